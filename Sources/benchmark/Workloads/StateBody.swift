import MesosBase
import MesosIO
import MesosKit

/// The body of `/state` for 1,000 agents and 10,000 running tasks: from the master's records to its bytes.
struct StateBody: Workload {
    let figures = ["views.state.10000.ms", "views.metrics.10000.ms"]

    private static let agents = 1_000
    private static let tasksPerAgent = 10

    func measure() async throws -> [Figure] {
        let machine = Self.machine()
        let facts = MasterHostFacts(version: V1.VersionInfo(version: "1.11.0"), date: SystemClock().date)
        let state = Self.milliseconds { machine.stateBody(facts).count }
        let metrics = Self.milliseconds { machine.metricsBody(facts).count }
        return [
            Figure(name: "views.state.10000.ms", value: state.median, unit: "ms", runs: state.count),
            Figure(name: "views.metrics.10000.ms", value: metrics.median, unit: "ms", runs: metrics.count),
        ]
    }

    /// The times in which a body is written several times over.
    private static func milliseconds(_ work: () -> Int) -> [Double] {
        (0..<9).map { _ in
            let begin = ContinuousClock.now
            _ = work()
            return (ContinuousClock.now - begin).seconds * 1_000
        }
    }

    /// A master whose only framework has filled all agents.
    private static func machine() -> MasterMachine {
        var machine = MasterMachine(allocator: HierarchicalAllocator())
        let entropy = SystemEntropy()
        var now = Instant.zero
        func apply(_ input: MasterMachine.Input) -> [MasterMachine.Effect] {
            var turn = Turn<MasterMachine.Effect>(now: now, date: Timestamp(nanoseconds: 1), entropy: entropy)
            machine.apply(input, in: &turn)
            return turn.effects
        }
        _ = apply(.started(Registry()))
        for number in 0..<agents {
            let resources: Resources = "cpus:10;mem:10240;disk:10240;ports:[31000-31999]"
            let info = AgentInfo(hostname: "agent-\(number)", resources: resources.wireValue)
            let request = Internal.RegisterAgentMessage(agent: info, version: "1.11.0")
            for case .persist(_, let token) in apply(.agentSent(AgentConnectionID(UInt64(number)), .register(request)))
            {
                _ = apply(.persisted(token))
            }
        }
        let scheduler = SchedulerConnectionID(1)
        let info = FrameworkInfo(user: "nobody", name: "benchmark")
        _ = apply(.schedulerCalled(scheduler, .init(type: .subscribe, subscribe: .init(frameworkInfo: info))))
        now = now + .seconds(1)
        for case .sendToScheduler(_, let event) in apply(.deadlineReached) {
            for offer in event.offers?.offers ?? [] {
                let launch = V1.Offer.Operation(type: .launch, launch: .init(taskInfos: tasks(on: offer)))
                let accept = V1.Scheduler.Call.Accept(offerIDs: [offer.id], operations: [launch])
                _ = apply(
                    .schedulerCalled(
                        scheduler, .init(frameworkID: offer.frameworkID, type: .accept, accept: accept)))
                report(launch.launch?.taskInfos ?? [], of: offer, to: apply)
            }
        }
        return machine
    }

    private static func tasks(on offer: Offer) -> [TaskInfo] {
        (0..<tasksPerAgent).map { number in
            let port = UInt64(31_000 + number)
            let resources = Resources(cpus: 1, mem: 1_024, ports: [port...port])
            return TaskInfo(
                name: "benchmark", taskID: TaskID("\(offer.hostname)-task-\(number)"), agentID: offer.agentID,
                resources: resources.wireValue, command: CommandInfo(value: "sleep 1000"))
        }
    }

    /// Each task runs, in a container that has an address.
    private static func report(
        _ tasks: [TaskInfo], of offer: Offer, to apply: (MasterMachine.Input) -> [MasterMachine.Effect]
    ) {
        guard let number = offer.hostname.split(separator: "-").last.flatMap({ UInt64($0) }) else { return }
        for task in tasks {
            let network = V1.NetworkInfo(ipAddresses: [.init(protocol: .ipv4, ipAddress: "10.0.0.1")])
            let status = TaskStatus(
                taskID: task.taskID, state: .running, source: .executor, uuid: SystemEntropy().uuid().bytes,
                containerStatus: V1.ContainerStatus(
                    networkInfos: [network], containerID: ContainerID(value: "3b2f812b-7383-49d9-b4e6-f08f5478aac8")))
            let update = Internal.StatusUpdate(
                frameworkID: offer.frameworkID, status: status, timestamp: 1, uuid: status.uuid)
            _ = apply(.agentSent(AgentConnectionID(number), .statusUpdate(.init(update: update))))
        }
    }
}
