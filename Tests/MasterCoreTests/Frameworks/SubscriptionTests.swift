import MasterCore
import MesosBase
import MesosWire
import Testing

/// How frameworks subscribe, and why they are refused.
@Suite struct SubscriptionTests {
    private typealias Event = V1.Scheduler.Event

    private func subscribed(_ id: FrameworkID, _ master: TestMaster) -> Event {
        Event(
            type: .subscribed,
            subscribed: .init(frameworkID: id, heartbeatIntervalSeconds: 15, masterInfo: master.machine.info))
    }

    private func refusal(_ message: String, over connection: UInt64 = 1) -> [MasterMachine.Effect] {
        [
            toScheduler(Event(type: .error, error: .init(message: message)), over: connection),
            .closeScheduler(SchedulerConnectionID(connection)),
        ]
    }

    @Test func aFrameworkGetsAnIDThenAHeartbeat() {
        var master = TestMaster()
        let effects = master.subscribe()
        #expect(
            effects == [toScheduler(subscribed(TestMaster.f0, master)), toScheduler(Event(type: .heartbeat))])
        #expect(
            master.allocatorCalls() == [.addFramework(TestMaster.f0, roles: ["*"], suppressed: [], isActive: true)])
        #expect(master.subscribe(over: 2).first == toScheduler(subscribed(TestMaster.f1, master), over: 2))
    }

    @Test func theMasterIntroducesItself() {
        let info = TestMaster().machine.info
        #expect(info.id == TestMaster.id)
        #expect(info.ip == 16_777_343)
        #expect(info.port == 5_050)
        #expect(info.pid == "master@127.0.0.1:5050")
        #expect(info.version == "1.11.0")
        #expect(info.capabilities.map(\.type) == [.agentUpdate, .agentDraining, .quotaV2])
    }

    @Test func heartbeatsComeEachFifteenSeconds() {
        var master = TestMaster()
        master.subscribe()
        let heartbeat = toScheduler(Event(type: .heartbeat))
        #expect(master.advance(by: .seconds(15) - .nanoseconds(1)) == [])
        #expect(master.advance(by: .nanoseconds(1)) == [heartbeat])
        #expect(master.advance(by: .seconds(30)) == [heartbeat, heartbeat])
    }

    @Test func idsHaveAtLeastFourDigits() {
        var master = TestMaster()
        for connection in 1...10_001 { master.subscribe(over: UInt64(connection)) }
        let ids = master.machine.snapshot.frameworks.map(\.id.value)
        #expect(ids.contains("\(TestMaster.id)-0009"))
        #expect(ids.contains("\(TestMaster.id)-9999"))
        #expect(ids.contains("\(TestMaster.id)-10000"))
    }

    @Test func anUnknownIDIsTakenAsItIs() {
        var master = TestMaster()
        var info = FrameworkInfo(user: "nobody", name: "f")
        info.id = "elsewhere-0007"
        #expect(master.subscribe(info).first == toScheduler(subscribed("elsewhere-0007", master)))
    }

    static let refusals: [(FrameworkInfo, [String], String)] = [
        (
            .init(user: "u", name: "f", roles: ["a"]), [],
            "'FrameworkInfo.roles' must not be set when the framework is not MULTI_ROLE capable"
        ),
        (
            .init(user: "u", name: "f", role: "a", capabilities: [.init(type: .multiRole)]), [],
            "'FrameworkInfo.role' must not be set when the framework is MULTI_ROLE capable"
        ),
        (
            .capable(.multiRole, roles: ["b", "a", "b"]), [],
            "'FrameworkInfo.roles' contains duplicate items: { b }"
        ),
        (
            .capable(.multiRole, roles: ["a", "b//c"]), [],
            "'FrameworkInfo.roles' contains invalid role: Role 'b//c' cannot contain two adjacent slashes"
        ),
        (
            .init(user: "u", name: "f", role: "-x"), [],
            "'FrameworkInfo.role' is not a valid role: "
                + "Role component '-x' is invalid because it starts with a dash"
        ),
        (.init(user: "u", name: "f", id: "a/b"), [], "'a/b' contains invalid characters"),
        (.init(user: "u", name: "f", id: ".."), [], "'..' is disallowed"),
        (
            .init(user: "u", name: "f", failoverTimeout: 1e300), [],
            "The framework failover_timeout (1e+300) is invalid"
        ),
        (
            .init(
                user: "u", name: "f",
                offerFilters: ["*": .init(minAllocatableResources: .init(quantities: [.init()]))]), [],
            "Resource quantities must contain at least one quantity"
        ),
        (
            .init(
                user: "u", name: "f",
                offerFilters: [
                    "*": .init(
                        minAllocatableResources: .init(quantities: [.init(quantities: ["cpus": .init(value: -1)])]))
                ]), [],
            "Invalid resource quantity for 'cpus': Negative values not supported"
        ),
        (
            .capable(.multiRole, roles: ["a"]), ["c", "a", "b"],
            "Suppressed roles { b, c } are not contained in the set of roles"
        ),
    ]

    @Test(arguments: refusals)
    func aDescriptionThatIsWrongIsRefusedOnTheStream(
        _ info: FrameworkInfo, _ suppressed: [String], _ message: String
    ) {
        var master = TestMaster()
        #expect(master.subscribe(info, suppressedRoles: suppressed) == refusal(message))
        #expect(master.machine.snapshot.frameworks.isEmpty)
    }

    @Test func rootMayBeRefused() {
        var configuration = MasterConfiguration()
        configuration.rootSubmissions = false
        var master = TestMaster(configuration)
        #expect(
            master.subscribe(.init(user: "root", name: "f"))
                == refusal("User 'root' is not allowed to run frameworks without --root_submissions set"))
        #expect(master.subscribe(.init(user: "nobody", name: "f"), over: 2).count == 2)
    }

    @Test func constraintsForAnotherRoleAreRefused() {
        var master = TestMaster()
        let subscribe = V1.Scheduler.Call.Subscribe(
            frameworkInfo: .init(user: "u", name: "f", role: "web"),
            offerConstraints: .init(roleConstraints: ["db": .init()]))
        let effects = master.apply(
            .schedulerCalled(SchedulerConnectionID(1), .init(type: .subscribe, subscribe: subscribe)))
        #expect(
            effects
                == refusal(
                    "Offer constraints specify `role_constraints` for a role 'db'not contained in the set of roles"))
    }

    @Test func aFrameworkOfSeveralRolesMayHaveNone() {
        var master = TestMaster()
        #expect(master.subscribe(.capable(.multiRole)).count == 2)
        #expect(master.allocatorCalls() == [.addFramework(TestMaster.f0, roles: [], suppressed: [], isActive: true)])
    }
}
