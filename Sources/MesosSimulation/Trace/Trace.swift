import AgentCore
import FrameworkCore
import MasterCore
import MesosBase
import MesosWire

/// What happened in a simulation: an entry for each input and each effect, and a digest of all of them.
///
/// Entries are kept as they came and become text only when somebody wants to read them.
package struct Trace: Sendable {
    /// What an entry tells of.
    enum Matter: Sendable {
        case text(String)
        case masterInput(MasterMachine.Input)
        case masterEffect(MasterMachine.Effect)
        case agentInput(HostedAgent.Input)
        case agentEffect(HostedAgent.Effect)
        case clientInput(SchedulerClientInput)
        case clientEffect(SchedulerClientEffect)
        case executorMoment(ExecutorMoment)
        case executorCall(V1.Executor.Call)
    }

    /// How the matter concerns the node.
    enum Direction: UInt8, Sendable {
        case input
        case effect
        case fault
    }

    private struct Entry: Sendable {
        let now: Instant
        let node: String
        let direction: Direction
        let matter: Matter
    }

    /// The digest of all entries so far, also of those that are no longer kept.
    package internal(set) var digest = Digest()
    /// How many entries there were.
    package private(set) var count = 0
    /// How many of the latest entries are kept.
    package let limit: Int
    /// Whether the digest is that of the text itself, which takes longer than all the rest of a simulation.
    let digestsText: Bool
    private var kept = Deque<Entry>()

    init(limit: Int, digestsText: Bool) {
        self.limit = limit
        self.digestsText = digestsText
    }

    /// Takes note of a fault or of something else that a program did to a node.
    mutating func add(_ now: Instant, _ node: String, _ text: @autoclosure () -> String) {
        let text = text()
        digest.add(line: text)
        add(Entry(now: now, node: node, direction: .fault, matter: .text(text)))
    }

    mutating func add(_ now: Instant, _ node: String, _ input: MasterMachine.Input) {
        digest.add(now, 1, Fingerprint.of(input))
        guard keepsEntries else { return count += 1 }
        add(Entry(now: now, node: node, direction: .input, matter: .masterInput(input)))
    }

    mutating func add(_ now: Instant, _ node: String, _ effects: [MasterMachine.Effect]) {
        for effect in effects { digest.add(now, 2, Fingerprint.of(effect)) }
        guard keepsEntries else { return count += effects.count }
        for effect in effects { add(Entry(now: now, node: node, direction: .effect, matter: .masterEffect(effect))) }
    }

    mutating func add(_ now: Instant, _ agent: SimulatedAgent, _ input: HostedAgent.Input) {
        digest.add(now, 3 &+ UInt64(agent.number), Fingerprint.of(input))
        guard keepsEntries else { return count += 1 }
        add(Entry(now: now, node: agent.name, direction: .input, matter: .agentInput(input)))
    }

    mutating func add(_ now: Instant, _ agent: SimulatedAgent, _ effects: [HostedAgent.Effect]) {
        for effect in effects { digest.add(now, 4 &+ UInt64(agent.number), Fingerprint.of(effect)) }
        guard keepsEntries else { return count += effects.count }
        for effect in effects {
            add(Entry(now: now, node: agent.name, direction: .effect, matter: .agentEffect(effect)))
        }
    }

    mutating func add(_ now: Instant, _ framework: SimulatedFramework, _ input: SchedulerClientInput) {
        digest.add(now, 5, Fingerprint.of(input))
        guard keepsEntries else { return count += 1 }
        add(Entry(now: now, node: framework.name, direction: .input, matter: .clientInput(input)))
    }

    mutating func add(_ now: Instant, _ framework: SimulatedFramework, _ effects: [SchedulerClientEffect]) {
        for effect in effects { digest.add(now, 6, Fingerprint.of(effect)) }
        guard keepsEntries else { return count += effects.count }
        for effect in effects where TraceText.of(effect) != nil {
            add(Entry(now: now, node: framework.name, direction: .effect, matter: .clientEffect(effect)))
        }
    }

    mutating func add(_ now: Instant, _ container: SimulatedContainer, _ moment: ExecutorMoment) {
        digest.add(now, 7, Fingerprint.of(moment))
        guard keepsEntries else { return count += 1 }
        add(Entry(now: now, node: container.name, direction: .input, matter: .executorMoment(moment)))
    }

    mutating func add(_ now: Instant, _ container: SimulatedContainer, _ call: V1.Executor.Call) {
        digest.add(now, 8, Fingerprint.of(call))
        guard keepsEntries else { return count += 1 }
        add(Entry(now: now, node: container.name, direction: .effect, matter: .executorCall(call)))
    }

    private var keepsEntries: Bool { limit > 0 || digestsText }

    private mutating func add(_ entry: Entry) {
        count += 1
        if digestsText { digest.add(line: Self.line(entry)) }
        guard limit > 0 else { return }
        if kept.count == limit { _ = kept.popFirst() }
        kept.append(entry)
    }

    /// The entries that are kept, oldest first, one line each.
    package var lines: [String] { kept.map(Self.line) }

    /// The latest entries as one text, to be read when something has gone wrong; of each UUID only the beginning.
    ///
    /// - Parameters:
    ///   - count: How many lines at most.
    ///   - nodes: Whose; everybody's if none are named.
    package func tail(_ count: Int = 200, of nodes: [String] = []) -> String {
        let entries = nodes.isEmpty ? Array(kept) : kept.filter { nodes.contains($0.node) }
        return entries.suffix(count).map { Self.brief(Self.line($0)) }.joined(separator: "\n")
    }

    /// The latest lines that satisfy a condition, oldest first; of each UUID only the beginning.
    ///
    /// - Parameters:
    ///   - count: How many lines at most.
    ///   - nodes: Whose; everybody's if none are named.
    func latest(_ count: Int, of nodes: [String], where condition: (String) -> Bool) -> [String] {
        var lines: [String] = []
        for entry in Array(kept).reversed() where nodes.isEmpty || nodes.contains(entry.node) {
            let line = Self.brief(Self.line(entry))
            if condition(line) { lines.append(line) }
            if lines.count == count { break }
        }
        return lines.reversed()
    }

    /// The callback that a framework's client delivered under a number, if the entry is still kept.
    func callback(_ number: UInt64, of framework: String) -> SchedulerCallback? {
        for entry in Array(kept).reversed() where entry.node == framework {
            if case .clientEffect(.deliver(number, let callback)) = entry.matter { return callback }
        }
        return nil
    }

    private static func line(_ entry: Entry) -> String {
        let arrow =
            switch entry.direction {
            case .input: "<"
            case .effect: ">"
            case .fault: "!"
            }
        return "\(clock(entry.now)) \(entry.node) \(arrow) \(text(entry.matter))"
    }

    private static func text(_ matter: Matter) -> String {
        switch matter {
        case .text(let text): text
        case .masterInput(let input): TraceText.of(input)
        case .masterEffect(let effect): TraceText.of(effect)
        case .agentInput(let input): TraceText.of(input)
        case .agentEffect(let effect): TraceText.of(effect)
        case .clientInput(let input): TraceText.of(input)
        case .clientEffect(let effect): TraceText.of(effect) ?? ""
        case .executorMoment(let moment): TraceText.of(moment)
        case .executorCall(let call): TraceText.of(call)
        }
    }

    /// A line with only the beginning of each UUID.
    static func brief(_ line: String) -> String {
        var words = line.split(separator: "-", omittingEmptySubsequences: false)[...]
        var brief = String(words.popFirst() ?? "")
        func isHex(_ text: Substring, _ count: Int) -> Bool { text.count == count && text.allSatisfy(\.isHexDigit) }
        while let word = words.popFirst() {
            let parts = [word] + words.prefix(3)
            if isHex(brief.suffix(8)[...], 8), parts.count == 4, parts.prefix(3).allSatisfy({ isHex($0, 4) }),
                isHex(parts[3].prefix(12), 12)
            {
                words = words.dropFirst(3)
                brief += parts[3].dropFirst(12)
            } else {
                brief += "-" + word
            }
        }
        return brief
    }

    /// Seconds with all nine digits, so that the columns of a trace stand below each other.
    private static func clock(_ now: Instant) -> String {
        let seconds = String(now.nanoseconds / 1_000_000_000)
        let rest = String(now.nanoseconds % 1_000_000_000)
        return String(repeating: " ", count: max(0, 6 - seconds.count)) + seconds + "."
            + String(repeating: "0", count: 9 - rest.count) + rest
    }
}
