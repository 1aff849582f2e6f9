import MesosBase
package import MesosWire

/// Why a call of an executor is refused, in the words of Apache Mesos.
package enum ExecutorCallValidation {
    private static let prefix = "Failed to validate Executor::Call: "

    /// The sentence for a call that makes no sense by itself, or `nil` for one that may.
    package static func problem(of call: V1.Executor.Call) -> String? {
        guard let text = text(call) else { return nil }
        return prefix + text
    }

    private static func text(_ call: V1.Executor.Call) -> String? {
        switch call.type {
        case nil: "Expecting 'type' to be present"
        case .subscribe: call.subscribe == nil ? "Expecting 'subscribe' to be present" : nil
        case .message: call.message == nil ? "Expecting 'message' to be present" : nil
        case .heartbeat, .unknown: nil
        case .update:
            if let status = call.update?.status {
                text(status, call)
            } else {
                "Expecting 'update' to be present"
            }
        }
    }

    private static func text(_ status: TaskStatus, _ call: V1.Executor.Call) -> String? {
        guard let uuid = status.uuid else { return "Expecting 'uuid' to be present" }
        do throws(IdentifierError) {
            try IdentifierError.check(uuid: uuid)
        } catch {
            return error.description
        }
        if let executorID = status.executorID, executorID != call.executorID {
            return "ExecutorID in Call: \(call.executorID) does not match ExecutorID in TaskStatus: \(executorID)"
        }
        let subject = "from executor \(call.executorID) of framework \(call.frameworkID)"
        guard status.source == .executor else {
            return "Received Call \(subject) with invalid source, expecting 'SOURCE_EXECUTOR'"
        }
        guard status.state != .staging else { return "Received TASK_STAGING \(subject) which is not allowed" }
        return status.checkStatus.flatMap(text)
    }

    private static func text(_ status: V1.CheckStatusInfo) -> String? {
        switch status.type {
        case nil: "CheckStatusInfo must specify 'type'"
        case .command where status.command == nil: "Expecting 'command' to be set for COMMAND check's status"
        case .http where status.http == nil: "Expecting 'http' to be set for HTTP check's status"
        case .tcp where status.tcp == nil: "Expecting 'tcp' to be set for TCP check's status"
        case .unknown: "'UNKNOWN' is not a valid check's status type"
        case .command, .http, .tcp: nil
        }
    }
}
