import FrameworkCore
import MesosResources
import MesosWire
import Testing

@Suite struct FirstFitTests {
    static func offer(_ id: OfferID, _ agentID: AgentID, _ resources: Resources, role: String = "*") -> Offer {
        Offer(
            id: id, frameworkID: "F", agentID: agentID, hostname: "host-\(agentID)",
            resources: resources.allocated(to: role).wireValue,
            allocationInfo: V1.Resource.AllocationInfo(role: role))
    }

    private func request(_ id: TaskID, _ needs: ResourceNeeds) -> TaskRequest {
        TaskRequest(TaskInfo(name: "t", taskID: id, agentID: "", command: .shell("true")), needs: needs)
    }

    private func requests(_ count: Int, _ needs: ResourceNeeds) -> [TaskRequest] {
        (1...count).map { request(TaskID("t\($0)"), needs) }
    }

    /// Where each task went, as "agent: tasks", then the offers declined.
    private func summary(_ plan: Plan) -> [String] {
        plan.launches.map { "\($0.agentID) \($0.offerIDs): \($0.tasks.map(\.taskID))" } + ["declined \(plan.declined)"]
    }

    @Test func fillsAgentsInOrder() {
        let offers = [
            Self.offer("O1", "A", "cpus:2;mem:100"), Self.offer("O2", "B", "cpus:2;mem:100"),
            Self.offer("O3", "C", "cpus:2;mem:100"),
        ]
        let plan = FirstFit.place(requests(3, ResourceNeeds(cpus: 1, memory: 10)), on: offers)
        #expect(summary(plan) == ["A [O1]: [t1, t2]", "B [O2]: [t3]", "declined [O3]"])
        #expect(plan.unplaced == [])
    }

    @Test func usesOffersOfOneAgentAndRoleTogether() {
        let offers = [
            Self.offer("O1", "A", "cpus:1;mem:100"), Self.offer("O2", "A", "cpus:1;mem:100", role: "other"),
            Self.offer("O3", "A", "cpus:1"),
        ]
        let plan = FirstFit.place(requests(1, ResourceNeeds(cpus: 2, memory: 10)), on: offers)
        #expect(summary(plan) == ["A [O1, O3]: [t1]", "declined [O2]"])
        let task = plan.launches[0].tasks[0]
        let taken: Resources = "cpus:2;mem:10"
        #expect(Resources(task.resources.compactMap { try? Resource($0) }) == taken.allocated(to: "*"))
        #expect(task.agentID == "A")
    }

    @Test func smallTasksFitWhereLargeOnesDoNot() {
        let offers = [Self.offer("O1", "A", "cpus:1;mem:100"), Self.offer("O2", "B", "cpus:4;mem:100")]
        let plan = FirstFit.place(
            [
                request("large", ResourceNeeds(cpus: 3, memory: 1)),
                request("small", ResourceNeeds(cpus: 1, memory: 1)),
                request("huge", ResourceNeeds(cpus: 9, memory: 1)), request("last", ResourceNeeds(cpus: 1, memory: 1)),
            ], on: offers)
        #expect(summary(plan) == ["A [O1]: [small]", "B [O2]: [large, last]", "declined []"])
        #expect(
            plan.unplaced == [Plan.Unplaced(name: "huge", explanation: "of 2 agents, 2 lack cpus (want 9, best has 1)")]
        )
    }

    @Test func choosesPortsAndTellsThem() throws {
        let offers = [Self.offer("O1", "A", "cpus:1;mem:100;ports:[10-11,20-21]")]
        let plan = FirstFit.place(requests(2, ResourceNeeds(cpus: 0.1, memory: 1, ports: 3)), on: offers)
        let task = try #require(plan.launches.first?.tasks.first)
        let ports = try #require(task.resources.last)
        #expect(ports.ranges?.range == [V1.Value.Range(begin: 10, end: 11), V1.Value.Range(begin: 20, end: 20)])
        let variables = try #require(task.command?.environment?.variables)
        #expect(variables.map { "\($0.name)=\($0.value ?? "")" } == ["PORT0=10", "PORT1=11", "PORT2=20"])
        #expect(plan.unplaced.map(\.explanation) == ["of 1 agent, 1 lacks ports (want 3, best has 1)"])
    }

    @Test func takesReservedResourcesInTheOrderOfTheOffer() {
        let offers = [Self.offer("O1", "A", "cpus(web):1;cpus:1;mem(web):64;mem:64", role: "web")]
        let plan = FirstFit.place(requests(1, ResourceNeeds(cpus: 1.5, memory: 10)), on: offers)
        let task = plan.launches[0].tasks[0]
        let taken: Resources = "cpus(web):1;cpus:0.5;mem(web):10"
        #expect(Resources(task.resources.compactMap { try? Resource($0) }) == taken.allocated(to: "web"))
    }

    @Test func leavesRevocableSharedAndVolumeResourcesAlone() {
        var offer = Self.offer("O1", "A", "cpus:1;mem:100;disk:10")
        offer.resources[0].revocable = V1.Resource.RevocableInfo()
        offer.resources[1].shared = V1.Resource.SharedInfo()
        offer.resources[2].disk = V1.Resource.DiskInfo()
        let table: [(ResourceNeeds, String)] = [
            (ResourceNeeds(cpus: 1), "cpus (want 1"), (ResourceNeeds(memory: 1), "mem (want 1"),
            (ResourceNeeds(disk: 1), "disk (want 1"),
        ]
        for (needs, text) in table {
            let plan = FirstFit.place(requests(1, needs), on: [offer])
            #expect(plan.unplaced.map(\.explanation) == ["of 1 agent, 1 lacks \(text), best has 0)"])
        }
    }

    @Test func saysWhatLacks() {
        #expect(
            FirstFit.place(requests(1, ResourceNeeds(cpus: 1)), on: []).unplaced.map(\.explanation) == [
                "there are no offers"
            ])
        let offers = [
            Self.offer("O1", "A", "cpus:1;mem:100"), Self.offer("O2", "B", "cpus:8;mem:10"),
            Self.offer("O3", "C", "cpus:2;mem:100"),
        ]
        let plan = FirstFit.place(requests(1, ResourceNeeds(cpus: 4, memory: 50)), on: offers)
        #expect(
            plan.unplaced.map(\.explanation)
                == ["of 3 agents, 2 lack cpus (want 4, best has 8), 1 lacks mem (want 50, best has 100)"])
        #expect(plan.declined == ["O1", "O2", "O3"])
    }

    @Test func exactFractionsAddUp() {
        let offers = [Self.offer("O1", "A", "cpus:1;mem:100")]
        let plan = FirstFit.place(requests(11, ResourceNeeds(cpus: 0.1, memory: 1)), on: offers)
        #expect(plan.launches.first?.tasks.count == 10)
        #expect(plan.unplaced.map(\.name) == ["t11"])
    }

    @Test func carriesTheFilters() {
        let plan = FirstFit.place([], on: [Self.offer("O1", "A", "cpus:1")], filters: Filters(refusing: .seconds(60)))
        #expect(plan == Plan(declined: ["O1"], filters: Filters(refuseSeconds: 60)))
    }
}
