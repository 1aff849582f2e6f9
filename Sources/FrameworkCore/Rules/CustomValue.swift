/// Rules or scores of somebody's own: what of them there is in common.
package protocol CustomFamily: Sendable {
    associatedtype Value: Sendable
    associatedtype ValueType

    /// The value as one that can be compared and stored.
    static func coded(_ value: Value) -> any Codable & Hashable

    /// The type of this name among those that stored work may use.
    static func type(named name: String, in types: PlacementTypes) -> ValueType?

    /// Reads a value of a type.
    static func value(of type: ValueType, from decoder: any Decoder) throws -> Value
}

/// A rule or score of somebody's own, stored under the name of its type.
package struct CustomValue<Family: CustomFamily>: Sendable, Codable, Hashable {
    package let value: Family.Value

    package init(_ value: Family.Value) {
        self.value = value
    }

    /// The name of the value's type.
    package var description: String { String(describing: type(of: coded)) }

    private var coded: any Codable & Hashable { Family.coded(value) }

    package static func == (first: CustomValue, second: CustomValue) -> Bool {
        first.coded.isSame(as: second.coded)
    }

    package func hash(into hasher: inout Hasher) { coded.hash(into: &hasher) }

    private enum Key: String, CodingKey {
        case type, value
    }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: Key.self)
        let name = try container.decode(String.self, forKey: .type)
        let types = decoder.userInfo[PlacementTypes.key] as? PlacementTypes
        guard let type = types.flatMap({ Family.type(named: name, in: $0) }) else {
            throw PlacementTypes.unknown(name, in: container.codingPath)
        }
        value = try Family.value(of: type, from: try container.superDecoder(forKey: .value))
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(description, forKey: .type)
        try coded.encode(to: container.superEncoder(forKey: .value))
    }
}

extension Hashable {
    fileprivate func isSame(as other: any Hashable) -> Bool { (other as? Self) == self }
}
