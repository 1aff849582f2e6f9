import AllocatorCore
import MasterCore
import MesosBase
import MesosResources
import MesosWire

/// A master on a clock that only a test moves.
struct TestMaster {
    var machine: MasterMachine
    private(set) var now = Instant.zero
    /// What the last input made the master report to those who watch.
    private(set) var reports: [String] = []
    private let entropy = CountingEntropy()

    /// The id of every master here, and the beginning of the ids that it gives.
    static let id = "00000000-0000-0000-0000-000000000001"
    static let f0 = FrameworkID("\(id)-0000")
    static let f1 = FrameworkID("\(id)-0001")
    static let s0 = AgentID("\(id)-S0")
    static let s1 = AgentID("\(id)-S1")

    static func offer(_ number: Int) -> OfferID { OfferID("\(id)-O\(number)") }

    init(_ configuration: MasterConfiguration = MasterConfiguration(), registry: Registry = Registry()) {
        machine = MasterMachine(configuration: configuration, allocator: RecordingAllocator())
        apply(.started(registry))
    }

    /// The calendar time, in seconds.
    var time: Double { 1_000 + Double(now.nanoseconds) / 1e9 }

    /// The effects of an input, without those that only tell what happened.
    @discardableResult
    mutating func apply(_ input: MasterMachine.Input) -> [MasterMachine.Effect] {
        applyObserving(input).filter { effect in
            if case .observed = effect { false } else { true }
        }
    }

    /// All effects of an input.
    mutating func applyObserving(_ input: MasterMachine.Input) -> [MasterMachine.Effect] {
        var turn = Turn<MasterMachine.Effect>(
            now: now, date: Timestamp(nanoseconds: 1_000_000_000_000 + now.nanoseconds), entropy: entropy)
        machine.apply(input, in: &turn)
        reports = turn.effects.compactMap { effect in
            if case .observed(let event) = effect { event.description } else { nil }
        }
        return turn.effects
    }

    /// The effects of all deadlines up to and at the end of some time.
    @discardableResult
    mutating func advance(by duration: Duration) -> [MasterMachine.Effect] {
        let end = now + duration
        var effects: [MasterMachine.Effect] = []
        while let deadline = machine.nextDeadline, deadline <= end {
            now = max(now, deadline)
            effects += apply(.deadlineReached)
        }
        now = end
        return effects
    }

    /// The allocator, with what it knows.
    var allocator: RecordingAllocator { machine.allocator as? RecordingAllocator ?? RecordingAllocator() }

    /// Lets time pass without a turn.
    mutating func wait(_ duration: Duration) {
        now = now + duration
    }

    /// What the allocator was told since this was asked last.
    mutating func allocatorCalls() -> [RecordingAllocator.Call] {
        guard var allocator = machine.allocator as? RecordingAllocator else { return [] }
        defer {
            allocator.calls = []
            machine.allocator = allocator
        }
        return allocator.calls
    }
}

extension TestMaster {
    /// Subscribes a framework over a connection of this number.
    @discardableResult
    mutating func subscribe(
        _ info: FrameworkInfo = FrameworkInfo(user: "nobody", name: "f"), over connection: UInt64 = 1,
        suppressedRoles: [String] = []
    ) -> [MasterMachine.Effect] {
        let subscribe = V1.Scheduler.Call.Subscribe(frameworkInfo: info, suppressedRoles: suppressedRoles)
        let call = V1.Scheduler.Call(frameworkID: info.id, type: .subscribe, subscribe: subscribe)
        return apply(.schedulerCalled(SchedulerConnectionID(connection), call))
    }

    /// Makes a call of a framework over a connection of this number.
    @discardableResult
    mutating func call(
        _ type: V1.Scheduler.Call.Kind, of framework: FrameworkID = f0, over connection: UInt64 = 1,
        _ fill: (inout V1.Scheduler.Call) -> Void = { _ in }
    ) -> [MasterMachine.Effect] {
        var call = V1.Scheduler.Call(frameworkID: framework, type: type)
        fill(&call)
        return apply(.schedulerCalled(SchedulerConnectionID(connection), call))
    }

    /// Registers an agent over a link of this number, and lets the registry write it down.
    @discardableResult
    mutating func register(
        _ hostname: String = "a", _ resources: Resources = "cpus:4;mem:1024", over link: UInt64 = 100,
        capabilities: [V1.AgentInfo.Capability.Kind] = []
    ) -> [MasterMachine.Effect] {
        let info = AgentInfo(hostname: hostname, resources: resources.wireValue)
        let request = Internal.RegisterAgentMessage(
            agent: info, version: "1.11.0", agentCapabilities: capabilities.map { .init(type: $0) })
        return persist(apply(.agentSent(AgentConnectionID(link), .register(request))))
    }

    /// Answers the registry's changes among effects; the effects with those that follow, without the changes.
    mutating func persist(_ effects: [MasterMachine.Effect]) -> [MasterMachine.Effect] {
        effects.flatMap { effect in
            if case .persist(_, let token) = effect { apply(.persisted(token)) } else { [effect] }
        }
    }

