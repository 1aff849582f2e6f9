/// A constraint of another scheduler that cannot be read, or that says what no rule can.
public struct PlacementImportError: Error, Sendable, Hashable {
    /// The constraint as it was given.
    public let constraint: String
    /// Which of the constraints it is, counted from one.
    public let position: Int
    /// What is wrong with it, and what would be right.
    public let problem: String

    package init(_ constraint: String, at position: Int, _ problem: String) {
        self.constraint = constraint
        self.position = position
        self.problem = problem
    }
}

extension PlacementImportError: CustomStringConvertible {
    /// One sentence that names the constraint and says what would be right.
    public var description: String { "constraint \(position), \(constraint), cannot be used: \(problem)" }
}

/// Part of a placement that the constraints of another scheduler cannot say.
public struct PlacementExportError: Error, Sendable, Hashable {
    /// The rule or other line, as explanations call it.
    public let line: String
    /// Why it cannot be said.
    public let problem: String

    package init(_ line: String, _ problem: String) {
        self.line = line
        self.problem = problem
    }
}

extension PlacementExportError: CustomStringConvertible {
    /// One sentence that names the line.
    public var description: String { "\(line) cannot be said as a constraint: \(problem)" }
}
