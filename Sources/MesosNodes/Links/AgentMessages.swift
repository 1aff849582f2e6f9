import MesosWire

/// A message of the protocol between masters and agents, as libprocess carries it.
struct NamedMessage: Sendable {
    /// The message's full name, such as `mesos.internal.PingSlaveMessage`.
    let name: String
    let body: [UInt8]

    init(name: String, body: [UInt8]) {
        self.name = name
        self.body = body
    }

    init(_ message: some WireMessage) {
        self.init(name: type(of: message).wireName, body: message.encoded(as: .protobuf))
    }
}

extension AgentToMasterMessage {
    /// The message as libprocess carries it.
    var named: NamedMessage {
        switch self {
        case .register(let message): NamedMessage(message)
        case .reregister(let message): NamedMessage(message)
        case .unregister(let message): NamedMessage(message)
        case .updateAgent(let message): NamedMessage(message)
        case .statusUpdate(let message): NamedMessage(message)
        case .executorMessage(let message): NamedMessage(message)
        case .exitedExecutor(let message): NamedMessage(message)
        case .pong: NamedMessage(Internal.PongAgentMessage())
        }
    }

    /// Reads a message; `nil` if masters take none of that name.
    init?(_ message: NamedMessage) throws(WireError) {
        let body = message.body
        switch message.name {
        case Internal.StatusUpdateMessage.wireName: self = .statusUpdate(try .init(body, as: .protobuf))
        case Internal.PongAgentMessage.wireName: self = .pong
        case Internal.UpdateAgentMessage.wireName: self = .updateAgent(try .init(body, as: .protobuf))
        case Internal.ExecutorToFrameworkMessage.wireName: self = .executorMessage(try .init(body, as: .protobuf))
        case Internal.ExitedExecutorMessage.wireName: self = .exitedExecutor(try .init(body, as: .protobuf))
        case Internal.RegisterAgentMessage.wireName: self = .register(try .init(body, as: .protobuf))
        case Internal.ReregisterAgentMessage.wireName: self = .reregister(try .init(body, as: .protobuf))
        case Internal.UnregisterAgentMessage.wireName: self = .unregister(try .init(body, as: .protobuf))
        default: return nil
        }
    }
}

extension MasterToAgentMessage {
    /// The message as libprocess carries it.
    var named: NamedMessage {
        switch self {
        case .registered(let message): NamedMessage(message)
        case .reregistered(let message): NamedMessage(message)
        case .runTask(let message): NamedMessage(message)
        case .runTaskGroup(let message): NamedMessage(message)
        case .killTask(let message): NamedMessage(message)
        case .acknowledgeStatusUpdate(let message): NamedMessage(message)
        case .frameworkMessage(let message): NamedMessage(message)
        case .shutdownExecutor(let message): NamedMessage(message)
        case .shutdownFramework(let message): NamedMessage(message)
        case .updateFramework(let message): NamedMessage(message)
        case .ping(let message): NamedMessage(message)
        case .shutdown(let message): NamedMessage(message)
        }
    }

    /// Reads a message; `nil` if agents take none of that name.
    init?(_ message: NamedMessage) throws(WireError) {
        let body = message.body
        switch message.name {
        case Internal.RunTaskMessage.wireName: self = .runTask(try .init(body, as: .protobuf))
        case Internal.StatusUpdateAcknowledgementMessage.wireName:
            self = .acknowledgeStatusUpdate(try .init(body, as: .protobuf))
        case Internal.RunTaskGroupMessage.wireName: self = .runTaskGroup(try .init(body, as: .protobuf))
        case Internal.KillTaskMessage.wireName: self = .killTask(try .init(body, as: .protobuf))
        case Internal.PingAgentMessage.wireName: self = .ping(try .init(body, as: .protobuf))
        case Internal.FrameworkToExecutorMessage.wireName: self = .frameworkMessage(try .init(body, as: .protobuf))
        case Internal.ShutdownExecutorMessage.wireName: self = .shutdownExecutor(try .init(body, as: .protobuf))
        case Internal.ShutdownFrameworkMessage.wireName: self = .shutdownFramework(try .init(body, as: .protobuf))
        case Internal.UpdateFrameworkMessage.wireName: self = .updateFramework(try .init(body, as: .protobuf))
        case Internal.AgentRegisteredMessage.wireName: self = .registered(try .init(body, as: .protobuf))
        case Internal.AgentReregisteredMessage.wireName: self = .reregistered(try .init(body, as: .protobuf))
        case Internal.ShutdownMessage.wireName: self = .shutdown(try .init(body, as: .protobuf))
        default: return nil
        }
    }
}
