import MesosBase
import MesosWire

/// The updates of one task on their way to its framework: in order, one in flight, each sent until it is acknowledged.
struct UpdateStream: SlotRecord {
    var link = ChainLink<UpdateStream>()
    var framework = Slot<FrameworkRecord>(index: -1)
    var taskID = TaskID(value: "")
    /// The task, if the agent (still) knows it.
    var task: Slot<TaskRecord>?
    /// How often the first update was sent again.
    var attempt = 0
    private var pending = PendingUpdates()
    private var seen = SeenUpdates()

    init() {}

    init(framework: Slot<FrameworkRecord>, taskID: TaskID, task: Slot<TaskRecord>?) {
        self.framework = framework
        self.taskID = taskID
        self.task = task
    }

    /// The update in flight, and what is asked of it most, without a copy of it.
    var head: PendingUpdate? { pending.first }
    var headUUID: UniqueID? { pending.first?.uuid }
    var isHeadTerminal: Bool { pending.first?.status.state.isTerminal ?? false }

    var pendingCount: Int { pending.count }

    /// Whether an update came before, be it acknowledged or not.
    func hasSeen(_ uuid: UniqueID) -> Bool { seen.contains(uuid) }

    mutating func append(_ update: PendingUpdate) {
        seen.insert(update.uuid)
        pending.append(update)
    }

    /// Takes the first update, which is acknowledged.
    mutating func removeHead() {
        pending.removeFirst()
        attempt = 0
    }
}

/// An update that is not acknowledged.
struct PendingUpdate: Sendable {
    var uuid: UniqueID
    var status: TaskStatus
    var timestamp: Double
}

/// A queue that is nearly always short: the first element is stored in place, so that one update allocates nothing.
struct PendingUpdates: Sendable {
    private(set) var first: PendingUpdate?
    private var rest: [PendingUpdate] = []
    /// Where the rest begins; what lies before it was taken.
    private var start = 0

    var count: Int { (first == nil ? 0 : 1) + rest.count - start }

    mutating func append(_ update: PendingUpdate) {
        if first == nil { first = update } else { rest.append(update) }
    }

    mutating func removeFirst() {
        guard start < rest.count else {
            first = nil
            return
        }
        first = rest[start]
        start += 1
        if start == rest.count {
            rest = []
            start = 0
        } else if start > 16, 2 * start > rest.count {
            rest.removeFirst(start)
            start = 0
        }
    }
}

/// The updates that a stream has had; few for most tasks, many for one whose health goes up and down.
struct SeenUpdates: Sendable {
    private static let scanLimit = 8
    private var few: [UniqueID] = []
    private var many: Table<UniqueID, Bool>?

    func contains(_ uuid: UniqueID) -> Bool {
        few.contains(uuid) || (many?.contains(uuid) ?? false)
    }

    mutating func insert(_ uuid: UniqueID) {
        guard few.count == Self.scanLimit else { return few.append(uuid) }
        if many == nil { many = Table() }
        many?[uuid] = true
    }
}
