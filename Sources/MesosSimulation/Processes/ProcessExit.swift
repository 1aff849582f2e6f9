import AgentCore
import MesosWire

/// How a simulated process ends.
public enum ProcessExit: Sendable, Hashable {
    /// By itself, with a code from 0 to 255.
    case exited(Int32)
    /// By a signal.
    case signaled(Int32)
    /// By the kernel, because it used more memory than it may: what the cgroup of a container with a memory limit says.
    case outOfMemory

    private static let kill: Int32 = 9

    /// The end as an agent hears of it.
    var containerExit: ContainerExit {
        switch self {
        case .exited(let code): return .exited(code)
        case .signaled(let signal): return .signaled(signal)
        case .outOfMemory:
            var exit = ContainerExit.signaled(Self.kill)
            exit.cause = ContainerExit.Cause(
                state: .failed, reason: .containerLimitationMemory, message: "Memory limit exceeded")
            return exit
        }
    }
}
