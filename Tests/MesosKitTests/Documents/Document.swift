import Foundation

/// A text of this repository for people to read.
struct Document {
    private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()

    let text: String

    init(text: String) {
        self.text = text
    }

    /// Reads the file at this path within the repository.
    init(_ path: String) throws {
        text = try String(contentsOf: Self.root.appending(path: path), encoding: .utf8)
    }

    /// The lines of fenced blocks in a language.
    func blocks(_ language: String) -> [[String]] {
        var blocks: [[String]] = []
        var isInside = false
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
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

    /// The blocks of Swift that are found, line by line, in no file that is compiled with the tests or is an example.
    func uncompiledSnippets() throws -> [String] {
        let folders = [
            "Examples", "Tests/CrawlerTests", "Tests/MesosKitTests/Examples", "Tests/MesosKitTests/Snippets",
        ]
        let sources = try folders.flatMap(Self.swiftFiles).map { path in
            Self.trimmed(try Document(path).text.split(separator: "\n"))
        }
        return blocks("swift").filter { snippet in
            let lines = Self.trimmed(snippet.map { $0[...] })
            return lines.isEmpty || !sources.contains { $0.firstRange(of: lines) != nil }
        }.map { $0.joined(separator: "\n") }
    }

    private static func swiftFiles(under folder: String) -> [String] {
        let files = FileManager.default.enumerator(atPath: root.appending(path: folder).path())
        return (files?.compactMap { $0 as? String } ?? []).filter { $0.hasSuffix(".swift") }.map { "\(folder)/\($0)" }
    }

    private static func trimmed(_ lines: [Substring]) -> [String] {
        lines.map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }
    }
}
