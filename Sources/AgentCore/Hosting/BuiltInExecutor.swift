package import MesosBase
package import MesosWire

/// An executor that lives in the agent's own process, of whichever kind.
package struct BuiltInExecutor: StateMachine {
    /// What happened.
    package enum Input: Sendable {
        /// The executor's container is ready.
        case started
        case event(V1.Executor.Event)
        /// The process of the task in this container runs.
        case processStarted(ContainerID, pid: Int32)
        /// That process could not be started, and nothing of it is left; the message names the cause.
        case processFailed(ContainerID, message: String)
        case processExited(ContainerID, ContainerExit)
        case probeEnded(Probe.ID, Probe.Outcome)
        case deadlineReached
    }

    /// What is to be done.
    package enum Effect: Sendable, Equatable {
        /// Send a call to the agent.
        case call(V1.Executor.Call)
        case runProcess(ProcessLaunch)
        /// Send a signal to the process in this container and to all that descends from it.
        case signalProcess(ContainerID, Int32)
        case startProbe(Probe)
        /// End all probes of the task in this container; none of them is answered.
        case endProbes(ContainerID)
        case observed(AgentEvent)
        /// The executor is done: end its container, and report to the agent that it exited with status 0.
        case terminate
    }

    private var command: CommandExecutorMachine?
    private var pod: DefaultExecutorMachine?

    /// Creates the executor of a container; `nil` if its executor is not built in.
    package init?(launch: ContainerLaunch) {
        switch launch.kind {
        case .commandExecutor: command = CommandExecutorMachine(launch: launch)
        case .defaultExecutor: pod = DefaultExecutorMachine(launch: launch)
        case .hosted, .process: return nil
        }
    }

    package var nextDeadline: Instant? { command?.nextDeadline ?? pod?.nextDeadline }

    /// The containers of tasks whose processes have been asked for and have not ended.
    var liveContainers: [ContainerID] { command?.liveContainers ?? pod?.liveContainers ?? [] }

    package mutating func apply(_ input: Input, in turn: inout Turn<Effect>) {
        command?.apply(input, in: &turn)
        pod?.apply(input, in: &turn)
    }
}
