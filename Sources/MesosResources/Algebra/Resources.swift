/// What an agent has, an offer holds or a task needs: a sum of entries such as 4 processors and 1,024 MB of memory.
///
/// Entries that differ in nothing but their amount are merged, entries of nothing are dropped, and the order of entries
/// makes no difference. A shared resource is one entry with a count of how often it is there. No amount is ever below
/// zero: subtracting more than there is leaves nothing, so ask ``contains(_:)-(Resources)`` first where it matters.
///
/// A text says the same more briefly, and may stand wherever resources are wanted:
///
/// ```swift
/// let total: Resources = "cpus:4;mem:1024;ports:[31000-32000]"
/// let wanted = try Resources(parsing: userInput)
/// ```
public struct Resources: Sendable {
    /// The entries; no two of them could be merged.
    public internal(set) var entries: [Resource]
    /// Why the literal that these resources were made from could not be read.
    var problemBox: ProblemBox?

    final class ProblemBox: Sendable {
        let error: ResourceParseError

        init(_ error: ResourceParseError) {
            self.error = error
        }
    }

    /// Creates empty resources.
    public init() {
        entries = []
    }

    /// Creates resources from entries, merging those that differ in their amounts only.
    public init(_ entries: some Sequence<Resource>) {
        self.init()
        add(Array(entries))
    }

    /// Creates resources that are reserved for nobody and allocated to nobody; memory and disk in MB.
    public init(cpus: Scalar = 0, mem: Scalar = 0, disk: Scalar = 0, gpus: Scalar = 0, ports: Ranges = []) {
        self.init()
        func append(_ name: String, _ value: Resource.Value, unless isNothing: Bool) {
            if isNothing { return }
            entries.append(Resource(name: name, value: value, allocationRole: nil, details: nil))
        }
        append("cpus", .scalar(cpus), unless: cpus <= .zero)
        append("mem", .scalar(mem), unless: mem <= .zero)
        append("disk", .scalar(disk), unless: disk <= .zero)
        append("gpus", .scalar(gpus), unless: gpus <= .zero)
        append("ports", .ranges(ports), unless: ports.isEmpty)
    }

    /// Whether there is nothing.
    public var isEmpty: Bool { entries.isEmpty }

    /// Adds an entry, merging it with one of its kind.
    mutating func add(_ entry: Resource) {
        add([entry])
    }

    /// Whether all of the other resources can be taken out of these, entry by entry.
    public func contains(_ other: Resources) -> Bool {
        other.problemBox == nil && contains(other.entries)
    }

    /// The sum of two resources.
    public static func + (first: Resources, second: Resources) -> Resources {
        var sum = first
        sum += second
        return sum
    }

    /// What is left of the first resources when the second are taken out; what would fall below zero is nothing.
    public static func - (first: Resources, second: Resources) -> Resources {
        var difference = first
        difference -= second
        return difference
    }

    /// Adds resources.
    public static func += (first: inout Resources, second: Resources) {
        if first.problemBox == nil { first.problemBox = second.problemBox }
        if first.entries.isEmpty {
            first.entries = second.entries
        } else {
            first.add(second.entries)
        }
    }

    /// Takes resources out; what would fall below zero is nothing.
    public static func -= (first: inout Resources, second: Resources) {
        if first.problemBox == nil { first.problemBox = second.problemBox }
        first.subtract(second.entries)
    }
}

extension Resources: Equatable {
    /// Whether both hold the same entries, in whatever order.
    public static func == (first: Resources, second: Resources) -> Bool {
        first.hasSameProblem(as: second) && first.matches(second) { $0.isSame($1, as: $2, $3) }
    }
}
