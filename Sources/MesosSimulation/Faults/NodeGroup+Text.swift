extension NodeGroup: CustomStringConvertible {
    /// The group in one word that ``init(parsing:)`` reads, such as `master+agents#0..<100`.
    public var description: String {
        parts.isEmpty ? "nobody" : parts.map(Self.text).joined(separator: "+")
    }

    private static func text(of part: Part) -> String {
        switch part {
        case .leadingMaster: "master"
        case .agentNumbers(let numbers):
            numbers.count == 1 ? "agent#\(numbers.lowerBound)" : "agents#\(numbers.lowerBound)..<\(numbers.upperBound)"
        case .agent(let name): "agent:\(FaultText.escaped(name))"
        case .allAgents: "agents"
        case .framework(let name): "framework:\(FaultText.escaped(name))"
        case .allFrameworks: "frameworks"
        case .executor(let id, let agent): "executor:\(FaultText.escaped(id))@\(FaultText.escaped(agent))"
        case .allExecutors: "executors"
        }
    }

    /// Reads a group: `master`, `agents`, `agent#7`, `agents#0..<100`, `agent:name`, `frameworks`, `framework:name`,
    /// `executors`, `executor:container@agent`, `everything`, `nobody`, or several of them with `+` between.
    public init(parsing text: some StringProtocol) throws(FaultTextError) {
        var parts: [Part] = []
        for word in text.split(separator: "+", omittingEmptySubsequences: false) {
            parts += try Self.parts(of: String(word))
        }
        self.init(parts)
    }

    private static func parts(of word: String) throws(FaultTextError) -> [Part] {
        switch word {
        case "nobody": return []
        case "everything": return NodeGroup.everything.parts
        case "master": return [.leadingMaster]
        case "agents": return [.allAgents]
        case "frameworks": return [.allFrameworks]
        case "executors": return [.allExecutors]
        default: break
        }
        if let number = word.suffix(behind: "agent#").flatMap({ Int($0) }), number >= 0, number < .max {
            return [.agentNumbers(number..<number + 1)]
        }
        if let range = word.suffix(behind: "agents#") {
            let ends = range.split(separator: "..<", omittingEmptySubsequences: false).map { Int($0) }
            if ends.count == 2, let first = ends[0], let end = ends[1], first >= 0, first <= end {
                return [.agentNumbers(first..<end)]
            }
        }
        if let name = word.suffix(behind: "agent:") { return [.agent(try FaultText.unescaped(name))] }
        if let name = word.suffix(behind: "framework:") { return [.framework(try FaultText.unescaped(name))] }
        if let names = word.suffix(behind: "executor:")?.split(separator: "@"), names.count == 2 {
            return [.executor(try FaultText.unescaped(names[0]), agent: try FaultText.unescaped(names[1]))]
        }
        throw FaultTextError(
            word,
            "names no nodes, as master, agents, agent#7, agents#0..<100, agent:name, frameworks, framework:name, "
                + "executors, executor:container@agent, everything and nobody do")
    }
}

extension String {
    /// What follows a beginning, if the text has it.
    fileprivate func suffix(behind beginning: String) -> Substring? {
        hasPrefix(beginning) ? dropFirst(beginning.count) : nil
    }
}
