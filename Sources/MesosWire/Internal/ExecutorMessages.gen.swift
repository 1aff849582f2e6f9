// swift-format-ignore-file
// Written by mesos-wiregen from Schema/Internal/executor-messages.schema: change that file and run it again.

extension Internal {
    /// Bytes from an executor to its scheduler.
    package struct ExecutorToFrameworkMessage: WireMessage {
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

        /// The message's full name on the wire.
        package static var wireName: String { "mesos.internal.ExecutorToFrameworkMessage" }

        /// The names and numbers of the message's fields.
        package static let wireFields: WireNames = ["slave_id": 1, "framework_id": 2, "executor_id": 3, "data": 4]

        /// Reads the message's fields; fails if a required one is missing.
        package init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
            var agentID: V1.AgentID?
            var frameworkID: V1.FrameworkID?
            var executorID: V1.ExecutorID?
            var data: [UInt8]?
            while let field = reader.nextField(of: Self.wireFields) {
                switch field {
                case 1: reader.message(&agentID)
                case 2: reader.message(&frameworkID)
                case 3: reader.message(&executorID)
                case 4: reader.bytes(&data)
                default: reader.skip()
                }
            }
            guard let agentID, let frameworkID, let executorID, let data else {
                reader.missing([agentID == nil ? 1 : 0, frameworkID == nil ? 2 : 0, executorID == nil ? 3 : 0, data == nil ? 4 : 0], of: Self.wireFields)
                return nil
            }
            self.agentID = agentID
            self.frameworkID = frameworkID
            self.executorID = executorID
            self.data = data
        }

        /// Writes the message's fields.
        package func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
            writer.message(1, "slave_id", agentID)
            writer.message(2, "framework_id", frameworkID)
            writer.message(3, "executor_id", executorID)
            writer.bytes(4, "data", data)
        }
    }
}

extension Internal {
    /// Bytes from a scheduler to an executor.
    package struct FrameworkToExecutorMessage: WireMessage {
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

        /// The message's full name on the wire.
        package static var wireName: String { "mesos.internal.FrameworkToExecutorMessage" }

        /// The names and numbers of the message's fields.
        package static let wireFields: WireNames = ["slave_id": 1, "framework_id": 2, "executor_id": 3, "data": 4]

        /// Reads the message's fields; fails if a required one is missing.
        package init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
            var agentID: V1.AgentID?
            var frameworkID: V1.FrameworkID?
            var executorID: V1.ExecutorID?
            var data: [UInt8]?
            while let field = reader.nextField(of: Self.wireFields) {
                switch field {
                case 1: reader.message(&agentID)
                case 2: reader.message(&frameworkID)
                case 3: reader.message(&executorID)
                case 4: reader.bytes(&data)
                default: reader.skip()
                }
            }
            guard let agentID, let frameworkID, let executorID, let data else {
                reader.missing([agentID == nil ? 1 : 0, frameworkID == nil ? 2 : 0, executorID == nil ? 3 : 0, data == nil ? 4 : 0], of: Self.wireFields)
                return nil
            }
            self.agentID = agentID
            self.frameworkID = frameworkID
            self.executorID = executorID
            self.data = data
        }

        /// Writes the message's fields.
        package func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
            writer.message(1, "slave_id", agentID)
            writer.message(2, "framework_id", frameworkID)
            writer.message(3, "executor_id", executorID)
            writer.bytes(4, "data", data)
        }
    }
}

extension Internal {
    /// An executor has ended.
    package struct ExitedExecutorMessage: WireMessage {
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

        /// The message's full name on the wire.
        package static var wireName: String { "mesos.internal.ExitedExecutorMessage" }

        /// The names and numbers of the message's fields.
        package static let wireFields: WireNames = ["slave_id": 1, "framework_id": 2, "executor_id": 3, "status": 4]

        /// Reads the message's fields; fails if a required one is missing.
        package init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
            var agentID: V1.AgentID?
            var frameworkID: V1.FrameworkID?
            var executorID: V1.ExecutorID?
            var status: Int32?
            while let field = reader.nextField(of: Self.wireFields) {
                switch field {
                case 1: reader.message(&agentID)
                case 2: reader.message(&frameworkID)
                case 3: reader.message(&executorID)
                case 4: reader.int32(&status)
                default: reader.skip()
                }
            }
            guard let agentID, let frameworkID, let executorID, let status else {
                reader.missing([agentID == nil ? 1 : 0, frameworkID == nil ? 2 : 0, executorID == nil ? 3 : 0, status == nil ? 4 : 0], of: Self.wireFields)
                return nil
            }
            self.agentID = agentID
            self.frameworkID = frameworkID
            self.executorID = executorID
            self.status = status
        }

        /// Writes the message's fields.
        package func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
            writer.message(1, "slave_id", agentID)
            writer.message(2, "framework_id", frameworkID)
            writer.message(3, "executor_id", executorID)
            writer.int32(4, "status", status)
        }
    }
}

extension Internal {
    /// An executor is to end.
    package struct ShutdownExecutorMessage: WireMessage {
        /// Field 1, `executor_id`.
        package var executorID: V1.ExecutorID?
        /// Field 2, `framework_id`.
        package var frameworkID: V1.FrameworkID?

        /// Creates the message.
        package init(executorID: V1.ExecutorID? = nil, frameworkID: V1.FrameworkID? = nil) {
            self.executorID = executorID
            self.frameworkID = frameworkID
        }

        /// The message's full name on the wire.
        package static var wireName: String { "mesos.internal.ShutdownExecutorMessage" }

        /// The names and numbers of the message's fields.
        package static let wireFields: WireNames = ["executor_id": 1, "framework_id": 2]

        /// Reads the message's fields; fails if a required one is missing.
        package init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
            var executorID: V1.ExecutorID?
            var frameworkID: V1.FrameworkID?
            while let field = reader.nextField(of: Self.wireFields) {
                switch field {
                case 1: reader.message(&executorID)
                case 2: reader.message(&frameworkID)
                default: reader.skip()
                }
            }
            self.executorID = executorID
            self.frameworkID = frameworkID
        }

        /// Writes the message's fields.
        package func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
            writer.message(1, "executor_id", executorID)
            writer.message(2, "framework_id", frameworkID)
        }
    }
}
