package import MesosWire

extension V1.Scheduler.Call {
    /// The call that acknowledges an update, or `nil` for one that must not be acknowledged.
    package static func acknowledgement(of status: TaskStatus) -> V1.Scheduler.Call? {
        guard let uuid = status.uuid, !uuid.isEmpty, let agentID = status.agentID else { return nil }
        let acknowledge = Acknowledge(agentID: agentID, taskID: status.taskID, uuid: uuid)
        return V1.Scheduler.Call(type: .acknowledge, acknowledge: acknowledge)
    }

    /// The call that acknowledges an operation's update, or `nil` for one that must not be acknowledged.
    package static func acknowledgement(of status: V1.OperationStatus) -> V1.Scheduler.Call? {
        guard let uuid = status.uuid, let operationID = status.operationID, let agentID = status.agentID else {
            return nil
        }
        let acknowledge = AcknowledgeOperationStatus(
            uuid: uuid.value, operationID: operationID, agentID: agentID,
            resourceProviderID: status.resourceProviderID)
        return V1.Scheduler.Call(type: .acknowledgeOperationStatus, acknowledgeOperationStatus: acknowledge)
    }
}
