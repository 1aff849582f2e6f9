/// Rules and preferences as a value of its own, to be used in several descriptions of work.
///
/// ```swift
/// let onLinux = Placement {
///     Attribute("os") == "linux"
///     AtMost(2, per: .attribute("rack"))
/// } prefer: {
///     Attribute("ssd").exists
/// }
/// let web = Job("web", instances: 12) { CPUs(0.5); Memory(.mebibytes(256)); Shell("./web"); onLinux }
/// ```
public struct Placement: PlacementComponent, Codable, Hashable {
    /// What the lines say, in order.
    public let parts: [JobPart]

    /// The given lines.
    public init(@PlacementBuilder _ lines: () -> [JobPart]) {
        parts = lines()
    }

    /// The given lines, and rules that are wishes.
    public init(@PlacementBuilder _ lines: () -> [JobPart], @RuleBuilder prefer: () -> [Rule]) {
        parts = lines() + prefer().map { JobPart(.preference(Preference(.rule($0), weight: 1))) }
    }

    /// The rules that bind.
    public var rules: [Rule] {
        parts.compactMap { part in
            guard case .rule(let rule) = part.content else { return nil }
            return rule
        }
    }

    /// The preferences.
    public var preferences: [Preference] {
        parts.compactMap { part in
            guard case .preference(let preference) = part.content else { return nil }
            return preference
        }
    }
}

/// Builds a ``Placement`` from its lines; `if`, `switch` and `for` may be used.
@resultBuilder
public enum PlacementBuilder {
    /// One line.
    public static func buildExpression(_ line: some PlacementComponent) -> [JobPart] { line.parts }

    /// All lines, in order.
    public static func buildBlock(_ lines: [JobPart]...) -> [JobPart] { lines.flatMap { $0 } }

    /// An `if` without an `else`.
    public static func buildOptional(_ lines: [JobPart]?) -> [JobPart] { lines ?? [] }

    /// The first branch of an `if` or `switch`.
    public static func buildEither(first lines: [JobPart]) -> [JobPart] { lines }

    /// Another branch of an `if` or `switch`.
    public static func buildEither(second lines: [JobPart]) -> [JobPart] { lines }

    /// A `for` loop.
    public static func buildArray(_ lines: [[JobPart]]) -> [JobPart] { lines.flatMap { $0 } }

    /// An `if #available`.
    public static func buildLimitedAvailability(_ lines: [JobPart]) -> [JobPart] { lines }
}
