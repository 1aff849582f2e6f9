import MesosWire

extension ClusterMessage {
    /// Whether the message is news of a task, of this state if there is one. Nothing of it is copied.
    func isUpdate(of state: TaskState?) -> Bool {
        switch body {
        case .toMaster(.statusUpdate(let message)): state == nil || message.update.status.state == state
        case .event(let event): event.type == .update && (state == nil || event.update?.status.state == state)
        case .executorCall(let call): call.type == .update && (state == nil || call.update?.status.state == state)
        default: false
        }
    }

    /// Whether the message acknowledges news of a task.
    var isAcknowledgement: Bool {
        switch body {
        case .call(let call): call.type == .acknowledge
        case .toAgent(.acknowledgeStatusUpdate): true
        case .executorEvent(let event): event.type == .acknowledged
        default: false
        }
    }
}
