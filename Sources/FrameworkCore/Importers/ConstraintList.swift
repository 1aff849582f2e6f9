import MesosResources

/// Reads lists of constraints, in JSON and in their short form with colons and commas.
enum ConstraintList {
    /// The rows of an array of arrays, or the one row that an array of texts is; nil if it is neither.
    static func rows(_ text: String) -> [[String]]? {
        guard let node = try? JSONNode(json: Array(text.utf8)), case .array(let elements) = node.value else {
            return nil
        }
        guard case .array? = elements.first?.value else {
            guard let row = row(elements) else { return nil }
            return row.isEmpty ? [] : [row]
        }
        var rows: [[String]] = []
        for element in elements {
            guard case .array(let parts) = element.value, let row = row(parts) else { return nil }
            rows.append(row)
        }
        return rows
    }

    /// Texts, and numbers as they are written.
    private static func row(_ parts: [JSONNode]) -> [String]? {
        var row: [String] = []
        for part in parts {
            switch part.value {
            case .string(let text): row.append(text)
            case .number(let digits) where ConstraintRow.number(digits) != nil: row.append(digits)
            default: return nil
            }
        }
        return row
    }

    /// The parts of a text between separators, without the space around them. A backslash before a separator makes it
    /// one character of a part.
    static func split(_ text: String, _ separator: Unicode.Scalar) -> [String] {
        var parts: [String] = []
        var part = String.UnicodeScalarView()
        var isEscaped = false
        for scalar in text.unicodeScalars {
            if isEscaped {
                if scalar != separator { part.append("\\") }
                part.append(scalar)
                isEscaped = false
            } else if scalar == "\\" {
                isEscaped = true
            } else if scalar == separator {
                parts.append(trimmed(part))
                part = String.UnicodeScalarView()
            } else {
                part.append(scalar)
            }
        }
        if isEscaped { part.append("\\") }
        return parts + [trimmed(part)]
    }

    /// A text without the space around it.
    static func trimmed(_ text: some BidirectionalCollection<Unicode.Scalar>) -> String {
        let start = text.firstIndex { !$0.properties.isWhitespace } ?? text.endIndex
        let end = text[start...].lastIndex { !$0.properties.isWhitespace }.map(text.index(after:)) ?? start
        var trimmed = String.UnicodeScalarView()
        trimmed.append(contentsOf: text[start..<end])
        return String(trimmed)
    }
}
