import AllocatorCore
import MasterCore
import MesosBase
import MesosResources
import MesosWire
import Testing

/// What frameworks see of the resources that they are offered, and what the allocator knows of those who offer and get.
@Suite struct OfferFormatTests {
    private let dynamic = Resources([
        Resource(name: "cpus", value: .scalar(1), reservations: [.init(.dynamic, role: "a", principal: "ops")])
    ])
    private let refined = Resources([
        Resource(
            name: "cpus", value: .scalar(1), reservations: [.init(.static, role: "a"), .init(.dynamic, role: "a/b")])
    ])

    private func offered(
        _ resources: Resources, to info: FrameworkInfo, in master: inout TestMaster
    ) -> [V1.Resource]? {
        master.subscribe(info)
        master.register()
        for case .sendToScheduler(_, let event) in master.offer(resources, role: info.roles.first ?? "a") {
            if let offers = event.offers { return offers.offers.first?.resources }
        }
        return nil
    }

    @Test func frameworksThatKnowRefinementSeeReservationsInTheList() {
        var master = TestMaster()
        let info = FrameworkInfo.capable(.multiRole, .reservationRefinement, roles: ["a/b"])
        let resources = dynamic + refined + "mem(a):32;disk:1"
        let seen = offered(resources, to: info, in: &master)
        #expect(seen == resources.allocated(to: "a/b").wireValue)
        #expect(seen?.contains { $0.role != nil || $0.reservation != nil } == false)
    }

    @Test func otherFrameworksSeeThemInTheOlderFields() {
        var master = TestMaster()
        var info = FrameworkInfo(user: "nobody", name: "f")
        info.role = "a"
        let seen = offered(dynamic + "mem(a):32;disk:1", to: info, in: &master)
        #expect(
            seen == [
                V1.Resource(
                    name: "cpus", type: .scalar, scalar: .init(value: 1), role: "a",
                    reservation: .init(principal: "ops")),
                V1.Resource(name: "mem", type: .scalar, scalar: .init(value: 32), role: "a"),
                V1.Resource(name: "disk", type: .scalar, scalar: .init(value: 1), role: "*"),
            ])
    }

    @Test func whatAFrameworkCannotReadIsNotOffered() throws {
        var master = TestMaster()
        var info = FrameworkInfo(user: "nobody", name: "f")
        info.role = "a"
        #expect(offered("mem:32" + refined, to: info, in: &master) == nil)
        #expect(
            master.allocatorCalls().last
                == .recover(("mem:32" + refined).allocated(to: "a"), TestMaster.f0, TestMaster.s0, refusing: nil))
        #expect(master.machine.snapshot.frameworks.first?.offers == [])
    }

    @Test func ephemeralPortsStayHidden() throws {
        var master = TestMaster()
        let resources: Resources = "cpus:4;ephemeral_ports:[32768-57344]"
        let seen = try #require(offered(resources, to: .capable(.multiRole, roles: ["a"]), in: &master))
        #expect(seen.map(\.name) == ["cpus"])
        _ = master.allocatorCalls()
        master.call(.decline) { $0.decline = .init(offerIDs: [TestMaster.offer(0)], filters: .init(refuseSeconds: 0)) }
        #expect(
            master.allocatorCalls() == [
                .recover(resources.allocated(to: "a"), TestMaster.f0, TestMaster.s0, refusing: nil)
            ])
    }

    @Test func theAllocatorKnowsWhatFrameworksUnderstand() throws {
        var master = TestMaster()
        master.subscribe(.capable(.multiRole, .gpuResources, roles: ["a", "b"], timeout: 60), suppressedRoles: ["b"])
        var profile = try #require(master.allocator.frameworkProfiles[TestMaster.f0])
        #expect(profile.roles == ["a", "b"] && profile.suppressedRoles == ["b"])
        #expect(profile.capabilities.gpuResources && !profile.capabilities.sharedResources)
        var info = FrameworkInfo.capable(.multiRole, .sharedResources, roles: ["a"], timeout: 60)
        info.id = TestMaster.f0
        master.subscribe(info, over: 2)
        profile = try #require(master.allocator.frameworkProfiles[TestMaster.f0])
        #expect(profile.roles == ["a"] && profile.suppressedRoles == [])
        #expect(!profile.capabilities.gpuResources && profile.capabilities.sharedResources)
    }

    @Test func theAllocatorKnowsWhatAgentsAre() throws {
        let domain = V1.DomainInfo(faultDomain: .init(region: .init(name: "r"), zone: .init(name: "z")))
        var configuration = MasterConfiguration()
        configuration.domain = domain
        var master = TestMaster(configuration)
        master.register(capabilities: [.multiRole])
        let profile = try #require(master.allocator.agentProfiles[TestMaster.s0])
        #expect(profile.capabilities.multiRole && !profile.capabilities.hierarchicalRole)
        let attribute = V1.Attribute(name: "os", type: .text, text: .init(value: "linux"))
        let info = AgentInfo(
            hostname: "a", resources: Resources("cpus:8;mem:1024").wireValue, attributes: [attribute],
            id: TestMaster.s0, domain: domain)
        let request = Internal.ReregisterAgentMessage(
            agent: info, version: "1.11.0", agentCapabilities: [.init(type: .hierarchicalRole)])
        master.apply(.agentDisconnected(AgentConnectionID(100)))
        _ = master.persist(master.apply(.agentSent(AgentConnectionID(101), .reregister(request))))
        let changed = try #require(master.allocator.agentProfiles[TestMaster.s0])
        #expect(!changed.capabilities.multiRole && changed.capabilities.hierarchicalRole)
        #expect(changed.domain == domain && changed.attributes == [attribute])
        #expect(master.allocator.agentTotals[TestMaster.s0] == "cpus:8;mem:1024")
        #expect(master.machine.snapshot.agents.first?.total == "cpus:8;mem:1024")
    }

    @Test func frameworksHearWhereTheMasterIs() {
        var configuration = MasterConfiguration()
        configuration.domain = V1.DomainInfo(faultDomain: .init(region: .init(name: "r"), zone: .init(name: "z")))
        #expect(TestMaster(configuration).machine.info.domain == configuration.domain)
        #expect(TestMaster().machine.info.domain == nil)
    }
}
