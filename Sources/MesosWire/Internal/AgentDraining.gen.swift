// swift-format-ignore-file
// Written by mesos-wiregen from Schema/Internal/agent-draining.schema: change that file and run it again.

extension Internal {
    /// The agent is to kill all it runs, and to say so.
    package struct DrainAgentMessage: Sendable, Equatable {
        /// Field 1, `config`.
        package var config: V1.DrainConfig

        /// Creates the message.
        package init(config: V1.DrainConfig) {
            self.config = config
        }
    }
}
