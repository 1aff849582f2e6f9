// swift-format-ignore-file
// Written by mesos-wiregen from Schema/Internal/executor-messages.schema: change that file and run it again.

extension Internal {
    /// Bytes from an executor to its scheduler.
    package struct ExecutorToFrameworkMessage: Sendable, Equatable {
        /// Field 1, `slave_id`.
        package var agentID: V1.AgentID
        /// Field 2, `framework_id`.
        package var frameworkID: V1.FrameworkID
        /// Field 3, `executor_id`.
        package var executorID: V1.ExecutorID
        /// Field 4, `data`.
        package var data: [UInt8]

        /// Creates the message.
        package init(agentID: V1.AgentID, frameworkID: V1.FrameworkID, executorID: V1.ExecutorID, data: [UInt8]) {
            self.agentID = agentID
            self.frameworkID = frameworkID
            self.executorID = executorID
            self.data = data
        }
    }
}

extension Internal {
    /// Bytes from a scheduler to an executor.
    package struct FrameworkToExecutorMessage: Sendable, Equatable {
        /// Field 1, `slave_id`.
        package var agentID: V1.AgentID
        /// Field 2, `framework_id`.
        package var frameworkID: V1.FrameworkID
        /// Field 3, `executor_id`.
        package var executorID: V1.ExecutorID
        /// Field 4, `data`.
        package var data: [UInt8]

        /// Creates the message.
        package init(agentID: V1.AgentID, frameworkID: V1.FrameworkID, executorID: V1.ExecutorID, data: [UInt8]) {
            self.agentID = agentID
            self.frameworkID = frameworkID
            self.executorID = executorID
            self.data = data
        }
    }
}

extension Internal {
    /// An executor has ended.
    package struct ExitedExecutorMessage: Sendable, Equatable {
        /// Field 1, `slave_id`.
        package var agentID: V1.AgentID
        /// Field 2, `framework_id`.
        package var frameworkID: V1.FrameworkID
        /// Field 3, `executor_id`.
        package var executorID: V1.ExecutorID
        /// How it ended, as `waitpid` says it. Field 4, `status`.
        package var status: Int32

        /// Creates the message.
        package init(agentID: V1.AgentID, frameworkID: V1.FrameworkID, executorID: V1.ExecutorID, status: Int32) {
            self.agentID = agentID
            self.frameworkID = frameworkID
            self.executorID = executorID
            self.status = status
        }
    }
}

extension Internal {
    /// An executor is to end.
    package struct ShutdownExecutorMessage: Sendable, Equatable {
        /// Field 1, `executor_id`.
        package var executorID: V1.ExecutorID?
        /// Field 2, `framework_id`.
        package var frameworkID: V1.FrameworkID?

        /// Creates the message.
        package init(executorID: V1.ExecutorID? = nil, frameworkID: V1.FrameworkID? = nil) {
            self.executorID = executorID
            self.frameworkID = frameworkID
        }
    }
}
