/// What a request asks for: a path and the words behind its question mark.
package struct HTTPTarget: Sendable, Equatable {
    /// Why a target cannot be read.
    package struct Problem: Error, Sendable, Equatable, CustomStringConvertible {
        package let description: String
    }

    /// One `name=value` of the query, decoded.
    package struct QueryItem: Sendable, Equatable {
        package let name: String
        package let value: String
    }

    /// The path as it was sent.
    package let rawPath: String
    /// The path with its percent escapes decoded.
    package let path: String
    /// The query as it was sent, without the question mark; empty if there is none.
    package let rawQuery: String
    /// The words of the query in their order.
    package let queryItems: [QueryItem]

    /// Reads `/path?query`, `http://host/path?query` or `*`.
    package init(_ text: String) throws(Problem) {
        var rest = text[...]
        if !rest.hasPrefix("/"), let scheme = rest.firstRange(of: "://") {
            let authority = rest[scheme.upperBound...]
            rest = authority.firstIndex { $0 == "/" || $0 == "?" }.map { authority[$0...] } ?? ""
        }
        if let fragment = rest.firstIndex(of: "#") { rest = rest[..<fragment] }
        let question = rest.firstIndex(of: "?")
        let rawPath = String(rest[..<(question ?? rest.endIndex)])
        self.rawPath = rawPath.isEmpty && text != "" ? "/" : rawPath
        path = try Self.decode(self.rawPath[...], isForm: false)
        rawQuery = question.map { String(rest[rest.index(after: $0)...]) } ?? ""
        queryItems = rawQuery.isEmpty ? [] : try Self.items(of: rawQuery)
    }

    /// The value of a word of the query; the last one counts if it is there more than once.
    package func query(_ name: String) -> String? {
        queryItems.last { $0.name == name }?.value
    }

    /// Words are separated by `&` or `;`, and what has no `=` has an empty value.
    private static func items(of query: String) throws(Problem) -> [QueryItem] {
        var items: [QueryItem] = []
        for word in query.split(whereSeparator: { $0 == "&" || $0 == ";" }) {
            let equals = word.firstIndex(of: "=")
            let name = try decode(word[..<(equals ?? word.endIndex)], isForm: true)
            let value = try equals.map { (index) throws(Problem) in
                try decode(word[word.index(after: index)...], isForm: true)
            }
            items.append(QueryItem(name: name, value: value ?? ""))
        }
        return items
    }

    /// Decodes percent escapes, and in a form also `+`, which stands for a space there.
    private static func decode(_ text: Substring, isForm: Bool) throws(Problem) -> String {
        let isPlain = !text.utf8.contains { $0 == UInt8(ascii: "%") || isForm && $0 == UInt8(ascii: "+") }
        if isPlain { return String(text) }
        var bytes: [UInt8] = []
        var rest = text.utf8[...]
        while let byte = rest.popFirst() {
            switch byte {
            case UInt8(ascii: "+") where isForm:
                bytes.append(UInt8(ascii: " "))
            case UInt8(ascii: "%"):
                let digits = rest.prefix(2)
                guard digits.count == 2, let high = hexadecimal(digits.first), let low = hexadecimal(digits.last) else {
                    let escape = String(decoding: digits, as: UTF8.self)
                    throw Problem(description: "Malformed % escape in '\(text)': '%\(escape)'")
                }
                bytes.append(high << 4 | low)
                rest = rest.dropFirst(2)
            default:
                bytes.append(byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    static func hexadecimal(_ byte: UInt8?) -> UInt8? {
        switch byte {
        case .some(let byte) where (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte): byte - UInt8(ascii: "0")
        case .some(let byte) where (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte): byte - UInt8(ascii: "a") + 10
        case .some(let byte) where (UInt8(ascii: "A")...UInt8(ascii: "F")).contains(byte): byte - UInt8(ascii: "A") + 10
        default: nil
        }
    }
}
