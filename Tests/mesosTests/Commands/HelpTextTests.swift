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
            #expect(lines.contains { $0.hasPrefix("  \(option.spelling) \(option.placeholder) ") })
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

    @Test(arguments: CommandName.allCases.flatMap(\.options))
    func theExampleOfAnOptionIsRight(_ option: Option) throws {
        let command = RunOptions.all.contains(option) ? ["run", "x"] : ["cluster"]
        #expect(throws: Never.self) { try Invocation(command + [option.spelling, option.example]) }
    }

    /// Parts a line as a shell does that knows no quotes but the single ones.
    private func words(of line: String) -> [String] {
        line.split(separator: "'", omittingEmptySubsequences: false).enumerated().flatMap { index, part in
            index.isMultiple(of: 2) ? part.split(separator: " ").map(String.init) : [String(part)]
        }
    }
}
