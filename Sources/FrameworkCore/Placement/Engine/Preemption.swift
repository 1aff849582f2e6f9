import MesosBase
import MesosResources
import MesosWire

extension PlacementRound {
    /// Tasks whose end would make room for units of a work: on each agent that its rules allow as few as will do, the
    /// least important first.
    ///
    /// - Parameters:
    ///   - limit: Only tasks of a lower priority than this may be ended.
    ///   - count: For how many units there is no place.
    ///   - spared: Tasks that are to be ended already.
    mutating func victims(
        of template: JobTemplate, below limit: Int, count: Int, sparing spared: [TaskID], waited: Duration
    ) -> [Plan.Victim] {
        let unit = PendingUnit(number: 0, instance: "", launch: 1, members: [0], taskIDs: [])
        var search = WorkSearch(
            template, member: template.kind == .pod ? nil : 0, unit: unit, waited: waited, in: &self)
        var choices: [(cost: Int, priority: Int, slot: Int, tasks: [TaskID])] = []
        for slot in order() where search.eligible.contains(slot) && !search.fits(slot, stock) {
            guard search.moving.allSatisfy({ search.passes($0, slot, unit, &self) }) else { continue }
            guard let tasks = tasksToEnd(on: slot, for: search, below: limit, sparing: spared) else { continue }
            let priority = tasks.compactMap { world.tasks[$0]?.priority }.max() ?? 0
            choices.append((tasks.count, priority, slot, tasks))
        }
        choices.sort { ($0.priority, $0.cost) < ($1.priority, $1.cost) }
        var victims: [Plan.Victim] = []
        var made = 0
        for choice in choices where made < count {
            guard search.moving.allSatisfy({ search.passes($0, choice.slot, unit, &self) }) else { continue }
            let agent = roster.slots[choice.slot].agent
            victims += choice.tasks.map {
                Plan.Victim(taskID: $0, agentID: roster.agentIDs[agent], work: template.name)
            }
            // The next place is judged as if this one were taken.
            search.count(
                LocatedTask(taskIDs: [], work: template.name, labels: template.labels, agent: agent), in: self)
            made += 1
        }
        return victims
    }

    private func tasksToEnd(
        on slot: Int, for search: WorkSearch, below limit: Int, sparing spared: [TaskID]
    ) -> [TaskID]? {
        let agentID = roster.agentIDs[roster.slots[slot].agent]
        let candidates = world.tasks.filter {
            $0.value.agentID == agentID && $0.value.priority < limit && !spared.contains($0.key)
                && $0.value.number > 0
        }.sorted { ($0.value.priority, $0.key) < ($1.value.priority, $1.key) }
        var chosen: [TaskID] = []
        var missing = search.needs.map { $0.minimum - stock.total($0.columns, slot) }
        for candidate in candidates where missing.contains(where: { $0 > 0 }) {
            let gains = search.needs.map { need in
                candidate.value.amounts.first { $0.name == need.name }?.amount.milli ?? 0
            }
            guard zip(missing, gains).contains(where: { $0 > 0 && $1 > 0 }) else { continue }
            for index in missing.indices { missing[index] -= gains[index] }
            chosen.append(candidate.key)
        }
        return missing.allSatisfy { $0 <= 0 } && !chosen.isEmpty ? chosen : nil
    }
}
