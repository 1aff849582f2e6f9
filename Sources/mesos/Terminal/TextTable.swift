/// Rows of texts in columns that are as wide as their longest text.
struct TextTable {
    private let headings: [String]
    private var rows: [[String]] = []
    /// The columns of numbers, which end at one place.
    private let numeric: [Int]

    init(_ headings: [String], numeric: [Int] = []) {
        self.headings = headings
        self.numeric = numeric
    }

    /// Adds a row; what would break the line is shown as it is escaped.
    mutating func add(_ row: [String]) {
        rows.append(row.map(Self.printable))
    }

    /// The lines, the headings first.
    var text: String {
        let all = [headings] + rows
        let widths = headings.indices.map { column in all.map { $0[column].count }.max() ?? 0 }
        return all.map { row in
            var line = ""
            for (column, text) in row.enumerated() {
                let gap = Self.padding(widths[column] - text.count)
                line += (column == 0 ? "" : "  ") + (numeric.contains(column) ? gap + text : text + gap)
            }
            while line.last == " " { line.removeLast() }
            return line
        }.joined(separator: "\n")
    }

    /// So many blanks.
    static func padding(_ count: Int) -> String { String(repeating: " ", count: max(0, count)) }

    /// A text on one line that does nothing to a terminal.
    static func printable(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: { $0.properties.generalCategory == .control }) else { return text }
        return text.unicodeScalars.reduce(into: "") { line, scalar in
            if scalar.properties.generalCategory == .control {
                line += scalar.escaped(asASCII: true)
            } else {
                line.unicodeScalars.append(scalar)
            }
        }
    }
}
