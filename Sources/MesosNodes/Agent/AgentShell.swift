import AgentCore
import Dispatch
import FrameworkCore
import MesosBase
import MesosContainers
import MesosIO
import MesosWire
import Synchronization

/// Carries out an agent's effects: it talks to the master, creates sandboxes, and runs processes and executors.
final class AgentShell: Sendable {
    struct State {
        var link: AgentLink?
        var executors: [ContainerID: (link: ExecutorLink, host: ExecutorHost)] = [:]
        /// The containers whose sandboxes are being created, and whether they are to be destroyed.
        var preparing: [ContainerID: Bool] = [:]
        var isEnded = false
    }

    /// The inbox of the node whose effects are carried out here.
    let inbox = Inbox<HostedAgent.Input>()
    let watchers = Watchers<AgentEvent>()
    let services = ServiceGroup()
    let agentDirectory: WorkDirectory
    let containerizer: any Containerizer
    private let executors: [String: @Sendable () -> any Executor]
    private let master: Master
    private let sandboxCreated: @Sendable (ContainerLaunch) -> Void
    let sandboxes = DispatchQueue(label: "mesos.sandboxes")
    let state = Mutex(State())

    init(
        directory: WorkDirectory, containerizer: any Containerizer, master: Master,
        executors: [String: @Sendable () -> any Executor],
        sandboxCreated: @escaping @Sendable (ContainerLaunch) -> Void
    ) {
        agentDirectory = directory
        self.containerizer = containerizer
        self.master = master
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
        case .sendToExecutor(let id, let event): state.withLock { $0.executors[id]?.link }?.deliver(event)
        case .rejectExecutorCall(let id, _, let message):
            watchers.publish(.ignored("a call of the executor in container \(id) was refused: \(message)"))
        case .runProcess(let launch, let process): run(process, in: launch)
        case .signalProcess(let id, let signal): containerizer.signal(id.value, signal)
        case .destroyContainer(let id): destroy(id)
        case .garbage(let effect): perform(effect)
        case .observed(let event):
            watchers.publish(event)
            if case .registered(let agent) = event { createDirectory(of: agent) }
        case .stopped: break
        }
    }

    /// Ends everything that the agent runs and returns when nothing of it is left.
    func end() async {
        let (link, hosts) = state.withLock { state in
            state.isEnded = true
            defer {
                state.link = nil
                state.executors = [:]
            }
            return (state.link, state.executors.values.map(\.host))
        }
        for host in hosts { host.abort() }
        // No directory is created and no container launched after this.
        await withCheckedContinuation { continuation in sandboxes.async { continuation.resume() } }
        await containerizer.shutdown()
        link?.close()
        watchers.close()
    }

    private func connect() {
        state.withLock { $0.link.take() }?.close()
        let link = master.openAgent(
            receive: { [self] in post(.agent(.masterSent($0))) },
            closed: { [self] in post(.agent(.masterDisconnected)) })
        guard let link else {
            post(.agent(.masterDisconnected))
            return
        }
        state.withLock { $0.link = link }
        post(.agent(.masterConnected))
    }

    private func createDirectory(of agent: AgentID) {
        sandboxes.async { [self] in
            guard !state.withLock({ $0.isEnded }) else { return }
            do throws(SandboxError) {
                _ = try agentDirectory.createDirectory(ofAgent: agent.value)
            } catch {
                watchers.publish(.ignored("the directory of agent \(agent) was not created: \(error)"))
            }
        }
    }

    /// Creates a container's sandbox on the shell's own thread; what follows runs there, too.
    ///
    /// The container may have to be destroyed before there is one; that is made up for in the end.
    private func prepare(
        _ launch: ContainerLaunch, user: String?, then proceed: @escaping @Sendable (SandboxError?) -> Void
    ) {
        let agent = launch.agentID.value
        let run = WorkDirectory.Run(
            agent: agent, framework: launch.frameworkID.value, executor: launch.executorID.value,
            container: launch.containerID.value)
        state.withLock { $0.preparing[launch.containerID] = false }
        sandboxes.async { [self] in
            guard !state.withLock({ $0.isEnded }) else { return }
            do throws(SandboxError) {
                _ = try agentDirectory.createSandbox(of: run, user: user)
                sandboxCreated(launch)
                proceed(nil)
            } catch {
                proceed(error)
            }
            let isUnwanted = state.withLock { $0.preparing.removeValue(forKey: launch.containerID) }
            if isUnwanted == true { destroy(launch.containerID) }
        }
    }

    private func run(_ process: ProcessLaunch, in launch: ContainerLaunch) {
        let id = launch.containerID
        prepare(launch, user: process.user) { [self] problem in
            guard problem == nil else {
                post(.processFailed(id, message: problem.map { "\($0)" } ?? ""))
                return
            }
            let spec = ContainerSpec(
                id: id.value, executable: process.executable, arguments: process.arguments,
                environment: Self.merge(launch.environment, process.environment), sandbox: launch.sandbox,
                user: process.user)
            containerizer.launch(spec) { [self] event in
                switch event {
                case .started(let pid): post(.processStarted(id, pid: pid))
                case .launchFailed(let error): post(.processFailed(id, message: "\(error)"))
                case .exited(let status):
                    post(.processExited(id, ContainerExit(rawWaitStatus: status.rawWaitStatus)))
                case .destroyed: break
                }
            }
        }
    }

    private func launch(_ launch: ContainerLaunch) {
        prepare(launch, user: launch.user) { [self] problem in
            if let problem {
                post(.agent(.containerLaunchFailed(launch.containerID, message: "\(problem)")))
            } else if case .hosted(let name) = launch.kind {
                host(name, launch)
            } else {
                start(launch)
            }
        }
    }

    /// Starts a process that is an executor.
    private func start(_ launch: ContainerLaunch) {
        let id = launch.containerID
        let command = launch.command
        let isShell = command.shell ?? true
        let value = command.value ?? ""
        let spec = ContainerSpec(
            id: id.value, executable: isShell ? "/bin/sh" : value,
            arguments: isShell ? ["sh", "-c", value] : command.arguments.isEmpty ? [value] : command.arguments,
            environment: launch.environment.map { ($0.name, $0.value) }, sandbox: launch.sandbox, user: launch.user)
        let exit = Mutex(ContainerExit.exited(0))
        containerizer.launch(spec) { [self] event in
            switch event {
            case .started(let pid): post(.agent(.containerLaunched(id, pid: pid)))
            case .launchFailed(.cancelled):
                // It was destroyed before it ran, which its agent has a reason for and knows.
                post(.agent(.containerExited(id, .signaled(9))))
            case .launchFailed(let error): post(.agent(.containerLaunchFailed(id, message: "\(error)")))
            case .exited(let status): exit.withLock { $0 = ContainerExit(rawWaitStatus: status.rawWaitStatus) }
            case .destroyed: post(.agent(.containerExited(id, exit.withLock { $0 })))
            }
        }
    }

    /// Runs an executor of the program's own beside the agent.
    private func host(_ name: String, _ launch: ContainerLaunch) {
        let id = launch.containerID
        guard let make = executors[name] else {
            post(.agent(.containerLaunchFailed(id, message: "this process has no executor named '\(name)'")))
            return
        }
        let link = ExecutorLink(
            call: { [self] in post(.agent(.executorCalled(id, $0))) },
            closed: { [self] in post(.agent(.executorDisconnected(id))) })
        let host = ExecutorHost(make(), transport: InProcessExecutorTransport(link: link))
        var options = ExecutorClientOptions(executorID: launch.executorID, frameworkID: launch.frameworkID)
        options.shutdownGracePeriod = launch.shutdownGracePeriod
        let isAccepted = state.withLock { state in
            guard !state.isEnded else { return false }
            state.executors[id] = (link, host)
            return true
        }
        guard isAccepted else { return }
        post(.agent(.containerLaunched(id, pid: nil)))
        services.start { [self, options] in
            var exit = ContainerExit.exited(0)
            do {
                if case .failed = try await host.run(options) { exit = .exited(1) }
            } catch is CancellationError {
                exit = .signaled(9)
            } catch {
                exit = .exited(1)
                watchers.publish(.ignored("executor '\(name)' ended with an error: \(error)"))
            }
            link.end()
            state.withLock { $0.executors[id] = nil }
            post(.agent(.containerExited(id, exit)))
        }
    }

    private func destroy(_ id: ContainerID) {
        let host = state.withLock { state in
            if state.preparing[id] != nil { state.preparing[id] = true }
            return state.executors[id]?.host
        }
        if let host {
            host.abort()
        } else {
            containerizer.destroy(id.value)
        }
    }

    /// The container's variables, then the command's; of two with one name the command's counts.
    private static func merge(
        _ container: [EnvironmentVariable], _ command: [EnvironmentVariable]
    ) -> [(String, String)] {
        guard !command.isEmpty else { return container.map { ($0.name, $0.value) } }
        let names = Set(command.map(\.name))
        return container.filter { !names.contains($0.name) }.map { ($0.name, $0.value) }
            + command.map { ($0.name, $0.value) }
    }
}
