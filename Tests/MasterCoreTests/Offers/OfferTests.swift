import MasterCore
import MesosBase
import MesosResources
import MesosWire
import Testing

/// How offers are made, and how they end without being accepted.
@Suite struct OfferTests {
    @Test func anOfferShowsTheAgent() throws {
        var master = TestMaster()
        master.subscribe()
        master.register("host", "cpus:4;mem:1024")
        let effects = master.offer()
        let offer = Offer(
            id: TestMaster.offer(0), frameworkID: TestMaster.f0, agentID: TestMaster.s0, hostname: "host",
            resources: try Resources("cpus:4;mem:1024").preRefinementWireValue(),
            url: V1.URL(
                scheme: "http", address: V1.Address(port: 5_051, hostname: "host"), path: "/slave(1)"))
        #expect(effects == [toScheduler(.init(type: .offers, offers: .init(offers: [offer])))])
    }

    @Test func aFrameworkOfSeveralRolesSeesWhichRoleAnOfferIsFor() throws {
        var master = TestMaster()
        master.subscribe(.capable(.multiRole, roles: ["a"]))
        master.register()
        guard case .sendToScheduler(_, let event)? = master.offer(role: "a").first else {
            Issue.record("no offer")
            return
        }
        let offer = try #require(event.offers?.offers.first)
        #expect(offer.allocationInfo == V1.Resource.AllocationInfo(role: "a"))
        #expect(try offer.resources == Resources("cpus:4;mem:1024").allocated(to: "a").preRefinementWireValue())
    }

    /// The offer that comes when an agent that describes itself so has joined.
    private func offer(
        of agent: AgentInfo, _ resources: Resources, prepare: (inout TestMaster) -> Void = { _ in }
    ) throws -> Offer {
        var configuration = MasterConfiguration()
        configuration.domain = agent.domain
        var master = TestMaster(configuration)
        master.subscribe()
        let request = Internal.RegisterAgentMessage(agent: agent, version: "1.11.0")
        _ = master.persist(master.apply(.agentSent(AgentConnectionID(100), .register(request))))
        prepare(&master)
        let events = master.offer(resources).compactMap { effect -> V1.Scheduler.Event? in
            if case .sendToScheduler(_, let event) = effect { event } else { nil }
        }
        return try #require(events.first?.offers?.offers.first)
    }

