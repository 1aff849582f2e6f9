package import MesosWire

/// A message between two parts of a cluster, as a ``MessageTap`` sees it.
///
/// What it says can be looked at and changed whatever its kind: by what most messages have in common, such as
/// ``taskID`` and ``status``; as the call or event that it is; or as JSON.
public struct ClusterMessage: Sendable {
    /// What a message says.
    package enum Body: Sendable, Equatable {
        case toMaster(AgentToMasterMessage)
        case toAgent(MasterToAgentMessage)
        case call(V1.Scheduler.Call)
        case event(V1.Scheduler.Event)
        case executorCall(V1.Executor.Call)
        case executorEvent(V1.Executor.Event)
    }

    /// Who sends it.
    public let from: ClusterNode
    /// Whom it is for.
    public let to: ClusterNode
    /// The place of the agent that takes part, in the order in which agents were added; -1 if none does.
    let agentNumber: Int
    package var body: Body

    /// Creates a message.
    ///
    /// - Parameters:
    ///   - from: Who sends it.
    ///   - to: Whom it is for.
    ///   - agentNumber: The place of the agent that takes part, or whose executor does, in the order in which agents
    ///     were added.
    ///   - body: What it says.
    package init(from: ClusterNode, to: ClusterNode, agentNumber: Int = -1, _ body: Body) {
        self.from = from
        self.to = to
        self.agentNumber = agentNumber
        self.body = body
    }

    /// What it says, by its name.
    public var kind: MessageKind {
        switch body {
        case .toMaster(let message): Self.kind(of: message)
        case .toAgent(let message): Self.kind(of: message)
        case .call(let call): .call(call.type ?? .unknown)
        case .event(let event): .event(event.type ?? .unknown)
        case .executorCall(let call): .executorCall(call.type ?? .unknown)
        case .executorEvent(let event): .executorEvent(event.type ?? .unknown)
        }
    }

    private static func kind(of message: AgentToMasterMessage) -> MessageKind {
        switch message {
        case .register: .registerAgent
        case .reregister: .reregisterAgent
        case .unregister: .unregisterAgent
        case .updateAgent: .updateAgent
        case .statusUpdate: .statusUpdate
        case .executorMessage: .executorToFramework
        case .exitedExecutor: .exitedExecutor
        case .pong: .pong
        }
    }

    private static func kind(of message: MasterToAgentMessage) -> MessageKind {
        switch message {
        case .registered: .agentRegistered
        case .reregistered: .agentReregistered
        case .runTask: .runTask
        case .runTaskGroup: .runTaskGroup
        case .killTask: .killTask
        case .acknowledgeStatusUpdate: .statusUpdateAcknowledgement
        case .frameworkMessage: .frameworkToExecutor
        case .shutdownExecutor: .shutdownExecutor
        case .shutdownFramework: .shutdownFramework
        case .updateFramework: .updateFramework
        case .ping: .ping
        case .shutdown: .shutdown
        }
    }
}

extension ClusterMessage: CustomStringConvertible {
    /// The ends, the kind, and the task that it is about.
    public var description: String { "\(from) → \(to): \(kind)\(subject)" }

    /// The task that it is about and the state that it tells of, behind a space each; nothing if it is about none.
    var subject: String {
        (taskID.map { " of \($0)" } ?? "") + (taskState.map { " \($0)" } ?? "")
    }
}