    /// Lets the allocator give resources of an agent to a framework; the offer has the next number.
    @discardableResult
    mutating func offer(
        _ resources: Resources = "cpus:4;mem:1024", of agent: AgentID = s0, to framework: FrameworkID = f0,
        role: String = "*"
    ) -> [MasterMachine.Effect] {
        guard var allocator = machine.allocator as? RecordingAllocator else { return [] }
        allocator.pending = [
            Allocation(framework: framework, role: role, agent: agent, resources: resources.allocated(to: role))
        ]
        machine.allocator = allocator
        return apply(.deadlineReached)
    }

    /// Accepts offers to launch tasks.
    @discardableResult
    mutating func launch(
        _ tasks: [TaskInfo], on offers: [Int] = [0], of framework: FrameworkID = f0, over connection: UInt64 = 1,
        filters: Filters? = nil
    ) -> [MasterMachine.Effect] {
        let operation = V1.Offer.Operation(type: .launch, launch: .init(taskInfos: tasks))
        return call(.accept, of: framework, over: connection) { call in
            call.accept = .init(offerIDs: offers.map(Self.offer), operations: [operation], filters: filters)
        }
    }

    /// A subscribed framework, a registered agent and an offer of all it has.
    static func ready(_ info: FrameworkInfo = FrameworkInfo(user: "nobody", name: "f")) -> TestMaster {
        var master = TestMaster()
        master.subscribe(info)
        master.register()
        master.offer(role: info.roles.first ?? "*")
        _ = master.allocatorCalls()
        return master
    }

    /// The same with a task `t` that is launched.
    static func running(_ info: FrameworkInfo = FrameworkInfo(user: "nobody", name: "f")) -> TestMaster {
        var master = ready(info)
        master.launch([.command()])
        _ = master.allocatorCalls()
        return master
    }

    /// An agent reports a task's state.
    @discardableResult
    mutating func update(
        _ task: TaskID = "t", _ state: TaskState, _ number: UInt8, latest: TaskState? = nil,
        of framework: FrameworkID = f0, over link: UInt64 = 100
    ) -> [MasterMachine.Effect] {
        let status = TaskStatus(taskID: task, state: state, source: .executor, uuid: uuid(number))
        let update = Internal.StatusUpdate(
            frameworkID: framework, status: status, timestamp: 7, uuid: uuid(number), latestState: latest)
        return apply(.agentSent(AgentConnectionID(link), .statusUpdate(.init(update: update))))
    }
}

extension TaskInfo {
    static func command(
        _ id: TaskID = "t", _ resources: Resources = "cpus:1;mem:64", on agent: AgentID = TestMaster.s0
    ) -> TaskInfo {
        TaskInfo(
            name: "n", taskID: id, agentID: agent, resources: resources.wireValue,
            command: CommandInfo(value: "sleep 1"))
    }

    static func executed(
        _ id: TaskID = "t", _ resources: Resources = "cpus:1;mem:64", by executor: ExecutorInfo
    ) -> TaskInfo {
        TaskInfo(
            name: "n", taskID: id, agentID: TestMaster.s0, resources: resources.wireValue, executor: executor)
    }
}

extension FrameworkInfo {
    static func capable(
        _ kinds: V1.FrameworkInfo.Capability.Kind..., roles: [String] = [], timeout: Double? = nil,
        checkpoint: Bool? = nil
    ) -> FrameworkInfo {
        FrameworkInfo(
            user: "nobody", name: "f", failoverTimeout: timeout, checkpoint: checkpoint,
            capabilities: kinds.map { .init(type: $0) }, roles: roles)
    }
}

/// What a scheduler is sent over a connection of this number.
func toScheduler(_ event: V1.Scheduler.Event, over connection: UInt64 = 1) -> MasterMachine.Effect {
    .sendToScheduler(SchedulerConnectionID(connection), event)
}

/// An update that a scheduler is sent.
func toScheduler(_ status: TaskStatus, over connection: UInt64 = 1) -> MasterMachine.Effect {
    toScheduler(V1.Scheduler.Event(type: .update, update: .init(status: status)), over: connection)
}

/// What an agent is sent over a link of this number.
func toAgent(_ message: MasterToAgentMessage, over link: UInt64 = 100) -> MasterMachine.Effect {
    .sendToAgent(AgentConnectionID(link), message)
}

extension [MasterMachine.Effect] {
    /// The updates among effects.
    var statuses: [TaskStatus] {
        compactMap { effect in
            if case .sendToScheduler(_, let event) = effect { event.update?.status } else { nil }
        }
    }

    /// The effects without heartbeats to schedulers.
    var withoutHeartbeats: [MasterMachine.Effect] {
        filter { effect in
            if case .sendToScheduler(_, let event) = effect { event.type != .heartbeat } else { true }
        }
    }

    /// What happened, in words.
    var sentences: [String] {
        compactMap { effect in
            if case .observed(let event) = effect { event.description } else { nil }
        }
    }

    /// The changes of the registry among effects.
    var changes: [RegistryChange] {
        compactMap { effect in
            if case .persist(let change, _) = effect { change } else { nil }
        }
    }

    /// The messages to agents among effects.
    var messages: [MasterToAgentMessage] {
        compactMap { effect in
            if case .sendToAgent(_, let message) = effect { message } else { nil }
        }
    }
}
