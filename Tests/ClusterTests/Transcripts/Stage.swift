import AgentCore
import FrameworkCore
import MasterCore
import MesosBase
import MesosResources
import MesosSimulation
import MesosWire

/// A cluster on which a conversation is played: every message takes one millisecond, so that nothing is left to chance.
struct Stage {
    let simulation: Simulation

    init(
        agents: [String] = ["a1"], resources: Resources = "cpus:4;mem:4096",
        master: MasterConfiguration = MasterConfiguration(), _ change: (inout SimulationOptions) -> Void = { _ in },
        configure: (inout AgentConfiguration) -> Void = { _ in }
    ) {
        var options = SimulationOptions()
        let step = Duration.milliseconds(1)
        options.latency = .constant(step)
        options.localLatency = .constant(step)
        options.processStart = .constant(step)
        options.processDeath = .constant(step)
        options.callback = .constant(step)
        options.registryDelay = .constant(step)
        change(&options)
        simulation = Simulation.cluster(agents: [], options: options, master: master)
        for name in agents {
            var configuration = AgentConfiguration.simulated(name, resources)
            configuration.registrationBackoffFactor = .zero
            configure(&configuration)
            simulation.addAgent(name, configuration)
        }
        wait(.milliseconds(100))
    }

    /// Lets a framework come to the stage that answers offers only when it is told to.
    func enter(_ name: String, _ info: FrameworkInfo) {
        var options = SchedulerClientOptions.inProcess
        options.offerHoldTime = nil
        simulation.addFramework(name, info, Silent(), options: options)
        wait(.milliseconds(20))
    }

    func wait(_ duration: Duration) {
        simulation.advance(by: duration)
    }

    /// Has a framework make a call, and waits until that has had its consequences.
    func call(_ name: String, _ call: V1.Scheduler.Call) {
        simulation.call(call, by: name)
        wait(.milliseconds(20))
    }

    /// The offers that a framework holds.
    func offers(of name: String) -> [Offer] {
        simulation.scheduler(name, as: Silent.self)?.offers ?? []
    }

    /// Has a framework accept all offers that it holds.
    func accept(_ name: String, _ operations: [V1.Offer.Operation], refusing seconds: Double? = nil) {
        let offers = offers(of: name)
        accept(name, offers.map(\.id), operations, on: offers.first?.agentID, refusing: seconds)
    }

    /// Has a framework accept offers; its tasks go to an agent, if it says to which.
    func accept(
        _ name: String, _ offers: [OfferID], _ operations: [V1.Offer.Operation], on agent: AgentID? = nil,
        refusing seconds: Double? = nil
    ) {
        let operations = operations.map { operation in
            guard let agent else { return operation }
            return operation.placed(on: agent)
        }
        call(
            name,
            V1.Scheduler.Call(
                type: .accept,
                accept: .init(
                    offerIDs: offers, operations: operations, filters: seconds.map { Filters(refuseSeconds: $0) })))
    }

    func launch(_ name: String, _ tasks: TaskInfo..., refusing seconds: Double? = nil) {
        accept(name, [.launch(tasks)], refusing: seconds)
    }

    /// Has a framework accept what it holds of one agent, and launch tasks there.
    func launch(_ name: String, at agent: String, _ tasks: TaskInfo..., refusing seconds: Double? = nil) {
        let id = simulation.agentID(agent)
        let offers = offers(of: name).filter { $0.agentID == id }.map(\.id)
        accept(name, offers, [.launch(tasks)], on: id, refusing: seconds)
    }

    func decline(_ name: String, refusing seconds: Double? = nil) {
        call(
            name,
            V1.Scheduler.Call(
                type: .decline,
                decline: .init(
                    offerIDs: offers(of: name).map(\.id), filters: seconds.map { Filters(refuseSeconds: $0) })))
    }

    func kill(_ name: String, _ task: TaskID, on agent: AgentID? = nil, policy: KillPolicy? = nil) {
        call(
            name,
            V1.Scheduler.Call(type: .kill, kill: .init(taskID: task, agentID: agent, killPolicy: policy)))
    }

    func reconcile(_ name: String, _ tasks: (TaskID, AgentID?)...) {
        call(
            name,
            V1.Scheduler.Call(
                type: .reconcile, reconcile: .init(tasks: tasks.map { .init(taskID: $0.0, agentID: $0.1) })))
    }

    /// Has an operator give an agent up for good.
    func markGone(_ agent: String) {
        simulation.ask(.markAgentGone(simulation.agentID(agent) ?? ""))
        wait(.milliseconds(20))
    }

    /// Ends the master, and starts the next one that knows only what the registry holds.
    func restartMaster(after delay: Duration = .seconds(1)) {
        simulation.crashMaster()
        wait(delay)
        simulation.startMaster()
    }
}

/// Holds its offers until it is told what to do with them, and acknowledges what it hears.
struct Silent: SimulatedScheduler {
    private(set) var offers: [Offer] = []

    mutating func callback(_ callback: SchedulerCallback) -> [V1.Scheduler.Call] {
        switch callback {
        case .resourceOffers(let more): offers += more
        case .offerRescinded(let id): offers.removeAll { $0.id == id }
        case .disconnected: offers = []
        default: break
        }
        return []
    }

    mutating func answered(_ call: V1.Scheduler.Call, _ error: DriverError?) {
        let gone = (call.accept?.offerIDs ?? []) + (call.decline?.offerIDs ?? [])
        offers.removeAll { gone.contains($0.id) }
    }
}

extension V1.Offer.Operation {
    /// The same operation with its tasks on an agent.
    func placed(on agent: AgentID) -> V1.Offer.Operation {
        var operation = self
        if var launch = operation.launch {
            for index in launch.taskInfos.indices where launch.taskInfos[index].agentID.value.isEmpty {
                launch.taskInfos[index].agentID = agent
            }
            operation.launch = launch
        }
        if var group = operation.launchGroup {
            for index in group.taskGroup.tasks.indices { group.taskGroup.tasks[index].agentID = agent }
            operation.launchGroup = group
        }
        return operation
    }
}
