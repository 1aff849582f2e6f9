import MesosBase

/// Reads what can be coded from a value of JSON.
struct JSONTreeDecoder: Decoder {
    fileprivate let tree: JSONTree
    let codingPath: [any CodingKey]
    private(set) var userInfo = [PlacementTypes.key: PlacementTypes() as Any]
    private let types: PlacementTypes

    fileprivate init(_ tree: JSONTree, _ codingPath: [any CodingKey], _ types: PlacementTypes) {
        self.tree = tree
        self.codingPath = codingPath
        self.types = types
        userInfo[PlacementTypes.key] = types
    }

    /// Reads a value.
    ///
    /// - Throws: What is wrong, as the value's own initializer says it.
    static func value<Value: Decodable>(
        _ type: Value.Type, from tree: JSONTree, types: PlacementTypes
    ) throws -> Value {
        try JSONTreeDecoder(tree, [], types).decode(type)
    }

    fileprivate func inner(_ tree: JSONTree, _ key: any CodingKey) -> JSONTreeDecoder {
        JSONTreeDecoder(tree, codingPath + [key], types)
    }

    fileprivate func decode<Value: Decodable>(_ type: Value.Type) throws -> Value {
        let basic: (any Decodable)?
        switch type {
        case is Bool.Type:
            guard case .bool(let flag) = tree else { throw mismatch(type, "a flag") }
            basic = flag
        case is String.Type:
            guard case .text(let text) = tree else { throw mismatch(type, "a text") }
            basic = text
        case is Double.Type: basic = try number(type)
        case is Float.Type: basic = Float(try number(type))
        case let whole as any (FixedWidthInteger & Decodable).Type: basic = try self.whole(whole)
        default: basic = nil
        }
        guard let basic else { return try type.init(from: self) }
        guard let value = basic as? Value else { throw mismatch(type, "another value") }
        return value
    }

    private func number(_ type: any Decodable.Type) throws -> Double {
        switch tree {
        case .number(let digits): if let number = Double(digits) { return number }
        case .text("Infinity"): return .infinity
        case .text("-Infinity"): return -.infinity
        case .text("NaN"): return .nan
        default: break
        }
        throw mismatch(type, "a number")
    }

    private func whole<Number: FixedWidthInteger & Decodable>(_ type: Number.Type) throws -> Number {
        guard case .number(let digits) = tree else { throw mismatch(type, "a whole number") }
        if let number = Number(digits) ?? Double(digits).flatMap({ Number(exactly: $0) }) { return number }
        throw mismatch(type, "a whole number from \(Number.min) to \(Number.max)")
    }

    fileprivate func mismatch(_ type: any Any.Type, _ wanted: String) -> DecodingError {
        .typeMismatch(
            type,
            DecodingError.Context(codingPath: codingPath, debugDescription: "it is \(tree.kind) and must be \(wanted)"))
    }

    func container<Key: CodingKey>(keyedBy type: Key.Type) throws -> KeyedDecodingContainer<Key> {
        guard case .object(let members) = tree else { throw mismatch(Members<Key>.self, "an object") }
        return KeyedDecodingContainer(Members<Key>(decoder: self, members))
    }

    func unkeyedContainer() throws -> any UnkeyedDecodingContainer {
        guard case .list(let elements) = tree else { throw mismatch(Elements.self, "a list") }
        return Elements(decoder: self, elements: elements)
    }

    func singleValueContainer() -> any SingleValueDecodingContainer { Single(decoder: self) }
}

extension JSONTreeDecoder {
    private struct Members<Key: CodingKey>: KeyedDecodingContainerProtocol {
        let decoder: JSONTreeDecoder
        let members: [JSONTree.Member]
        /// The last member of each name counts.
        private var positions = Table<String, Int>()

        init(decoder: JSONTreeDecoder, _ members: [JSONTree.Member]) {
            self.decoder = decoder
            self.members = members
            for (position, member) in members.enumerated() { positions[member.name] = position }
        }

        var codingPath: [any CodingKey] { decoder.codingPath }

        var allKeys: [Key] {
            members.indices.filter { positions[members[$0].name] == $0 }.compactMap {
                Key(stringValue: members[$0].name)
            }
        }

        func contains(_ key: Key) -> Bool { positions.contains(key.stringValue) }

        private func inner(_ key: some CodingKey) throws -> JSONTreeDecoder {
            guard let position = positions[key.stringValue] else {
                throw DecodingError.keyNotFound(
                    key, DecodingError.Context(codingPath: codingPath, debugDescription: "it has no \(key.stringValue)")
                )
            }
            return decoder.inner(members[position].value, key)
        }

        func decodeNil(forKey key: Key) throws -> Bool { try inner(key).tree == .null }

        func decode<Value: Decodable>(_ type: Value.Type, forKey key: Key) throws -> Value {
            try inner(key).decode(type)
        }

        func nestedContainer<NestedKey: CodingKey>(
            keyedBy type: NestedKey.Type, forKey key: Key
        ) throws -> KeyedDecodingContainer<NestedKey> { try inner(key).container(keyedBy: type) }

        func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer {
            try inner(key).unkeyedContainer()
        }

        func superDecoder() throws -> any Decoder { try inner(JSONKey("super")) }

        func superDecoder(forKey key: Key) throws -> any Decoder { try inner(key) }
    }

    private struct Elements: UnkeyedDecodingContainer {
        let decoder: JSONTreeDecoder
        let elements: [JSONTree]
        private(set) var currentIndex = 0

        init(decoder: JSONTreeDecoder, elements: [JSONTree]) {
            self.decoder = decoder
            self.elements = elements
        }

        var codingPath: [any CodingKey] { decoder.codingPath }
        var count: Int? { elements.count }
        var isAtEnd: Bool { currentIndex >= elements.count }

        private mutating func next() throws -> JSONTreeDecoder {
            guard !isAtEnd else {
                throw DecodingError.valueNotFound(
                    JSONTree.self,
                    DecodingError.Context(
                        codingPath: codingPath, debugDescription: "it has only \(elements.count) elements"))
            }
            defer { currentIndex += 1 }
            return decoder.inner(elements[currentIndex], JSONKey(currentIndex))
        }

        mutating func decodeNil() throws -> Bool {
            guard !isAtEnd, elements[currentIndex] == .null else { return false }
            currentIndex += 1
            return true
        }

        mutating func decode<Value: Decodable>(_ type: Value.Type) throws -> Value { try next().decode(type) }

        mutating func nestedContainer<NestedKey: CodingKey>(
            keyedBy type: NestedKey.Type
        ) throws -> KeyedDecodingContainer<NestedKey> { try next().container(keyedBy: type) }

        mutating func nestedUnkeyedContainer() throws -> any UnkeyedDecodingContainer { try next().unkeyedContainer() }

        mutating func superDecoder() throws -> any Decoder { try next() }
    }

    private struct Single: SingleValueDecodingContainer {
        let decoder: JSONTreeDecoder

        var codingPath: [any CodingKey] { decoder.codingPath }

        func decodeNil() -> Bool { decoder.tree == .null }

        func decode<Value: Decodable>(_ type: Value.Type) throws -> Value { try decoder.decode(type) }
    }
}
