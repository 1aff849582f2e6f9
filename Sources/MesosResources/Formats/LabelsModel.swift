package import MesosWire

/// Labels as the older endpoints of masters and agents show them: the list itself.
package struct LabelsModel: JSONWritable {
    private let labels: V1.Labels

    package init(_ labels: V1.Labels) {
        self.labels = labels
    }

    package func writeJSON(to writer: inout JSONWriter) {
        writer.array { json in
            for label in labels.labels { json.message(label) }
        }
    }
}

extension JSONWriter {
    /// Writes a field that is a message, or nothing if there is none.
    package mutating func field(_ name: String, message: (some WireMessage)?) {
        guard let message else { return }
        key(name)
        self.message(message)
    }

    /// Writes a field that is a list of messages, or nothing if it is empty.
    package mutating func field(_ name: String, unlessEmpty messages: [some WireMessage]) {
        guard !messages.isEmpty else { return }
        array(name) { json in
            for message in messages { json.message(message) }
        }
    }
}
