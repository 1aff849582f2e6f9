import MasterCore
import MesosBase
import MesosResources
import MesosWire
import Testing

/// Guarantees of the older form, and how quotas are taken away.
@Suite struct QuotaRequestTests {
    typealias Request = V1.Quota.QuotaRequest

    private static func refused(_ message: String, _ status: Int = 400) -> [MasterMachine.Effect] {
        [toOperator(1, OperatorError(status: status, message: message))]
    }

    private func withAgent() -> TestMaster {
        var master = TestMaster()
        master.register()
        _ = master.allocatorCalls()
        return master
    }

    @Test func whatIsGuaranteedIsAlsoTheLimit() {
        var master = withAgent()
        let request = Request(role: "ads", guarantee: [scalar("cpus", 2), scalar("gpus", 0)])
        let effects = master.ask(.setQuota(request))
        let config = V1.Quota.QuotaConfig(
            role: "ads", guarantees: ["cpus": .init(value: 2), "gpus": .init(value: 0)],
            limits: ["cpus": .init(value: 2), "gpus": .init(value: 0)])
        #expect(effects.changes == [.updateQuota([config])])
        #expect(master.persist(effects) == [toOperator()])
        #expect(
            master.allocatorCalls() == [
                .setQuota(Quota(guarantees: ["cpus": 2], limits: ["cpus": 2, "gpus": 0]), "ads")
            ])
        // A guarantee of nothing is none, a limit of nothing is one.
        #expect(
            master.quotas == [
                .init(
                    role: "ads", guarantees: ["cpus": .init(value: 2)],
                    limits: ["cpus": .init(value: 2), "gpus": .init(value: 0)])
            ])
    }

    private static func with(_ change: (inout V1.Resource) -> Void) -> Request {
        var resource = scalar("disk", 1)
        change(&resource)
        return Request(role: "ads", guarantee: [resource])
    }

    static let invalid: [(V1.Quota.QuotaRequest, String)] = [
        (
            Request(guarantee: [scalar("cpus", -1)]),
            "QuotaInfo with invalid resource: Resource 'cpus:-1' is invalid: Invalid scalar resource: value <= 0"
        ),
        (Request(), "QuotaInfo with invalid role: Role names cannot be the empty string"),
        (
            Request(role: "a b"),
            "QuotaInfo with invalid role: Role component 'a b' is invalid because it contains backspace or whitespace"
        ),
        (Request(role: "ads"), "QuotaInfo with empty 'guarantee'"),
        (with { $0.role = "web" }, "QuotaInfo must not contain any ReservationInfo"),
        (
            with { $0.reservations = [.init(role: "web", type: .static)] },
            "QuotaInfo must not contain any ReservationInfo"
        ),
        (with { $0.disk = .init() }, "QuotaInfo must not contain DiskInfo"),
        (with { $0.revocable = .init() }, "QuotaInfo must not contain RevocableInfo"),
        (
            Request(
                role: "ads",
                guarantee: [
                    V1.Resource(name: "ports", type: .ranges, ranges: .init(range: [.init(begin: 1, end: 2)]))
                ]),
            "QuotaInfo must not include non-scalar resources"
        ),
        (
            Request(role: "ads", guarantee: [scalar("cpus", 1), scalar("cpus", 1)]),
            "QuotaInfo contains duplicate resource name 'cpus'"
        ),
        (
            Request(role: "a/b/c", guarantee: [scalar("cpus", 1)]),
            "Invalid quota configuration. Parent role 'b' with guarantees ({}) does not contain the sum of its "
                + "children's guarantees (cpus:1)"
        ),
        (
            Request(role: "taken/b", guarantee: [scalar("cpus", 1.5)]),
            "Invalid quota configuration. Parent role 'taken' with guarantees (cpus:1) does not contain the sum of its "
                + "children's guarantees (cpus:1.5)"
        ),
        (
            Request(force: true, role: "taken", guarantee: [scalar("cpus", 1)]),
            "Cannot set quota for role 'taken' which already has quota"
        ),
    ]

    @Test(arguments: invalid)
    func whatIsWrongIsNamed(_ request: V1.Quota.QuotaRequest, _ problem: String) {
        var master = withAgent()
        master.setQuotas([quota("taken", "cpus:1")])
        #expect(
            master.ask(.setQuota(request)) == Self.refused("Failed to validate set quota request: \(problem)"))
        #expect(master.quotas == [quota("taken", "cpus:1")])
    }

    @Test func rolesBelowOthersHaveNone() {
        var master = withAgent()
        master.setQuotas([quota("a", "cpus:1")])
        #expect(
            master.ask(.setQuota(Request(role: "a/b", guarantee: [scalar("cpus", 1)])))
                == Self.refused("Setting quota on nested role 'a/b' is not supported yet"))
    }

    @Test func onlyRolesThatAreAllowedHaveQuotas() {
        var configuration = MasterConfiguration()
        configuration.roles = ["web"]
        var master = TestMaster(configuration)
        #expect(
            master.ask(.setQuota(Request(role: "ads", guarantee: [scalar("cpus", 1)])))
                == Self.refused("Failed to validate set quota request: Unknown role 'ads'"))
        #expect(
            master.ask(.removeQuota("ads", path: "/master/quota/ads"))
                == Self.refused(
                    "Failed to validate remove quota request for path '/master/quota/ads': Unknown role 'ads'"))
    }

    @Test func theClusterMustHaveWhatIsGuaranteedInAll() {
        var master = withAgent()
        master.setQuotas([quota("web", "cpus:1")])
        var request = Request(role: "ads", guarantee: [scalar("cpus", 3.5)])
        #expect(
            master.ask(.setQuota(request))
                == Self.refused(
                    "Quota guarantees overcommit the cluster (use 'force' to bypass this check): Total quota "
                        + "guarantees 'cpus:4.5' exceed cluster capacity 'cpus:4; mem:1024'", 409))
        request.force = true
        #expect(master.persist(master.ask(.setQuota(request))) == [toOperator()])
        #expect(master.quotas == [quota("ads", "cpus:3.5", to: "cpus:3.5"), quota("web", "cpus:1")])
    }

    @Test func oneThatIsBeingWrittenDownCounts() {
        var master = withAgent()
        let request = Request(role: "ads", guarantee: [scalar("cpus", 1)])
        let first = master.ask(.setQuota(request))
        let message = "Failed to validate set quota request: Cannot set quota for role 'ads' which already has quota"
        #expect(master.ask(.setQuota(request)) == Self.refused(message))
        let second = master.ask(.removeQuota("ads"), 2)
        #expect(second.changes == [.updateQuota([quota("ads")])])
        #expect(
            master.ask(.removeQuota("ads")) == Self.refused("Failed to remove quota: Role 'ads' has no quota set"))
        #expect(master.persist(first + second) == [toOperator(), toOperator(2)])
        #expect(master.quotas == [])
        #expect(
            master.allocatorCalls() == [
                .setQuota(Quota(guarantees: ["cpus": 1], limits: ["cpus": 1]), "ads"), .setQuota(.none, "ads"),
            ])
    }

    @Test func onlyAQuotaThatIsThereIsTakenAway() {
        var master = withAgent()
        #expect(
            master.ask(.removeQuota("ads", path: "/master/quota/ads"))
                == Self.refused("Failed to remove quota for path '/master/quota/ads': Role 'ads' has no quota set"))
    }
}
