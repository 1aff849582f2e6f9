import MesosBase
import MesosResources
import MesosWire

/// The tasks that end so that units without a place have one.
struct Preemption: Sendable {
    private(set) var victims: [Plan.Victim] = []
    /// For how many units there will be room.
    private(set) var count = 0

    private let work: String
    /// Tasks of a lower priority than this one may end.
    private let limit: Int
    /// Tasks that end already, for whatever work.
    private let spared: Table<TaskID, Bool>
    private var slots: [Int] = []

    /// A slot, and the tasks on it whose end would make room.
    private struct Choice: Sendable {
        let slot: Int
        let tasks: [TaskID]
        let priority: Int
    }

    /// Chooses tasks for some units of a work.
    ///
    /// What was chosen before and has not ended is chosen again: it makes room as well, and a call that was lost is
    /// repeated.
    ///
    /// - Parameters:
    ///   - units: The units without a place.
    ///   - limit: Only tasks of a lower priority than this may be ended.
    ///   - others: What ends for other works in this round.
    init(
        for units: [PendingUnit], of template: JobTemplate, below limit: Int, beside others: [Plan.Victim],
        waited: Duration, in round: inout PlacementRound
    ) {
        work = template.name
        self.limit = limit
        var spared = Table<TaskID, Bool>()
        for victim in others { spared[victim.taskID] = true }
        for (taskID, _) in round.world.endings { spared[taskID] = true }
        self.spared = spared
        repeatChoices(units.count, round)
        let rest = units.dropFirst(count)
        for kind in template.kind == .gang ? Array(template.members.indices) : [0] {
            let alike = template.kind == .gang ? rest.filter { $0.members == [kind] } : Array(rest)
            if !alike.isEmpty { choose(alike, kind, of: template, waited, &round) }
        }
    }

    private mutating func repeatChoices(_ most: Int, _ round: PlacementRound) {
        var agents: [AgentID] = []
        for (taskID, other) in round.world.endings where other == work {
            guard let agentID = round.world.tasks[taskID]?.agentID else { continue }
            if !agents.contains(agentID) {
                guard agents.count < most else { continue }
                agents.append(agentID)
            }
            victims.append(Plan.Victim(taskID: taskID, agentID: agentID, work: work))
        }
        count = agents.count
        slots = round.roster.slots.indices.filter {
            agents.contains(round.roster.agentIDs[round.roster.slots[$0].agent])
        }
    }

    /// On each agent that the rules allow as few tasks as will do are chosen, the least important first.
    private mutating func choose(
        _ units: [PendingUnit], _ kind: Int, of template: JobTemplate, _ waited: Duration,
        _ round: inout PlacementRound
    ) {
        let wanted = count + units.count
        var search = WorkSearch(
            template, member: template.kind == .pod ? nil : kind, unit: units[0], waited: waited, in: &round)
        guard search.demand.isOfAmounts else { return }
        let running = TasksByAgent(round.world.tasks)
        var choices: [Choice] = []
        for slot in round.order() where search.eligible.contains(slot) && !slots.contains(slot) {
            guard !search.fits(slot, round.stock),
                search.moving.allSatisfy({ search.passes($0, slot, units[0], &round) }),
                round.stock.hasDetails(search.demand.portsByNumber, slot, round.roster, round.offers),
                let tasks = tasksToEnd(on: slot, for: search, running, round)
            else { continue }
            let priority = tasks.compactMap { round.world.tasks[$0]?.priority }.max() ?? 0
            choices.append(Choice(slot: slot, tasks: tasks, priority: priority))
        }
        choices.sort { ($0.priority, $0.tasks.count) < ($1.priority, $1.tasks.count) }
        for choice in choices where count < wanted {
            let agent = round.roster.slots[choice.slot].agent
            guard !victims.contains(where: { choice.tasks.contains($0.taskID) }),
                search.moving.allSatisfy({ search.passes($0, choice.slot, units[0], &round) })
            else { continue }
            victims += choice.tasks.map {
                Plan.Victim(taskID: $0, agentID: round.roster.agentIDs[agent], work: work)
            }
            slots.append(choice.slot)
            count += 1
            // The next place is judged as if this one were taken.
            search.count(
                LocatedTask(taskIDs: [], work: template.name, labels: template.labels, agent: agent), in: round)
        }
    }

    private func tasksToEnd(
        on slot: Int, for search: WorkSearch, _ running: TasksByAgent, _ round: PlacementRound
    ) -> [TaskID]? {
        let candidates = running.tasks(on: round.roster.agentIDs[round.roster.slots[slot].agent]).filter {
            $0.task.priority < limit && $0.task.number > 0 && !spared.contains($0.taskID)
        }.sorted { ($0.task.priority, $0.taskID) < ($1.task.priority, $1.taskID) }
        func gains(_ task: WorldTask) -> [Int64] {
            search.needs.map { need in task.amounts.first { $0.name == need.name }?.amount.milli ?? 0 }
        }
        var missing = search.needs.map { $0.minimum - round.stock.total($0.columns, slot) }
        var chosen: [(taskID: TaskID, gains: [Int64])] = []
        for candidate in candidates where missing.contains(where: { $0 > 0 }) {
            let gains = gains(candidate.task)
            guard zip(missing, gains).contains(where: { $0 > 0 && $1 > 0 }) else { continue }
            for index in missing.indices { missing[index] -= gains[index] }
            chosen.append((candidate.taskID, gains))
        }
        guard missing.allSatisfy({ $0 <= 0 }), !chosen.isEmpty else { return nil }
        // A more important task may have made the end of others needless, the most important of which is spared first.
        for index in chosen.indices.reversed() where zip(missing, chosen[index].gains).allSatisfy({ $0 + $1 <= 0 }) {
            for need in missing.indices { missing[need] += chosen[index].gains[need] }
            chosen.remove(at: index)
        }
        return chosen.map(\.taskID)
    }
}

/// The tasks that run, by their agents.
private struct TasksByAgent {
    private var positions = Table<AgentID, [(taskID: TaskID, task: WorldTask)]>()

    init(_ tasks: SortedMap<TaskID, WorldTask>) {
        for (taskID, task) in tasks {
            if positions.update(task.agentID, { $0.append((taskID, task)) }) == nil {
                positions[task.agentID] = [(taskID, task)]
            }
        }
    }

    func tasks(on agentID: AgentID) -> [(taskID: TaskID, task: WorldTask)] { positions[agentID] ?? [] }
}

extension Demand {
    /// Whether what tasks have, as amounts, tells whether their end makes room: nothing is known of the reservations of
    /// what they have, nor whether it can be taken back.
    fileprivate var isOfAmounts: Bool {
        reserved != .required && revocable == .never && reservationRole == nil && reservationLabels.isEmpty
    }

    /// The ports of certain numbers alone, which must be free already.
    fileprivate var portsByNumber: Demand {
        var copy = self
        copy.amounts = []
        copy.anyPorts = 0
        return copy
    }
}
