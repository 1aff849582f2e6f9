import AgentCore
import FrameworkCore
import MesosContainers
import MesosIO
import MesosWire
import Synchronization

extension AgentShell {
    func launch(_ launch: ContainerLaunch) {
        prepare(launch, user: launch.user) { [self] problem in
            if let problem {
                post(.agent(.containerLaunchFailed(launch.containerID, message: "\(problem)")))
                return
            }
            switch launch.kind {
            case .hosted(let name): host(name, launch)
            case .process: start(launch)
            // Its tasks bring processes of their own.
            case .defaultExecutor, .commandExecutor: post(.agent(.containerLaunched(launch.containerID, pid: nil)))
            }
        }
    }

    /// Starts a process that is an executor.
    private func start(_ launch: ContainerLaunch) {
        let id = launch.containerID
        let command = launch.command
        let isShell = command.shell ?? true
        let value = command.value ?? ""
        let environment: [(String, String)]
        do throws(HTTPEndpointError) {
            environment = try self.environment(ofProcess: launch)
        } catch {
            post(.agent(.containerLaunchFailed(id, message: "\(error)")))
            return
        }
        let spec = ContainerSpec(
            id: id.value, executable: isShell ? "/bin/sh" : value,
            arguments: isShell ? ["sh", "-c", value] : command.arguments.isEmpty ? [value] : command.arguments,
            environment: environment, sandbox: launch.sandbox, user: launch.user)
        let exit = Mutex(ContainerExit.exited(0))
        containerizer.launch(spec) { [self] event in
            switch event {
            case .started(let pid): post(.agent(.containerLaunched(id, pid: pid)))
            case .launchFailed(.cancelled):
                // It was destroyed before it ran, which its agent has a reason for and knows.
                post(.agent(.containerExited(id, .signaled(9))))
            case .launchFailed(let error): post(.agent(.containerLaunchFailed(id, message: "\(error)")))
            case .exited(let status): exit.withLock { $0 = ContainerExit(rawWaitStatus: status.rawWaitStatus) }
            case .destroyed:
                endStream(to: id)
                post(.agent(.containerExited(id, exit.withLock { $0 })))
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
}