    @Test func anOfferTellsWhatTheAgentTells() throws {
        let attributes = [V1.Attribute(name: "rack", type: .text, text: .init(value: "r1"))]
        let domain = V1.DomainInfo(faultDomain: .init(region: .init(name: "eu"), zone: .init(name: "a")))
        let offer = try offer(
            of: AgentInfo(
                hostname: "10.0.0.7", resources: Resources("cpus:4").wireValue, attributes: attributes, port: 5_055,
                domain: domain), "cpus:4")
        #expect(offer.attributes == attributes)
        #expect(offer.domain == domain)
        #expect(
            offer.url
                == V1.URL(
                    scheme: "http", address: V1.Address(port: 5_055, hostname: "10.0.0.7", ip: "10.0.0.7"),
                    path: "/slave(1)"))
        #expect(offer.hostname == "10.0.0.7")
        #expect(offer.executorIDs == [])
    }

    @Test func anOfferNamesTheFrameworksExecutorsOnTheAgent() throws {
        let offer = try offer(of: AgentInfo(hostname: "h", resources: Resources("cpus:4").wireValue), "cpus:1") {
            master in
            master.offer("cpus:3")
            let executors = ["e2", "e1"].map {
                ExecutorInfo(executorID: ExecutorID($0), command: CommandInfo(value: "run"))
            }
            master.launch([.executed("a", "cpus:1", by: executors[0]), .executed("b", "cpus:1", by: executors[1])])
        }
        #expect(offer.executorIDs == ["e1", "e2"])
    }

    static let refusals: [(Double?, Duration?)] = [
        (nil, .seconds(5)), (0, nil), (2.5, .milliseconds(2_500)), (-1, .seconds(5)), (.nan, .seconds(5)),
        (31_536_000, .seconds(31_536_000)), (31_536_001, .seconds(31_536_000)), (.infinity, .seconds(31_536_000)),
    ]

    @Test(arguments: refusals)
    func declinedResourcesStayAwayForAsLongAsTheFrameworkSays(_ seconds: Double?, _ refusing: Duration?) {
        var master = TestMaster.ready()
        let effects = master.call(.decline) {
            $0.decline = .init(offerIDs: [TestMaster.offer(0)], filters: .init(refuseSeconds: seconds))
        }
        #expect(effects == [])
        #expect(
            master.allocatorCalls() == [
                .recover(
                    Resources("cpus:4;mem:1024").allocated(to: "*"), TestMaster.f0, TestMaster.s0, refusing: refusing)
            ])
        #expect(master.machine.snapshot.frameworks.first?.offers == [])
    }

    @Test func declinesWithoutFiltersHoldForFiveSeconds() {
        var master = TestMaster.ready()
        master.call(.decline) { $0.decline = .init(offerIDs: [TestMaster.offer(0), "unknown"]) }
        #expect(master.reports == ["Ignoring decline of offer unknown since it is no longer valid"])
        #expect(
            master.allocatorCalls() == [
                .recover(
                    Resources("cpus:4;mem:1024").allocated(to: "*"), TestMaster.f0, TestMaster.s0,
                    refusing: .seconds(5))
            ])
    }

    @Test func nobodyDeclinesTheOffersOfOthers() {
        var master = TestMaster.ready()
        master.subscribe(over: 2)
        _ = master.allocatorCalls()
        master.call(.decline, of: TestMaster.f1, over: 2) { $0.decline = .init(offerIDs: [TestMaster.offer(0)]) }
        #expect(master.allocatorCalls() == [])
        #expect(master.machine.snapshot.frameworks.first?.offers == [TestMaster.offer(0)])
    }

    @Test func offersMayRunOut() {
        var configuration = MasterConfiguration()
        configuration.offerTimeout = .seconds(10)
        var master = TestMaster(configuration)
        master.subscribe()
        master.register()
        master.offer()
        _ = master.allocatorCalls()
        master.advance(by: .seconds(10) - .nanoseconds(1))
        #expect(master.allocatorCalls() == [])
        #expect(
            master.advance(by: .nanoseconds(1)) == [
                toScheduler(.init(type: .rescind, rescind: .init(offerID: TestMaster.offer(0))))
            ])
        #expect(
            master.allocatorCalls() == [
                .recover(Resources("cpus:4;mem:1024").allocated(to: "*"), TestMaster.f0, TestMaster.s0, refusing: nil)
            ])
    }

    @Test func undeliveredOffersReturnUnseen() {
        var master = TestMaster.ready()
        #expect(
            master.apply(.offersUndelivered(SchedulerConnectionID(1), [TestMaster.offer(0), "unknown"])) == [])
        #expect(
            master.allocatorCalls() == [
                .recover(Resources("cpus:4;mem:1024").allocated(to: "*"), TestMaster.f0, TestMaster.s0, refusing: nil)
            ])
    }

    @Test func rolesAreSuppressedAndRevived() {
        var master = TestMaster.ready(.capable(.multiRole, roles: ["a", "b"]))
        master.call(.suppress) { $0.suppress = .init(roles: ["a"]) }
        master.call(.suppress)
        master.call(.revive) { $0.revive = .init(roles: ["b"]) }
        master.call(.revive)
        #expect(
            master.allocatorCalls() == [
                .suppress(TestMaster.f0, ["a"]), .suppress(TestMaster.f0, ["a", "b"]),
                .revive(TestMaster.f0, ["b"]), .revive(TestMaster.f0, ["a", "b"]),
            ])
    }

    static let foreign: [(V1.Scheduler.Call.Kind, [String], String)] = [
        (
            .suppress, ["a", "c"],
            "Dropping SUPPRESS call from framework \(TestMaster.f0): suppression role 'c' is not one "
                + "of the frameworks's subscribed roles"
        ),
        (
            .revive, ["c"],
            "Dropping REVIVE call from framework \(TestMaster.f0): revive role 'c' is not one of the "
                + "frameworks's subscribed roles"
        ),
        (
            .revive, ["b", "b//c"],
            "Dropping REVIVE call from framework \(TestMaster.f0): revive role 'b//c' is invalid: "
                + "Role 'b//c' cannot contain two adjacent slashes"
        ),
    ]

    @Test(arguments: foreign)
    func aCallThatNamesAnotherRoleIsIgnoredAsAWhole(
        _ call: V1.Scheduler.Call.Kind, _ roles: [String], _ report: String
    ) {
        var master = TestMaster.ready(.capable(.multiRole, roles: ["a", "b"]))
        let effects = master.call(call) {
            if call == .suppress { $0.suppress = .init(roles: roles) } else { $0.revive = .init(roles: roles) }
        }
        #expect(effects == [])
        #expect(master.reports == [report])
        #expect(master.allocatorCalls() == [])
    }
}
