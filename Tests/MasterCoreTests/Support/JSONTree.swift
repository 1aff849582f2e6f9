import Foundation

/// A JSON value that remembers the order of its members, and how its numbers were written.
indirect enum JSONTree: Equatable {
    case object([Member])
    case array([JSONTree])
    case string(String)
    case number(String)
    case word(String)

    struct Member: Equatable {
        let name: String
        var value: JSONTree
    }

    init(_ bytes: [UInt8]) throws {
        var reader = Reader(bytes: bytes[...])
        self = try reader.value()
        guard reader.bytes.isEmpty else { throw Problem(rest: reader.bytes) }
    }

    /// A recorded body of Apache Mesos.
    static func golden(_ name: String) throws -> JSONTree {
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        return try JSONTree([UInt8](Data(contentsOf: folder.appendingPathComponent("Golden/\(name).json"))))
    }

    subscript(name: String) -> JSONTree? {
        guard case .object(let members) = self else { return nil }
        return members.first { $0.name == name }?.value
    }

    var items: [JSONTree] {
        if case .array(let items) = self { items } else { [] }
    }

    var members: [Member] {
        if case .object(let members) = self { members } else { [] }
    }

    var text: String? {
        if case .string(let text) = self { text } else { nil }
    }

    var double: Double? {
        if case .number(let text) = self { Double(text) } else { nil }
    }

    /// Where two values differ, as paths such as `slaves/0/pid`.
    func differences(from other: JSONTree, at path: String = "") -> [String] {
        func below(_ name: String) -> String { path.isEmpty ? name : "\(path)/\(name)" }
        switch (self, other) {
        case (.object(let own), .object(let others)):
            let names = own.map(\.name)
            let common = names.filter { name in others.contains { $0.name == name } }
            var found = names.filter { !common.contains($0) }.map { "+\(below($0))" }
            found += others.map(\.name).filter { !common.contains($0) }.map { "-\(below($0))" }
            if common != others.map(\.name).filter(common.contains) { found.append("\(path) order") }
            for name in common {
                if let one = self[name], let other = other[name] {
                    found += one.differences(from: other, at: below(name))
                }
            }
            return found
        case (.array(let own), .array(let others)):
            guard own.count == others.count else { return ["\(path) count"] }
            return zip(own, others).enumerated().flatMap { $1.0.differences(from: $1.1, at: below("\($0)")) }
        // Mesos writes more digits than it takes to tell a number from its neighbours.
        case (.number(let own), .number(let others)):
            return Double(own) == Double(others) && own.contains(".") == others.contains(".") ? [] : [path]
        default:
            return self == other ? [] : [path]
        }
    }
}

extension JSONTree {
    struct Problem: Error {
        let rest: ArraySlice<UInt8>
    }

    private struct Reader {
        var bytes: ArraySlice<UInt8>

        mutating func value() throws -> JSONTree {
            switch bytes.first {
            case UInt8(ascii: "{"):
                return .object(
                    try list(until: "}") { reader in
                        guard case .string(let name) = try reader.value(), reader.take(":") else {
                            throw Problem(rest: reader.bytes)
                        }
                        return Member(name: name, value: try reader.value())
                    })
            case UInt8(ascii: "["): return .array(try list(until: "]") { try $0.value() })
            case UInt8(ascii: "\""): return .string(try string())
            default:
                let token = bytes.prefix { !",]}:".utf8.contains($0) }
                guard !token.isEmpty else { throw Problem(rest: bytes) }
                bytes = bytes.dropFirst(token.count)
                let text = String(decoding: token, as: UTF8.self)
                return Double(text) == nil ? .word(text) : .number(text)
            }
        }

        mutating func take(_ character: Character) -> Bool {
            guard bytes.first == character.asciiValue else { return false }
            bytes = bytes.dropFirst()
            return true
        }

        mutating func list<Item>(until end: Character, _ item: (inout Reader) throws -> Item) throws -> [Item] {
            bytes = bytes.dropFirst()
            var items: [Item] = []
            while !take(end) {
                guard items.isEmpty || take(",") else { throw Problem(rest: bytes) }
                items.append(try item(&self))
            }
            return items
        }

        /// Escapes are left to Foundation; it is only for the end that a string is looked through.
        mutating func string() throws -> String {
            var end = bytes.startIndex + 1
            while end < bytes.endIndex, bytes[end] != UInt8(ascii: "\"") {
                end += bytes[end] == UInt8(ascii: "\\") ? 2 : 1
            }
            guard end < bytes.endIndex else { throw Problem(rest: bytes) }
            let literal = bytes[bytes.startIndex...end]
            bytes = bytes[(end + 1)...]
            return try JSONDecoder().decode(String.self, from: Data(literal))
        }
    }
}
