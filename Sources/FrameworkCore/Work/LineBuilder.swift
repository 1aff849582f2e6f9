/// What the builders of descriptions have in common: each makes one list of its lines, which `if`, `switch` and `for`
/// may choose and repeat.
public protocol LineBuilder {
    /// What a line is made of.
    associatedtype Part
}

extension LineBuilder {
    /// All lines, in order.
    public static func buildBlock(_ lines: [Part]...) -> [Part] { lines.flatMap { $0 } }

    /// An `if` without an `else`.
    public static func buildOptional(_ lines: [Part]?) -> [Part] { lines ?? [] }

    /// The first branch of an `if` or `switch`.
    public static func buildEither(first lines: [Part]) -> [Part] { lines }

    /// Another branch of an `if` or `switch`.
    public static func buildEither(second lines: [Part]) -> [Part] { lines }

    /// A `for` loop.
    public static func buildArray(_ lines: [[Part]]) -> [Part] { lines.flatMap { $0 } }

    /// An `if #available`.
    public static func buildLimitedAvailability(_ lines: [Part]) -> [Part] { lines }
}
