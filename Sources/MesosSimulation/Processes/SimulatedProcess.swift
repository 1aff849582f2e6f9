import AgentCore
import MesosBase
import MesosWire

/// The process of a built-in executor's task.
final class SimulatedProcess {
    let container: ContainerID
    let script: ProcessScript
    /// The instant and the manner of its end, once that is known; an earlier end replaces it.
    var end: Instant?
    var hasEnded = false
    var isStarted = false

    init(container: ContainerID, script: ProcessScript) {
        self.container = container
        self.script = script
    }
}

extension Simulation {
    func run(_ launch: ContainerLaunch, _ process: ProcessLaunch, on agent: SimulatedAgent) {
        let id = launch.container(of: process)
        let script = script(of: launch, process, in: id, on: agent)
        let started = SimulatedProcess(container: id, script: script)
        agent.processes[id] = started
        schedule(after: draw(options.processStart) + script.startDelay, label: .process) { simulation in
            guard agent.processes[id] === started, !started.hasEnded else { return }
            if let problem = script.problem {
                started.hasEnded = true
                agent.processes[id] = nil
                simulation.feed(agent, .processFailed(id, message: problem))
                return
            }
            started.isStarted = true
            agent.lastPID += 1
            simulation.feed(agent, .processStarted(id, pid: agent.lastPID))
            if let duration = script.duration {
                simulation.end(started, on: agent, after: duration, script.exit.containerExit)
            }
        }
    }

    /// What a process does, by the options and by what is wrong with its container and its agent's disk.
    private func script(
        of launch: ContainerLaunch, _ process: ProcessLaunch, in id: ContainerID, on agent: SimulatedAgent
    ) -> ProcessScript {
        var script = options.process(
            StartedProcess(
                agent: agent.name, frameworkID: launch.frameworkID, executorID: launch.executorID,
                taskID: process.nested?.taskID ?? launch.firstTask, command: process.shellText))
        if let fault = containerFault(in: id, on: agent) {
            let end = fault == .outOfMemory ? draw(ContainerFault.memoryLasts) : .zero
            script.suffer(fault, memoryLasts: end)
        }
        if let problem = sandboxProblem(on: agent) { script.problem = problem }
        script.startDelay += diskDelay(agent.conditions)
        return script
    }

    /// Lets a process end after some time, unless it ends before.
    private func end(
        _ process: SimulatedProcess, on agent: SimulatedAgent, after delay: Duration, _ exit: ContainerExit
    ) {
        let instant = now + delay
        if let end = process.end, end <= instant { return }
        process.end = instant
        schedule(at: instant, label: .process) { simulation in
            guard process.end == instant, !process.hasEnded, agent.processes[process.container] === process else {
                return
            }
            process.hasEnded = true
            agent.processes[process.container] = nil
            simulation.feed(agent, .processExited(process.container, exit))
        }
    }

    func signal(_ id: ContainerID, _ signal: Int32, on agent: SimulatedAgent) {
        guard let process = agent.processes[id], !process.hasEnded else { return }
        let terminate: Int32 = 15
        guard signal == terminate else {
            return end(
                process, on: agent, after: draw(options.processDeath) + process.script.deathDelay, .signaled(signal))
        }
        switch process.script.onTerminate {
        case .dies:
            let delay = draw(options.processDeath) + process.script.deathDelay
            end(process, on: agent, after: delay, .signaled(terminate))
        case .exits(let delay, let exit): end(process, on: agent, after: delay, exit.containerExit)
        case .isIgnored: break
        }
    }
}
