/// Swift source that grows line by line.
struct SourceText {
    private(set) var lines: [String] = []
    private var depth = 0

    static let width = 120

    mutating func line(_ text: String = "") {
        lines.append(text.isEmpty ? "" : String(repeating: " ", count: depth * 4) + text)
    }

    /// Whether a line of this text, indented, stays within the page.
    func fits(_ text: String) -> Bool {
        depth * 4 + text.count <= Self.width
    }

    mutating func indented(_ body: (inout SourceText) throws(SchemaError) -> Void) throws(SchemaError) {
        depth += 1
        defer { depth -= 1 }
        try body(&self)
    }

    /// `opening { body }`, or `opening {}` if nothing lies between.
    mutating func block(
        _ opening: String, _ body: (inout SourceText) throws(SchemaError) -> Void
    ) throws(SchemaError) {
        line("\(opening) {")
        let start = lines.count
        try indented(body)
        if lines.count == start {
            lines.removeLast()
            line("\(opening) {}")
        } else {
            if lines[lines.count - 1].isEmpty { lines.removeLast() }
            line("}")
        }
    }

    /// Words, as many on a line as fit.
    mutating func wrapped(_ words: [String]) {
        var current = ""
        for word in words {
            if !current.isEmpty, !fits("\(current) \(word)") {
                line(current)
                current = ""
            }
            current += current.isEmpty ? word : " \(word)"
        }
        if !current.isEmpty { line(current) }
    }

    /// A documentation comment, broken into lines.
    mutating func documentation(_ text: String) {
        var current = "///"
        for word in text.split(separator: " ") {
            if current != "///", !fits("\(current) \(word)") {
                line(current)
                current = "///"
            }
            current += " \(word)"
        }
        line(current)
    }

    /// A property that holds a table of names and numbers.
    mutating func names(_ names: [(name: String, number: Int)], declaration: String) throws(SchemaError) {
        let opening = "\(declaration): WireNames = ["
        let pairs = names.map { "\"\($0.name)\": \($0.number)" }
        guard !pairs.isEmpty else { return line("\(opening):]") }
        let oneLine = "\(opening)\(pairs.joined(separator: ", "))]"
        guard !fits(oneLine) else { return line(oneLine) }
        line(opening)
        try indented { text throws(SchemaError) in
            text.wrapped(pairs.map { "\($0)," })
        }
        line("]")
    }
}
