import Testing

@testable import MesosWire

/// Messages are copied by the hundred thousand, so none may be wide, however many fields it has.
@Suite struct SizeTests {
    /// The limits are what the messages take now: a new field that widens one of them is to be noticed.
    @Test(arguments: [
        Size("TaskStatus", V1.TaskStatus.self, 160),
        Size("TaskInfo", V1.TaskInfo.self, 168),
        Size("TaskGroupInfo", V1.TaskGroupInfo.self, 8),
        Size("Task", V1.Task.self, 200),
        Size("ExecutorInfo", V1.ExecutorInfo.self, 129),
        Size("CommandInfo", V1.CommandInfo.self, 64),
        Size("ContainerInfo", V1.ContainerInfo.self, 82),
        Size("Offer", V1.Offer.self, 128),
        Size("Offer.Operation", V1.Offer.Operation.self, 112),
        Size("InverseOffer", V1.InverseOffer.self, 88),
        Size("OperationStatus", V1.OperationStatus.self, 88),
        Size("Operation", V1.Operation.self, 248),
        Size("Resource", V1.Resource.self, 136),
        Size("FrameworkInfo", V1.FrameworkInfo.self, 168),
        Size("MasterInfo", V1.MasterInfo.self, 96),
        Size("AgentInfo", V1.AgentInfo.self, 64),
        Size("ContainerID", V1.ContainerID.self, 24),
        Size("Scheduler.Call", V1.Scheduler.Call.self, 152),
        Size("Scheduler.Event", V1.Scheduler.Event.self, 112),
        Size("Executor.Call", V1.Executor.Call.self, 72),
        Size("Executor.Event", V1.Executor.Event.self, 72),
        Size("RunTaskMessage", Internal.RunTaskMessage.self, 217),
        Size("RunTaskGroupMessage", Internal.RunTaskGroupMessage.self, 161),
        Size("RegisterAgentMessage", Internal.RegisterAgentMessage.self, 104),
        Size("ReregisterAgentMessage", Internal.ReregisterAgentMessage.self, 136),
        Size("StatusUpdateMessage", Internal.StatusUpdateMessage.self, 248),
        Size("StatusUpdateRecord", Internal.StatusUpdateRecord.self, 24),
        Size("AgentToMasterMessage", AgentToMasterMessage.self, 8),
        Size("MasterToAgentMessage", MasterToAgentMessage.self, 8),
    ])
    func staysSmall(_ size: Size) {
        #expect(size.bytes <= size.limit)
    }
}

/// A type, the bytes its values take and the bytes they may take.
struct Size: CustomTestStringConvertible {
    let testDescription: String
    let bytes: Int
    let limit: Int

    init<Value>(_ name: String, _ type: Value.Type, _ limit: Int) {
        testDescription = name
        bytes = MemoryLayout<Value>.size
        self.limit = limit
    }
}
