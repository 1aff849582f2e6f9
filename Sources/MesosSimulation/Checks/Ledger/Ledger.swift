import MasterCore
import MesosBase
import MesosWire

/// The whole truth about a cluster, as the inputs and effects of its machines tell it: who knows what of each task,
/// which updates are in flight, what was acknowledged and what is to be killed.
///
/// It is brought up to date with every input of a machine, at a cost that follows from what the input touches.
final class Ledger {
    var slots: [TaskAccount] = []
    private var freeSlots: [Int32] = []
    /// The updates that tasks have had beyond those that fit into their accounts.
    var moreHeard: [Int32: [UInt64]] = [:]
    var frameworks: [FrameworkAccount] = []
    private var frameworkPlaces = Table<FrameworkID, Int32>()
    var agents: [AgentAccount] = []
    private var agentPlaces = Table<AgentID, Int32>()
    /// The account of each simulated agent, by its number; -1 for none.
    private var agentsByNumber: [Int32] = []
    /// The frameworks at the other ends of the master's streams.
    var streams = Table<SchedulerConnectionID, Int32>()
    /// How many masters there have been.
    var masters: UInt32 = 0
    var masterStart = Instant.zero
    /// Numbers the turns of masters.
    var turn: UInt64 = 0
    /// What was promised of these agents, and may have changed in this turn.
    var changedAgents: [Int32] = []
    /// When so much changed that nobody has kept track of it.
    var upheaval = Instant.zero
    var retries = RetryWatch()
    var kills = DeadlineQueue<Int32>()
    /// Whether tasks that are over and accounted for stay in the ledger.
    let keepsHistory: Bool
    /// How many tasks were over and accounted for, and have left the ledger.
    private(set) var foldedTasks = 0
    /// Whether the next offers are to be compared with what frameworks hold, which is not cheap.
    var looksAtShares = true
    /// What is wrong, until somebody takes it.
    var found: [Violation] = []

    init(keepsHistory: Bool) {
        self.keepsHistory = keepsHistory
    }

    /// How many tasks are in the ledger.
    var taskCount: Int { slots.count - freeSlots.count }

    func place(ofFramework id: FrameworkID) -> Int32 {
        if let place = frameworkPlaces[id] { return place }
        let place = Int32(frameworks.count)
        frameworks.append(FrameworkAccount(id: id))
        frameworkPlaces[id] = place
        return place
    }

    func knownPlace(ofFramework id: FrameworkID) -> Int32? { frameworkPlaces[id] }

    /// Whether a master has removed the framework.
    func hasEnded(_ id: FrameworkID) -> Bool {
        knownPlace(ofFramework: id).map { frameworks[Int($0)].hasEnded } ?? false
    }

    func place(ofAgent id: AgentID) -> Int32 {
        if let place = agentPlaces[id] { return place }
        let place = Int32(agents.count)
        agents.append(AgentAccount(id: id))
        agentPlaces[id] = place
        return place
    }

    /// A simulated agent has heard of its id.
    func bind(_ number: Int, to id: AgentID) {
        let place = place(ofAgent: id)
        while agentsByNumber.count <= number { agentsByNumber.append(-1) }
        agentsByNumber[number] = place
        agents[Int(place)].number = Int32(number)
    }

    /// The account of a simulated agent, if it has heard of its id.
    func account(ofNumber number: Int) -> Int32? {
        guard number < agentsByNumber.count, agentsByNumber[number] >= 0 else { return nil }
        return agentsByNumber[number]
    }

    func slot(of task: TaskID, _ framework: FrameworkID) -> Int32? {
        frameworkPlaces[framework].flatMap { frameworks[Int($0)].tasks[task] }
    }

    /// The account of a task, which is opened if there is none.
    func openSlot(of task: TaskID, framework: Int32) -> Int32 {
        if let slot = frameworks[Int(framework)].tasks[task] { return slot }
        let slot = freeSlots.popLast() ?? Int32(slots.count)
        var account = TaskAccount()
        account.id = task
        account.framework = framework
        account.marks = .isOpen
        if slot == slots.count {
            slots.append(account)
        } else {
            account.wait = slots[Int(slot)].wait
            slots[Int(slot)] = account
        }
        frameworks[Int(framework)].tasks[task] = slot
        return slot
    }

