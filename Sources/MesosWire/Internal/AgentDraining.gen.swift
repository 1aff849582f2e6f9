// swift-format-ignore-file
// Written by mesos-wiregen from Schema/Internal/agent-draining.schema: change that file and run it again.

extension Internal {
    /// The agent is to kill all it runs, and to say so.
    package struct DrainAgentMessage: WireMessage {
        /// Field 1, `config`.
        package var config: V1.DrainConfig

        /// Creates the message.
        package init(config: V1.DrainConfig) {
            self.config = config
        }

        /// The message's full name on the wire.
        package static var wireName: String { "mesos.internal.DrainSlaveMessage" }

        /// The names and numbers of the message's fields.
        package static let wireFields: WireNames = ["config": 1]

        /// Reads the message's fields; fails if a required one is missing.
        package init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
            var config: V1.DrainConfig?
            while let field = reader.nextField(of: Self.wireFields) {
                switch field {
                case 1: reader.message(&config)
                default: reader.skip()
                }
            }
            guard let config else {
                reader.missing([1], of: Self.wireFields)
                return nil
            }
            self.config = config
        }

        /// Writes the message's fields.
        package func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
            writer.message(1, "config", config)
        }
    }
}
