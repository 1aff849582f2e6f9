import AgentCore
import MesosBase
import MesosWire

/// A running executor of the program's own.
final class SimulatedContainer {
    let launch: ContainerLaunch
    var executor: any SimulatedExecutor
    /// As the trace names it.
    let name: String
    let entropy: SimulatedEntropy
    var calls = Lane()
    var events = Lane()
    var isEnding = false
    /// It takes nothing in any more.
    var hangs = false
    /// How much longer than usual it takes until it is gone after it was killed.
    var deathDelay = Duration.zero
    var end: Instant?

    init(launch: ContainerLaunch, name: String, executor: any SimulatedExecutor, entropy: SimulatedEntropy) {
        self.name = name
        self.launch = launch
        self.executor = executor
        self.entropy = entropy
    }
}

extension Simulation {
    func start(_ launch: ContainerLaunch, on agent: SimulatedAgent) {
        let id = launch.containerID
        guard launch.kind != .defaultExecutor else {
            return schedule(after: draw(options.processStart)) { simulation in
                simulation.feed(agent, .agent(.containerLaunched(id, pid: nil)))
            }
        }
        let fault = containerFault(in: id, on: agent)
        var behaviour = options.executor(launch)
        if fault == .failsToStart { behaviour = .failsToStart(ContainerFault.startProblem) }
        if let problem = sandboxProblem(on: agent) { behaviour = .failsToStart(problem) }
        guard case .runs(let executor) = behaviour else {
            return schedule(after: draw(options.processStart)) { simulation in
                guard case .failsToStart(let message) = behaviour else { return }
                simulation.feed(agent, .agent(.containerLaunchFailed(id, message: message)))
            }
        }
        let container = SimulatedContainer(
            launch: launch, name: "\(agent.name)/\(launch.executorID)", executor: executor, entropy: entropy)
        container.hangs = fault == .hangs
        if fault == .endsSlowly { container.deathDelay = ContainerFault.slowness }
        agent.containers[id] = container
        let delay = diskDelay(agent.conditions) + (fault == .startsSlowly ? ContainerFault.slowness : .zero)
        schedule(after: draw(options.processStart) + delay) { simulation in
            guard agent.containers[id] === container else { return }
            agent.lastPID += 1
            if fault == .outOfMemory {
                let time = simulation.draw(ContainerFault.memoryLasts)
                simulation.end(container, on: agent, after: time, ProcessExit.outOfMemory.containerExit)
            }
            simulation.feed(agent, .agent(.containerLaunched(id, pid: agent.lastPID)))
            simulation.tell(container, .started, on: agent)
        }
    }

    func send(_ event: V1.Executor.Event, to id: ContainerID, on agent: SimulatedAgent) {
        guard let container = agent.containers[id] else { return }
        let arrival = container.events.arrival(from: now, latency: draw(options.localLatency))
        schedule(at: arrival, background: event.type == .heartbeat) { simulation in
            simulation.tell(container, .event(event), on: agent)
        }
    }

    private func tell(_ container: SimulatedContainer, _ moment: ExecutorMoment, on agent: SimulatedAgent) {
        guard agent.containers[container.launch.containerID] === container, !container.isEnding, !container.hangs else {
            return
        }
        trace.add(now, container, moment)
        var context = ExecutorContext(
            launch: container.launch, now: now, date: date(agent.conditions), entropy: container.entropy)
        container.executor.take(moment, in: &context)
        for action in context.actions {
            switch action {
            case .call(let call): carry(call, of: container, on: agent)
            case .timer(let timer, let delay, let isBackground):
                schedule(after: delay, background: isBackground) { $0.tell(container, .timer(timer), on: agent) }
            case .exit(let exit):
                container.isEnding = true
                let arrival = container.calls.arrival(from: now, latency: draw(options.localLatency))
                end(container, on: agent, after: arrival - now, exit)
            }
        }
    }

    private func carry(_ call: V1.Executor.Call, of container: SimulatedContainer, on agent: SimulatedAgent) {
        let id = container.launch.containerID
        trace.add(now, container, call)
        let arrival = container.calls.arrival(from: now, latency: draw(options.localLatency))
        schedule(at: arrival, background: call.type == .heartbeat) { simulation in
            guard agent.containers[id] === container, agent.host != nil else { return }
            let refusal = simulation.feedExecutorCall(call, from: id, on: agent)
            let latency = simulation.draw(simulation.options.localLatency)
            simulation.schedule(at: container.events.arrival(from: simulation.now, latency: latency)) { simulation in
                simulation.tell(container, .answered(refusal: refusal), on: agent)
            }
        }
    }

    func end(_ container: SimulatedContainer, on agent: SimulatedAgent, after delay: Duration, _ exit: ContainerExit) {
        let instant = now + delay
        if let end = container.end, end <= instant { return }
        container.end = instant
        let id = container.launch.containerID
        schedule(at: instant) { simulation in
            guard container.end == instant, agent.containers[id] === container else { return }
            agent.containers[id] = nil
            simulation.feed(agent, .agent(.executorDisconnected(id)))
            simulation.feed(agent, .agent(.containerExited(id, exit)))
        }
    }
}
