import MasterCore
import MesosBase
import MesosResources
import MesosWire
import Testing

/// What an event adds to a master's counters.
struct CountedEvent: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let begin: @Sendable () -> TestMaster
    let happen: @Sendable (inout TestMaster) -> Void
    /// By how much metrics grow; those that are not listed stay as they are.
    let growth: [String: Double]

    init(
        _ name: String, from begin: @escaping @Sendable () -> TestMaster = { .running() },
        _ happen: @escaping @Sendable (inout TestMaster) -> Void, growth: [String: Double]
    ) {
        testDescription = name
        self.begin = begin
        self.happen = happen
        self.growth = growth
    }
}

@Suite struct CounterTests {
    @Test(arguments: Self.calls + Self.agentMessages + Self.comings)
    func countersGrowWithWhatHappens(_ event: CountedEvent) {
        var master = event.begin()
        let before = master.counts
        event.happen(&master)
        let growth = master.counts.reduce(into: [String: Double]()) { growth, entry in
            let change = entry.value - (before[entry.key] ?? 0)
            if change != 0 { growth[entry.key] = change }
        }
        #expect(growth == event.growth)
    }

    static let calls = [
        CountedEvent(
            "a new framework subscribes", { $0.subscribe(over: 2) }, growth: ["master/messages_register_framework": 1]),
        CountedEvent(
            "a framework subscribes again",
            {
                var info = FrameworkInfo(user: "nobody", name: "f")
                info.id = TestMaster.f0
                $0.subscribe(info, over: 2)
            },
            growth: [
                "master/messages_reregister_framework": 1, "f/calls": 1, "f/calls/subscribe": 1, "f/events": 3,
                "f/events/error": 1, "f/events/subscribed": 1, "f/events/heartbeat": 1,
            ]),
        CountedEvent(
            "an offer is declined", from: { .ready() },
            { $0.call(.decline) { $0.decline = .init(offerIDs: [TestMaster.offer(0), "gone"]) } },
            growth: [
                "master/messages_decline_offers": 1, "f/calls": 1, "f/calls/decline": 1, "f/offers/declined": 1,
            ]),
        CountedEvent(
            "an offer is made", from: { .running() }, { $0.offer("cpus:1") },
            growth: ["f/offers/sent": 1, "f/events": 1, "f/events/offers": 1]),
        CountedEvent(
            "a task is launched", from: { .ready() }, { $0.launch([.command()]) },
            growth: [
                "master/messages_launch_tasks": 1, "f/calls": 1, "f/calls/accept": 1, "f/offers/accepted": 1,
                "f/operations": 1, "f/operations/launch": 1, "f/tasks/active/task_staging": 1,
            ]),
        CountedEvent(
            "a launch of nothing", from: { .ready() }, { $0.launch([]) },
            growth: ["master/messages_decline_offers": 1, "f/calls": 1, "f/calls/accept": 1, "f/offers/accepted": 1]),
        CountedEvent(
            "a task that needs too much", from: { .ready() }, { $0.launch([.command("t", "cpus:64")]) },
            growth: [
                "master/messages_launch_tasks": 1, "f/calls": 1, "f/calls/accept": 1, "f/offers/accepted": 1,
                "master/tasks_error": 1, "master/task_error/source_master/reason_task_invalid": 1, "f/events": 1,
                "f/events/update": 1,
            ]),
        CountedEvent(
            "a launch on an offer that is gone", { $0.launch([.command("u")], on: [7]) },
            growth: [
                "master/messages_launch_tasks": 1, "f/calls": 1, "f/calls/accept": 1, "master/tasks_lost": 1,
                "master/task_lost/source_master/reason_invalid_offers": 1, "f/events": 1, "f/events/update": 1,
            ]),
        CountedEvent(
            "an operation that is not run", from: { .ready() },
            {
                $0.call(.accept) {
                    $0.accept = .init(
                        offerIDs: [TestMaster.offer(0)], operations: [.init(type: .reserve, reserve: .init())])
                }
            },
            growth: [
                "f/calls": 1, "f/calls/accept": 1, "f/offers/accepted": 1, "master/operations/total": 1,
                "master/operations/error": 1, "master/operations/reserve/total": 1,
                "master/operations/reserve/error": 1,
            ]),
        CountedEvent(
            "a kill", { $0.call(.kill) { $0.kill = .init(taskID: "t") } },
            growth: ["master/messages_kill_task": 1, "f/calls": 1, "f/calls/kill": 1]),
        CountedEvent(
            "a kill of an unknown task", { $0.call(.kill) { $0.kill = .init(taskID: "u") } },
            growth: [
                "master/messages_kill_task": 1, "master/messages_reconcile_tasks": 1, "f/calls": 1, "f/calls/kill": 1,
                "f/events": 1, "f/events/update": 1,
            ]),
        CountedEvent(
            "roles are suppressed", { $0.call(.suppress) },
            growth: [
                "master/messages_suppress_offers": 1, "f/calls": 1, "f/calls/suppress": 1, "f/roles/*/suppressed": 1,
            ]),
        CountedEvent(
            "roles are revived", { $0.call(.revive) },
            growth: ["master/messages_revive_offers": 1, "f/calls": 1, "f/calls/revive": 1]),
        CountedEvent(
            "a reconciliation", { $0.call(.reconcile) { $0.reconcile = .init() } },
            growth: [
                "master/messages_reconcile_tasks": 1, "f/calls": 1, "f/calls/reconcile": 1, "f/events": 1,
                "f/events/update": 1,
            ]),
        CountedEvent(
            "a request for resources", { $0.call(.request) { $0.request = .init() } },
            growth: ["master/messages_resource_request": 1, "f/calls": 1, "f/calls/request": 1]),
        CountedEvent(
            "a message to an executor",
            { $0.call(.message) { $0.message = .init(agentID: TestMaster.s0, executorID: "e", data: []) } },
            growth: [
                "master/messages_framework_to_executor": 1, "master/valid_framework_to_executor_messages": 1,
                "f/calls": 1, "f/calls/message": 1,
            ]),
        CountedEvent(
            "a message to an executor of an unknown agent",
            { $0.call(.message) { $0.message = .init(agentID: "none", executorID: "e", data: []) } },
            growth: [
                "master/messages_framework_to_executor": 1, "master/invalid_framework_to_executor_messages": 1,
                "f/calls": 1, "f/calls/message": 1,
            ]),
        CountedEvent(
            "an acknowledgement without a uuid",
            { $0.call(.acknowledge) { $0.acknowledge = .init(agentID: TestMaster.s0, taskID: "t", uuid: []) } },
            growth: ["master/invalid_status_update_acknowledgements": 1]),
        CountedEvent(
            "an acknowledgement of nothing",
            { $0.call(.acknowledge) { $0.acknowledge = .init(agentID: TestMaster.s0, taskID: "t", uuid: uuid(1)) } },
            growth: [
                "master/messages_status_update_acknowledgement": 1, "master/invalid_status_update_acknowledgements": 1,
                "f/calls": 1, "f/calls/acknowledge": 1,
            ]),
        CountedEvent(
            "an acknowledgement",
            from: {
                var master = TestMaster.running()
                master.update("t", .running, 1)
                return master
            },
            { $0.call(.acknowledge) { $0.acknowledge = .init(agentID: TestMaster.s0, taskID: "t", uuid: uuid(1)) } },
            growth: [
                "master/messages_status_update_acknowledgement": 1, "master/valid_status_update_acknowledgements": 1,
                "f/calls": 1, "f/calls/acknowledge": 1,
            ]),
    ]
}
