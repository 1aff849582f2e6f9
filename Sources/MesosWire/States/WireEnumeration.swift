/// An enum of the wire format: numbers in binary messages, names in JSON.
public protocol WireEnumeration: RawRepresentable<Int32>, CaseIterable, Hashable, Sendable, CustomStringConvertible {
    /// The value's name on the wire, such as `TASK_RUNNING`.
    var wireName: String { get }

    /// The names of all values with their numbers.
    static var wireValues: WireNames { get }
}

extension WireEnumeration {
    /// The value of a name, or `nil` if the enum has no such name.
    public init?(wireName: String) {
        guard let number = Self.wireValues.number(of: wireName) else { return nil }
        self.init(rawValue: Int32(truncatingIfNeeded: number))
    }

    /// The value's name on the wire.
    public var description: String { wireName }
}
