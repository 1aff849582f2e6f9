import MasterCore
import MesosBase
import MesosResources
import MesosWire
import Testing

/// How a framework changes its description while it goes on.
@Suite struct FrameworkUpdateTests {
    /// Says that a framework wants to describe itself so, if it is not refused.
    private func update(
        _ master: inout TestMaster, _ info: FrameworkInfo, suppressed: [String] = [],
        constraints: V1.Scheduler.OfferConstraints? = nil
    ) -> [MasterMachine.Effect] {
        var info = info
        info.id = TestMaster.f0
        return master.call(.updateFramework) {
            $0.updateFramework = .init(
                frameworkInfo: info, suppressedRoles: suppressed, offerConstraints: constraints)
        }
    }

    private func answer(_ rejection: CallRejection? = nil) -> MasterMachine.Effect {
        .answerUpdate(SchedulerConnectionID(1), rejection)
    }

    private static let known = FrameworkInfo.capable(
        .multiRole, .partitionAware, roles: ["a", "b"], timeout: 60, checkpoint: true)

    struct Refusal: Sendable, CustomTestStringConvertible {
        let message: String
        let suppressed: [String]
        let constraints: V1.Scheduler.OfferConstraints?
        let change: @Sendable (inout FrameworkInfo) -> Void

        init(
            _ message: String, suppressed: [String] = [], constraints: V1.Scheduler.OfferConstraints? = nil,
            _ change: @escaping @Sendable (inout FrameworkInfo) -> Void = { _ in }
        ) {
            self.message = message
            self.suppressed = suppressed
            self.constraints = constraints
            self.change = change
        }

        var testDescription: String { message }
    }

    static let refusals: [Refusal] = [
        .init(
            "Supplied FrameworkInfo is not valid: 'FrameworkInfo.role' must not be set when the framework is "
                + "MULTI_ROLE capable"
        ) { $0.role = "a" },
        .init(
            "Supplied FrameworkInfo is not valid: 'FrameworkInfo.roles' must not be set when the framework is not "
                + "MULTI_ROLE capable"
        ) { $0.capabilities = [] },
        .init("Supplied FrameworkInfo is not valid: 'FrameworkInfo.roles' contains duplicate items: { a, b }") {
            $0.roles = ["b", "a", "b", "a", "b"]
        },
        .init(
            "Supplied FrameworkInfo is not valid: 'FrameworkInfo.roles' contains invalid role: "
                + "Role component '-x' is invalid because it starts with a dash"
        ) { $0.roles = ["-x"] },
        .init("Supplied FrameworkInfo is not valid: The framework failover_timeout (-1e+300) is invalid") {
            $0.failoverTimeout = -1e300
        },
        .init("Supplied FrameworkInfo is not valid: Roles { x, y } are not present in the master's --roles") {
            $0.roles = ["y", "a", "x"]
        },
        .init(
            "Supplied FrameworkInfo is not valid: User 'root' is not allowed to run frameworks without "
                + "--root_submissions set"
        ) { $0.user = "root" },
        .init("FrameworkInfo update is not valid: Changing framework's principal is not allowed.") {
            $0.principal = "p"
            $0.user = "other"
        },
        .init(
            "FrameworkInfo update is not valid: Updating 'FrameworkInfo.user' is unsupported; attempted to update from "
                + "'nobody' to 'other'"
        ) {
            $0.user = "other"
            $0.checkpoint = false
        },
        .init(
            "FrameworkInfo update is not valid: Updating 'FrameworkInfo.checkpoint' is unsupported; attempted to "
                + "update from 'true' to 'false'"
        ) { $0.checkpoint = nil },
        .init(
            "'UpdateFramework' call is not valid: Suppressed roles { c, d } are not contained in the set of roles",
            suppressed: ["d", "a", "c", "d"]),
        .init(
            "'UpdateFramework' call is not valid: Suppressed roles { b } are not contained in the set of roles",
            suppressed: ["b"]
        ) { $0.roles = ["a"] },
        .init(
            "'UpdateFramework' call is not valid: Offer constraints specify `role_constraints` for a role 'c'not "
                + "contained in the set of roles", constraints: .init(roleConstraints: ["a": .init(), "c": .init()])),
        .init(
            "'UpdateFramework' call is not valid: Offer constraints are not valid: "
                + "'OfferConstraints::role_constraints' has an empty 'RoleConstraints::groups' for role a",
            constraints: .init(roleConstraints: ["a": .init()])),
    ]

    @Test(arguments: refusals)
    func whatIsWrongChangesNothing(_ refusal: Refusal) {
        var configuration = MasterConfiguration()
        configuration.roles = ["a", "b", "-x"]
        configuration.rootSubmissions = false
        var master = TestMaster(configuration)
        master.subscribe(Self.known)
        master.register()
        master.offer(role: "b")
        _ = master.allocatorCalls()
        var info = Self.known
        info.name = "new name"
        refusal.change(&info)
        let effects = update(&master, info, suppressed: refusal.suppressed, constraints: refusal.constraints)
        #expect(effects == [answer(CallRejection(status: 400, message: refusal.message))])
        #expect(master.reports == ["a scheduler's call was refused: \(refusal.message)"])
        #expect(master.allocatorCalls() == [])
        #expect(master.machine.snapshot.frameworks.first?.info.name == "f")
        #expect(master.machine.snapshot.frameworks.first?.offers == [TestMaster.offer(0)])
    }

