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

    /// Something that found no place in this round.
    public struct Unplaced: Sendable, Equatable {
        /// Its name, as given to the placement.
        public var name: String
        /// One sentence that says what it lacked.
        public var explanation: String

        /// Creates a note about something that found no place.
        public init(name: String, explanation: String) {
            self.name = name
            self.explanation = explanation
        }
    }

    /// What starts where.
    public var launches: [Launch]
    /// The offers that are not needed.
    public var declined: [OfferID]
    /// What found no place.
    public var unplaced: [Unplaced]
    /// For how long the unused resources are not to be offered again; the master's default is five seconds.
    public var filters: Filters?

    /// Creates a plan.
    public init(
        launches: [Launch] = [], declined: [OfferID] = [], unplaced: [Unplaced] = [], filters: Filters? = nil
    ) {
        self.launches = launches
        self.declined = declined
        self.unplaced = unplaced
        self.filters = filters
    }
}
