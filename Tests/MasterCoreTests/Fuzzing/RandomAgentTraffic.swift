import AllocatorCore
import MasterCore
import MesosBase
import MesosResources
import MesosWire

/// A master with a few agents and frameworks that say whatever comes to their mind, drawn from a seed.
struct RandomAgentTraffic {
    private(set) var machine: MasterMachine
    private var now = Instant.zero
    private let entropy = CountingEntropy()
    private var generator: SeededGenerator
    private var registry = Registry()
    private var pending: [(change: RegistryChange, token: PersistToken)] = []
    private var lastRequest: UInt64 = 0

    private static let frameworks: [FrameworkID] = ["f0", "f1"]
    private static let sizes: [Resources] = ["cpus:1;mem:64", "cpus:2;mem:128", "cpus:0.5;mem:32", "cpus:7;mem:1"]
    private static let states: [TaskState] = [.staging, .running, .running, .killing, .finished, .failed, .unreachable]

    init(seed: UInt64) {
        generator = SeededGenerator(seed: seed)
        var configuration = MasterConfiguration()
        configuration.maxCompletedFrameworks = 1
        if seed % 3 == 0 { configuration.agentRemovalRateLimit = try? RateLimit(1, in: .seconds(40)) }
        machine = MasterMachine(configuration: configuration, allocator: HierarchicalAllocator(seed: seed))
        for number in 0..<3 {
            var info = AgentInfo(hostname: "h\(number)")
            info.id = AgentID("s\(number)")
            registry.apply(.admit(info))
        }
        apply(.started(registry))
    }

    private mutating func below(_ bound: Int) -> Int { Int(generator.next() % UInt64(bound)) }

    private mutating func pick<Element>(_ elements: [Element]) -> Element { elements[below(elements.count)] }

    private mutating func apply(_ input: MasterMachine.Input) {
        var turn = Turn<MasterMachine.Effect>(
            now: now, date: Timestamp(nanoseconds: now.nanoseconds), entropy: entropy)
        machine.apply(input, in: &turn)
        for effect in turn.effects {
            if case .persist(let change, let token) = effect { pending.append((change, token)) }
        }
    }

    mutating func step() {
        switch below(14) {
        case 0: apply(.agentSent(link(), .register(.init(agent: info(nil), version: "1.11.0"))))
        case 1, 2, 3: apply(.agentSent(link(), .reregister(reregistration())))
        case 4: apply(.agentDisconnected(link()))
        case 5: apply(.agentSent(link(), message()))
        case 6, 7, 8: answerRegistry()
        case 9: passTime()
        case 10:
            apply(.operatorAsked(request(), wish()))
        case 11: apply(.schedulerCalled(SchedulerConnectionID(UInt64(below(3))), call()))
        case 12: apply(.schedulerDisconnected(SchedulerConnectionID(UInt64(below(3)))))
        default: apply(.deadlineReached)
        }
    }

    private mutating func link() -> AgentConnectionID { AgentConnectionID(UInt64(below(5))) }

    private mutating func agent() -> AgentID {
        let known = machine.snapshot.agents.map(\.id)
        return below(2) == 0 && !known.isEmpty ? pick(known) : AgentID("s\(below(4))")
    }

    private mutating func wish() -> OperatorRequest {
        switch below(6) {
        case 0: .teardown(pick(Self.frameworks))
        case 1:
            .updateQuota(
                [
                    quota(
                        "*", below(2) == 0 ? "cpus:1" : Resources(), to: pick(["cpus:1", "cpus:4;mem:64", Resources()]))
                ],
                force: below(2) == 0)
        case 2: .removeQuota("*")
        default: .markAgentGone(agent())
        }
    }

    private mutating func request() -> OperatorRequestID {
        lastRequest += 1
        return OperatorRequestID(lastRequest)
    }

    private mutating func info(_ id: AgentID?) -> AgentInfo {
        let totals: [Resources] = ["cpus:8;mem:1024", "cpus:8;mem:1024", "cpus:4;mem:512"]
        var info = AgentInfo(
            hostname: id.map { "h\($0.value.last ?? "x")" } ?? "h\(below(3))", resources: pick(totals).wireValue)
        info.id = id
        return info
    }

