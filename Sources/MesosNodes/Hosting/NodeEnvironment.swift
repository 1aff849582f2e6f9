package import MesosBase
package import MesosIO

/// What a node needs of the system it runs on.
package struct NodeEnvironment: Sendable {
    package let clock: SystemClock
    package let entropy: any EntropySource
    package let timer: DeadlineTimer

    package init(clock: SystemClock, entropy: any EntropySource, timer: DeadlineTimer) {
        self.clock = clock
        self.entropy = entropy
        self.timer = timer
    }

    /// The environment that all nodes of a process share.
    package static let system = NodeEnvironment(
        clock: SystemClock(), entropy: SystemEntropy(), timer: DeadlineTimer())
}
