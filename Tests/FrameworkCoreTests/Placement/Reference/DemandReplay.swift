import FrameworkCore
import MesosBase
import MesosResources
import MesosWire

/// Carries out a plan on offers, step by step, and says what is wrong with it.
struct DemandReplay {
    struct Problem: Error {
        let text: String
    }

    private struct Slot {
        let agentID: AgentID
        let role: String?
        var free: Resources
        var isHeld: Bool
    }

    private let random: RandomDemands
    private let plan: Plan
    private let templates: [JobTemplate]
    private var slots: [Slot] = []

    init(_ random: RandomDemands, _ plan: Plan) throws {
        self.random = random
        self.plan = plan
        templates = try random.work.map { try JobTemplate($0) }
        let held = plan.holds.flatMap(\.offerIDs)
        for offer in random.offers {
            let role = offer.allocationInfo?.role
            if let index = slots.firstIndex(where: { $0.agentID == offer.agentID && $0.role == role }) {
                slots[index].free += offer.resourcesValue
                if held.contains(offer.id) { slots[index].isHeld = true }
            } else {
                slots.append(
                    Slot(
                        agentID: offer.agentID, role: role, free: offer.resourcesValue,
                        isHeld: held.contains(offer.id)))
            }
        }
    }

    /// Looks at everything.
    mutating func check() throws {
        try checkOffers()
        for launch in plan.launches { try carryOut(launch) }
        for template in templates { try checkCounts(template) }
        try checkOrder()
        for template in templates where template.kind != .gang { try checkNothingFits(template) }
        for template in templates where template.kind == .gang { try checkGang(template) }
    }

    private func checkOffers() throws {
        let answered = plan.launches.flatMap(\.offerIDs) + plan.declined + plan.holds.flatMap(\.offerIDs)
        guard answered.sorted() == random.offers.map(\.id).sorted() else {
            throw Problem(text: "offers are answered as \(answered)")
        }
    }

    private mutating func carryOut(_ launch: Plan.Launch) throws {
        let offers = random.offers.filter { launch.offerIDs.contains($0.id) }
        let roles = offers.map(\.allocationInfo?.role)
        guard let role = roles.first, roles.allSatisfy({ $0 == role }),
            offers.allSatisfy({ $0.agentID == launch.agentID }),
            let index = slots.firstIndex(where: { $0.agentID == launch.agentID && $0.role == role })
        else { throw Problem(text: "the offers \(launch.offerIDs) are not of one agent and role") }
        for task in launch.tasks {
            let template = try template(of: task.taskID, role)
            try take(task.resources, for: "\(task.taskID)", template.members[0].demand, index)
        }
        for group in launch.groups {
            guard let first = group.tasks.first else { throw Problem(text: "an empty group") }
            let template = try template(of: first.taskID, role)
            try take(group.executor.resources, for: "the executor of \(first.taskID)", template.executorDemand, index)
            for task in group.tasks {
                guard let member = template.members.first(where: { $0.name == task.name }) else {
                    throw Problem(text: "\(task.taskID) is no member")
                }
                try take(task.resources, for: "\(task.taskID)", member.demand, index)
            }
            guard group.tasks.count == template.members.reduce(0, { $0 + $1.count }) else {
                throw Problem(text: "\(first.taskID) starts without its other tasks")
            }
        }
    }

    private func template(of taskID: TaskID, _ role: String?) throws -> JobTemplate {
        guard let work = plan.placed.first(where: { $0.taskID == taskID })?.work,
            let template = templates.first(where: { $0.name == work })
        else { throw Problem(text: "\(taskID) starts and is not placed") }
        guard template.role == nil || template.role == role else {
            throw Problem(text: "\(taskID) uses an offer for \(role ?? "no role")")
        }
        return template
    }

    private mutating func take(_ wire: [V1.Resource], for name: String, _ demand: Demand, _ slot: Int) throws {
        let resources = try Resources(wire).unallocated()
        guard slots[slot].free.contains(resources) else {
            throw Problem(text: "\(name) uses \(resources), and \(slots[slot].agentID) has \(slots[slot].free)")
        }
        slots[slot].free -= resources
        guard resources.filter({ !Self.isUsable($0, demand) }).isEmpty else {
            throw Problem(text: "\(name) uses \(resources), which it must not")
        }
        for resourceName in resources.names {
            let mine = resources.named(resourceName)
            guard mine.revocable.isEmpty || mine.nonRevocable.isEmpty else {
                throw Problem(text: "\(name) mixes revocable and other \(resourceName): masters refuse that")
            }
            guard resourceName == "ports" || demand.amounts.contains(where: { $0.name == resourceName }) else {
                throw Problem(text: "\(name) uses \(resourceName), which it does not want")
            }
        }
        for amount in demand.amounts {
            let got = resources.scalar(amount.name)
            guard got >= amount.minimum, got <= amount.maximum else {
                throw Problem(text: "\(name) has \(got) \(amount.name)")
            }
        }
        let ports = resources.ports.ranges.flatMap { Array($0) }
        guard ports.count == demand.portCount, Self.serves(ports, demand) else {
            throw Problem(text: "\(name) has the ports \(ports)")
        }
    }

