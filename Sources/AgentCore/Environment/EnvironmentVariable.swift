/// A variable of a process's environment.
public struct EnvironmentVariable: Sendable, Equatable {
    /// What it is called.
    public var name: String
    /// What it holds.
    public var value: String

    /// Creates a variable.
    public init(_ name: String, _ value: String) {
        self.name = name
        self.value = value
    }
}

extension EnvironmentVariable: CustomStringConvertible {
    /// The variable as `name=value`.
    public var description: String { "\(name)=\(value)" }
}
