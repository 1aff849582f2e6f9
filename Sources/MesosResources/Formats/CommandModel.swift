package import MesosWire

/// A command as the older endpoints of masters and agents show it.
package struct CommandModel: JSONWritable {
    private let command: CommandInfo

    package init(_ command: CommandInfo) {
        self.command = command
    }

    package func writeJSON(to writer: inout JSONWriter) {
        writer.object { json in
            json.field("shell", command.shell)
            json.field("value", command.value)
            json.field("argv", command.arguments)
            json.field("environment", message: command.environment)
            json.array("uris") { json in
                for uri in command.uris {
                    json.object { json in
                        json.field("value", uri.value)
                        json.field("executable", uri.executable ?? false)
                    }
                }
            }
        }
    }
}
