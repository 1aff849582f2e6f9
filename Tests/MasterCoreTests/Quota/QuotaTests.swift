import MasterCore
import MesosBase
import MesosResources
import MesosWire
import Testing

/// What roles are guaranteed, and may have at most.
@Suite struct QuotaTests {
    private static let ads = quota("ads", "cpus:2", to: "cpus:4;mem:512")
    private static let web = quota("web", "mem:256")

    private func refused(_ message: String, _ status: Int = 400) -> MasterMachine.Effect {
        toOperator(1, OperatorError(status: status, message: message))
    }

    private func withAgent() -> TestMaster {
        var master = TestMaster()
        master.register()
        _ = master.allocatorCalls()
        return master
    }

    @Test func theyCountOnceTheyAreWrittenDown() {
        var master = withAgent()
        let effects = master.ask(.updateQuota([Self.ads, Self.web], force: false))
        #expect(effects.changes == [.updateQuota([Self.ads, Self.web])])
        #expect(effects.count == 1)
        #expect(master.allocatorCalls() == [])
        #expect(master.quotas == [])
        #expect(master.persist(effects) == [toOperator()])
        #expect(
            master.allocatorCalls() == [
                .setQuota(Quota(guarantees: ["cpus": 2], limits: ["cpus": 4, "mem": 512]), "ads"),
                .setQuota(Quota(guarantees: ["mem": 256]), "web"),
            ])
        #expect(master.quotas == [Self.ads, Self.web])
        #expect(
            master.answer(.quota).getQuota?.status.infos == [
                .init(role: "ads", guarantee: [scalar("cpus", 2)]), .init(role: "web", guarantee: [scalar("mem", 256)]),
            ])
    }

    @Test func noneIsWrittenNowhere() {
        var master = TestMaster()
        #expect(master.ask(.updateQuota([], force: false)) == [toOperator()])
    }

    @Test func aRegistryThatFailsLeavesThem() {
        var master = withAgent()
        guard case .persist(_, let token)? = master.ask(.updateQuota([Self.ads], force: false)).first else {
            Issue.record("nothing is written down")
            return
        }
        #expect(
            master.apply(.persistFailed(token, message: "no space left")) == [
                refused("Failed to update quota in the registry: no space left", 503)
            ])
        #expect(master.quotas == [])
        #expect(master.allocatorCalls() == [])
        // Nothing is left of it: the same can be asked for again.
        #expect(master.setQuotas([Self.ads]) == [toOperator()])
        #expect(master.quotas == [Self.ads])
    }

    @Test func oneThatIsInvalidSpoilsAll() {
        var master = withAgent()
        #expect(
            master.ask(.updateQuota([Self.ads, quota("a/b", "cpus:1")], force: true)) == [
                refused("Updating quota on nested role 'a/b' is not supported yet")
            ])
        #expect(master.quotas == [])
    }

    @Test func oneThatGuaranteesAndLimitsNothingTakesTheQuotaAway() {
        var master = withAgent()
        master.setQuotas([Self.ads, Self.web])
        _ = master.allocatorCalls()
        #expect(master.setQuotas([quota("ads"), quota("never")]) == [toOperator()])
        #expect(master.quotas == [Self.web])
        #expect(master.allocatorCalls() == [.setQuota(.none, "ads"), .setQuota(.none, "never")])
    }

    @Test func ofSeveralForOneRoleTheLastCounts() {
        var master = withAgent()
        #expect(master.setQuotas([quota("ads", "cpus:3"), quota("ads", "cpus:1")]) == [toOperator()])
        #expect(master.quotas == [quota("ads", "cpus:1")])
    }

    @Test func theClusterMustHaveWhatIsGuaranteedInAll() {
        var master = withAgent()
        master.setQuotas([quota("web", "cpus:1")])
        let numbers = "total quota guarantees 'cpus:5; disk:7' exceed cluster capacity 'cpus:4; mem:1024'"
        let wanted = [quota("ads", "cpus:3"), quota("web", "cpus:2;disk:7")]
        #expect(
            master.setQuotas(wanted) == [
                refused("Invalid QuotaConfig: \(numbers) (use 'force' flag to bypass this check)")
            ])
        #expect(master.quotas == [quota("web", "cpus:1")])
        #expect(master.setQuotas(wanted, force: true) == [toOperator()])
        #expect(master.quotas == wanted)
    }

    @Test func whatIsForcedIsReported() {
        var master = TestMaster.running(.capable(.multiRole, roles: ["ads"]))
        _ = master.ask(.updateQuota([quota("ads", "mem:2048", to: "cpus:0.5;mem:4096")], force: true))
        #expect(
            master.reports == [
                "the quota limits 'cpus:0.5; mem:4096' of role 'ads' are below the 'cpus:1; mem:64' that it consumes "
                    + "already",
                "the total quota guarantees 'mem:2048' exceed cluster capacity 'cpus:4; mem:1024'",
            ])
    }

    @Test func agentsThatHaveNotComeBackCount() {
        var registry = Registry()
        registry.apply(
            .admit(AgentInfo(hostname: "a", resources: Resources("cpus:8;mem:64").wireValue, id: "S")))
        var master = TestMaster(registry: registry)
        #expect(master.setQuotas([quota("ads", "cpus:8")]) == [toOperator()])
        #expect(
            master.setQuotas([quota("ads", "cpus:8.001")]) == [
                refused(
                    "Invalid QuotaConfig: total quota guarantees 'cpus:8.001' exceed cluster capacity 'cpus:8; mem:64' "
                        + "(use 'force' flag to bypass this check)")
            ])
    }

    @Test func whatIsBeingWrittenDownCounts() {
        var master = withAgent()
        let first = master.ask(.updateQuota([quota("ads", "cpus:3")], force: false), 1)
        #expect(
            master.ask(.updateQuota([quota("web", "cpus:2")], force: false), 2) == [
                toOperator(
                    2,
                    OperatorError(
                        status: 400,
                        message: "Invalid QuotaConfig: total quota guarantees 'cpus:5' exceed cluster capacity "
                            + "'cpus:4; mem:1024' (use 'force' flag to bypass this check)"))
            ])
        let second = master.ask(.updateQuota([quota("ads", "cpus:1")], force: false), 3)
        let third = master.ask(.updateQuota([quota("web", "cpus:3")], force: false), 4)
        #expect(master.persist(first + second + third) == [toOperator(1), toOperator(3), toOperator(4)])
        #expect(master.quotas == [quota("ads", "cpus:1"), quota("web", "cpus:3")])
    }

    @Test func aLimitBelowWhatIsConsumedIsRefused() {
        var master = TestMaster.running(.capable(.multiRole, roles: ["ads/eu"]))
        #expect(
            master.setQuotas([quota("ads", to: "cpus:0.5;mem:64")]) == [
                refused(
                    "Invalid QuotaConfig: Role 'ads' is already consuming 'cpus:1; mem:64'; this is more than the "
                        + "requested limits 'cpus:0.5; mem:64' (use 'force' flag to bypass this check)")
            ])
        #expect(master.quotas == [])
        #expect(master.setQuotas([quota("ads", to: "cpus:1;mem:64")]) == [toOperator()])
        #expect(master.setQuotas([quota("ads", to: "cpus:0.5")], force: true) == [toOperator()])
        #expect(master.quotas == [quota("ads", to: "cpus:0.5")])
    }

    @Test func reservationsAreConsumedEvenIfNobodyUsesThem() {
        var master = TestMaster()
        master.register("a", "cpus:4;cpus(ads/eu):2;mem:64")
        #expect(
            master.setQuotas([quota("ads", to: "cpus:1")]) == [
                refused(
                    "Invalid QuotaConfig: Role 'ads' is already consuming 'cpus:2'; this is more than the requested "
                        + "limits 'cpus:1' (use 'force' flag to bypass this check)")
            ])
    }

    @Test func theRegistryBringsThemBackBeforeTheFirstAgent() {
        var registry = Registry()
        registry.apply(.admit(AgentInfo(hostname: "a", id: "S0")))
        registry.apply(.admit(AgentInfo(hostname: "b", id: "S1")))
        registry.apply(.updateQuota([Self.web, Self.ads]))
        var master = TestMaster(registry: registry)
        #expect(master.allocator.expectation?.agents == 2)
        #expect(master.allocator.expectation?.calls == 2)
        #expect(
            master.allocatorCalls() == [
                .setQuota(Quota(guarantees: ["cpus": 2], limits: ["cpus": 4, "mem": 512]), "ads"),
                .setQuota(Quota(guarantees: ["mem": 256]), "web"),
            ])
        #expect(master.quotas == [Self.ads, Self.web])
    }

    @Test func theRegistryTellsWhetherAnythingHasChanged() {
        var registry = Registry()
        #expect(registry.apply(.updateQuota([Self.ads])) == true)
        #expect(registry.apply(.updateQuota([Self.ads])) == false)
        #expect(registry.apply(.updateQuota([])) == false)
        #expect(registry.apply(.updateQuota([quota("web")])) == false)
        #expect(registry.quotas == ["ads": Quota(guarantees: ["cpus": 2], limits: ["cpus": 4, "mem": 512])])
        #expect(registry.apply(.updateQuota([quota("ads")])) == true)
        #expect(registry.quotas.isEmpty)
    }
}
