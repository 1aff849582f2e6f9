/// How many processors each instance may use; fractions are fine.
public struct CPUs: JobComponent {
    /// What the line says of the job.
    public let parts: [JobPart]

    /// So many processors for each instance; at least 0.001.
    public init(_ count: Double) {
        parts = [JobPart(.cpus(AmountRange(count)))]
    }

    /// At least and at most so many processors: as many as the agent has to give.
    public init(_ counts: ClosedRange<Double>) {
        parts = [JobPart(.cpus(AmountRange(counts)))]
    }
}

/// How much memory each instance may use.
public struct Memory: JobComponent {
    /// What the line says of the job.
    public let parts: [JobPart]

    /// So much memory for each instance, such as `.mebibytes(32)`.
    public init(_ size: MemorySize) {
        parts = [JobPart(.memory(AmountRange(size.mebibytes)))]
    }

    /// At least and at most so much memory: as much as the agent has to give.
    public init(_ sizes: ClosedRange<MemorySize>) {
        parts = [JobPart(.memory(AmountRange(sizes)))]
    }
}

/// How much disk space each instance may use; none is asked for unless this is said.
public struct Disk: JobComponent {
    /// What the line says of the job.
    public let parts: [JobPart]

    /// So much disk space for each instance, such as `.gibibytes(1)`.
    public init(_ size: MemorySize) {
        parts = [JobPart(.disk(AmountRange(size.mebibytes)))]
    }

    /// At least and at most so much disk space: as much as the agent has to give.
    public init(_ sizes: ClosedRange<MemorySize>) {
        parts = [JobPart(.disk(AmountRange(sizes)))]
    }
}

/// How many graphics processors each instance needs, in whole numbers.
public struct GPUs: JobComponent {
    /// What the line says of the job.
    public let parts: [JobPart]

    /// So many graphics processors for each instance.
    public init(_ count: Int) {
        parts = [JobPart(.gpus(count))]
    }
}

/// How many ports each instance listens on. Which ones, it reads from `PORT0`, `PORT1` … in its environment.
public struct Ports: JobComponent {
    /// What the line says of the job.
    public let parts: [JobPart]

    /// So many ports for each instance, whichever they are.
    public init(_ count: Int) {
        parts = [JobPart(.ports(count))]
    }

    /// So many ports for each instance, out of these.
    public init(_ count: Int, in range: ClosedRange<UInt16>) {
        parts = [JobPart(.portsIn(UInt64(range.lowerBound), UInt64(range.upperBound), count: count))]
    }
}

/// A port of this number for each instance, so that each agent holds one of them at most.
public struct Port: JobComponent {
    /// What the line says of the job.
    public let parts: [JobPart]

    /// The port of this number.
    public init(_ number: UInt16) {
        parts = [JobPart(.portsIn(UInt64(number), UInt64(number), count: 1))]
    }
}

/// An amount of a resource that the cluster's agents have beside the usual ones.
public struct CustomResource: JobComponent {
    /// What the line says of the job.
    public let parts: [JobPart]

    /// So much of the resource, such as `"fpga"`, for each instance.
    public init(_ name: String, _ amount: Double) {
        parts = [JobPart(.custom(name, AmountRange(amount)))]
    }

    /// At least and at most so much of the resource: as much as the agent has to give.
    public init(_ name: String, _ amounts: ClosedRange<Double>) {
        parts = [JobPart(.custom(name, AmountRange(amounts)))]
    }
}

/// How much more than its share each instance may use while nobody else needs it: limits beside requests, as Mesos has
/// them since 1.9.
public struct Limit: JobComponent {
    /// What the line says of the job.
    public let parts: [JobPart]

    /// The limits; each at least what the instance asks for, `.infinity` for none.
    public init(cpus: Double? = nil, memory: MemorySize? = nil) {
        parts = [JobPart(.limit(cpus: cpus.map { AmountLimit($0) }, memory: memory.map { AmountLimit($0.mebibytes) }))]
    }
}

/// Whether resources will do that the cluster may take back at any time.
public struct Revocable: JobComponent {
    /// How such resources are used.
    public enum Use: String, Sendable, Codable, Hashable {
        /// They are not.
        case never
        /// They will do as well, after all others.
        case allowed
        /// Only they are.
        case required
    }

    /// What the line says of the job.
    public let parts: [JobPart]

    /// Whether such resources are used; never unless this is said.
    public init(_ use: Use) {
        parts = [JobPart(.revocable(use))]
    }
}

/// Which reserved resources are used. Unless this is said, reserved resources are used before the others.
public struct Reserved: JobComponent {
    /// How reserved resources are used.
    public enum Use: String, Sendable, Codable, Hashable {
        /// Before those that are not reserved.
        case preferred
        /// Only they are.
        case required
        /// They are not.
        case never
    }

    /// What the line says of the job.
    public let parts: [JobPart]

    /// How reserved resources are used.
    ///
    /// - Parameters:
    ///   - use: Whether there must be reserved resources.
    ///   - role: The role that they are reserved for; any of the framework's unless said.
    ///   - labels: The labels that their reservation has at least.
    public init(_ use: Use = .required, role: String? = nil, labels: KeyValuePairs<String, String> = [:]) {
        let labels = labels.map { TaskSelector.Label(key: $0.key, value: $0.value) }
        parts = [JobPart(.reserved(use, role: role, labels: labels))]
    }
}

/// What the executor of each instance of a ``Pod`` needs beside the instance itself.
public struct Overhead: JobComponent {
    /// What the line says of the job.
    public let parts: [JobPart]

    /// So much for the executor; a tenth of a processor, 32 MB of memory and of disk space unless this is said.
    public init(cpus: Double, memory: MemorySize) {
        parts = [JobPart(.overhead(cpus: cpus, memory: memory.mebibytes))]
    }
}

/// Only offers for one of the framework's roles.
public struct Role: JobComponent {
    /// What the line says of the job.
    public let parts: [JobPart]

    /// The role.
    public init(_ name: String) {
        parts = [JobPart(.role(name))]
    }
}

/// A label of each instance's task, by which rules and other programs select it.
public struct TaskLabel: JobComponent {
    /// What the line says of the job.
    public let parts: [JobPart]

    /// Sets a label.
    public init(_ key: String, _ value: String) {
        parts = [JobPart(.label(TaskSelector.Label(key: key, value: value)))]
    }
}

/// An amount of a resource: at least and at most.
package struct AmountRange: Sendable, Codable, Hashable {
    package var minimum: Double
    package var maximum: Double

    init(_ amount: Double) {
        minimum = amount
        maximum = amount
    }

    init(_ amounts: ClosedRange<Double>) {
        minimum = amounts.lowerBound
        maximum = amounts.upperBound
    }

    init(_ sizes: ClosedRange<MemorySize>) {
        minimum = sizes.lowerBound.mebibytes
        maximum = sizes.upperBound.mebibytes
    }

    /// The amount as it is written, with each of its ends in these words.
    func text(_ words: (Double) -> String = { FieldValue.text(of: $0) }) -> String {
        minimum == maximum || minimum.isNaN ? words(minimum) : "\(words(minimum))...\(words(maximum))"
    }
}

/// A limit of an amount; infinity is a case of its own, since formats have no number for it.
package enum AmountLimit: Sendable, Codable, Hashable {
    case amount(Double)
    case none

    init(_ amount: Double) {
        self = amount == .infinity ? .none : .amount(amount)
    }

    /// The limit as a number.
    package var value: Double {
        switch self {
        case .amount(let amount): amount
        case .none: .infinity
        }
    }
}
