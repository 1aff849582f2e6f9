import AgentCore
import Dispatch
import MesosContainers
import MesosIO
import MesosWire
import Synchronization

extension AgentShell {
    func createDirectory(of agent: AgentID) {
        sandboxes.async { [self] in
            guard !state.withLock({ $0.isEnded }) else { return }
            do throws(SandboxError) {
                _ = try agentDirectory.createDirectory(ofAgent: agent.value)
            } catch {
                watchers.publish(.ignored("the directory of agent \(agent) was not created: \(error)"))
            }
        }
    }

    /// Creates an executor's sandbox; what follows runs on the shell's own thread.
    func prepare(
        _ launch: ContainerLaunch, user: String?, then proceed: @escaping @Sendable (SandboxError?) -> Void
    ) {
        let run = WorkDirectory.Run(
            agent: launch.agentID.value, framework: launch.frameworkID.value, executor: launch.executorID.value,
            container: launch.containerID.value)
        prepare(launch.containerID, then: proceed) { [self] () throws(SandboxError) in
            let sandbox = try agentDirectory.createSandbox(of: run, user: user)
            show(sandbox, of: run)
            guard launch.kind == .commandExecutor, let task = launch.firstTask else { return }
            sandboxCreated(TaskSandbox(frameworkID: launch.frameworkID, taskID: task, path: launch.sandbox))
        }
    }

    /// Lets operators see the sandbox, by its own path and as the latest of its executor.
    private func show(_ sandbox: String, of run: WorkDirectory.Run) {
        let executor = agentDirectory.directory(
            ofExecutor: run.executor, framework: run.framework, agent: run.agent)
        do throws(SystemError) {
            try console.files.attach(
                sandbox, as: sandbox, "\(executor)/runs/latest",
                "/frameworks/\(run.framework)/executors/\(run.executor)/runs/latest")
        } catch {
            watchers.publish(.ignored("the sandbox \(sandbox) is not shown: \(error)"))
        }
    }

    /// Creates the sandbox of a task: that of its executor, or one within that which is there already.
    func prepare(
        _ process: ProcessLaunch, in launch: ContainerLaunch,
        then proceed: @escaping @Sendable (SandboxError?) -> Void
    ) {
        guard let nested = process.nested else { return prepare(launch, user: process.user, then: proceed) }
        prepare(nested.containerID, then: proceed) { [self] () throws(SandboxError) in
            let sandbox = try NestedSandbox.create(
                for: nested.taskID.value, container: nested.containerID.value, in: launch.sandbox, user: process.user)
            sandboxCreated(TaskSandbox(frameworkID: launch.frameworkID, taskID: nested.taskID, path: sandbox))
        }
    }

    /// Creates a container's sandbox on the shell's own thread; what follows runs there, too.
    ///
    /// The container may have to be destroyed before there is one; that is made up for in the end.
    private func prepare(
        _ container: ContainerID, then proceed: @escaping @Sendable (SandboxError?) -> Void,
        create: @escaping @Sendable () throws(SandboxError) -> Void
    ) {
        state.withLock { $0.preparing[container] = false }
        sandboxes.async { [self] in
            guard !state.withLock({ $0.isEnded }) else { return }
            do throws(SandboxError) {
                try create()
                proceed(nil)
            } catch {
                proceed(error)
            }
            let isUnwanted = state.withLock { $0.preparing.removeValue(forKey: container) }
            if isUnwanted == true { destroy(container) }
        }
    }
}
