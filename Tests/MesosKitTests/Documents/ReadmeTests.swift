import Foundation
import Testing

/// The README says nothing that does not compile, and begins as a newcomer needs it.
@Suite struct ReadmeTests {
    @Test func itBeginsWithTheTwoCommands() throws {
        let readme = try Document("README.md")
        let opening = try #require(readme.text.range(of: "```sh\n"))
        let lines = readme.text[..<opening.lowerBound].split(separator: "\n")
        #expect(lines.count == 2)
        #expect(lines.first == "# MesosKit")
        let commands = try #require(readme.blocks("sh").first).map { line in
            line.prefix { $0 != "#" }.trimmingCharacters(in: .whitespaces)
        }
        let setUp = "[ -e /usr/include/uuid/uuid.h ] || (apt-get update && apt-get install -y uuid-dev)"
        #expect(commands == ["\(setUp); swift run Hello", "swift test"])
    }

    @Test func everySnippetIsCompiledSomewhere() throws {
        let readme = try Document("README.md")
        #expect(readme.blocks("swift").count == 15)
        // The lines for a manifest are no Swift file of their own.
        #expect(try readme.uncompiledSnippets().filter { !$0.hasPrefix(".package(") } == [])
    }

    @Test(arguments: ["README.md", "CHANGELOG.md"])
    func linesAreShortButForTablesAndCommands(_ path: String) throws {
        for line in try Document(path).text.split(separator: "\n") where !line.hasPrefix("|") && !line.hasPrefix("[ -e")
        {
            #expect(line.count <= 120, "\(line)")
        }
    }

    @Test func theChangelogTellsWhatIsToCome() throws {
        let headings = try Document("CHANGELOG.md").text.split(separator: "\n").filter { $0.hasPrefix("## ") }
        #expect(headings.first == "## [Unreleased]")
    }
}
