public import MesosBase
public import MesosWire

/// Gives work places on offers, by its rules and preferences.
///
/// The placement is a pure function: the same work, offers, world, time and seed give the same plan, on every machine.
/// Offers of one agent for one role are used together. Work of a higher priority comes first, then work that waits
/// longer, then the order in which it is given; each task placed is seen by the next one's rules.
///
/// ```swift
/// let plan = PlacementEngine().place([web, mpi], on: offers, world: world, now: now, seed: 1)
/// print(plan.explain())
/// ```
public struct PlacementEngine: Sendable {
    /// For how long offers are refused that could never hold what waits, because of what their agents are: until
    /// something else waits, see ``SchedulerDriver/revive(roles:)``.
    public var fixedRefusal: Duration = .seconds(3_600)
    /// For how long offers are refused that hold too little now, or are excluded by what runs where.
    public var movingRefusal: Duration = .seconds(5)

    /// The usual engine.
    public init() {}

    /// Gives work places.
    ///
    /// - Parameters:
    ///   - work: What is to run. Instances that the world knows as tasks have their places already.
    ///   - offers: All offers at hand, also those that gangs hold from earlier rounds.
    ///   - dropped: The names or texts of rules that are left out, to see what would be without them.
    ///   - world: What is known beside the offers.
    ///   - now: The time.
    ///   - seed: Breaks ties between equally good agents.
    /// - Returns: What starts where, which offers are not needed, and what found no place and why. Work with a mistake
    ///   in it is not placed, and the mistake is its explanation.
    public func place(
        _ work: [any Work], on offers: [Offer], dropping dropped: [String] = [], world: World = World(), now: Instant,
        seed: UInt64 = 0
    ) -> Plan {
        var requests: [PlacementRequest] = []
        var mistakes: [Plan.Unplaced] = []
        var reports: [WorkReport] = []
        var names = Table<String, Bool>()
        let known = KnownInstances(world)
        var patterns = KnownPatterns()
        for item in work {
            do {
                let template = try JobTemplate(item, &patterns).dropping(dropped)
                guard names[template.name] == nil else { throw JobError.duplicateName(template.name) }
                names[template.name] = true
                requests.append(PlacementRequest(template, world: world, known: known))
            } catch {
                let name = item.item.name
                mistakes.append(Plan.Unplaced(name: name, explanation: "\(error)", isFinal: true))
                let wanted = max(0, item.item.content.instances)
                reports.append(
                    WorkReport(
                        work: name, wanted: wanted, placed: 0, unplaced: wanted, offers: offers.count, exclusions: [],
                        fitting: 0, mistake: "\(error)"))
            }
        }
        var plan = place(requests, on: offers, world: world, now: now, seed: seed)
        plan.unplaced = mistakes + plan.unplaced
        plan.reports = reports + plan.reports
        return plan
    }

    /// Gives units of work places whose tasks are named already.
    package func place(
        _ requests: [PlacementRequest], on offers: [Offer], world: World, now: Instant, seed: UInt64
    ) -> Plan {
        var run = PlacementRun(engine: self, requests: requests, offers: offers, world: world, now: now, seed: seed)
        return run.plan()
    }
}

/// Work, and those of its units that have no place.
package struct PlacementRequest: Sendable {
    package let template: JobTemplate
    package let units: [PendingUnit]

    /// All units that the world knows no task of.
    init(_ template: JobTemplate, world: World, known: KnownInstances) {
        self.template = template
        units = template.units.filter { !known.contains(template.name, $0.number) }.map { unit in
            let launch = (world.launches[unit.instance] ?? 0) + 1
            return PendingUnit(
                number: unit.number, instance: unit.instance, launch: launch, members: unit.members,
                taskIDs: template.taskIDs(unit.instance, launch: launch, members: unit.members))
        }
    }

    package init(_ template: JobTemplate, units: [PendingUnit]) {
        self.template = template
        self.units = units
    }
}

/// The instances that the world knows tasks of.
struct KnownInstances: Sendable {
    private struct Instance: Hashable {
        let work: String
        let number: Int
    }

    private var instances = Table<Instance, Bool>()

    init(_ world: World) {
        for (_, task) in world.tasks { instances[Instance(work: task.work, number: task.number)] = true }
    }

    func contains(_ work: String, _ number: Int) -> Bool {
        instances.contains(Instance(work: work, number: number))
    }
}

extension JobTemplate {
    /// The units of all instances: each is placed on one slot.
    package var units: [PendingUnit] {
        switch kind {
        case .job:
            return (1...instances).map { unit($0, "\(name)-\($0)", [0]) }
        case .pod:
            let members = unitMembers
            return (1...instances).map { unit($0, "\(name)-\($0)", members) }
        case .gang:
            var units: [PendingUnit] = []
            for instance in 1...instances {
                for (index, member) in members.enumerated() {
                    for copy in 1...member.count {
                        let number = units.count + 1
                        let suffix = member.count == 1 ? "" : ".\(copy)"
                        let label = member.name.map { "\(name)-\(instance).\($0)\(suffix)" } ?? "\(name)-\(instance)"
                        units.append(unit(number, label, [index]))
                    }
                }
            }
            return units
        }
    }

    /// The positions of the members that are placed at once: all of a pod's, the only one of a job.
    var unitMembers: [Int] {
        guard kind == .pod else { return [0] }
        return members.indices.flatMap { Array(repeating: $0, count: self.members[$0].count) }
    }

    private func unit(_ number: Int, _ instance: String, _ members: [Int]) -> PendingUnit {
        PendingUnit(number: number, instance: instance, launch: 1, members: members, taskIDs: [])
    }

    /// The names of a unit's tasks: that of the instance, and for a pod the members' as well; launched again, they are
    /// new ones.
    package func taskIDs(_ instance: String, launch: Int, members: [Int]) -> [TaskID] {
        let base = launch == 1 ? instance : "\(instance).\(launch)"
        guard kind == .pod else { return [TaskID(base)] }
        var copies = Array(repeating: 0, count: self.members.count)
        return members.map { index in
            copies[index] += 1
            let member = self.members[index]
            let suffix = member.count == 1 ? "" : ".\(copies[index])"
            return TaskID("\(base).\(member.name ?? "")\(suffix)")
        }
    }
}
