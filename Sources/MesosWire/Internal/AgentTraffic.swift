/// What an agent tells its master.
package indirect enum AgentToMasterMessage: Sendable, Equatable {
    case register(Internal.RegisterAgentMessage)
    case reregister(Internal.ReregisterAgentMessage)
    case unregister(Internal.UnregisterAgentMessage)
    case updateAgent(Internal.UpdateAgentMessage)
    case statusUpdate(Internal.StatusUpdateMessage)
    case executorMessage(Internal.ExecutorToFrameworkMessage)
    case exitedExecutor(Internal.ExitedExecutorMessage)
    case pong
}

/// What a master tells an agent.
package indirect enum MasterToAgentMessage: Sendable, Equatable {
    case registered(Internal.AgentRegisteredMessage)
    case reregistered(Internal.AgentReregisteredMessage)
    case runTask(Internal.RunTaskMessage)
    case runTaskGroup(Internal.RunTaskGroupMessage)
    case killTask(Internal.KillTaskMessage)
    case acknowledgeStatusUpdate(Internal.StatusUpdateAcknowledgementMessage)
    case frameworkMessage(Internal.FrameworkToExecutorMessage)
    case shutdownExecutor(Internal.ShutdownExecutorMessage)
    case shutdownFramework(Internal.ShutdownFrameworkMessage)
    case updateFramework(Internal.UpdateFrameworkMessage)
    case ping(Internal.PingAgentMessage)
    case shutdown(Internal.ShutdownMessage)
}
