import MesosBase
import MesosWire

/// What is known of one task at each place: at its master, at its agent and at its scheduler. There may be a million.
struct TaskAccount {
    struct Marks: OptionSet {
        let rawValue: UInt8

        /// Its end has been reported to the master.
        static let isOver = Marks(rawValue: 1)
        /// Its scheduler has heard of its end from its agent.
        static let isHeardOver = Marks(rawValue: 2)
        /// The slot is in use.
        static let isOpen = Marks(rawValue: 4)
    }

    var id = TaskID(value: "")
    /// Its framework and its agent, by their places in the ledger.
    var framework: Int32 = -1
    var agent: Int32 = -1
    /// Its neighbours among the tasks of its agent.
    var next: Int32 = -1
    var previous: Int32 = -1
    var marks: Marks = []
    /// The latest state that its scheduler has heard of from its agent.
    var state: UInt8 = 0
    /// How often the update in flight was sent again.
    var attempt: UInt8 = 0
    var heardCount: UInt8 = 0
    /// How often its end was awaited longer because it is about to end.
    var respites: UInt8 = 0
    /// The updates that its scheduler has heard, by their names; more than fit are kept elsewhere.
    var heard: (UInt64, UInt64, UInt64) = (0, 0, 0)
    /// The update that its agent has sent and that is not acknowledged; 0 for none.
    var inFlight: UInt64 = 0
    /// Names the latest wait for a retry; earlier ones are void.
    var wait: UInt32 = 0
    /// The masters that know it, have given it up to its scheduler, and were asked to kill it: the latest of each, by
    /// number.
    var knownTo: UInt32 = 0
    var givenUpBy: UInt32 = 0
    var killAskedOf: UInt32 = 0
    /// For how long it may run on when it is killed, in milliseconds, if its description says so.
    var grace: UInt32?
    /// When the master last did something about it.
    var latest = Instant.zero
}

/// Names of updates: the first half of each UUID tells the updates of a task apart.
enum UpdateName {
    static func of(_ uuid: [UInt8]?) -> UInt64? {
        guard let uuid, uuid.count == 16 else { return nil }
        var name: UInt64 = 0
        for index in 0..<8 { name = name << 8 | UInt64(uuid[index]) }
        return max(1, name)
    }

    static func of(_ uuid: UniqueID?) -> UInt64? { of(uuid?.bytes) }
}

extension TaskState {
    /// How far in its life a task in this state is.
    var rank: Int {
        switch self {
        case .staging: 0
        case .starting: 1
        case .running: 2
        case .killing: 3
        default: 4
        }
    }

    /// Whether a master that tells of it has no hope to hear more.
    var isGivenUp: Bool { isTerminal || self == .unreachable || self == .unknown }
}
