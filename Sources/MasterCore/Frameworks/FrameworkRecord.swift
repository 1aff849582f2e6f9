package import AllocatorCore
package import MesosBase
package import MesosWire

/// A framework, as the master keeps it.
package struct FrameworkRecord: Sendable {
    package var info: FrameworkInfo
    package var id: FrameworkID
    package var roles: [String]
    package var capabilities: FrameworkCapabilities
    package var connection: SchedulerConnectionID?
    /// Which offers the framework wants at all.
    package var wishes: OfferWishes
    /// Known only from agents so far: the framework itself has not come back after the master changed.
    package var isRecovered: Bool
    package var registeredTime: Timestamp
    package var reregisteredTime: Timestamp?
    package var unregisteredTime: Timestamp?

    package var offers: SortedMap<OfferID, AgentID> = [:]
    package var tasks = Table<TaskID, TaskRecord>()
    package var unreachableTasks = BoundedHistory<TaskID, TaskRecord>()
    package var completedTasks = Deque<TaskRecord>()
    /// What was said of tasks that were never launched.
    package var refusals = BoundedHistory<TaskID, TaskMoments>()
    package var counters = FrameworkCounters()

    package var suppressedRoles: [String] { wishes.suppressedRoles }
    package var offerConstraints: V1.Scheduler.OfferConstraints? { wishes.wire }
    package var isConnected: Bool { connection != nil }
    /// Whether it is made offers.
    package var isActive: Bool { isConnected }

    package init(
        info: FrameworkInfo, id: FrameworkID, connection: SchedulerConnectionID?, wishes: OfferWishes,
        isRecovered: Bool, registeredTime: Timestamp
    ) {
        self.info = info
        self.id = id
        self.connection = connection
        self.wishes = wishes
        self.isRecovered = isRecovered
        self.registeredTime = registeredTime
        capabilities = FrameworkCapabilities(info)
        roles = Self.roles(of: info, capabilities: capabilities)
    }

    /// The roles a framework subscribes to: the list of one that knows several roles, else its single role.
    package static func roles(of info: FrameworkInfo, capabilities: FrameworkCapabilities) -> [String] {
        capabilities.multiRole ? info.roles : [info.role ?? "*"]
    }

    /// Whether a new task may have an id. Ids of ended tasks may be used again.
    func use(of task: TaskID) -> TaskIDUse {
        if tasks.contains(task) { return .active }
        return unreachableTasks.contains(task) ? .unreachable : .free
    }

    /// Remembers an ended task, forgetting the oldest beyond the bound.
    package mutating func remember(_ task: TaskRecord, bound: Int) {
        guard bound > 0 else { return }
        while completedTasks.count >= bound { _ = completedTasks.popFirst() }
        completedTasks.append(task)
    }

    /// Remembers why a task was not launched.
    package mutating func noteRefusal(of status: TaskStatus, at date: Timestamp, bound: Int) {
        let moment = TaskMoment(date, .refused(status.state, status.reason, message: status.message))
        if refusals.update(status.taskID, { $0.append(moment) }) == nil {
            var moments = TaskMoments()
            moments.append(moment)
            refusals.insert(moments, forKey: status.taskID, bound: bound)
        }
    }
}
