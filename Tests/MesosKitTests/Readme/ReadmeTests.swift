import Foundation
import Testing

/// The README says nothing that does not compile, and begins as a newcomer needs it.
@Suite struct ReadmeTests {
    private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()

    private static func text(_ path: String) throws -> String {
        try String(contentsOf: root.appending(path: path), encoding: .utf8)
    }

    /// The lines of fenced blocks in a language.
    private static func blocks(_ language: String) throws -> [[String]] {
        var blocks: [[String]] = []
        var isInside = false
        for line in try text("README.md").split(separator: "\n", omittingEmptySubsequences: false) {
            if !isInside, line == "```\(language)" {
                isInside = true
                blocks.append([])
            } else if isInside, line == "```" {
                isInside = false
            } else if isInside {
                blocks[blocks.count - 1].append(String(line))
            }
        }
        return blocks
    }

    @Test func itBeginsWithTheTwoCommands() throws {
        let text = try Self.text("README.md")
        let opening = try #require(text.range(of: "```sh\n"))
        let lines = text[..<opening.lowerBound].split(separator: "\n")
        #expect(lines.count == 2)
        #expect(lines.first == "# MesosKit")
        let commands = try #require(try Self.blocks("sh").first).map { line in
            line.prefix { $0 != "#" }.trimmingCharacters(in: .whitespaces)
        }
        let setUp = "[ -e /usr/include/uuid/uuid.h ] || (apt-get update && apt-get install -y uuid-dev)"
        #expect(commands == ["\(setUp); swift run Hello", "swift test"])
    }

    @Test func everySnippetIsCompiledSomewhere() throws {
        let sources = try [
            "Examples/Hello/Hello.swift", "Tests/MesosKitTests/Snippets/Greeter.swift",
            "Tests/MesosKitTests/Snippets/Doubler.swift",
            "Tests/MesosKitTests/Snippets/SnippetTests.swift",
        ].map { path in try Self.text(path).split(separator: "\n").map(Self.trimmed) }
        let snippets = try Self.blocks("swift").filter { $0.first?.hasPrefix(".package(") == false }
        #expect(snippets.count == 7)
        for snippet in snippets {
            let lines = snippet.filter { !$0.isEmpty }.map { Self.trimmed($0[...]) }
            #expect(sources.contains { $0.firstRange(of: lines) != nil }, "\(snippet.joined(separator: "\n"))")
        }
    }

    private static func trimmed(_ line: Substring) -> String {
        line.trimmingCharacters(in: .whitespaces)
    }

    @Test(arguments: ["README.md", "CHANGELOG.md"])
    func linesAreShortButForTablesAndCommands(_ path: String) throws {
        for line in try Self.text(path).split(separator: "\n") where !line.hasPrefix("|") && !line.hasPrefix("[ -e") {
            #expect(line.count <= 120, "\(line)")
        }
    }

    @Test func theChangelogTellsWhatIsToCome() throws {
        let headings = try Self.text("CHANGELOG.md").split(separator: "\n").filter { $0.hasPrefix("## ") }
        #expect(headings.first == "## [Unreleased]")
    }
}
