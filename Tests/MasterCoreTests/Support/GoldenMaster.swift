import AllocatorCore
import MasterCore
import MesosBase
import MesosResources
import MesosWire

/// A master to which all happens that had happened to the real one whose bodies were recorded.
struct GoldenMaster {
    private(set) var machine: MasterMachine
    private let state: JSONTree
    private let agent = AgentConnectionID(1_000)

    init() throws {
        state = try .golden("master-state")
        var configuration = MasterConfiguration()
        configuration.hostname = "127.0.0.1"
        configuration.port = 16050
        machine = MasterMachine(configuration: configuration, allocator: RecordingAllocator())
        apply(.started(Registry()), at: state["start_time"])
        register()
        let frameworks = (state["frameworks"]?.items ?? []) + (state["completed_frameworks"]?.items ?? [])
        for (number, framework) in frameworks.enumerated() {
            run(framework, over: SchedulerConnectionID(UInt64(number)))
        }
    }

    /// What the real master's host says.
    var facts: MasterHostFacts {
        var version = V1.VersionInfo(version: "1.11.0")
        version.buildDate = state["build_date"]?.text
        version.buildTime = state["build_time"]?.double
        version.buildUser = state["build_user"]?.text
        version.gitSHA = state["git_sha"]?.text
        version.gitTag = state["git_tag"]?.text
        var facts = MasterHostFacts(version: version, date: Timestamp(nanoseconds: 0))
        for name in ["port", "registry", "webui_dir", "work_dir"] { facts.flags[name] = state["flags"]?[name]?.text }
        return facts
    }

    @discardableResult
    private mutating func apply(_ input: MasterMachine.Input, at time: JSONTree?) -> [MasterMachine.Effect] {
        let seconds = time?.double ?? 0
        let whole = Int64(seconds)
        let date = Timestamp(nanoseconds: whole * 1_000_000_000 + Int64((seconds - Double(whole)) * 1e9))
        var turn = Turn<MasterMachine.Effect>(now: .zero, date: date, entropy: GoldenEntropy())
        machine.apply(input, in: &turn)
        return turn.effects
    }

    private mutating func register() {
        let recorded = state["slaves"]?.items.first
        let resources: Resources =
            """
            cpus:8;mem:4096;disk:10000;ports:[31000-31100];\
            cpus(taskproc):4;mem(taskproc):1024;disk(taskproc):1000;ports(taskproc):[31200-31300]
            """
        let info = AgentInfo(
            hostname: "127.0.0.1", resources: resources.wireValue,
            attributes: (recorded?["attributes"]?.members ?? []).map {
                V1.Attribute(name: $0.name, type: .text, text: .init(value: $0.value.text ?? ""))
            }, port: 16050)
        let capabilities = (recorded?["capabilities"]?.items ?? []).compactMap(\.text)
        let request = Internal.RegisterAgentMessage(
            agent: info, version: "1.11.0",
            agentCapabilities: capabilities.map { .init(type: V1.AgentInfo.Capability.Kind(wireName: $0)) })
        let time = recorded?["registered_time"]
        for case .persist(_, let token) in apply(.agentSent(agent, .register(request)), at: time) {
            apply(.persisted(token), at: time)
        }
    }

    private mutating func run(_ framework: JSONTree, over connection: SchedulerConnectionID) {
        var info = FrameworkInfo(user: framework["user"]?.text ?? "", name: framework["name"]?.text ?? "")
        info.failoverTimeout = framework["failover_timeout"]?.double
        info.checkpoint = framework["checkpoint"] == .word("true")
        info.hostname = framework["hostname"]?.text
        info.role = framework["role"]?.text
        info.capabilities = (framework["capabilities"]?.items ?? []).compactMap(\.text).map {
            .init(type: V1.FrameworkInfo.Capability.Kind(wireName: $0))
        }
        let subscribe = V1.Scheduler.Call(type: .subscribe, subscribe: .init(frameworkInfo: info))
        apply(.schedulerCalled(connection, subscribe), at: framework["registered_time"])
        let id = FrameworkID(framework["id"]?.text ?? "")
        for task in framework["completed_tasks"]?.items ?? [] {
            launch(task, of: id, info.role ?? "*", over: connection)
            report(task, of: id, over: connection)
        }
        guard framework["unregistered_time"]?.double != 0 else { return }
        let teardown = V1.Scheduler.Call(frameworkID: id, type: .teardown)
        apply(.schedulerCalled(connection, teardown), at: framework["unregistered_time"])
    }

