import AllocatorCore
import MesosBase
import MesosResources
import MesosWire
import Testing

@Suite struct CapabilityTests {
    typealias Kind = V1.FrameworkInfo.Capability.Kind

    private func capabilities(_ kinds: [Kind]) -> FrameworkCapabilities {
        FrameworkCapabilities(kinds.map { V1.FrameworkInfo.Capability(type: $0) })
    }

    /// What a framework with these capabilities is offered of an agent.
    private func offered(
        _ resources: Resources, with kinds: [Kind], role: String = "a/b", agent: AgentProfile = AgentProfile(),
        allocator: HierarchicalAllocator = HierarchicalAllocator()
    ) -> Resources {
        var allocator = allocator
        allocator.add(agent: "S0", profile: agent, resources: resources, used: [])
        let profile = FrameworkProfile(roles: [role], capabilities: capabilities(kinds))
        allocator.add(framework: "f", profile: profile, isActive: true)
        return allocator.allocate(now: .zero).reduce(Resources()) { $0 + $1.resources.unallocated() }
    }

    @Test(
        arguments: [
            (SpecialResources.volume(), .sharedResources),
            (SpecialResources.revocable, .revocableResources),
            (SpecialResources.refined, .reservationRefinement),
        ] as [(Resources, Kind)])
    func leavesOutWhatAFrameworkDoesNotUnderstand(special: Resources, kind: Kind) {
        let total = special + "cpus:4;mem:64"
        #expect(offered(total, with: []) == "cpus:4;mem:64")
        #expect(offered(total, with: [kind]) == total)
        #expect(offered(total, with: Kind.allCases.filter { $0 != kind }) == "cpus:4;mem:64")
    }

    @Test func offersNothingIfNothingIsLeftThatIsWorthIt() {
        #expect(offered(SpecialResources.refined + "ports:[1-2]", with: []).isEmpty)
        #expect(offered(SpecialResources.refined + "ports:[1-2]", with: [.reservationRefinement]).entries.count == 2)
    }

    @Test func leavesWhatOneDoesNotUnderstandToTheNext() {
        var desk = AllocationDesk()
        desk.allocator.add(
            agent: "S0", profile: AgentProfile(), resources: SpecialResources.revocable + "cpus:4", used: [])
        desk.allocator.add(
            framework: "f", profile: .init(roles: ["a"], capabilities: FrameworkCapabilities()), isActive: true)
        desk.allocator.add(framework: "g", roles: ["b"])
        #expect(desk.run() == ["f/a@S0 cpus:4", "g/b@S0 cpus:2"])
        #expect(desk.allocator.held(by: "g", on: "S0").revocable.cpus == 2)
    }

    @Test func keepsAgentsWithGPUsForThoseWhoTakeThem() {
        let total: Resources = "cpus:4;gpus(z):1"
        let everybody = HierarchicalAllocator(filtersGPUs: false)
        #expect(offered(total, with: []).isEmpty)
        #expect(offered(total, with: [.gpuResources]) == "cpus:4")
        #expect(offered(total, with: [], allocator: everybody) == "cpus:4")
        #expect(offered("cpus:4;gpus:0", with: []) == "cpus:4")
    }

    private func domain(_ region: String) -> V1.DomainInfo {
        V1.DomainInfo(faultDomain: .init(region: .init(name: region), zone: .init(name: "z")))
    }

    @Test func keepsAgentsOfOtherRegionsForThoseWhoTakeThem() {
        let here = HierarchicalAllocator(domain: domain("here"))
        let there = AgentProfile(domain: domain("there"))
        #expect(offered("cpus:4", with: [], agent: there, allocator: here).isEmpty)
        #expect(offered("cpus:4", with: [.regionAware], agent: there, allocator: here) == "cpus:4")
        // Zones do not matter, and whoever does not say a region is where the master is.
        var near = domain("here")
        near.faultDomain?.zone.name = "other"
        for domain in [near, nil, V1.DomainInfo()] {
            let agent = AgentProfile(domain: domain)
            #expect(offered("cpus:4", with: [], agent: agent, allocator: here) == "cpus:4")
        }
        #expect(offered("cpus:4", with: [], agent: there) == "cpus:4")
    }

