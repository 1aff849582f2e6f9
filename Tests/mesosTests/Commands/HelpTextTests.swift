import Testing

@testable import mesos

@Suite struct HelpTextTests {
    @Test(arguments: CommandName.allCases)
    func everyCommandIsExplainedWithAnExampleThatWorks(_ name: CommandName) throws {
        let text = HelpText.text(about: name)
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        let heading = try #require(lines.firstIndex(of: "Example:"))
        let example = lines[heading + 1].trimmingPrefix("  mesos ")
        #expect(throws: Never.self) { try Invocation(words(of: String(example))) }
        for option in name.options {
            #expect(lines.contains { $0.hasPrefix("  \(option.usage) ") })
        }
    }

    @Test(arguments: [CommandName?.none] + CommandName.allCases)
    func explanationsFitATerminalAndEndWithALine(_ name: CommandName?) {
        let text = HelpText.text(about: name)
        #expect(text.hasSuffix("\n"))
        #expect(!text.hasSuffix("\n\n"))
        for line in text.split(separator: "\n") {
            #expect(line.count <= 100, "\(line)")
            #expect(line.last != " ", "\(line)")
        }
    }

    @Test func theProgramsHelpNamesEveryCommand() {
        let text = HelpText.text(about: nil)
        for name in CommandName.allCases { #expect(text.contains("\n  \(name.rawValue) ")) }
    }

    @Test(arguments: CommandName.allCases)
    func theExampleOfAnOptionIsRight(_ name: CommandName) throws {
        let operands: [CommandName: [String]] = [
            .run: ["x"], .logs: ["task-1"], .kill: ["task-1"], .explain: ["role", "ads"],
        ]
        for option in name.options {
            var operands = option == KillOptions.frameworkOption ? [] : operands[name] ?? []
            if name == .quota, option != OperatorOptions.jsonOption { operands = ["set", "ads", "--limit", "cpus:1"] }
            if option == QuotaOptions.limitOption { operands.removeLast(2) }
            let words =
                [name.rawValue] + operands + option.exampleUse.split(separator: " ", maxSplits: 1).map(String.init)
            #expect(throws: Never.self) { try Invocation(words) }
        }
    }

    @Test(arguments: MasterOptions.table.flags.map(\.usage))
    func theFlagsOfAMasterAreExplained(_ usage: String) {
        #expect(HelpText.text(about: .master).contains("\n  \(usage)"))
    }

    @Test(arguments: AgentOptions.table.flags.map(\.usage))
    func theFlagsOfAnAgentAreExplained(_ usage: String) {
        #expect(HelpText.text(about: .agent).contains("\n  \(usage)"))
    }

    /// Parts a line as a shell does that knows no quotes but the single ones.
    private func words(of line: String) -> [String] {
        line.split(separator: "'", omittingEmptySubsequences: false).enumerated().flatMap { index, part in
            index.isMultiple(of: 2) ? part.split(separator: " ").map(String.init) : [String(part)]
        }
    }
}