    private mutating func reregistration() -> Internal.ReregisterAgentMessage {
        let id = agent()
        let listed = below(4) == 0 ? [pick(Self.frameworks)] : Self.frameworks
        var message = Internal.ReregisterAgentMessage(
            agent: info(id), version: below(20) == 0 ? "0.9" : "1.11.0",
            frameworks: listed.map { framework in
                FrameworkInfo(user: "u", name: "f", id: framework, failoverTimeout: 30, checkpoint: below(2) == 0)
            })
        for _ in 0..<below(5) {
            message.tasks.append(
                V1.Task(
                    name: "n", taskID: TaskID("t\(below(6))"), frameworkID: pick(Self.frameworks),
                    agentID: below(30) == 0 ? "other" : id, state: pick(Self.states),
                    resources: pick(Self.sizes).allocated(to: "*").wireValue))
        }
        for number in 0..<below(3) {
            message.executorInfos.append(
                ExecutorInfo(
                    executorID: ExecutorID("e\(number)"),
                    resources: Resources("cpus:0.1;mem:8").allocated(to: "*").wireValue,
                    frameworkID: pick(Self.frameworks)))
        }
        return message
    }

    private mutating func message() -> AgentToMasterMessage {
        let framework = pick(Self.frameworks)
        switch below(6) {
        case 0: return .pong
        case 1: return .unregister(.init(agentID: agent()))
        case 2: return .exitedExecutor(.init(agentID: agent(), frameworkID: framework, executorID: "e0", status: 0))
        case 3: return .updateAgent(.init(agentID: agent(), resourceVersionUUID: V1.UUID(value: uuid(1))))
        default:
            let state = pick(Self.states)
            let status = TaskStatus(taskID: TaskID("t\(below(6))"), state: state, source: .executor, uuid: uuid(9))
            return .statusUpdate(
                .init(
                    update: Internal.StatusUpdate(
                        frameworkID: framework, status: status, timestamp: 1, uuid: uuid(9),
                        latestState: below(2) == 0 ? state : nil)))
        }
    }

    /// The registry keeps its order; what it says may be that it could not.
    private mutating func answerRegistry() {
        guard !pending.isEmpty else { return }
        let (change, token) = pending.removeFirst()
        if below(6) == 0 { return apply(.persistFailed(token, message: "no space left")) }
        registry.apply(change)
        apply(.persisted(token))
    }

    private mutating func passTime() {
        let end = now + .seconds(below(100))
        while let deadline = machine.nextDeadline, deadline <= end {
            now = max(now, deadline)
            apply(.deadlineReached)
        }
        now = end
    }

    private mutating func call() -> V1.Scheduler.Call {
        let framework = pick(Self.frameworks)
        let task = TaskID("t\(below(6))")
        switch below(5) {
        case 0, 1:
            let info = FrameworkInfo(user: "u", name: "f", id: framework, failoverTimeout: 30, checkpoint: true)
            return .init(frameworkID: framework, type: .subscribe, subscribe: .init(frameworkInfo: info))
        case 2: return .init(frameworkID: framework, type: .kill, kill: .init(taskID: task))
        case 3:
            return .init(
                frameworkID: framework, type: .acknowledge,
                acknowledge: .init(agentID: agent(), taskID: task, uuid: uuid(9)))
        default:
            return .init(
                frameworkID: framework, type: .reconcile,
                reconcile: .init(tasks: [.init(taskID: task, agentID: agent())]))
        }
    }

    /// What is wrong with the books: what the allocator counts as held must be what tasks, executors and offers hold.
    func problems() -> [String] {
        guard let allocator = machine.allocator as? HierarchicalAllocator else { return ["no allocator"] }
        return machine.snapshot.agents.compactMap { agent in
            let held = Self.frameworks.reduce(Resources()) { $0 + allocator.held(by: $1, on: agent.id).unallocated() }
            let known = (agent.used + agent.offered).unallocated()
            return held == known ? nil : "agent \(agent.id) uses \(known), and the allocator holds \(held)"
        }
    }

    /// What is wrong with the registry once it has answered everything: whom the master knows must be in it.
    mutating func problemsWhenWritten() -> [String] {
        while !pending.isEmpty { answerRegistry() }
        return machine.snapshot.agents.compactMap { agent in
            registry.agents.contains(agent.id) ? nil : "agent \(agent.id) is not in the registry"
        }
    }
}
