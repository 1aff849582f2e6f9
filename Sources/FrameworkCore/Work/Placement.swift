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
public enum PlacementBuilder: LineBuilder {
    /// Lines are made of parts of a description.
    public typealias Part = JobPart

    /// One line.
    public static func buildExpression(_ line: some PlacementComponent) -> [JobPart] { line.parts }
}
