/// A line of a ``Job``'s description, such as ``CPUs`` or ``Shell``.
public protocol JobComponent: Sendable {
    /// What the line says of the job. Made of other components' parts, or by the library's own components.
    var parts: [JobPart] { get }
}

/// What one component says of a job. Components of your own combine the parts of others.
public struct JobPart: Sendable, Codable, Hashable {
    package indirect enum Content: Sendable, Codable, Hashable {
        case cpus(AmountRange)
        case memory(AmountRange)
        case disk(AmountRange)
        case gpus(Int)
        case ports(Int)
        case portsIn(UInt64, UInt64, count: Int)
        case custom(String, AmountRange)
        case limit(cpus: AmountLimit?, memory: AmountLimit?)
        case revocable(Revocable.Use)
        case reserved(Reserved.Use, role: String?, labels: [TaskSelector.Label])
        case overhead(cpus: Double, memory: Double)
        case role(String)
        case label(TaskSelector.Label)
        case shell(String)
        case command(executable: String, arguments: [String])
        case executor(name: String, data: [UInt8])
        case variable(name: String, value: String)
        case user(String)
        case member(Member)
        case rule(Rule)
        case preference(Preference)
        case goodEnough(Double)
        case relax(from: Double, to: Double, over: Duration)
        case timeout(Duration)
        case priority(Int)
        case preempts(lowerThan: Int)
        case unreachable(Duration)
    }

    package let content: Content

    package init(_ content: Content) {
        self.content = content
    }
}

/// Builds the description of a ``Job`` from its lines; `if`, `switch` and `for` may be used.
@resultBuilder
public enum JobBuilder: LineBuilder {
    /// Lines are made of parts of a description.
    public typealias Part = JobPart

    /// One line.
    public static func buildExpression(_ component: some JobComponent) -> [JobPart] { component.parts }
}
