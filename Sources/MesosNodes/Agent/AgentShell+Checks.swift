import AgentCore
import MesosContainers
import MesosIO
import MesosWire
import Synchronization

extension AgentShell {
    /// Takes a look at a task for one of its checks; what is seen comes back as an input.
    func look(_ probe: Probe, in launch: ContainerLaunch) {
        let prober: Prober? = state.withLock { state in
            guard !state.isEnded else { return nil }
            if let prober = state.prober { return prober }
            state.prober = Prober(containerizer: containerizer)
            return state.prober
        }
        prober?.look(
            at: target(of: probe, in: launch), in: probe.id.container.path, timeout: probe.timeout
        ) { [self] outcome in
            post(.probeEnded(probe.id, Self.outcome(outcome)))
        }
    }

    func endProbes(of container: ContainerID) {
        state.withLock { $0.prober }?.end(container: container.path)
    }

    /// A check's process is part of its task's container and ends with it, but is signalled apart from the task.
    private func target(of probe: Probe, in launch: ContainerLaunch) -> Prober.Target {
        switch probe.target {
        case .http(let port, let path, let scheme, let isIPv6):
            return .http(port: port, path: path, scheme: scheme, isIPv6: isIPv6)
        case .tcp(let port, let isIPv6):
            return .tcp(port: port, isIPv6: isIPv6)
        case .command(let process):
            let container = probe.id.container.path
            return .command(
                ContainerSpec(
                    id: "\(container).\(probe.id.purpose)-\(probe.id.number)", parent: container,
                    executable: process.executable, arguments: process.arguments,
                    environment: Self.merge(launch.environment, process.environment),
                    sandbox: launch.sandbox(of: process), standardOutput: "stderr", user: process.user))
        }
    }

    private static func outcome(_ outcome: Prober.Outcome) -> Probe.Outcome {
        switch outcome {
        case .exited(let status): .exited(ContainerExit(rawWaitStatus: status.rawWaitStatus))
        case .answered(let status): .answered(status: status)
        case .connected(let isConnected): .connected(isConnected)
        case .failed(let problem): .failed(problem)
        }
    }
}

extension V1.ContainerID {
    /// The name of the container among all of a cluster's: those of the containers around it, and its own.
    var path: String { parent.map { "\($0.path).\(value)" } ?? value }
}
