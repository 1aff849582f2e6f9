import AllocatorCore
import MesosBase
import MesosResources
import MesosWire
import Testing

@Suite struct ExplanationTextTests {
    /// Six agents, of which `spark`, `hive` and `web` have some, and `spark` has given one back for five seconds.
    private func desk() -> AllocationDesk {
        var desk = AllocationDesk()
        for index in 0..<3 { desk.allocator.add(agent: AgentID("S\(index)"), resources: "cpus:4;mem:8192") }
        desk.allocator.add(framework: "spark", roles: ["etl"])
        return desk
    }

    @Test func aFrameworkIsToldWhatItGets() {
        let desk = desk()
        let explanation = desk.allocator.explain(framework: "spark")
        #expect(explanation.verdict?.code == "offered")
        #expect(
            explanation.description.hasPrefix(
                "Framework spark will be offered something of 3 agents at once, unless something changes before.\n"))
    }

    @Test func aFrameworkIsToldWhyItGetsNothing() {
        var desk = desk()
        #expect(desk.run().count == 3)
        desk.allocator.recover(
            Resources("cpus:4;mem:8192").allocated(to: "etl"), of: "spark", from: "S1", refusing: .seconds(5),
            now: desk.now)
        let explanation = desk.allocator.explain(framework: "spark")
        #expect(explanation.verdict?.code == "filtered")
        #expect(
            explanation.description.hasPrefix(
                "Framework spark is offered nothing in the next run. Of 3 agents: 1 refused by the framework, 2 with "
                    + "nothing free. A REVIVE call of the framework ends its refusals at once.\n"))
        desk.allocator.revive(framework: "spark")
        #expect(desk.allocator.explain(framework: "spark").verdict?.code == "offered")
        #expect(desk.run() == ["spark/etl@S1 cpus:4;mem:8192"])
    }

    @Test func aSuppressedAndAnInactiveFrameworkAreToldSo() {
        var desk = desk()
        desk.allocator.suppress(framework: "spark")
        #expect(desk.allocator.explain(framework: "spark").verdict == .suppressed)
        desk.allocator.deactivate(framework: "spark")
        #expect(desk.allocator.explain(framework: "spark").verdict == .frameworkInactive)
        desk.allocator.remove(framework: "spark")
        #expect(desk.allocator.explain(framework: "spark").standing == .unknown)
        #expect(desk.allocator.explain(agent: "S9").standing == .unknown)
        #expect(desk.allocator.explain(role: "etl").standing == .unknown)
    }

    @Test func aLimitNamesWhoReachedIt() {
        var desk = desk()
        desk.allocator.setQuota("etl", limit: "cpus:4;mem:8192")
        #expect(desk.run().count == 1)
        let explanation = desk.allocator.explain(framework: "spark")
        guard case .quotaLimit(let standing) = explanation.verdict else {
            Issue.record("\(explanation)")
            return
        }
        #expect(standing.role == "etl" && standing.exhausted == ["cpus", "mem"])
        #expect(standing.consumed == ["cpus": 4, "mem": 8_192])
        desk.allocator.setQuota(.none, of: "etl")
        #expect(desk.allocator.explain(framework: "spark").verdict?.code == "offered")
        #expect(desk.run(after: 1).count == 2)
    }

    @Test func anAgentNamesAllWhoWantIt() {
        var desk = desk()
        desk.allocator.add(framework: "hive", roles: ["sql"])
        let explanation = desk.allocator.explain(agent: "S0")
        let codes = explanation.candidates.first.map(\.reason.code)
        #expect(codes.sorted() == ["offered", "share-position"])
        #expect(explanation.groups.map(\.reason.code) == ["offered", "share-position"])
        let names = ExplanationNames {
            $0 == "hive" ? "Hive" : nil
        } agent: { _ in
            "node-1"
        }
        #expect(explanation.text(names: names).hasPrefix("Agent node-1 (S0) will be offered to "))
        #expect(explanation.text(names: names).contains("Hive (hive) for role sql: "))
    }

    @Test func aRoleShowsWhereItStands() {
        var desk = desk()
        desk.allocator.add(framework: "hive", roles: ["sql"])
        #expect(desk.run().count == 3)
        let explanation = desk.allocator.explain(role: "etl")
        #expect(explanation.standing == .active)
        #expect(explanation.position?.levels.map(\.name) == [.role("etl")])
        #expect(explanation.position?.levels.first?.count == 2)
        #expect(explanation.members.first.map(\.framework) == ["spark"])
    }
}
