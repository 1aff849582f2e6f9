import MesosHTTP
public import MesosWire

extension MasterClient {
    /// Has a task killed as if its framework had asked for it. The framework hears of the end as of any other.
    ///
    /// The operator API of Mesos has no such call: masters of this library can do it, and those of Apache Mesos refuse
    /// with status 404.
    ///
    /// - Throws: ``OperatorClientError``, of status 400 if the framework has no such task that has not ended.
    public func kill(_ task: TaskID, of framework: FrameworkID) async throws(OperatorClientError) {
        guard let channel = channel as? any TaskKillChannel else {
            throw .refused(status: 501, message: "a task is killed over HTTP or in the same process only")
        }
        try await channel.kill(task, of: framework)
    }
}

/// The way of an operator that leads to masters which kill tasks for operators.
protocol TaskKillChannel: Sendable {
    func kill(_ task: TaskID, of framework: FrameworkID) async throws(OperatorClientError)
}

extension HTTPOperatorChannel: TaskKillChannel {
    func kill(_ task: TaskID, of framework: FrameworkID) async throws(OperatorClientError) {
        let form = "frameworkId=\(Self.encoded(framework.value))&taskId=\(Self.encoded(task.value))"
        try await post(.post("/master/kill", "application/x-www-form-urlencoded", Array(form.utf8)))
    }

    /// A text as it is written in a form.
    static func encoded(_ text: String) -> String {
        text.utf8.reduce(into: "") { form, byte in
            let scalar = Unicode.Scalar(byte)
            if scalar.properties.isAlphabetic && byte < 128 || (48...57).contains(byte) || "-_.".utf8.contains(byte) {
                form.unicodeScalars.append(scalar)
            } else {
                form += "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
            }
        }
    }
}
