import MasterCore
import MesosBase
import MesosResources
import MesosWire
import Testing

/// Which offers are taken back for quotas.
@Suite struct QuotaRescissionTests {
    /// Two frameworks of the roles `ads/eu` and `web`, and two agents.
    private static func cluster() -> TestMaster {
        var master = TestMaster()
        master.subscribe(.capable(.multiRole, roles: ["ads/eu"]))
        master.subscribe(.capable(.multiRole, roles: ["web"]), over: 2)
        master.register("a", "cpus:4;mem:1024")
        master.register("b", "cpus:4;mem:1024;cpus(ads):2", over: 101)
        _ = master.allocatorCalls()
        return master
    }

    private func offers(_ numbers: Int...) -> [OfferID] { numbers.map(TestMaster.offer) }

    @Test func thoseThatExceedTheLimitsAreTakenBackInOrder() {
        var master = Self.cluster()
        master.offer("cpus:1;mem:1", of: TestMaster.s1, role: "ads/eu")
        master.offer("mem:500", of: TestMaster.s0, role: "ads/eu")
        master.offer("cpus:1", of: TestMaster.s0, role: "ads/eu")
        master.offer("cpus:1", of: TestMaster.s0, to: TestMaster.f1, role: "web")
        master.offer("cpus:1", of: TestMaster.s1, role: "ads/eu")
        // Two processors are reserved: with those that are offered there are five.
        let effects = master.setQuotas([quota("ads", to: "cpus:3;mem:1024")])
        #expect(effects.rescissions == offers(2, 0))
        #expect(effects.last == toOperator())
    }

    @Test func whatIsReservedCountsOnlyOnce() {
        var master = Self.cluster()
        master.offer("cpus(ads):2", of: TestMaster.s1, role: "ads/eu")
        master.offer("cpus:1", of: TestMaster.s1, role: "ads/eu")
        #expect(master.setQuotas([quota("ads", to: "cpus:3")]) == [toOperator()])
        #expect(master.setQuotas([quota("ads", to: "cpus:2")]).rescissions == offers(1))
    }

    @Test func othersGiveBackWhatAGuaranteeTakes() {
        var master = Self.cluster()
        master.offer("cpus:1", of: TestMaster.s1, to: TestMaster.f1, role: "web")
        master.offer("mem:64", of: TestMaster.s0, to: TestMaster.f1, role: "web")
        master.offer("cpus:1;mem:1", of: TestMaster.s0, to: TestMaster.f1, role: "web")
        master.offer("cpus:1", of: TestMaster.s0, role: "ads/eu")
        // Of four, two are reserved and one is offered already.
        #expect(master.setQuotas([quota("ads", "cpus:4")]).rescissions == offers(2))
        #expect(master.setQuotas([quota("ads", "cpus:3.5")]).rescissions == offers(0))
        #expect(master.setQuotas([quota("ads", "cpus:3")]).rescissions == [])
    }

    @Test func whatOneQuotaTakesBackCountsForTheNext() {
        var master = Self.cluster()
        master.offer("cpus:2", of: TestMaster.s0, role: "ads/eu")
        master.offer("cpus:1", of: TestMaster.s0, to: TestMaster.f1, role: "web")
        master.offer("cpus:1", of: TestMaster.s1, to: TestMaster.f1, role: "web")
        // The guarantee of batch takes the first offer, so that the limit of ads holds without another.
        let effects = master.setQuotas([
            quota("batch", "cpus:2"), quota("ads", to: "cpus:2"), quota("web", to: "cpus:1"),
        ])
        #expect(effects.rescissions == offers(0, 1))
    }

    @Test func theAllocatorKnowsTheQuotaBeforeItHasTheResourcesBack() {
        var master = Self.cluster()
        master.offer("cpus:4", of: TestMaster.s0, to: TestMaster.f1, role: "web")
        master.setQuotas([quota("web", to: "cpus:1")])
        #expect(
            master.allocatorCalls() == [
                .setQuota(Quota(limits: ["cpus": 1]), "web"),
                .recover(Resources("cpus:4").allocated(to: "web"), TestMaster.f1, TestMaster.s0, refusing: nil),
            ])
    }

    @Test func takingAQuotaAwayTakesNoOfferBack() {
        var master = Self.cluster()
        master.setQuotas([quota("web", "cpus:1")])
        master.offer("cpus:4", of: TestMaster.s0, to: TestMaster.f1, role: "web")
        #expect(master.persist(master.ask(.removeQuota("web"))) == [toOperator()])
    }

    @Test func theOlderFormTakesBackAllOffersOfAnAgentForEachFramework() {
        var master = Self.cluster()
        master.subscribe(.capable(.multiRole, roles: ["web"]), over: 3)
        master.register("c", "cpus:4", over: 102)
        master.offer("cpus:1", of: TestMaster.s0, to: TestMaster.f1, role: "web")
        master.offer("mem:64", of: TestMaster.s0, role: "ads/eu")
        master.offer("cpus:1", of: TestMaster.s1, role: "ads/eu")
        master.offer("cpus:1", of: AgentID("\(TestMaster.id)-S2"), role: "ads/eu")
        let request = V1.Quota.QuotaRequest(role: "web", guarantee: [scalar("cpus", 1)])
        // One agent has enough, but the role has two frameworks.
        #expect(master.persist(master.ask(.setQuota(request))).rescissions == offers(0, 1, 2))
    }

    @Test func theOlderFormTakesBackNothingForAGuaranteeOfNothing() {
        var master = Self.cluster()
        master.offer("cpus:1", of: TestMaster.s0, to: TestMaster.f1, role: "web")
        let request = V1.Quota.QuotaRequest(role: "batch", guarantee: [scalar("cpus", 0)])
        #expect(master.persist(master.ask(.setQuota(request))) == [toOperator()])
    }
}
