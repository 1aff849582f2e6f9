import FrameworkCore
import MesosBase
import MesosResources
import MesosWire
import Testing

/// What is looked up for many works in one call, beside calls of their own in which there is nothing to look up.
@Suite struct TogetherTests {
    @Test(arguments: UInt64(0)..<30) func worksGoTogetherWhereTheyGoOneAfterTheOther(_ seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        var offers = Self.offers(&generator)
        var world = World()
        world.note(offers)
        let jobs = (0..<60).map { Self.job($0, &generator) }
        let together = PlacementEngine().place(jobs, on: offers, world: world, now: .zero, seed: seed)
        var places: [String] = []
        for job in jobs {
            let plan = PlacementEngine().place([job], on: offers, world: world, now: .zero, seed: seed)
            places += plan.placed.map { "\($0.taskID)@\($0.agentID) \($0.score)" }
            world.note(plan, at: .zero)
            for launch in plan.launches {
                guard let index = offers.firstIndex(where: { $0.agentID == launch.agentID }) else { continue }
                let used = launch.tasks.reduce(Resources()) { $0 + ((try? Resources($1.resources)) ?? Resources()) }
                offers[index].resources = (offers[index].resourcesValue - used.unallocated()).wireValue
            }
        }
        #expect(places.count > 60)
        #expect(together.placed.map { "\($0.taskID)@\($0.agentID) \($0.score)" } == places)
    }

    /// The first agent is the largest, so that parts of the most that any has mean the same in all calls, and nothing
    /// goes there.
    private static func offers(_ generator: inout SeededGenerator) -> [Offer] {
        func pick<Value>(_ values: [Value]) -> Value { values[Int.random(in: 0..<values.count, using: &generator)] }
        let largest = offer("largest", "cpus:64;mem:65536;ports:[31000-31099]", "os:none")
        return [largest]
            + (0..<40).map { number in
                offer(
                    "a\(number)",
                    Resources(cpus: Scalar(pick([2, 4, 8])), mem: Scalar(pick([512, 1_024, 4_096])))
                        + pick(["ports:[31000-31009]", "ports:[31000-31001]"]),
                    "os:\(pick(["linux", "linux", "windows"]));rack:r\(pick([1, 2, 3, 4]))",
                    zone: pick(["x", "y", "z"]))
            }
    }

    /// Of higher priority than those after it, so that the order is theirs.
    private static func job(_ number: Int, _ generator: inout SeededGenerator) -> Job {
        func pick<Value>(_ values: [Value]) -> Value { values[Int.random(in: 0..<values.count, using: &generator)] }
        let instances = pick([1, 1, 2, 5])
        let kind = pick([0, 1, 2, 3, 4, 5])
        let wish = pick([0, 1, 2, 3, 4])
        return Job("job\(number)", instances: instances) {
            CPUs(pick([0.1, 0.3, 0.5]))
            Memory(.mebibytes(pick([32, 33, 50, 64, 65])))
            Ports(pick([0, 1]))
            Shell("true")
            Priority(1_000 - number)
            Attribute("os") != "none"
            if kind == 1 { Attribute("os") == "linux" }
            if kind == 2 { AtMost(2, per: .attribute("rack"), of: "job1*") }
            if kind == 3 { Apart(from: "job2*", within: .agent) }
            if kind == 4 { NotDraining() }
            if kind == 5 { Spread(over: .zone) }
            if wish != 0 { Pack(.tightest, weight: Double(wish % 2 + 1)) }
            if wish == 2 { Least("mem") }
            if wish == 3 { Prefer { Attribute("os") == "linux" } }
            if wish == 4 { FewFailures(within: .seconds(60)) }
        }
    }
}
