import MesosBase
import MesosResources
import MesosWire

/// Writes what a round has placed as operations on offers.
struct PlanWriter: Sendable {
    let requests: [PlacementRequest]

    func writeLaunches(of round: inout PlacementRound, into plan: inout Plan) {
        var positions = Table<Int, Int>()
        for assignment in round.assignments {
            let slot = round.roster.slots[assignment.slot]
            let agentID = round.roster.agentIDs[slot.agent]
            if positions[assignment.slot] == nil {
                positions[assignment.slot] = plan.launches.count
                plan.launches.append(
                    Plan.Launch(agentID: agentID, offerIDs: slot.offers.map { round.offers[$0].id }))
            }
            guard let position = positions[assignment.slot] else { continue }
            let template = requests[assignment.template].template
            var tasks: [TaskInfo] = []
            for member in assignment.members {
                var taken = member.taken
                for extra in template.members[member.member].demand.extras(beside: taken) {
                    taken.merge(round.stock.takeUp(to: extra, from: assignment.slot, round.roster, round.offers))
                }
                tasks.append(task(member, taken, of: template, on: agentID))
                plan.placed.append(placed(member, taken, assignment, template, agentID))
            }
            if let executor = assignment.executor {
                var info = ExecutorInfo(executorID: ExecutorID(assignment.groupName), type: .default)
                info.resources = executor.resources
                plan.launches[position].groups.append(Plan.Group(executor: info, tasks: tasks))
            } else {
                plan.launches[position].tasks += tasks
            }
        }
    }

    private func task(
        _ member: PlacementRound.Assignment.Member, _ taken: SlotResources.Taken, of template: JobTemplate,
        on agentID: AgentID
    ) -> TaskInfo {
        var task = template.members[member.member].task(member.taskID, work: template.name, labels: template.labels)
        task.agentID = agentID
        task.resources = taken.resources
        if !taken.ports.isEmpty, var command = task.command {
            let ports = taken.ports.enumerated().map { V1.Environment.Variable(name: "PORT\($0)", value: "\($1)") }
            command.environment = V1.Environment(variables: ports + (command.environment?.variables ?? []))
            task.command = command
        }
        return task
    }

    private func placed(
        _ member: PlacementRound.Assignment.Member, _ taken: SlotResources.Taken,
        _ assignment: PlacementRound.Assignment, _ template: JobTemplate, _ agentID: AgentID
    ) -> Plan.Placed {
        var amounts: [ResourceAmount] = []
        for part in taken.parts {
            let amount = Scalar(milli: part.amount)
            if let index = amounts.firstIndex(where: { $0.name == part.name }) {
                amounts[index].amount += amount
            } else {
                amounts.append(ResourceAmount(name: part.name, amount: amount))
            }
        }
        return Plan.Placed(
            taskID: member.taskID, work: template.name, number: assignment.unit.number, agentID: agentID,
            score: assignment.score, instance: assignment.unit.instance, launch: assignment.unit.launch,
            labels: template.labels, priority: template.priority, amounts: amounts)
    }
}

extension PlacementRound.Assignment {
    /// The name of the executor that runs a pod's instance: that of the launch.
    fileprivate var groupName: String { unit.launch == 1 ? unit.instance : "\(unit.instance).\(unit.launch)" }
}

extension Demand {
    /// What a task may have beyond what it needs: of each resource only of the kind that it has.
    fileprivate func extras(beside taken: SlotResources.Taken) -> [Demand] {
        let extra = self.extra
        guard revocable == .allowed else { return extra.amounts.isEmpty ? [] : [extra] }
        return [false, true].compactMap { isRevocable in
            var part = extra
            part.revocable = isRevocable ? .required : .never
            part.amounts = extra.amounts.filter { amount in
                taken.parts.contains { $0.name == amount.name && $0.isRevocable } == isRevocable
            }
            return part.amounts.isEmpty ? nil : part
        }
    }

    private var extra: Demand {
        var extra = self
        extra.portChoices = []
        extra.anyPorts = 0
        extra.amounts = amounts.compactMap { amount in
            let more = amount.maximum - amount.minimum
            return more > 0 ? Amount(name: amount.name, minimum: more, maximum: more) : nil
        }
        return extra
    }
}