    private static func isUsable(_ resource: Resource, _ demand: Demand) -> Bool {
        switch (demand.revocable, resource.isRevocable) {
        case (.never, true), (.required, false): return false
        default: break
        }
        switch demand.reserved {
        case .never: return resource.reservedRole == nil
        case .required:
            guard let role = resource.reservedRole else { return false }
            return demand.reservationRole == nil || demand.reservationRole == role
        case .preferred: return true
        }
    }

    /// Whether each port that is wanted can be another one of these.
    private static func serves(_ ports: [UInt64], _ demand: Demand) -> Bool {
        var wanted = demand.portChoices.flatMap { Array(repeating: ($0.first, $0.last), count: $0.count) }
        wanted += Array(repeating: (0, UInt64(UInt16.max)), count: demand.anyPorts)
        return match(ports, wanted[...])
    }

    private static func match(_ ports: [UInt64], _ wanted: ArraySlice<(UInt64, UInt64)>) -> Bool {
        guard let (first, last) = wanted.first else { return true }
        for (index, port) in ports.enumerated() where port >= first && port <= last {
            var rest = ports
            rest.remove(at: index)
            if match(rest, wanted.dropFirst()) { return true }
        }
        return false
    }

    private func checkCounts(_ template: JobTemplate) throws {
        let placed = plan.placed.filter { $0.work == template.name }
        let unplaced = plan.unplaced.filter { $0.work == template.name }
        let ids = placed.map(\.taskID.value) + unplaced.map(\.name)
        for (index, id) in ids.enumerated() where ids[..<index].contains(id) {
            throw Problem(text: "\(id) is placed or unplaced twice")
        }
        for number in 1...template.instances {
            let here = placed.contains { $0.number == number }
            let name = "\(template.name)-\(number)"
            let missing = unplaced.contains { $0.name == name || $0.name.hasPrefix("\(name).") }
            if template.kind != .gang, here == missing { throw Problem(text: "\(template.name)-\(number): \(here)") }
        }
        if template.kind == .gang, !placed.isEmpty, placed.count != template.taskCount {
            throw Problem(text: "\(placed.count) tasks of the gang \(template.name) start")
        }
    }

    private func checkOrder() throws {
        for (first, second) in zip(plan.placed, plan.placed.dropFirst()) where first.priority < second.priority {
            throw Problem(text: "\(first.taskID) is placed before \(second.taskID), which is more urgent")
        }
    }

    /// No instance without a place could have one with what is left. Where several demands are made of one agent only
    /// those of jobs are looked at, which want one thing each.
    private func checkNothingFits(_ template: JobTemplate) throws {
        guard template.kind == .job, plan.unplaced.contains(where: { $0.work == template.name }) else { return }
        let demand = template.instanceDemand
        for slot in slots where !slot.isHeld && (template.role == nil || template.role == slot.role) {
            let usable = slot.free.filter { Self.isUsable($0, demand) }
            let fits = demand.amounts.allSatisfy { amount in
                max(usable.nonRevocable.scalar(amount.name), usable.revocable.scalar(amount.name)) >= amount.minimum
            }
            let isServed = [usable.nonRevocable, usable.revocable].contains { half in
                Self.serves(half.ports.ranges.flatMap { Array($0) }, demand)
            }
            if fits, isServed {
                throw Problem(
                    text: "\(template.name) waits, and \(slot.agentID) has \(slot.free) for \(slot.role ?? "")")
            }
        }
    }

    /// A gang whose tasks are alike and want amounts only waits only if it has too little room.
    private func checkGang(_ template: JobTemplate) throws {
        guard !plan.placed.contains(where: { $0.work == template.name }) else { return }
        let demand = template.members[0].demand
        let room = slots.reduce(0) { room, slot in
            guard template.role == nil || template.role == slot.role else { return room }
            let usable = slot.free.filter { Self.isUsable($0, demand) }
            return room
                + (demand.amounts.map { Int(usable.scalar($0.name).milli / $0.minimum.milli) }.min() ?? 0)
        }
        if room >= template.taskCount, plan.holds.allSatisfy({ $0.work == template.name }) {
            throw Problem(text: "the gang \(template.name) waits and there is room for \(room) tasks")
        }
    }
}
