import Foundation

/// Reads flags from the words of a command line and from the variables of an environment.
///
/// Flags are written as Mesos writes them, `--name=value`, `--name` and `--no-name`; `--name value` and dashes between
/// a name's words are understood, too. A variable stands for a flag that is not among the words: `MESOS_NAME`.
struct FlagReader<Settings> {
    /// A value that was given.
    private struct Given {
        /// How it was given, such as `--ip` or `MESOS_IP`, for explanations.
        let source: String
        let name: String
        let value: String
    }

    private let table: FlagTable<Settings>
    private let environment: [String: String]
    private var given: [Given] = []

    init(_ table: FlagTable<Settings>, environment: [String: String]) {
        self.table = table
        self.environment = environment
    }

    /// Puts what is given into the settings.
    ///
    /// - Returns: What is worth a warning: variables for flags of Apache Mesos that do nothing here.
    mutating func read(_ words: [String], into settings: inout Settings) throws(UsageError) -> [String] {
        do throws(FlagProblem) {
            try readWords(words)
            let warnings = try readEnvironment()
            for value in given { try apply(value, to: &settings) }
            return warnings
        } catch {
            throw UsageError(problem: .flag(error))
        }
    }

    /// How the flag was given, if it was.
    func source(of name: String) -> String? {
        given.last { $0.name == name }?.source
    }

    private mutating func readWords(_ words: [String]) throws(FlagProblem) {
        var words = words[...]
        while let word = words.popFirst() {
            guard word.hasPrefix("--"), word.count > 2 else { throw .unknown(word, nearest: nil) }
            let parts = word.dropFirst(2).split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            let spelling = "--\(parts[0])"
            let (name, isDenied) = try flagName(String(parts[0]), spelling)
            var value = parts.count > 1 ? String(parts[1]) : nil
            if isDenied {
                guard value == nil else {
                    throw .malformed(spelling, value: value ?? "", reason: "it has no value")
                }
                value = "false"
            } else if value == nil {
                if table.isSwitch(name) {
                    value = "true"
                } else if let next = words.first, !next.hasPrefix("--") {
                    value = words.removeFirst()
                }
            }
            guard let value else { throw .missingValue(spelling) }
            if let before = source(of: name) { throw .contradiction(before, spelling) }
            given.append(Given(source: spelling, name: name, value: value))
        }
    }

    /// The flag that is meant, by its present name, and whether it is denied.
    private func flagName(_ text: String, _ spelling: String) throws(FlagProblem) -> (String, isDenied: Bool) {
        let name = String(text.map { $0 == "-" ? "_" : $0 })
        if let known = knownName(name) { return (known, false) }
        if name.hasPrefix("no_"), let known = knownName(String(name.dropFirst(3))) {
            guard table.isSwitch(known) else { throw .denied(spelling) }
            return (known, true)
        }
        let plain = name.hasPrefix("no_") ? String(name.dropFirst(3)) : name
        if table.absent.contains(name) || table.absent.contains(plain) { throw .absent(spelling) }
        let candidates = table.flags.map(\.name) + table.fixed.map(\.name) + ["help"]
        throw .unknown(spelling, nearest: Spelling.nearest(to: name, among: candidates).map { "--\($0)" })
    }

    private func knownName(_ name: String) -> String? {
        table.flag(named: name)?.name ?? table.fixedFlag(named: name)?.name
    }

    private mutating func readEnvironment() throws(FlagProblem) -> [String] {
        for flag in table.flags where source(of: flag.name) == nil {
            let names = [flag.name, flag.formerName].compactMap { $0.map(Self.variable) }.filter {
                environment[$0] != nil
            }
            if names.count > 1 { throw .contradiction(names[0], names[1]) }
            guard let name = names.first, let value = environment[name] else { continue }
            given.append(Given(source: name, name: flag.name, value: value))
        }
        let idle = table.fixed.filter {
            environment[Self.variable($0.name)].map { [value = $0.value] in $0 != value } ?? false
        }
        let ignored = idle.map(\.name) + table.absent.filter { environment[Self.variable($0)] != nil }
        return ignored.map { "\(Self.variable($0)) is set, but the flag --\($0) has no effect in this version" }
    }

    private static func variable(_ name: String) -> String { "MESOS_\(name.uppercased())" }

    private func apply(_ given: Given, to settings: inout Settings) throws(FlagProblem) {
        if let fixed = table.fixedFlag(named: given.name) {
            guard given.value == fixed.value || fixed.isSwitch && given.value == (fixed.value == "true" ? "1" : "0")
            else {
                throw .fixed(given.source, given: given.value, value: fixed.value)
            }
        } else if let flag = table.flag(named: given.name) {
            let value = try content(of: given, isPath: flag.isPath)
            do throws(FlagValueError) {
                try flag.apply(&settings, value)
            } catch {
                throw .malformed(given.source, value: value, reason: error.reason)
            }
        }
    }

    /// The value, or what is in the file that it names as `file:///path`.
    private func content(of given: Given, isPath: Bool) throws(FlagProblem) -> String {
        guard given.value.hasPrefix("file://") else { return given.value }
        let path = String(given.value.dropFirst("file://".count))
        if isPath { return path }
        do {
            let text = try String(contentsOf: URL(filePath: path), encoding: .utf8)
            return text.trimmingCharacters(in: .whitespacesAndNewlines)
        } catch {
            throw .unreadableFile(given.source, path: path, reason: error.localizedDescription)
        }
    }
}
