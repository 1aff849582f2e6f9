import FrameworkCore
import MesosBase
import MesosResources
import MesosWire
import Testing

/// What ends so that more important work has a place.
@Suite struct PreemptionTests {
    private func world(_ offers: [Offer], _ tasks: [(TaskID, AgentID, Int, Scalar)]) -> World {
        var world = World()
        world.note(offers)
        for (number, (taskID, agentID, priority, cpus)) in tasks.enumerated() {
            world.note(
                taskID,
                WorldTask(
                    work: "batch", number: number + 1, agentID: agentID, priority: priority,
                    amounts: [ResourceAmount(name: "cpus", amount: cpus), ResourceAmount(name: "mem", amount: 64)]))
        }
        return world
    }

    private func web(_ instances: Int = 1, @PlacementBuilder _ lines: () -> [JobPart] = { [] }) -> Job {
        let parts = lines()
        return Job("web", instances: instances) {
            CPUs(2); Memory(.mebibytes(64)); Shell("true"); Priority(9); Preempts(lowerThan: 5); Parts(parts: parts)
        }
    }

    private func victims(_ work: any Work, on offers: [Offer], _ world: World) -> [String] {
        place(work, on: offers, world: world).victims.map { "\($0.taskID)@\($0.agentID)" }.sorted()
    }

    private let full = [offer("a1", "mem:4096"), offer("a2", "mem:4096")]

    @Test func noTaskEndsThatCouldBeSpared() {
        let tasks: [(TaskID, AgentID, Int, Scalar)] = [("b1", "a1", 0, 0.5), ("b2", "a1", 1, 1), ("b3", "a1", 2, 2)]
        #expect(victims(web(), on: [full[0]], world([full[0]], tasks)) == ["b3@a1"])
        let other: [(TaskID, AgentID, Int, Scalar)] = [("b1", "a1", 0, 1), ("b2", "a1", 1, 0.5), ("b3", "a1", 2, 1)]
        #expect(victims(web(), on: [full[0]], world([full[0]], other)) == ["b1@a1", "b3@a1"])
    }

    @Test func theLeastImportantEndsFirst() {
        let tasks: [(TaskID, AgentID, Int, Scalar)] = [("b1", "a1", 4, 2), ("b2", "a2", 3, 2), ("b3", "a2", 9, 2)]
        #expect(victims(web(), on: full, world(full, tasks)) == ["b2@a2"])
        #expect(victims(web(3), on: full, world(full, tasks)) == ["b1@a1", "b2@a2"])
    }

    @Test func whileTasksEndNoOthersAreChosen() {
        let tasks: [(TaskID, AgentID, Int, Scalar)] = [("b1", "a1", 0, 2), ("b2", "a2", 1, 2)]
        var world = world(full, tasks)
        let first = place(web(), on: full, world: world)
        #expect(first.victims.map(\.taskID) == ["b1"])
        world.note(first, at: .zero)
        // Only another agent is offered before the task has ended.
        #expect(victims(web(), on: [full[1]], world) == ["b1@a1"])
        #expect(victims(web(2), on: full, world) == ["b1@a1", "b2@a2"])
        let urgent = Job("urgent") {
            CPUs(2); Memory(.mebibytes(64)); Shell("true"); Priority(10); Preempts(lowerThan: 5)
        }
        #expect(victims(urgent, on: full, world) == ["b2@a2"])
        world.note(TaskStatus(taskID: "b1", state: .killed), at: .zero)
        #expect(victims(web(), on: full, world) == ["b2@a2"])
        #expect(victims(web(), on: [offer("a1", "cpus:2;mem:4096"), full[1]], world) == [])
    }

    @Test func nothingEndsForAGangThatWouldNotHaveRoomAsAWhole() {
        let gang = Gang("mpi", instances: 3) {
            CPUs(2); Memory(.mebibytes(64)); Shell("true"); Priority(9); Preempts(lowerThan: 5)
        }
        let tasks: [(TaskID, AgentID, Int, Scalar)] = [("b1", "a1", 0, 2), ("b2", "a2", 0, 2)]
        #expect(victims(gang, on: full, world(full, tasks)) == [])
        let third = full + [offer("a3", "cpus:2;mem:4096")]
        #expect(victims(gang, on: third, world(third, tasks)) == ["b1@a1", "b2@a2"])
        #expect(victims(gang, on: third, world(third, [tasks[0]])) == [])
    }

    @Test func kindsOfAGangsTasksAreMadeRoomForByWhatTheyNeed() {
        let gang = Gang("train") {
            Member("server") {
                CPUs(4); Memory(.mebibytes(64)); Shell("true")
            }
            Member("worker") {
                CPUs(1); Memory(.mebibytes(64)); Shell("true")
            }
            Priority(9)
            Preempts(lowerThan: 5)
        }
        let tasks: [(TaskID, AgentID, Int, Scalar)] = [("b1", "a1", 0, 1), ("b2", "a2", 0, 4)]
        #expect(victims(gang, on: full, world(full, tasks)) == ["b1@a1", "b2@a2"])
        #expect(victims(gang, on: full, world(full, [("b1", "a1", 0, 1), ("b2", "a2", 0, 3)])) == [])
    }

    @Test func aTaskEndsOnceThoughItsAgentIsOfferedForTwoRoles() {
        let offers = [offer("a1", "mem:4096", role: "one", id: "O1"), offer("a1", "mem:4096", role: "two", id: "O2")]
        #expect(victims(web(2), on: offers, world(offers, [("b1", "a1", 0, 2)])) == ["b1@a1"])
    }

    @Test func nothingEndsWhereItWouldNotHelp() {
        let port = Job("web") {
            CPUs(2); Memory(.mebibytes(64)); Shell("true"); Priority(9); Preempts(lowerThan: 5); Port(31_000)
        }
        let tasks: [(TaskID, AgentID, Int, Scalar)] = [("b1", "a1", 0, 2)]
        let free = [offer("a1", "mem:4096;ports:[31000-31001]")]
        let taken = [offer("a1", "mem:4096;ports:[31001-31001]")]
        #expect(victims(port, on: free, world(free, tasks)) == ["b1@a1"])
        #expect(victims(port, on: taken, world(taken, tasks)) == [])
        #expect(victims(web { Attribute("gpu").exists }, on: free, world(free, tasks)) == [])
        #expect(victims(web { Apart(from: "batch", within: .agent) }, on: free, world(free, tasks)) == [])
        let reserved = Job("web") {
            CPUs(2); Memory(.mebibytes(64)); Shell("true"); Priority(9); Preempts(lowerThan: 5); Reserved()
        }
        #expect(victims(reserved, on: free, world(free, tasks)) == [])
    }
}
