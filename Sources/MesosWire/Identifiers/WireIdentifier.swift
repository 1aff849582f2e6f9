/// The name of a task, an agent, a framework and so on: a text in a type of its own, so that no two kinds mix.
public protocol WireIdentifier: Hashable, Comparable, Sendable, ExpressibleByStringLiteral, CustomStringConvertible {
    /// The name as it stands on the wire.
    var value: String { get set }

    /// Creates an identifier from its name, which may be any text; see ``validate()``.
    init(value: String)

    /// Checks that the identifier may name a directory of its own, as identifiers chosen by frameworks must.
    ///
    /// - Throws: What is wrong with the identifier.
    func validate() throws(IdentifierError)
}

extension WireIdentifier {
    /// Creates an identifier from its name, which may be any text; see ``validate()``.
    @inlinable
    public init(_ value: String) {
        self.init(value: value)
    }

    /// Creates an identifier from a literal.
    @inlinable
    public init(stringLiteral value: String) {
        self.init(value: value)
    }

    /// The name as it stands on the wire.
    @inlinable
    public var description: String { value }

    /// Orders identifiers by their names.
    @inlinable
    public static func < (first: Self, second: Self) -> Bool {
        first.value < second.value
    }

    /// Checks that the identifier may name a directory of its own, as identifiers chosen by frameworks must.
    ///
    /// - Throws: What is wrong with the identifier.
    public func validate() throws(IdentifierError) {
        try IdentifierError.check(value)
    }
}
