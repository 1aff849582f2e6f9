import FrameworkCore
import MesosResources
import MesosWire
import Testing

@Suite struct SeenRoomsTests {
    private static let needs = ResourceNeeds(cpus: 4, memory: 100)

    private func offer(_ agentID: AgentID, _ resources: Resources, role: String = "*") -> Offer {
        FirstFitTests.offer(OfferID("O-\(agentID)-\(role)"), agentID, resources, role: role)
    }

    @Test func whatLacksDiffersByAgent() {
        var rooms = SeenRooms()
        #expect(rooms.explanation(of: Self.needs) == "there are no offers")
        rooms.note(FirstFitRound([offer("A", "cpus:2;mem:200")]))
        rooms.note(FirstFitRound([offer("B", "cpus:8;mem:50"), offer("C", "cpus:1;mem:10")]))
        #expect(
            rooms.explanation(of: Self.needs)
                == "of 3 agents, 2 lack cpus (want 4, best has 8), 1 lacks mem (want 100, best has 200)")
        rooms.forget("A")
        rooms.forget("B")
        rooms.forget("nobody")
        #expect(rooms.explanation(of: Self.needs) == "of 1 agent, 1 lacks cpus (want 4, best has 1)")
    }

    @Test func anAgentHasARoomForEachRole() {
        var rooms = SeenRooms()
        rooms.note(FirstFitRound([offer("A", "cpus:2;mem:200"), offer("A", "cpus:3;mem:200", role: "r")]))
        #expect(rooms.explanation(of: Self.needs) == "of 2 agents, 2 lack cpus (want 4, best has 3)")
        rooms.note(FirstFitRound([offer("A", "cpus:1;mem:200")]))
        #expect(rooms.explanation(of: Self.needs) == "of 1 agent, 1 lacks cpus (want 4, best has 1)")
    }

    @Test func whatHasRoomDoesNotCount() {
        var rooms = SeenRooms()
        rooms.note(FirstFitRound([offer("A", "cpus:4;mem:100"), offer("B", "cpus:2;mem:100")]))
        #expect(rooms.explanation(of: Self.needs) == "of 1 agent, 1 lacks cpus (want 4, best has 2)")
    }

    @Test func noMoreThanSoManyAgentsAreRemembered() {
        var rooms = SeenRooms(limit: 2)
        for agent in ["A", "B", "C", "D"] as [AgentID] {
            rooms.note(FirstFitRound([offer(agent, "cpus:1;mem:200")]))
        }
        #expect(rooms.explanation(of: Self.needs) == "of 2 agents, 2 lack cpus (want 4, best has 1)")
    }
}
