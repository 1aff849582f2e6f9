import AgentCore
import Dispatch
import FrameworkCore
import MesosContainers
import MesosWire
import Synchronization

/// Carries out an agent's effects: it talks to the master, creates sandboxes, and runs processes and executors.
final class AgentShell: Sendable {
    struct State {
        var link: AgentLink?
        var executors: [ContainerID: (link: ExecutorLink, host: ExecutorHost)] = [:]
        /// The streams to executors outside, numbered so that a former one is told from that which took its place.
        var streams: [ContainerID: (number: UInt64, link: ExecutorLink)] = [:]
        /// The containers whose sandboxes are being created, and whether they are to be destroyed.
        var preparing: [ContainerID: Bool] = [:]
        /// What looks at tasks, as soon as a task has a check.
        var prober: Prober?
        /// Where others reach the agent, as soon as it has an endpoint.
        var address: AdvertisedAddress?
        /// The Unix socket at which executors reach the agent, if there is one.
        var domainSocket: String?
        /// Opens an endpoint when executors need one and the agent has none.
        var openEndpoint: (@Sendable () throws(HTTPEndpointError) -> HTTPEndpoint)?
        var isBegun = false
        var isEnded = false
    }

    /// The inbox of the node whose effects are carried out here.
    let inbox = Inbox<HostedAgent.Input>()
    /// What the agent shows to operators besides its machine.
    let console = AgentConsole()
    let watchers = Watchers<AgentEvent>()
    let services = ServiceGroup()
    let agentDirectory: WorkDirectory
    let containerizer: any Containerizer
    let executors: [String: @Sendable () -> any Executor]
    /// The agent's master, if that is in another process.
    let remoteMaster: RemoteMaster?
    let openMaster: AgentLink.Opener
    let sandboxCreated: @Sendable (TaskSandbox) -> Void
    let sandboxes = DispatchQueue(label: "mesos.sandboxes")
    let state = Mutex(State())
    let ended = EndOfNode()
    let executorRequests = PendingAnswers<ExecutorAnswer>()

    init(
        directory: WorkDirectory, containerizer: any Containerizer, remoteMaster: RemoteMaster?,
        openMaster: @escaping AgentLink.Opener,
        executors: [String: @Sendable () -> any Executor],
        sandboxCreated: @escaping @Sendable (TaskSandbox) -> Void
    ) {
        agentDirectory = directory
        self.containerizer = containerizer
        self.remoteMaster = remoteMaster
        self.openMaster = openMaster
        self.executors = executors
        self.sandboxCreated = sandboxCreated
    }

    @discardableResult
    func post(_ input: HostedAgent.Input) -> Bool {
        inbox.post(input)
    }

    func perform(_ effect: HostedAgent.Effect) {
        switch effect {
        case .connectToMaster: connect()
        case .sendToMaster(let message): state.withLock { $0.link }?.send(message)
        case .launchContainer(let launch): self.launch(launch)
        case .sendToExecutor(let id, let event):
            state.withLock { $0.executors[id]?.link ?? $0.streams[id]?.link }?.deliver(event)
        case .rejectExecutorCall(let id, _, let message):
            watchers.publish(.ignored("a call of the executor in container \(id) was refused: \(message)"))
        case .answerExecutor(let request, let answer): executorRequests.answer(request.number, answer)
        case .runProcess(let launch, let process): run(process, in: launch)
        case .signalProcess(let id, let signal): containerizer.signal(id.path, signal)
        case .startProbe(let launch, let probe): look(probe, in: launch)
        case .endProbes(let id): endProbes(of: id)
        case .destroyContainer(let id): destroy(id)
        case .garbage(let effect): perform(effect)
        case .observed(let event):
            switch event {
            case .registered(let agent): createDirectory(of: agent)
            case .directoryRemoved(let path, _, _): console.files.detachAll(under: path)
            default: break
            }
            watchers.publish(event)
        case .stopped: inbox.close()
        }
    }

    /// Ends everything that the agent runs and returns when nothing of it is left.
    func end() async {
        let (link, hosts, streams, prober) = state.withLock { state in
            state.isEnded = true
            defer {
                state.link = nil
                state.executors = [:]
                state.streams = [:]
            }
            return (
                state.link, state.executors.values.map(\.host), state.streams.values.map(\.link), state.prober
            )
        }
        for host in hosts { host.abort() }
        prober?.shutdown()
        // No directory is created and no container launched after this.
        await withCheckedContinuation { continuation in sandboxes.async { continuation.resume() } }
        await containerizer.shutdown()
        for stream in streams { stream.end() }
        link?.close()
        executorRequests.close()
        watchers.close()
        ended.announce()
    }

    func destroy(_ id: ContainerID) {
        let host = state.withLock { state in
            if state.preparing[id] != nil { state.preparing[id] = true }
            return state.executors[id]?.host
        }
        if let host {
            host.abort()
        } else {
            endProbes(of: id)
            containerizer.destroy(id.path)
        }
    }
}
