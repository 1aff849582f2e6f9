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

    @Test func aCallThatNamesAnotherRoleIsIgnoredAsAWhole() {
        var master = TestMaster.ready(.capable(.multiRole, roles: ["a", "b"]))
        #expect(master.call(.suppress) { $0.suppress = .init(roles: ["a", "c"]) } == [])
        #expect(master.call(.revive) { $0.revive = .init(roles: ["c"]) } == [])
        #expect(master.allocatorCalls() == [])
    }
}
