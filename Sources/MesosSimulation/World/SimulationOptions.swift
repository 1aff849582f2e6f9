package import AgentCore
public import FrameworkCore
package import MasterCore
public import MesosBase

/// How the world of a simulation behaves. What has a range is drawn from it by the seed, anew each time.
public struct SimulationOptions {
    /// How long a message between two nodes takes.
    public var latency: ClosedRange<Duration> = .milliseconds(1) ... .milliseconds(5)
    /// How long a message between an agent and an executor takes.
    public var localLatency: ClosedRange<Duration> = .microseconds(20) ... .microseconds(200)
    /// How long it takes to start a process.
    public var processStart: ClosedRange<Duration> = .milliseconds(1) ... .milliseconds(10)
    /// How long it takes until a process that was sent a deadly signal is gone.
    public var processDeath: ClosedRange<Duration> = .microseconds(100) ... .milliseconds(2)
    /// How long a scheduler thinks about one callback.
    public var callback: ClosedRange<Duration> = .microseconds(10) ... .milliseconds(1)
    /// After how long somebody who gets no answer gives the opening of a connection up.
    public var connectTimeout: Duration = .seconds(10)
    /// What becomes of a change of the registry; durable after one to ten milliseconds unless told otherwise.
    package var registry: (RegistryChange) -> RegistryOutcome = { _ in .durable }
    /// How long the registry takes.
    package var registryDelay: ClosedRange<Duration> = .milliseconds(1) ... .milliseconds(10)
    /// What the process of a command task does; what its command says unless told otherwise.
    package var process: (ContainerLaunch, ProcessLaunch) -> ProcessScript = { ProcessScript(command: $1.shellText) }
    /// What a check sees when it looks at a task, and after how long; all is well at once unless told otherwise.
    package var probe: (ContainerLaunch, Probe) -> ProbeScript = { _, probe in ProbeScript(.success(of: probe)) }
    /// What an executor of the program's own does; it runs each task for a moment unless told otherwise.
    package var executor: (ContainerLaunch) -> ExecutorBehaviour = { _ in .runs(ScriptedExecutor()) }
    /// Executors that run their own code, by what a task's executor gives as the value of its command, as in
    /// `LocalCluster.Agent(executors: ["resize": { Resize() }])`. Here it makes no difference whether such an executor
    /// would be a part of the agent's process or a process of its own. See ``SimulationClock`` for those that wait.
    public var executors: [String: @Sendable () -> any Executor] = [:]
    /// Which messages vanish.
    package var drops: ((SimulatedMessage) -> Bool)?
    /// Which messages arrive twice, the second time right behind the first: only a message that is sent anew can come
    /// later, and the machines that do so are there.
    package var duplicates: ((SimulatedMessage) -> Bool)?
    /// How much longer than usual a message takes. Connections keep their order, as those of a real network do: what is
    /// sent behind it over the same connection waits for it. So a late message is overtaken only by what goes over
    /// other connections, and by what its receiver sends.
    package var delays: ((SimulatedMessage) -> Duration)?
    /// With which probability something is wrong with a container that starts.
    public var containers = ContainerFaults()
    /// With which probability, from 0 to 1, a message vanishes.
    public var loss = 0.0
    /// With which probability, from 0 to 1, a message of which a copy does no harm arrives twice.
    public var duplication = 0.0
    /// How many events may be on the way to a scheduler that does not read them.
    public var streamWindow = 256
    /// The bounds of a scheduler's queue at the master.
    package var subscriberLimits = SubscriberQueue.Limits()
    /// How many of the latest entries of the trace are kept, for those who want to know what led to a failure.
    public var traceLimit = 20_000
    /// Whether the digest is that of the whole trace as text: slow, and sure to notice any difference at all.
    public var digestsText = false
    /// How closely the rules that every cluster must keep are watched.
    public var checking = Checking.usual
    /// Whether what schedulers heard of tasks that are over is kept; without it a simulation of many tasks needs much
    /// less memory.
    public var keepsHistory = true
    /// The calendar time at which the simulation starts: the first second of 2026.
    public var epoch = Timestamp(nanoseconds: 1_767_225_600_000_000_000)

    /// Creates the options of a network and processes that are fast and reliable.
    public init() {}
}

/// What becomes of a change of the registry.
package enum RegistryOutcome: Sendable, Equatable {
    case durable
    case fails(String)
    /// Nobody ever hears of it.
    case unanswered
}
