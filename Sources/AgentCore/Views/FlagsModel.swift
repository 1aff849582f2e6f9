import MesosWire

/// An agent's settings by the names of Mesos's flags.
struct FlagsModel: JSONWritable {
    private let configuration: AgentConfiguration

    init(_ configuration: AgentConfiguration) {
        self.configuration = configuration
    }

    func writeJSON(to writer: inout JSONWriter) {
        writer.object { json in
            for (name, value) in configuration.flags { json.field(name, value) }
        }
    }
}

extension AgentConfiguration {
    /// The body of `/flags`.
    package var flagsBody: [UInt8] {
        var writer = JSONWriter()
        writer.object { $0.field("flags", FlagsModel(self)) }
        return writer.bytes
    }
}
