import AgentCore
import FrameworkCore
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
    var end: Instant?
    /// What stands behind the driver of an executor with code of its own.
    var live: LiveExecutorPort?

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
            return schedule(after: draw(options.processStart), label: .process) { simulation in
                simulation.feed(agent, .agent(.containerLaunched(id, pid: nil)))
            }
        }
        if let name = launch.command.value, let make = options.executors[name] {
            return start(launch, on: agent, running: make())
        }
        let behaviour = options.executor(launch)
        guard case .runs(let executor) = behaviour else {
            return schedule(after: draw(options.processStart), label: .process) { simulation in
                guard case .failsToStart(let message) = behaviour else { return }
                simulation.feed(agent, .agent(.containerLaunchFailed(id, message: message)))
            }
        }
        run(
            SimulatedContainer(
                launch: launch, name: "\(agent.name)/\(launch.executorID)", executor: executor, entropy: entropy),
            on: agent)
    }

    /// Starts an executor whose code is the user's.
    private func start(_ launch: ContainerLaunch, on agent: SimulatedAgent, running executor: any Executor) {
        let name = "\(agent.name)/\(launch.executorID)"
        let port = LiveExecutorPort(executor, named: name, in: code)
        let container = SimulatedContainer(
            launch: launch, name: name, executor: LiveExecutor(launch, port: port), entropy: entropy)
        container.live = port
        programs.living[port.program.number] = port.program
        programs.containers[port.program.number] = (container, agent)
        run(container, on: agent)
    }

    private func run(_ container: SimulatedContainer, on agent: SimulatedAgent) {
        let id = container.launch.containerID
        agent.containers[id] = container
        schedule(after: draw(options.processStart), label: .process) { simulation in
            guard agent.containers[id] === container else { return }
            agent.lastPID += 1
            simulation.feed(agent, .agent(.containerLaunched(id, pid: agent.lastPID)))
            simulation.tell(container, .started, on: agent)
        }
    }

    func send(_ event: V1.Executor.Event, to id: ContainerID, on agent: SimulatedAgent, _ passage: Passage? = nil) {
        guard let container = agent.containers[id] else { return }
        guard passage != nil || tap.isIdle else { return tapped(event, to: container, on: agent) }
        for _ in 0..<(passage?.outcome.copies ?? 1) {
            let latency = draw(options.localLatency) + (passage?.outcome.delay ?? .zero)
            let arrival = container.events.arrival(from: now, latency: latency)
            let receipt = passage?.receipt
            schedule(at: arrival, background: event.type == .heartbeat, label: .message) { simulation in
                guard agent.containers[id] === container, !container.isEnding else { return }
                receipt?.arrived(at: simulation.now)
                simulation.tell(container, .event(event), on: agent)
            }
        }
    }

    func tell(_ container: SimulatedContainer, _ moment: ExecutorMoment, on agent: SimulatedAgent) {
        guard agent.containers[container.launch.containerID] === container, !container.isEnding else { return }
        trace.add(now, container, moment)
        var context = ExecutorContext(
            launch: container.launch, now: now, date: date(agent.conditions), entropy: container.entropy)
        container.executor.take(moment, in: &context)
        for action in context.actions {
            switch action {
            case .call(let call): carry(call, of: container, on: agent)
            case .timer(let timer, let delay, let isBackground):
                schedule(after: delay, background: isBackground, label: .executor) {
                    $0.tell(container, .timer(timer), on: agent)
                }
            case .exit(let exit):
                container.isEnding = true
                let arrival = container.calls.arrival(from: now, latency: draw(options.localLatency))
                retire(container)
                end(container, on: agent, after: arrival - now, exit)
            }
        }
        if let live = container.live { runUserCode(of: live.program) }
    }

    /// The process of an executor is over, and nobody listens to what its code still does.
    func retire(_ container: SimulatedContainer) {
        guard let live = container.live, programs.living.removeValue(forKey: live.program.number) != nil else { return }
        programs.containers[live.program.number] = nil
        live.end()
        runUserCode()
    }

    /// All that runs on an agent is over, with the agent itself.
    func retireContainers(of agent: SimulatedAgent) {
        for id in agent.containers.keys.sorted() { if let container = agent.containers[id] { retire(container) } }
        agent.containers = [:]
    }

    func carry(
        _ call: V1.Executor.Call, of container: SimulatedContainer, on agent: SimulatedAgent, _ passage: Passage? = nil
    ) {
        let id = container.launch.containerID
        if passage == nil { trace.add(now, container, call) }
        guard passage != nil || tap.isIdle else { return tapped(call, of: container, on: agent) }
        let copies = passage?.outcome.copies ?? 1
        let latency = draw(options.localLatency) + (passage?.outcome.delay ?? .zero)
        let arrival = container.calls.arrival(from: now, latency: latency)
        let receipt = passage?.receipt
        schedule(at: arrival, background: call.type == .heartbeat, label: .message) { simulation in
            guard agent.containers[id] === container, agent.host != nil else { return }
            // A call that is lost was answered all the same; one that came twice, by the first answer.
            if copies > 0 { receipt?.arrived(at: simulation.now) }
            let refusal = copies == 0 ? nil : simulation.feedExecutorCall(call, from: id, on: agent)
            for _ in 1..<max(1, copies) { _ = simulation.feedExecutorCall(call, from: id, on: agent) }
            let latency = simulation.draw(simulation.options.localLatency)
            simulation.schedule(at: container.events.arrival(from: simulation.now, latency: latency), label: .message) {
                simulation in
                simulation.tell(container, .answered(refusal: refusal), on: agent)
            }
        }
    }

    func end(_ container: SimulatedContainer, on agent: SimulatedAgent, after delay: Duration, _ exit: ContainerExit) {
        let instant = now + delay
        if let end = container.end, end <= instant { return }
        container.end = instant
        let id = container.launch.containerID
        schedule(at: instant, label: .process) { simulation in
            guard container.end == instant, agent.containers[id] === container else { return }
            agent.containers[id] = nil
            simulation.retire(container)
            simulation.feed(agent, .agent(.executorDisconnected(id)))
            simulation.feed(agent, .agent(.containerExited(id, exit)))
        }
    }
}
