import FrameworkCore
import MesosBase
import MesosResources
import MesosWire
import Testing

/// Pods and gangs, whose instances end as a whole.
@Suite struct WholeVictimTests {
    private static func world(_ agents: Int) -> World {
        var world = World()
        for agent in 1...agents { world.note([offer("a\(agent)", "cpus:8;mem:4096", "rack:r\(agent)")]) }
        return world
    }

    @Test func aPodEndsWithAllItsTasks() throws {
        var world = Self.world(2)
        for (number, agent) in [(1, "a1"), (2, "a1"), (3, "a2")] {
            for member in ["web", "log"] {
                world.run(number, of: "shop", on: AgentID(agent), named: TaskID("shop-\(number).\(member)"))
            }
        }
        let pod = Pod("shop", instances: 2) {
            Member("web") {
                CPUs(0.5); Memory(.mebibytes(64)); Shell("true")
            }
            Member("log") {
                CPUs(0.1); Memory(.mebibytes(32)); Shell("true")
            }
            Spread(over: .agent)
        }
        let victims = try PlacementEngine().victims(of: pod, count: 2, world: world, now: .zero)
        #expect(
            victims == [
                Plan.Victim(taskID: "shop-2.log", agentID: "a1", work: "shop"),
                Plan.Victim(taskID: "shop-2.web", agentID: "a1", work: "shop"),
                Plan.Victim(taskID: "shop-3.log", agentID: "a2", work: "shop"),
                Plan.Victim(taskID: "shop-3.web", agentID: "a2", work: "shop"),
            ])
    }

    @Test func aGangsInstanceEndsOnAllItsAgents() throws {
        let gang = Gang("train", instances: 3) {
            Member("master") {
                CPUs(1); Memory(.mebibytes(64)); Shell("true")
            }
            Member("worker", count: 2) {
                CPUs(2); Memory(.mebibytes(64)); Shell("true")
            }
            Attribute("rack") != "r4"
        }
        let offers = (1...9).map { offer("a\($0)", "cpus:2;mem:4096", "rack:r\($0)") }
        var world = World()
        world.note(offers.map { Self.renamed($0) })
        let plan = place(gang, on: offers.map { Self.renamed($0) })
        #expect(plan.placed.count == 9)
        world.note(plan, at: .zero)
        #expect(try taskIDs(of: gang, 1, world) == ["train-3.master", "train-3.worker.1", "train-3.worker.2"])
        // Where a task of the second instance is, the rule no longer holds.
        let agent = try #require(world.tasks["train-2.worker.2"]?.agentID)
        world.agents.update(agent) { $0.attributes = [] }
        #expect(try taskIDs(of: gang, 1, world) == ["train-2.master", "train-2.worker.1", "train-2.worker.2"])
        #expect(try taskIDs(of: gang, 5, world).count == 9)
    }

    /// The same offer from a rack that the rule allows.
    private static func renamed(_ offer: Offer) -> Offer {
        var offer = offer
        if let rack = try? AttributeText.parse("rack:r1") { offer.attributes = rack }
        return offer
    }

    private func taskIDs(of work: any Work, _ count: Int, _ world: World) throws -> [TaskID] {
        try PlacementEngine().victims(of: work, count: count, world: world, now: .zero).map(\.taskID)
    }
}
