/// One file of the repository as the rules see it: its path from the root, its text, its code without comments and
/// strings, and its lines.
struct SourceFile: Sendable {
    struct Line: Sendable {
        /// The line as it is written.
        let raw: Substring
        /// The line without comments and string contents.
        let code: String
        /// Whether a comment stands on the line, or a part of one.
        let hasComment: Bool
        /// Whether nothing but a comment stands on the line.
        let isComment: Bool
        /// Whether the line is a documentation comment.
        let isDocumentation: Bool
    }

    let path: String
    let text: String
    let masked: [UInt8]
    let lines: [Line]

    init(_ path: String, _ text: String) {
        self.path = path
        self.text = text
        masked = Masking.mask(text)
        let codeLines = masked.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        let rawLines = text.split(separator: "\n", omittingEmptySubsequences: false)
        lines = zip(rawLines, codeLines).map { raw, code in
            let blank = UInt8(ascii: " ")
            let hasComment = zip(raw.utf8, code).contains { $0 != $1 && $1 == blank }
            let isComment = hasComment && code.allSatisfy { $0 == blank }
            let isDocumentation = isComment && raw.drop { $0 == " " }.hasPrefix("///")
            return Line(
                raw: raw, code: String(decoding: code, as: UTF8.self), hasComment: hasComment,
                isComment: isComment, isDocumentation: isDocumentation)
        }
    }

    /// The folders and the file name.
    var components: [Substring] { path.split(separator: "/") }
    var name: String { components.last.map(String.init) ?? path }
    var isSwift: Bool { path.hasSuffix(".swift") }
    var isGenerated: Bool { path.hasSuffix(".gen.swift") }

    /// The target under `Sources` that the file belongs to.
    var room: String? {
        let parts = components
        return parts.count > 2 && parts[0] == "Sources" ? String(parts[1]) : nil
    }

    /// Whether the file belongs to a room of pure machines.
    var isCore: Bool { room?.hasSuffix("Core") ?? false }

    /// The number of lines, not counting the empty one behind the last newline.
    var lineCount: Int { lines.count - (text.hasSuffix("\n") ? 1 : 0) }

    func finding(_ line: Int, _ message: String) -> Finding {
        Finding(path: path, line: line, message: message)
    }
}

/// A breach of a rule: where, and what would be right.
struct Finding: Sendable, Equatable, CustomStringConvertible {
    let path: String
    let line: Int
    let message: String

    var description: String { "\(path):\(line): \(message)" }
}
