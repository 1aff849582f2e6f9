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
        #expect(info.capabilities.map(\.type) == [.agentUpdate, .agentDraining, nil])
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
            .init(
                user: "u", name: "f",
                offerFilters: [
                    "*": .init(
                        minAllocatableResources: .init(quantities: [
                            .init(quantities: ["cpus": .init(value: 1), "mem": .init(value: .infinity)])
                        ]))
                ]), [],
            "Invalid resource quantity for 'mem': Infinite values not supported"
        ),
        (
            .init(
                user: "u", name: "f",
                offerFilters: [
                    "*": .init(
                        minAllocatableResources: .init(quantities: [.init(quantities: ["cpus": .init(value: .nan)])]))
                ]), [],
            "Invalid resource quantity for 'cpus': NaN not supported"
        ),
        (
            .init(
                user: "u", name: "f",
                offerFilters: [
                    "*": .init(
                        minAllocatableResources: .init(quantities: [
                            .init(quantities: ["cpus": .init(value: .leastNonzeroMagnitude)])
                        ]))
                ]), [],
            "Invalid resource quantity for 'cpus': Subnormal values not supported"
        ),
        (.init(user: "u", name: "f", failoverTimeout: .nan), [], "The framework failover_timeout (nan) is invalid"),
        (
            .init(user: "u", name: "f", id: FrameworkID(String(repeating: "x", count: 256))), [],
            "ID must not be greater than 255 characters"
        ),
        (.init(user: "u", name: "f", role: "a"), ["*"], "Suppressed roles { * } are not contained in the set of roles"),
        // The first mistake counts.
        (
            .init(user: "u", name: "f", id: "a/b", failoverTimeout: .nan, roles: ["a"]), ["x"],
            "'FrameworkInfo.roles' must not be set when the framework is not MULTI_ROLE capable"
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

    @Test func onlySomeRolesMayBeAllowed() {
        var configuration = MasterConfiguration()
        configuration.roles = ["a", "b"]
        var master = TestMaster(configuration)
        #expect(
            master.subscribe(.capable(.multiRole, roles: ["d", "a", "c"]))
                == refusal("Roles { c, d } are not present in the master's --roles"))
        #expect(
            master.subscribe(.init(user: "u", name: "f", role: "c"))
                == refusal("Roles { c } are not present in the master's --roles"))
        #expect(master.subscribe(.capable(.multiRole, roles: ["*", "b"])).count == 2)
        #expect(master.subscribe(.init(user: "u", name: "f"), over: 2).count == 2)
    }

    @Test func aStreamIsForOneFramework() {
        var master = TestMaster.running(.capable(timeout: 60))
        #expect(
            master.subscribe(over: 1)
                == refusal("This stream is already subscribed as framework \(TestMaster.f0)"))
        // The stream is closed, so the framework has lost it.
        #expect(master.machine.snapshot.frameworks.map(\.isConnected) == [false])
        #expect(master.machine.snapshot.frameworks.map(\.id) == [TestMaster.f0])
        master.advance(by: .seconds(60))
        #expect(master.machine.snapshot.frameworks.isEmpty)
    }

    @Test func aFrameworkMaySubscribeAgainOnItsStream() {
        var master = TestMaster.running(.capable(timeout: 60))
        var info = FrameworkInfo.capable(timeout: 60)
        info.id = TestMaster.f0
        let effects = master.subscribe(info)
        #expect(effects.first == toScheduler(subscribed(TestMaster.f0, master)))
        #expect(!effects.contains(.closeScheduler(SchedulerConnectionID(1))))
        #expect(master.machine.snapshot.frameworks.map(\.isConnected) == [true])
    }

    @Test func agentsHearOfAFrameworkThatAnotherMasterKnew() {
        var master = TestMaster()
        master.register()
        #expect(master.subscribe().messages == [])
        var info = FrameworkInfo(user: "nobody", name: "f")
        info.id = "elsewhere-0007"
        let effects = master.subscribe(info, over: 2)
        #expect(
            effects.messages == [.updateFramework(.init(frameworkID: "elsewhere-0007", frameworkInfo: info))])
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
