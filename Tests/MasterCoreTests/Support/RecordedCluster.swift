import AllocatorCore
import Foundation
import MasterCore
import MesosBase
import MesosResources
import MesosWire

/// A master to which all happens that had happened to the real one whose answers to operators are recorded.
struct RecordedCluster {
    private(set) var machine: MasterMachine
    private let state: V1.Master.Response.GetState
    private let agent = AgentConnectionID(1_000)

    /// The answer of the real master to a call of this name.
    static func recorded(_ name: String) throws -> [UInt8] {
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appendingPathComponent("../../MesosWireTests/Golden").standardizedFileURL
        return Array(try Data(contentsOf: folder.appendingPathComponent("op-\(name).json")))
    }

    init() throws {
        state = try V1.Master.Response(json: Self.recorded("GET_STATE")).getState ?? .init()
        let master = try V1.Master.Response(json: Self.recorded("GET_MASTER")).getMaster ?? .init()
        var configuration = MasterConfiguration()
        configuration.hostname = master.masterInfo?.hostname ?? ""
        configuration.port = master.masterInfo?.port ?? 0
        machine = MasterMachine(configuration: configuration, allocator: RecordingAllocator())
        apply(.started(Registry()), at: Self.moment(master.startTime))
        for recorded in state.getAgents?.agents ?? [] { register(recorded) }
        let frameworks = state.getFrameworks ?? .init()
        for (number, framework) in (frameworks.frameworks + frameworks.completedFrameworks).enumerated() {
            run(framework, over: SchedulerConnectionID(UInt64(number)))
        }
    }

    private static func moment(_ seconds: Double?) -> V1.TimeInfo {
        let seconds = seconds ?? 0
        let whole = Int64(seconds)
        return V1.TimeInfo(nanoseconds: whole * 1_000_000_000 + Int64((seconds - Double(whole)) * 1e9))
    }

    @discardableResult
    private mutating func apply(_ input: MasterMachine.Input, at time: V1.TimeInfo?) -> [MasterMachine.Effect] {
        var turn = Turn<MasterMachine.Effect>(
            now: .zero, date: Timestamp(nanoseconds: time?.nanoseconds ?? 0), entropy: RecordedEntropy())
        machine.apply(input, in: &turn)
        return turn.effects
    }

    private mutating func register(_ recorded: V1.Master.Response.GetAgents.Agent) {
        var info = recorded.agentInfo
        info.id = nil
        let request = Internal.RegisterAgentMessage(
            agent: info, version: recorded.version, agentCapabilities: recorded.capabilities)
        for case .persist(_, let token) in apply(.agentSent(agent, .register(request)), at: recorded.registeredTime) {
            apply(.persisted(token), at: recorded.registeredTime)
        }
    }

    private mutating func run(
        _ recorded: V1.Master.Response.GetFrameworks.Framework, over connection: SchedulerConnectionID
    ) {
        var info = recorded.frameworkInfo
        info.id = nil
        let subscribe = V1.Scheduler.Call(type: .subscribe, subscribe: .init(frameworkInfo: info))
        apply(.schedulerCalled(connection, subscribe), at: recorded.registeredTime)
        let id = recorded.frameworkInfo.id
        for task in state.getTasks?.completedTasks ?? [] where task.frameworkID == id {
            launch(task, over: connection)
            for status in task.statuses where status.source == .executor { report(status, of: task, over: connection) }
        }
        guard let time = recorded.unregisteredTime else { return }
        apply(.schedulerCalled(connection, V1.Scheduler.Call(frameworkID: id, type: .teardown)), at: time)
    }

    private mutating func launch(_ task: V1.Task, over connection: SchedulerConnectionID) {
        guard var allocator = machine.allocator as? RecordingAllocator, let needed = try? Resources(task.resources)
        else { return }
        allocator.pending = [
            Allocation(
                framework: task.frameworkID, role: needed.allocationRole ?? "*", agent: task.agentID,
                resources: needed)
        ]
        machine.allocator = allocator
        let time = Self.moment(task.statuses.first?.timestamp)
        let offers = apply(.deadlineReached, at: time).compactMap { effect -> OfferID? in
            if case .sendToScheduler(_, let event) = effect { event.offers?.offers.first?.id } else { nil }
        }
        var info = TaskInfo(
            name: task.name, taskID: task.taskID, agentID: task.agentID, resources: task.resources,
            container: task.container)
        if let executor = task.executorID {
            info.executor = ExecutorInfo(executorID: executor, command: CommandInfo(value: "run"))
        } else {
            info.command = CommandInfo(value: "run")
        }
        let accept = V1.Scheduler.Call.Accept(
            offerIDs: offers, operations: [.init(type: .launch, launch: .init(taskInfos: [info]))])
        let call = V1.Scheduler.Call(frameworkID: task.frameworkID, type: .accept, accept: accept)
        apply(.schedulerCalled(connection, call), at: time)
    }

    private mutating func report(
        _ status: TaskStatus, of task: V1.Task, over connection: SchedulerConnectionID
    ) {
        let time = Self.moment(status.timestamp)
        let uuid = status.uuid ?? []
        let update = Internal.StatusUpdate(
            frameworkID: task.frameworkID, status: status, timestamp: status.timestamp ?? 0, uuid: uuid)
        apply(.agentSent(agent, .statusUpdate(.init(update: update))), at: time)
        let acknowledge = V1.Scheduler.Call.Acknowledge(agentID: task.agentID, taskID: task.taskID, uuid: uuid)
        let call = V1.Scheduler.Call(
            frameworkID: task.frameworkID, type: .acknowledge, acknowledge: acknowledge)
        apply(.schedulerCalled(connection, call), at: time)
    }
}

/// The id of the master that was recorded.
private final class RecordedEntropy: EntropySource {
    func uuid() -> UniqueID { UniqueID(high: 0xcbe7_6a0a_f01e_401e, low: 0x8388_841c_1515_66d2) }
    func random() -> UInt64 { 0 }
}
