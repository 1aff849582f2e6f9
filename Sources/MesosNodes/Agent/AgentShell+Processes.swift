import AgentCore
import MesosContainers
import MesosIO
import MesosWire

extension AgentShell {
    func run(_ process: ProcessLaunch, in launch: ContainerLaunch) {
        let id = launch.container(of: process)
        prepare(process, in: launch) { [self] problem in
            guard problem == nil else {
                post(.processFailed(id, message: problem.map { "\($0)" } ?? ""))
                return
            }
            let spec = ContainerSpec(
                id: id.path, parent: id.parent?.path, executable: process.executable, arguments: process.arguments,
                environment: Self.merge(launch.environment, process.environment),
                sandbox: launch.sandbox(of: process), user: process.user)
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

    /// The container's variables, then the command's; of two with one name the command's counts.
    static func merge(
        _ container: [EnvironmentVariable], _ command: [EnvironmentVariable]
    ) -> [(String, String)] {
        guard !command.isEmpty else { return container.map { ($0.name, $0.value) } }
        let names = Set(command.map(\.name))
        return container.filter { !names.contains($0.name) }.map { ($0.name, $0.value) }
            + command.map { ($0.name, $0.value) }
    }
}