    @Test func everythingElseMayChange() {
        var master = TestMaster.ready(Self.known)
        var info = FrameworkInfo.capable(
            .multiRole, .taskKillingState, roles: ["c", "b"], timeout: 5, checkpoint: true)
        info.name = "new name"
        info.hostname = "h"
        info.webuiURL = "http://here"
        info.labels = V1.Labels(labels: [.init(key: "k")])
        info.offerFilters = ["b": .init(minAllocatableResources: .init())]
        var told = info
        told.id = TestMaster.f0
        #expect(
            update(&master, info, suppressed: ["c"]) == [
                // The offer is for a role that the framework has left.
                toScheduler(.init(type: .rescind, rescind: .init(offerID: TestMaster.offer(0)))),
                toAgent(.updateFramework(.init(frameworkID: TestMaster.f0, frameworkInfo: told))),
                answer(),
            ])
        #expect(
            master.allocatorCalls() == [
                .updateFramework(TestMaster.f0, roles: ["c", "b"], suppressed: ["c"]),
                .recover(Resources("cpus:4;mem:1024").allocated(to: "a"), TestMaster.f0, TestMaster.s0, refusing: nil),
            ])
        #expect(master.reports == ["framework \(TestMaster.f0) (new name) describes itself anew"])
        #expect(master.machine.snapshot.frameworks.first?.info == told)
        #expect(master.machine.snapshot.frameworks.first?.isConnected == true)
    }

    @Test func offersForRolesThatStayStand() {
        var master = TestMaster.ready(Self.known)
        var info = Self.known
        info.roles = ["a"]
        #expect(update(&master, info).last == answer())
        #expect(master.machine.snapshot.frameworks.first?.offers == [TestMaster.offer(0)])
        #expect(master.launch([.command()]).messages.count == 1)
    }

    @Test func agentsAreToldOfNothingButAnotherDescription() {
        var master = TestMaster.ready(Self.known)
        var info = Self.known
        info.roles.reverse()
        info.capabilities.reverse()
        #expect(update(&master, info, suppressed: ["a", "b"]) == [answer()])
        #expect(update(&master, info, constraints: .onRack("r1", role: "a")) == [answer()])
        #expect(
            master.allocatorCalls() == [
                .updateFramework(TestMaster.f0, roles: ["b", "a"], suppressed: ["a", "b"]),
                .updateFramework(TestMaster.f0, roles: ["b", "a"], suppressed: []),
            ])
        info.labels = V1.Labels()
        #expect(update(&master, info).messages.count == 1)
    }

    @Test func aFrameworkOfOneRoleMayTakeSeveralAndBack() {
        var master = TestMaster.ready(FrameworkInfo(user: "nobody", name: "f", role: "a"))
        _ = update(&master, .capable(.multiRole, roles: ["b", "a"]))
        _ = update(&master, FrameworkInfo(user: "nobody", name: "f", role: "b"))
        _ = update(&master, .capable(.multiRole))
        #expect(
            master.allocatorCalls().filter { if case .updateFramework = $0 { true } else { false } } == [
                .updateFramework(TestMaster.f0, roles: ["b", "a"], suppressed: []),
                .updateFramework(TestMaster.f0, roles: ["b"], suppressed: []),
                .updateFramework(TestMaster.f0, roles: [], suppressed: []),
            ])
    }

    @Test func theNewFailoverTimeoutCounts() {
        var master = TestMaster.ready(.capable(timeout: 60))
        _ = update(&master, .capable(timeout: 5))
        master.apply(.schedulerDisconnected(SchedulerConnectionID(1)))
        master.advance(by: .milliseconds(4_999))
        #expect(master.machine.snapshot.frameworks.count == 1)
        master.advance(by: .milliseconds(1))
        #expect(master.machine.snapshot.frameworks.isEmpty)
    }

    @Test func tasksThatAreLaunchedLaterKnowTheNewDescription() {
        var master = TestMaster.ready()
        var info = FrameworkInfo(user: "nobody", name: "new name")
        _ = update(&master, info)
        info.id = TestMaster.f0
        guard case .runTask(let run)? = master.launch([.command()]).messages.first else {
            Issue.record("not launched")
            return
        }
        #expect(run.framework == info)
    }

    @Test func onlyAConnectedFrameworkIsUpdated() {
        var master = TestMaster.ready(.capable(timeout: 60))
        master.apply(.schedulerDisconnected(SchedulerConnectionID(1)))
        #expect(
            update(&master, .capable(timeout: 60)) == [
                answer(CallRejection(status: 403, message: "Framework is not subscribed"))
            ])
    }
}
