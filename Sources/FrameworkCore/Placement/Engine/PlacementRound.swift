import MesosBase
package import MesosWire

/// One round of placing: the offers and what is left of them, the tasks that rules see, and what was placed.
struct PlacementRound: Sendable {
    let offers: [Offer]
    let world: World
    let now: Instant
    let seed: UInt64
    let roster: Roster
    var fields: FieldTables
    var stock: Stock
    private(set) var tasks: [LocatedTask] = []
    private var tasksOfWork = Table<String, [Int]>()
    /// For each slot a number by which ties are broken.
    let lots: [UInt64]
    private var knownOrder: [Int]?
    /// The scores of slots, as far as they are known.
    var scores = KnownScores()
    /// The slots that work may still use: what gangs hold is taken out.
    var open: SlotSet
    /// What is held by which gang.
    var holders: [(work: String, slots: [Int])] = []
    var capacities = AgentCapacities()
    /// The slots that pass rules about what is known of agents, as far as was asked.
    var slotsPassing = Table<Rule.Node, SlotSet>()
    var knownFailureScores = Table<Duration, [Double]>()
    private var counters = KnownCounters()
    /// The slots of agents that nothing is to be placed on.
    let frozen: SlotSet
    var assignments: [Assignment] = []

    /// A task that was given a place.
    struct Assignment: Sendable {
        let template: Int
        let unit: PendingUnit
        let slot: Int
        let score: Double
        let members: [Member]

        struct Member: Sendable {
            let member: Int
            let taskID: TaskID
            let taken: SlotResources.Taken
        }

        let executor: SlotResources.Taken?
    }

    init(offers: [Offer], world: World, now: Instant, seed: UInt64, seesAllAgents: Bool) {
        self.offers = offers
        self.world = world
        self.now = now
        self.seed = seed
        var roster = Roster(offers)
        for task in world.tasks { roster.add(task.value.agentID) }
        if seesAllAgents { for agent in world.agents { roster.add(agent.key) } }
        self.roster = roster
        fields = FieldTables(roster, offers, world)
        stock = Stock(roster, offers)
        open = SlotSet(limit: roster.slots.count, filled: true)
        var frozen = SlotSet(limit: roster.slots.count)
        if world.agents.contains(where: { $0.value.isFrozen }) {
            for (index, slot) in roster.slots.enumerated()
            where world.agents[roster.agentIDs[slot.agent]]?.isFrozen == true {
                frozen.insert(index)
            }
        }
        self.frozen = frozen
        lots = roster.slots.map { Self.lot(seed, roster.agentIDs[$0.agent].value, $0.role) }
        addTasks(of: world)
    }

    /// The slots in the order of their lots.
    mutating func order() -> [Int] {
        if let knownOrder { return knownOrder }
        let lots = lots
        let order = lots.indices.sorted { (lots[$0], $0) < (lots[$1], $1) }
        knownOrder = order
        return order
    }

    private mutating func addTasks(of world: World) {
        struct Instance: Hashable {
            let work: String
            let number: Int
        }
        var positions = Table<Instance, Int>()
        for (taskID, task) in world.tasks {
            let instance = Instance(work: task.work, number: task.number)
            if task.number > 0, let position = positions[instance] {
                tasks[position].taskIDs.append(taskID)
                continue
            }
            if task.number > 0 { positions[instance] = tasks.count }
            add(
                LocatedTask(
                    taskIDs: [taskID], work: task.work, labels: task.labels,
                    agent: roster.position(of: task.agentID) ?? -1))
        }
    }

    /// Lets rules see a task.
    mutating func add(_ task: LocatedTask) {
        if tasksOfWork.update(task.work, { $0.append(tasks.count) }) == nil { tasksOfWork[task.work] = [tasks.count] }
        tasks.append(task)
    }

    /// The tasks that a selector of some work means, counted by domains.
    mutating func counter(of selector: TaskSelector, column: Int, ownWork: String) -> TaskCounter {
        guard selector == .own else { return counters.counter(selector, column: column, fields[column], tasks) }
        var counter = TaskCounter(selector, column: column, domainCount: fields[column].domains.count)
        for index in tasksOfWork[ownWork] ?? [] { counter.add(fields[column].domain(ofAgent: tasks[index].agent)) }
        return counter
    }

    /// A number that depends on the seed, the agent and the role only, so that equal rounds end equally wherever they
    /// run.
    private static func lot(_ seed: UInt64, _ agent: String, _ role: String?) -> UInt64 {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325 ^ (seed &* 0x9e37_79b9_7f4a_7c15)
        for byte in agent.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
        for byte in (role ?? "").utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
        hash = (hash ^ (hash >> 30)) &* 0xbf58_476d_1ce4_e5b9
        hash = (hash ^ (hash >> 27)) &* 0x94d0_49bb_1331_11eb
        return hash ^ (hash >> 31)
    }
}

/// What is placed on one slot at once: a task, or all tasks of a pod's instance.
package struct PendingUnit: Sendable, Equatable {
    /// The instance's number, from one.
    package let number: Int
    /// Its name without the number of the launch.
    package let instance: String
    /// How often it was launched, with this time.
    package let launch: Int
    /// The positions of its members in the template.
    package let members: [Int]
    /// The tasks that it becomes, one for each member.
    package let taskIDs: [TaskID]

    package init(number: Int, instance: String, launch: Int, members: [Int], taskIDs: [TaskID]) {
        self.number = number
        self.instance = instance
        self.launch = launch
        self.members = members
        self.taskIDs = taskIDs
    }
}