    private mutating func launch(
        _ task: JSONTree, of framework: FrameworkID, _ role: String, over connection: SchedulerConnectionID
    ) {
        let time = task["statuses"]?.items.first?["timestamp"]
        let needed = Resources(
            cpus: Scalar(task["resources"]?["cpus"]?.double ?? 0), mem: Scalar(task["resources"]?["mem"]?.double ?? 0),
            disk: Scalar(task["resources"]?["disk"]?.double ?? 0),
            ports: task["resources"]?["ports"] == nil ? [] : [31200...31200])
        let agent = AgentID(task["slave_id"]?.text ?? "")
        guard var allocator = machine.allocator as? RecordingAllocator else { return }
        allocator.pending = [
            Allocation(framework: framework, role: role, agent: agent, resources: needed.allocated(to: role))
        ]
        machine.allocator = allocator
        let offers = apply(.deadlineReached, at: time).compactMap { effect -> OfferID? in
            if case .sendToScheduler(_, let event) = effect { event.offers?.offers.first?.id } else { nil }
        }
        var info = TaskInfo(
            name: task["name"]?.text ?? "", taskID: TaskID(task["id"]?.text ?? ""), agentID: agent,
            resources: needed.wireValue)
        if let executor = task["executor_id"]?.text, !executor.isEmpty {
            info.executor = ExecutorInfo(executorID: ExecutorID(executor), command: CommandInfo(value: "run"))
        } else {
            info.command = CommandInfo(value: "run")
        }
        if task["container"] != nil {
            info.container = V1.ContainerInfo(
                type: .mesos,
                networkInfos: [.init(portMappings: [.init(hostPort: 31200, containerPort: 8888)])])
        }
        let accept = V1.Scheduler.Call.Accept(
            offerIDs: offers, operations: [.init(type: .launch, launch: .init(taskInfos: [info]))])
        apply(.schedulerCalled(connection, .init(frameworkID: framework, type: .accept, accept: accept)), at: time)
    }

    /// Reports what an executor had reported: the end of a task that its framework took along comes by itself.
    private mutating func report(
        _ task: JSONTree, of framework: FrameworkID, over connection: SchedulerConnectionID
    ) {
        for (number, recorded) in (task["statuses"]?.items ?? []).enumerated() {
            guard let state = recorded["state"]?.text.flatMap({ TaskState(wireName: $0) }), state != .killed else {
                return
            }
            let time = recorded["timestamp"]
            let container = recorded["container_status"]?["container_id"]?["value"]?.text
            let network = V1.NetworkInfo(ipAddresses: [.init(protocol: .ipv4, ipAddress: "127.0.0.1")])
            let status = TaskStatus(
                taskID: TaskID(task["id"]?.text ?? ""), state: state, source: .executor, uuid: uuid(UInt8(number)),
                containerStatus: V1.ContainerStatus(
                    networkInfos: [network], containerID: container.map { ContainerID(value: $0) }))
            let update = Internal.StatusUpdate(
                frameworkID: framework, status: status, timestamp: time?.double ?? 0, uuid: uuid(UInt8(number)))
            apply(.agentSent(agent, .statusUpdate(.init(update: update))), at: time)
            let acknowledge = V1.Scheduler.Call.Acknowledge(
                agentID: AgentID(task["slave_id"]?.text ?? ""), taskID: status.taskID, uuid: uuid(UInt8(number)))
            let call = V1.Scheduler.Call(frameworkID: framework, type: .acknowledge, acknowledge: acknowledge)
            apply(.schedulerCalled(connection, call), at: time)
        }
    }
}

/// The id of the master that was recorded.
private final class GoldenEntropy: EntropySource {
    func uuid() -> UniqueID { UniqueID(high: 0xcbe7_6a0a_f01e_401e, low: 0x8388_841c_1515_66d2) }
    func random() -> UInt64 { 0 }
}
