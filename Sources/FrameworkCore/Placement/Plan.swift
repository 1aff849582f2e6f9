public import MesosBase
public import MesosWire

/// What to do with a round of offers: carried out by ``SchedulerDriver/accept(_:)``.
public struct Plan: Sendable, Equatable {
    /// Tasks that share an executor: all of them start or none.
    public struct Group: Sendable, Equatable {
        /// What runs the tasks.
        public var executor: ExecutorInfo
        /// The tasks.
        public var tasks: [TaskInfo]

        /// Creates a group.
        public init(executor: ExecutorInfo, tasks: [TaskInfo]) {
            self.executor = executor
            self.tasks = tasks
        }
    }

    /// What happens on one agent with the offers of one role.
    public struct Launch: Sendable, Equatable {
        /// The agent.
        public var agentID: AgentID
        /// Its offers, all of them for the same role.
        public var offerIDs: [OfferID]
        /// What to do before the launch, such as reserving resources, in order.
        public var preparations: [V1.Offer.Operation]
        /// The tasks that start there on their own.
        public var tasks: [TaskInfo]
        /// The groups of tasks that start there.
        public var groups: [Group]

        /// Creates the part of a plan that concerns one agent.
        public init(
            agentID: AgentID, offerIDs: [OfferID], preparations: [V1.Offer.Operation] = [], tasks: [TaskInfo] = [],
            groups: [Group] = []
        ) {
            self.agentID = agentID
            self.offerIDs = offerIDs
            self.preparations = preparations
            self.tasks = tasks
            self.groups = groups
        }

        /// The preparations, the launch of the tasks if there are any, and that of each group.
        public var operations: [V1.Offer.Operation] {
            let launch: [V1.Offer.Operation] = tasks.isEmpty ? [] : [.launch(tasks)]
            return preparations + launch + groups.map { .launchGroup($0.tasks, executor: $0.executor) }
        }
    }

    /// Offers that are not used, and for how long the like of them is not wanted.
    public struct Refusal: Sendable, Equatable {
        /// The offers.
        public var offerIDs: [OfferID]
        /// For how long the agent's resources are not to be offered again; the master's five seconds if `nil`.
        public var duration: Duration?

        /// Creates a refusal.
        public init(offerIDs: [OfferID], for duration: Duration? = nil) {
            self.offerIDs = offerIDs
            self.duration = duration
        }
    }

    /// Something that found no place in this round.
    public struct Unplaced: Sendable, Equatable {
        /// Its name, as given to the placement: that of a task.
        public var name: String
        /// The work that it belongs to; the name itself if it belongs to none.
        public var work: String
        /// One sentence that says what it lacked.
        public var explanation: String
        /// Whether its time for waiting is over, so that it is not to be tried again.
        public var isFinal: Bool

        /// Creates a note about something that found no place.
        public init(name: String, work: String? = nil, explanation: String, isFinal: Bool = false) {
            self.name = name
            self.work = work ?? name
            self.explanation = explanation
            self.isFinal = isFinal
        }
    }

    /// A task that found a place.
    public struct Placed: Sendable, Equatable {
        /// The task.
        public var taskID: TaskID
        /// The work that it belongs to.
        public var work: String
        /// The number of the instance, from one.
        public var number: Int
        /// The agent.
        public var agentID: AgentID
        /// How good the agent is by the work's preferences, from 0 to 1.
        public var score: Double
        package var instance: String
        package var launch: Int
        package var labels: [TaskSelector.Label]
        package var priority: Int
        package var amounts: [ResourceAmount]
    }

    /// Offers that a gang keeps while some of its tasks have no place. They are to be given to the next placement
    /// again, together with new ones.
    public struct Hold: Sendable, Equatable {
        /// The gang.
        public var work: String
        /// The offers.
        public var offerIDs: [OfferID]
        /// When they are let go.
        public var end: Instant

        /// Creates a note about offers that a gang keeps.
        public init(work: String, offerIDs: [OfferID], end: Instant) {
            self.work = work
            self.offerIDs = offerIDs
            self.end = end
        }
    }

    /// A task that is to be ended: one of lower priority to make room, or one of some work that is to have fewer.
    public struct Victim: Sendable, Equatable {
        /// The task.
        public var taskID: TaskID
        /// The agent that it runs on.
        public var agentID: AgentID
        /// The work that wants its place, or that is to have fewer tasks.
        public var work: String

        /// Creates a note about a task that is to be ended.
        public init(taskID: TaskID, agentID: AgentID, work: String) {
            self.taskID = taskID
            self.agentID = agentID
            self.work = work
        }
    }

    /// What starts where.
    public var launches: [Launch]
    /// The offers that are not needed.
    public var refusals: [Refusal]
    /// What found no place.
    public var unplaced: [Unplaced]
    /// For how long the unused resources of offers that are used are not to be offered again; the master's default is
    /// five seconds.
    public var filters: Filters?
    /// The tasks that found a place, in the order in which they were placed.
    public var placed: [Placed] = []
    /// The offers that gangs keep.
    public var holds: [Hold] = []
    /// The tasks that are to be ended.
    public var victims: [Victim] = []

    /// What was done for each work, in the order in which it was placed.
    public var reports: [WorkReport] = []

    /// Creates a plan.
    public init(
        launches: [Launch] = [], declined: [OfferID] = [], unplaced: [Unplaced] = [], filters: Filters? = nil
    ) {
        self.launches = launches
        self.refusals = declined.isEmpty ? [] : [Refusal(offerIDs: declined)]
        self.unplaced = unplaced
        self.filters = filters
    }

    /// All offers that are not needed.
    public var declined: [OfferID] { refusals.flatMap(\.offerIDs) }

    /// Adds an offer that is not needed.
    public mutating func decline(_ offerID: OfferID, for duration: Duration? = nil) {
        if let index = refusals.firstIndex(where: { $0.duration == duration }) {
            refusals[index].offerIDs.append(offerID)
        } else {
            refusals.append(Refusal(offerIDs: [offerID], for: duration))
        }
    }
}
