import MesosSimulation
import Testing

/// The conversations of a simulated cluster as a person can read them: when, from whom, to whom, what.
///
/// Names that chance chooses are replaced by short ones in the order in which they occur, so that a transcript says the
/// same whatever the seed.
struct Transcript {
    private var lines: [String] = []
    private var names: [(prefix: String, words: [Substring])] = []
    private let simulation: Simulation
    private var diskUses: [(node: Substring, text: Substring)] = []

    /// What is never written, because every conversation is full of it.
    private static let noise = ["HEARTBEAT", "PING true", "PONG"]
    /// How lines begin that tell what a node does by itself.
    private static let deeds = [
        "run ", "process ", "signal ", "launch ", "destroy ", "probe ", "crashes", "link ", "disk ",
        "remove directory ",
        "stopped",
    ]
    /// How sentences of the master begin that say why it does nothing.
    private static let refusals = ["Agent ", "Cannot ", "Dropping ", "Failed ", "Ignoring "]

    init(of simulation: Simulation) {
        self.simulation = simulation
        for line in simulation.trace.lines { add(line[...]) }
    }

    var text: String { lines.joined(separator: "\n") + "\n" }

    private mutating func add(_ line: Substring) {
        let parts = line.split(separator: " ", maxSplits: 3)
        guard parts.count == 4, let seconds = Double(parts[0]) else { return }
        guard let (from, to, what) = message(at: parts[1], isInput: parts[2] == "<", parts[3]) else { return }
        guard !Self.noise.contains(what) else { return }
        let words = what.split(separator: " ", omittingEmptySubsequences: false).map { short($0) }
        lines.append(
            Self.time(seconds) + " " + Self.column(from + (to.isEmpty ? "" : " > " + to)) + words.joined(separator: " ")
        )
    }

    /// Who said what to whom, or what befell somebody; `nil` for what is no part of a conversation.
    private mutating func message(
        at node: Substring, isInput: Bool, _ text: Substring
    ) -> (from: String, to: String, what: String)? {
        if node == "master" { return masterMessage(isInput, text) }
        if let slash = node.firstIndex(of: "/") {
            let executor = String(node[node.index(after: slash)...])
            let agent = String(node[..<slash])
            guard !text.hasPrefix("timer"), !text.hasPrefix("accepted") else { return nil }
            return isInput ? (agent, executor, String(text)) : (executor, agent, String(text))
        }
        guard Self.deeds.contains(where: text.hasPrefix), !repeatsDiskUse(text, of: node) else { return nil }
        return (String(node), "", String(text))
    }

    /// Whether a disk is as full as when it was measured last.
    private mutating func repeatsDiskUse(_ text: Substring, of node: Substring) -> Bool {
        guard text.hasPrefix("disk ") else { return false }
        guard let index = diskUses.firstIndex(where: { $0.node == node }) else {
            diskUses.append((node, text))
            return false
        }
        defer { diskUses[index].text = text }
        return diskUses[index].text == text
    }

    private func masterMessage(_ isInput: Bool, _ text: Substring) -> (from: String, to: String, what: String)? {
        let patterns: [(begin: String, verbs: [String])] = [
            ("scheduler ", [" called ", " "]), ("agent ", [" sent ", " "]), ("to scheduler ", [" "]),
            ("to agent ", [" "]), ("close scheduler ", [""]), ("close agent ", [""]), ("reject call of ", [": "]),
        ]
        if ["operator ", "answer operator ", "to operator "].contains(where: text.hasPrefix) {
            let words = text.split(separator: " ").drop { UInt64($0) == nil }.dropFirst().joined(separator: " ")
            return text.hasPrefix("operator") ? ("operator", "master", words) : ("master", "operator", words)
        }
        for (begin, verbs) in patterns where text.hasPrefix(begin) {
            let rest = text.dropFirst(begin.count)
            let digits = rest.prefix { $0.isNumber }
            guard let number = UInt64(digits) else { continue }
            let peer = simulation.peer(ofConnection: number) ?? "?"
            var what = rest.dropFirst(digits.count)
            if let verb = verbs.first(where: { what.hasPrefix($0) }) { what = what.dropFirst(verb.count) }
            if begin.hasPrefix("close") { return ("master", peer, "closes the connection") }
            if begin.hasPrefix("reject") { return ("master", peer, "refuses: \(what)") }
            return isInput ? (peer, "master", String(what)) : ("master", peer, String(what))
        }
        if text.hasPrefix("observed ") {
            let event = text.dropFirst("observed ".count)
            guard Self.refusals.contains(where: event.hasPrefix) || event.contains("marked unreachable") else {
                return nil
            }
            return ("master", "", String(event))
        }
        let isRestart = text.hasPrefix("started with ") && !text.hasSuffix("[]")
        guard text.hasPrefix("persist ") || text == "crashes" || isRestart || text.hasPrefix("loses ") else {
            return nil
        }
        let words = text.split(separator: " ").filter { UInt64($0) == nil }
        return ("master", "", words.joined(separator: " "))
    }

    private static func time(_ seconds: Double) -> String {
        let milliseconds = Int((seconds * 1_000).rounded())
        let fraction = String(milliseconds % 1_000)
        let text = "\(milliseconds / 1_000)." + String(repeating: "0", count: 3 - fraction.count) + fraction
        return String(repeating: " ", count: max(0, 9 - text.count)) + text
    }

    private static func column(_ text: String) -> String {
        text + String(repeating: " ", count: max(1, 22 - text.count))
    }
}

extension Transcript {
    /// A word with the identifiers in it made short: of masters, containers and updates.
    private mutating func short(_ word: Substring) -> String {
        var text = String(word)
        while let range = Self.uniqueID(in: text) {
            let start = text[range].prefix(8)
            let isContainer = names.contains { $0.prefix == "C" && $0.words.contains(start) }
            let name = isContainer ? name(start, "C") : name(text[range], "M")
            text.replaceSubrange(range, with: name)
        }
        if text.hasPrefix("#"), text.count == 9 { return name(text[...], "#") }
        if text.count == 8, text.allSatisfy(\.isHexDigit), text.contains(where: \.isNumber) {
            return name(text[...], "C")
        }
        return text
    }

    private mutating func name(_ word: Substring, _ prefix: String) -> String {
        let index = names.firstIndex { $0.prefix == prefix } ?? names.count
        if index == names.count { names.append((prefix, [])) }
        guard let known = names[index].words.firstIndex(of: word) else {
            names[index].words.append(word)
            return "\(prefix)\(names[index].words.count)"
        }
        return "\(prefix)\(known + 1)"
    }

    /// Where a text has the 36 characters of a unique identifier.
    private static func uniqueID(in text: String) -> Range<String.Index>? {
        let groups = [8, 4, 4, 4, 12]
        var start = text.startIndex
        while text.distance(from: start, to: text.endIndex) >= 36 {
            let end = text.index(start, offsetBy: 36)
            let parts = text[start..<end].split(separator: "-", omittingEmptySubsequences: false)
            if parts.map(\.count) == groups, parts.allSatisfy({ $0.allSatisfy(\.isHexDigit) }) { return start..<end }
            start = text.index(after: start)
        }
        return nil
    }
}
