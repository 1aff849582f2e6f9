/// A value of JSON. Numbers stay as they were written, for a real number is written with a fraction.
enum JSONTree: Sendable, Equatable {
    case null
    case bool(Bool)
    case number(String)
    case string(String)
    case array([JSONTree])
    /// Members in the order in which they came.
    case object([Member])

    struct Member: Sendable, Equatable {
        let key: String
        let value: JSONTree
    }

    struct ParseError: Error, CustomStringConvertible {
        let description: String
    }

    /// The member of an object, or of the first object in an array.
    subscript(key: String) -> JSONTree {
        switch self {
        case .object(let members): members.first { $0.key == key }?.value ?? .null
        case .array(let elements): elements.first?[key] ?? .null
        default: .null
        }
    }

    var text: String { if case .string(let text) = self { text } else { "" } }
    var elements: [JSONTree] { if case .array(let elements) = self { elements } else { [] } }
    var keys: [String] { if case .object(let members) = self { members.map(\.key) } else { [] } }

    /// The tree without these members of its object.
    func without(_ keys: [String]) -> JSONTree {
        guard case .object(let members) = self else { return self }
        return .object(members.filter { !keys.contains($0.key) })
    }
}

extension JSONTree {
    init(_ text: String) throws {
        var parser = JSONParser(bytes: Array(text.utf8))
        self = try parser.document()
    }
}

/// Reads strict JSON, and the bare infinities that Apache Mesos writes.
private struct JSONParser {
    let bytes: [UInt8]
    private var index = 0

    init(bytes: [UInt8]) { self.bytes = bytes }

    private var next: UInt8? { index < bytes.count ? bytes[index] : nil }

    private func failure() -> JSONTree.ParseError {
        let rest = String(decoding: bytes[min(index, bytes.count)...].prefix(40), as: UTF8.self)
        return JSONTree.ParseError(description: "no JSON at byte \(index): '\(rest)'")
    }

    mutating func document() throws -> JSONTree {
        let value = try value()
        skipBlanks()
        guard next == nil else { throw failure() }
        return value
    }

    private mutating func skipBlanks() {
        while let byte = next, [9, 10, 13, 32].contains(byte) { index += 1 }
    }

    private mutating func take(_ character: Unicode.Scalar) -> Bool {
        skipBlanks()
        guard next == UInt8(ascii: character) else { return false }
        index += 1
        return true
    }

    private mutating func takeWord(_ word: String) -> Bool {
        guard bytes[index...].starts(with: word.utf8) else { return false }
        index += word.utf8.count
        return true
    }

    private mutating func value() throws -> JSONTree {
        skipBlanks()
        if take("{") { return .object(try list(until: "}") { try $0.member() }) }
        if take("[") { return .array(try list(until: "]") { try $0.value() }) }
        if next == UInt8(ascii: "\"") { return .string(try string()) }
        if takeWord("true") { return .bool(true) }
        if takeWord("false") { return .bool(false) }
        if takeWord("null") { return .null }
        for word in ["Infinity", "-Infinity", "NaN"] where takeWord(word) { return .number(word) }
        let start = index
        while let byte = next, "+-0123456789.eE".utf8.contains(byte) { index += 1 }
        let text = String(decoding: bytes[start..<index], as: UTF8.self)
        guard Double(text) != nil else { throw failure() }
        return .number(text)
    }

    private mutating func list<Element>(
        until end: Unicode.Scalar, _ element: (inout JSONParser) throws -> Element
    ) throws -> [Element] {
        var elements: [Element] = []
        if take(end) { return [] }
        repeat { elements.append(try element(&self)) } while take(",")
        guard take(end) else { throw failure() }
        return elements
    }

    private mutating func member() throws -> JSONTree.Member {
        skipBlanks()
        let key = try string()
        guard take(":") else { throw failure() }
        return JSONTree.Member(key: key, value: try value())
    }

    private mutating func string() throws -> String {
        guard take("\"") else { throw failure() }
        var text: [UInt8] = []
        while let byte = next {
            index += 1
            if byte == UInt8(ascii: "\"") { return String(decoding: text, as: UTF8.self) }
            text += byte == UInt8(ascii: "\\") ? try escaped() : [byte]
        }
        throw failure()
    }

    private mutating func escaped() throws -> [UInt8] {
        guard let byte = next else { throw failure() }
        index += 1
        switch byte {
        case UInt8(ascii: "n"): return [10]
        case UInt8(ascii: "r"): return [13]
        case UInt8(ascii: "t"): return [9]
        case UInt8(ascii: "b"): return [8]
        case UInt8(ascii: "f"): return [12]
        case UInt8(ascii: "u"):
            let digits = String(decoding: bytes[index...].prefix(4), as: UTF8.self)
            guard let code = UInt16(digits, radix: 16), let scalar = Unicode.Scalar(code) else { throw failure() }
            index += 4
            return Array(String(Character(scalar)).utf8)
        default: return [byte]
        }
    }
}

extension JSONTree {
    /// Whether it has all members of the other's objects, and the beginnings of its arrays.
    func holds(_ other: JSONTree) -> Bool {
        switch (self, other) {
        case (.object, .object(let members)):
            members.allSatisfy { keys.contains($0.key) && self[$0.key].holds($0.value) }
        case (.array(let mine), .array(let theirs)):
            // Nothing at all is held by nothing only.
            (theirs.isEmpty ? mine.isEmpty : mine.count >= theirs.count)
                && zip(mine, theirs).allSatisfy { $0.holds($1) }
        default: self == other
        }
    }

    /// The same with its objects' members in the order of their keys.
    var sorted: JSONTree {
        switch self {
        case .array(let elements): .array(elements.map(\.sorted))
        case .object(let members):
            .object(members.map { Member(key: $0.key, value: $0.value.sorted) }.sorted { $0.key < $1.key })
        default: self
        }
    }
}