    /// Puts a task on an agent.
    func move(_ slot: Int32, to agent: Int32) {
        guard slots[Int(slot)].agent != agent else { return }
        unlink(slot)
        let first = agents[Int(agent)].firstTask
        slots[Int(slot)].agent = agent
        slots[Int(slot)].next = first
        if first >= 0 { slots[Int(first)].previous = slot }
        agents[Int(agent)].firstTask = slot
    }

    private func unlink(_ slot: Int32) {
        let (agent, next, previous) = (slots[Int(slot)].agent, slots[Int(slot)].next, slots[Int(slot)].previous)
        guard agent >= 0 else { return }
        if next >= 0 { slots[Int(next)].previous = previous }
        if previous >= 0 { slots[Int(previous)].next = next } else { agents[Int(agent)].firstTask = next }
        slots[Int(slot)].agent = -1
        slots[Int(slot)].next = -1
        slots[Int(slot)].previous = -1
    }

    /// The tasks on an agent.
    func tasks(on agent: Int32) -> [Int32] {
        var tasks: [Int32] = []
        var slot = agents[Int(agent)].firstTask
        while slot >= 0 {
            tasks.append(slot)
            slot = slots[Int(slot)].next
        }
        return tasks
    }

    /// A task is over, its scheduler knows, and its agent knows that.
    func close(_ slot: Int32) {
        kills.cancel(slot)
        unlink(slot)
        guard !keepsHistory else { return }
        frameworks[Int(slots[Int(slot)].framework)].tasks.removeValue(forKey: slots[Int(slot)].id)
        moreHeard.removeValue(forKey: slot)
        // The next who has the slot must not be taken for the one that something was expected of.
        let wait = slots[Int(slot)].wait &+ 1
        slots[Int(slot)] = TaskAccount()
        slots[Int(slot)].wait = wait
        freeSlots.append(slot)
        foldedTasks += 1
    }
}

extension Ledger {
    /// Takes note of something that is wrong with a task.
    func find(_ rule: StandardRule, _ slot: Int32, at now: Instant, _ problem: String) {
        let account = slots[Int(slot)]
        let framework = frameworks[Int(account.framework)].id
        find(
            rule, at: now, "task \(account.id) of \(framework) \(problem)", framework: framework, task: account.id,
            agent: account.agent >= 0 ? agents[Int(account.agent)].id : nil)
    }

    func find(
        _ rule: StandardRule, at now: Instant, _ problem: String, framework: FrameworkID? = nil, task: TaskID? = nil,
        agent: AgentID? = nil
    ) {
        found.append(
            Violation(
                invariant: rule.name, instant: now, problem: problem, frameworkID: framework, taskID: task,
                agentID: agent))
    }

    /// Takes what is wrong by any rule, or by one.
    func takeFound(_ rule: StandardRule? = nil) -> [Violation] {
        guard let rule else {
            defer { found = [] }
            return found
        }
        defer { found.removeAll { $0.invariant == rule.name } }
        return found.filter { $0.invariant == rule.name }
    }

    func hasHeard(_ update: UInt64, _ slot: Int32) -> Bool {
        let heard = slots[Int(slot)].heard
        if heard.0 == update || heard.1 == update || heard.2 == update { return true }
        guard slots[Int(slot)].heardCount > 3 else { return false }
        return moreHeard[slot]?.contains(update) ?? false
    }

    func addHeard(_ update: UInt64, _ slot: Int32) {
        let index = Int(slot)
        switch slots[index].heardCount {
        case 0: slots[index].heard.0 = update
        case 1: slots[index].heard.1 = update
        case 2: slots[index].heard.2 = update
        default: moreHeard[slot, default: []].append(update)
        }
        if slots[index].heardCount < 255 { slots[index].heardCount += 1 }
    }
}
