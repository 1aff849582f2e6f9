/// Turns what can be coded into a value of JSON.
struct JSONTreeEncoder: Encoder {
    /// What has been written so far in one place; the containers of a value share it.
    fileprivate final class Place {
        var value: JSONTree?
        private(set) var elements: [Place]?
        private var members: [(name: String, place: Place)]?

        func beginList() { if elements == nil { elements = [] } }

        func beginObject() { if members == nil { members = [] } }

        /// A new place at the end of the list that this one is.
        func append() -> Place {
            let place = Place()
            elements?.append(place)
            return place
        }

        /// A new place under a name in the object that this one is.
        func insert(_ name: String) -> Place {
            let place = Place()
            members?.append((name, place))
            return place
        }

        /// What was written; a value that writes nothing is an empty object.
        var tree: JSONTree {
            if let value { return value }
            if let elements { return .list(elements.map(\.tree)) }
            return .object((members ?? []).map { JSONTree.Member(name: $0.name, value: $0.place.tree) })
        }
    }

    fileprivate let place: Place
    let codingPath: [any CodingKey]
    let userInfo = [PlacementTypes.key: PlacementTypes() as Any]

    /// The value as JSON.
    ///
    /// - Throws: What the value itself throws; nothing else fails.
    static func tree(of value: some Encodable) throws -> JSONTree {
        let place = Place()
        try JSONTreeEncoder(place: place, codingPath: []).encode(value)
        return place.tree
    }

    fileprivate func encode(_ value: some Encodable) throws {
        let tree: JSONTree? =
            switch value {
            case let flag as Bool: .bool(flag)
            case let text as String: .text(text)
            case let number as any BinaryInteger: .number("\(number)")
            case let number as Double: Self.tree(number)
            case let number as Float: Self.tree(Double(number))
            default: nil
            }
        if let tree { place.value = tree } else { try value.encode(to: self) }
    }

    /// JSON has no numbers that are infinite or none: they are written as texts.
    private static func tree(_ number: Double) -> JSONTree {
        if number.isFinite { return .number("\(number)") }
        return .text(number.isNaN ? "NaN" : number < 0 ? "-Infinity" : "Infinity")
    }

    func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
        place.beginObject()
        return KeyedEncodingContainer(Members<Key>(place: place, codingPath: codingPath))
    }

    func unkeyedContainer() -> any UnkeyedEncodingContainer {
        place.beginList()
        return Elements(place: place, codingPath: codingPath)
    }

    func singleValueContainer() -> any SingleValueEncodingContainer { Single(encoder: self) }
}

extension JSONTreeEncoder {
    private struct Members<Key: CodingKey>: KeyedEncodingContainerProtocol {
        let place: Place
        let codingPath: [any CodingKey]

        private func encoder(_ key: some CodingKey) -> JSONTreeEncoder {
            JSONTreeEncoder(place: place.insert(key.stringValue), codingPath: codingPath + [key])
        }

        func encodeNil(forKey key: Key) { encoder(key).place.value = .null }

        func encode(_ value: some Encodable, forKey key: Key) throws { try encoder(key).encode(value) }

        func nestedContainer<NestedKey: CodingKey>(
            keyedBy type: NestedKey.Type, forKey key: Key
        ) -> KeyedEncodingContainer<NestedKey> { encoder(key).container(keyedBy: type) }

        func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer {
            encoder(key).unkeyedContainer()
        }

        func superEncoder() -> any Encoder { encoder(JSONKey("super")) }

        func superEncoder(forKey key: Key) -> any Encoder { encoder(key) }
    }

    private struct Elements: UnkeyedEncodingContainer {
        let place: Place
        let codingPath: [any CodingKey]

        var count: Int { place.elements?.count ?? 0 }

        private func encoder() -> JSONTreeEncoder {
            let key = JSONKey(count)
            return JSONTreeEncoder(place: place.append(), codingPath: codingPath + [key])
        }

        func encodeNil() { encoder().place.value = .null }

        func encode(_ value: some Encodable) throws { try encoder().encode(value) }

        func nestedContainer<NestedKey: CodingKey>(
            keyedBy type: NestedKey.Type
        ) -> KeyedEncodingContainer<NestedKey> { encoder().container(keyedBy: type) }

        func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer { encoder().unkeyedContainer() }

        func superEncoder() -> any Encoder { encoder() }
    }

    private struct Single: SingleValueEncodingContainer {
        let encoder: JSONTreeEncoder

        var codingPath: [any CodingKey] { encoder.codingPath }

        func encodeNil() { encoder.place.value = .null }

        func encode(_ value: some Encodable) throws { try encoder.encode(value) }
    }
}
