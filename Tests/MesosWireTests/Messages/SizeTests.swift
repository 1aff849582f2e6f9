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
        Size("Master.Call", V1.Master.Call.self, 248),
        Size("Master.Response", V1.Master.Response.self, 192),
        Size("Master.Response.GetAgents.Agent", V1.Master.Response.GetAgents.Agent.self, 201),
        Size("Master.Response.GetFrameworks.Framework", V1.Master.Response.GetFrameworks.Framework.self, 120),
        Size("Master.Event", V1.Master.Event.self, 80),
        Size("Agent.Call", V1.Agent.Call.self, 216),
        Size("Agent.Response", V1.Agent.Response.self, 160),
        Size("Agent.Response.GetContainers.Container", V1.Agent.Response.GetContainers.Container.self, 88),
        Size("Agent.ProcessIO", V1.Agent.ProcessIO.self, 32),
        Size("ResourceProvider.Call", V1.ResourceProvider.Call.self, 57),
        Size("ResourceProvider.Event", V1.ResourceProvider.Event.self, 72),
        Size("ResourceProviderInfo", V1.ResourceProviderInfo.self, 72),
        Size("ResourceStatistics", V1.ResourceStatistics.self, 8),
        Size("ResourceStatistics.RatePercentiles", V1.ResourceStatistics.RatePercentiles.self, 137),
        Size("PerfStatistics", V1.PerfStatistics.self, 8),
        Size("IPStatistics", V1.IPStatistics.self, 8),
        Size("TCPStatistics", V1.TCPStatistics.self, 233),
        Size("SNMPStatistics", V1.SNMPStatistics.self, 32),
        Size("ResourceUsage.Executor", V1.ResourceUsage.Executor.self, 184),
        Size("DrainInfo", V1.DrainInfo.self, 18),
        Size("MachineInfo", V1.MachineInfo.self, 48),
        Size("Quota.QuotaConfig", V1.Quota.QuotaConfig.self, 48),
        Size("RunTaskMessage", Internal.RunTaskMessage.self, 217),
        Size("RunTaskGroupMessage", Internal.RunTaskGroupMessage.self, 161),
        Size("RegisterAgentMessage", Internal.RegisterAgentMessage.self, 104),
        Size("ReregisterAgentMessage", Internal.ReregisterAgentMessage.self, 136),
        Size("UpdateAgentMessage", Internal.UpdateAgentMessage.self, 56),
        Size("ApplyOperationMessage", Internal.ApplyOperationMessage.self, 160),
        Size("UpdateOperationStatusMessage", Internal.UpdateOperationStatusMessage.self, 136),
        Size("ReconcileOperationsMessage.Operation", Internal.ReconcileOperationsMessage.Operation.self, 40),
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
