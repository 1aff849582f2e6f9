import AgentCore
import Dispatch
import MesosContainers
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

    /// Creates a container's sandbox on the shell's own thread; what follows runs there, too.
    ///
    /// The container may have to be destroyed before there is one; that is made up for in the end.
    func prepare(
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
}