    @Test func keepsFrameworksOfSeveralRolesAwayFromAgentsThatKnowOne() {
        var agent = AgentProfile()
        agent.capabilities.multiRole = false
        #expect(offered("cpus:4", with: [.multiRole], agent: agent).isEmpty)
        #expect(offered("cpus:4", with: [], agent: agent) == "cpus:4")
        #expect(offered("cpus:4", with: [.multiRole]) == "cpus:4")
    }

    @Test func keepsRolesBelowOthersAwayFromAgentsThatDoNotKnowThem() {
        var agent = AgentProfile()
        agent.capabilities.hierarchicalRole = false
        #expect(offered("cpus:4", with: [], role: "a/b", agent: agent).isEmpty)
        #expect(offered("cpus:4", with: [], role: "a", agent: agent) == "cpus:4")
        #expect(offered("cpus:4", with: [], role: "a/b") == "cpus:4")
    }

    @Test func heedsCapabilitiesThatChange() {
        var desk = AllocationDesk()
        desk.allocator.add(agent: "S0", resources: "cpus:4;gpus:1")
        desk.allocator.add(
            framework: "f", profile: .init(roles: ["*"], capabilities: capabilities([])), isActive: true)
        #expect(desk.run().isEmpty)
        desk.allocator.update(
            framework: "f", profile: .init(roles: ["*"], capabilities: capabilities([.gpuResources])))
        #expect(desk.run(after: 0.5).isEmpty)
        #expect(desk.run(after: 0.5) == ["f/*@S0 cpus:4;gpus:1"])
        desk.decline("cpus:4;gpus:1", of: "f")
        desk.allocator.update(framework: "f", profile: .init(roles: ["*"], capabilities: capabilities([])))
        #expect(desk.run(after: 1).isEmpty)
    }

    @Test func readsCapabilitiesByName() {
        let fields: [(Kind, KeyPath<FrameworkCapabilities, Bool>)] = [
            (.revocableResources, \.revocableResources), (.taskKillingState, \.taskKillingState),
            (.gpuResources, \.gpuResources), (.sharedResources, \.sharedResources),
            (.partitionAware, \.partitionAware), (.multiRole, \.multiRole),
            (.reservationRefinement, \.reservationRefinement), (.regionAware, \.regionAware),
        ]
        for (kind, field) in fields {
            #expect(fields.filter { capabilities([kind, .unknown])[keyPath: $0.1] }.map(\.0) == [kind])
            #expect(FrameworkCapabilities.all[keyPath: field])
        }
        #expect(FrameworkCapabilities(FrameworkInfo(user: "u", name: "n")) == FrameworkCapabilities())
    }

    @Test func readsCapabilitiesOfAgentsByName() {
        let fields: [(V1.AgentInfo.Capability.Kind, KeyPath<AgentCapabilities, Bool>)] = [
            (.multiRole, \.multiRole), (.hierarchicalRole, \.hierarchicalRole),
            (.reservationRefinement, \.reservationRefinement), (.resourceProvider, \.resourceProvider),
            (.resizeVolume, \.resizeVolume), (.agentOperationFeedback, \.agentOperationFeedback),
            (.agentDraining, \.agentDraining), (.taskResourceLimits, \.taskResourceLimits),
        ]
        for (kind, field) in fields {
            let capabilities = AgentCapabilities([.init(type: kind), .init(type: .unknown), .init(type: nil)])
            #expect(fields.filter { capabilities[keyPath: $0.1] }.map(\.0) == [kind])
            #expect(AgentCapabilities.all[keyPath: field])
        }
        #expect(AgentCapabilities([]) == AgentCapabilities())
    }
}
