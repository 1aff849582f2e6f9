import MesosBase
import MesosKit

/// Mesos's MultiFrameworkAllocations: 80 agents; 4 frameworks with 4,000 small tasks each, of which they launch at most
/// 100 on an offer; 500 with 5 tasks, one on an offer; 50 with 20 tasks, 5 on an offer. What is left of an offer comes
/// back without a filter. It ends when all tasks are placed, or after 30 s. The time is that of all cycles and of what
/// lies between them.
///
/// One thing is different: who has launched all tasks suppresses offers, as frameworks do. Mesos's go on being offered
/// everything, and the 50 that are soon done, with the least share of all, then get nearly all offers of every cycle:
/// no fair allocator could place the tasks of the others.
struct ManyFrameworks: Workload {
    let figures = ["allocator.multi.placed", "allocator.multi.seconds"]

    private struct Kind {
        let tasks: Int
        let task: Resources
        let tasksPerOffer: Int
    }

    func measure() throws -> [Figure] {
        var (times, placed): ([Double], [Double]) = ([], [])
        for _ in 0..<3 {
            let begin = ContinuousClock.now
            placed.append(Double(Self.place(until: begin + .seconds(30))))
            times.append((ContinuousClock.now - begin).seconds)
        }
        return [
            Figure(
                name: "allocator.multi.placed", value: placed.min() ?? 0, unit: "tasks", reference: 19_500,
                comparison: "all of them; Mesos, measured: 4,205", runs: placed.count),
            Figure(
                name: "allocator.multi.seconds", value: times.median, unit: "s", reference: 30,
                comparison: "Mesos gives up", runs: times.count, isBetterIfLess: true),
        ]
    }

    private static func place(until end: ContinuousClock.Instant) -> Int {
        var measured = MeasuredAllocator()
        measured.addAgents(80) { _ in "cpus:64;mem:488000" }
        var left: [FrameworkID: (tasks: Int, kind: Kind)] = [:]
        func add(_ name: String, role: String, _ kind: Kind) {
            let profile = FrameworkProfile(roles: [role], capabilities: MeasuredAllocator.capabilities)
            measured.allocator.add(framework: FrameworkID(name), profile: profile, isActive: true)
            left[FrameworkID(name)] = (kind.tasks, kind)
        }
        for number in 1...4 {
            add(
                "Marathon-\(number)-0", role: "roleA-\(number)",
                Kind(tasks: 4_000, task: "cpus:0.07;mem:400", tasksPerOffer: 100))
        }
        for number in 0..<500 {
            add("Jenkins-\(number)", role: "roleB", Kind(tasks: 5, task: "cpus:0.1;mem:4000", tasksPerOffer: 1))
        }
        for number in 1...50 {
            add(
                "SparkDispatcher-\(number)-0", role: "roleC-\(number)",
                Kind(tasks: 20, task: "cpus:1;mem:1000", tasksPerOffer: 5))
        }
        let wanted = left.values.reduce(0) { $0 + $1.tasks }
        var placed = 0
        while placed < wanted, ContinuousClock.now < end {
            _ = measured.cycle()
            for offer in measured.offers {
                guard let (tasks, kind) = left[offer.framework] else { continue }
                let task = kind.task.allocated(to: offer.role)
                var (rest, launched) = (offer.resources, 0)
                while launched < min(kind.tasksPerOffer, tasks), rest.contains(task) {
                    rest -= task
                    launched += 1
                }
                left[offer.framework] = (tasks - launched, kind)
                placed += launched
                if launched == tasks { measured.allocator.suppress(framework: offer.framework) }
                measured.allocator.recover(rest, of: offer.framework, from: offer.agent, now: measured.now)
            }
        }
        return placed
    }
}
