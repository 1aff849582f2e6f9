import MesosWire

/// What a scheduler has heard of one task, in few bytes: there may be a million.
struct TaskTrack: Sendable {
    /// States have numbers below this.
    static let stateCount = 16
    /// How many of the latest states are kept.
    private static let maxStates = 16

    /// The latest states, four bits each, the latest in the lowest.
    private var packed: UInt64 = 0
    private var count: UInt8 = 0
    /// Whether its agent has told of its end.
    var hasEnded = false
    var launches: UInt16 = 0
    /// The agent that it is on, by its place in the history; -1 for none.
    var agent: Int32 = -1
    /// The names of the latest updates.
    private var seen: (UInt64, UInt64, UInt64) = (0, 0, 0)

    var states: [TaskState] {
        (0..<Int(count)).reversed().compactMap { TaskState(rawValue: Int32(packed >> UInt64(4 * $0) & 15)) }
    }

    var state: TaskState? { count > 0 ? TaskState(rawValue: Int32(packed & 15)) : nil }

    /// The number of the state that the task counts for.
    var tallied: Int { Int((state ?? .staging).rawValue) & 15 }

    mutating func append(_ state: TaskState, named name: UInt64?) {
        packed = packed << 4 | UInt64(state.rawValue) & 15
        count = min(count + 1, UInt8(Self.maxStates))
        if let name { seen = (name, seen.0, seen.1) }
    }

    /// Forgets the states of an earlier task of the same name.
    mutating func restart() {
        packed = 0
        count = 0
    }

    func hasSeen(_ name: UInt64) -> Bool { seen.0 == name || seen.1 == name || seen.2 == name }
}
