public import MesosWire

extension ClusterMessage {
    /// The whole of what the message says, in the spelling of Mesos's JSON.
    public var json: String {
        String(decoding: message?.encoded(as: .json) ?? Array("{}".utf8), as: UTF8.self)
    }

    /// Puts something else of the same kind in the place of what the message says.
    ///
    /// - Throws: ``WireError`` if the text is no such message.
    public mutating func setJSON(_ text: String) throws(WireError) {
        let bytes = Array(text.utf8)
        switch body {
        case .toMaster(let message): body = .toMaster(try Self.read(bytes, like: message))
        case .toAgent(let message): body = .toAgent(try Self.read(bytes, like: message))
        case .call: body = .call(try V1.Scheduler.Call(bytes, as: .json))
        case .event: body = .event(try V1.Scheduler.Event(bytes, as: .json))
        case .executorCall: body = .executorCall(try V1.Executor.Call(bytes, as: .json))
        case .executorEvent: body = .executorEvent(try V1.Executor.Event(bytes, as: .json))
        }
    }

    private static func read(
        _ bytes: [UInt8], like message: AgentToMasterMessage
    ) throws(WireError) -> AgentToMasterMessage {
        switch message {
        case .register: .register(try .init(bytes, as: .json))
        case .reregister: .reregister(try .init(bytes, as: .json))
        case .unregister: .unregister(try .init(bytes, as: .json))
        case .updateAgent: .updateAgent(try .init(bytes, as: .json))
        case .statusUpdate: .statusUpdate(try .init(bytes, as: .json))
        case .executorMessage: .executorMessage(try .init(bytes, as: .json))
        case .exitedExecutor: .exitedExecutor(try .init(bytes, as: .json))
        case .pong: .pong
        }
    }

    private static func read(
        _ bytes: [UInt8], like message: MasterToAgentMessage
    ) throws(WireError) -> MasterToAgentMessage {
        switch message {
        case .registered: .registered(try .init(bytes, as: .json))
        case .reregistered: .reregistered(try .init(bytes, as: .json))
        case .runTask: .runTask(try .init(bytes, as: .json))
        case .runTaskGroup: .runTaskGroup(try .init(bytes, as: .json))
        case .killTask: .killTask(try .init(bytes, as: .json))
        case .acknowledgeStatusUpdate: .acknowledgeStatusUpdate(try .init(bytes, as: .json))
        case .frameworkMessage: .frameworkMessage(try .init(bytes, as: .json))
        case .shutdownExecutor: .shutdownExecutor(try .init(bytes, as: .json))
        case .shutdownFramework: .shutdownFramework(try .init(bytes, as: .json))
        case .updateFramework: .updateFramework(try .init(bytes, as: .json))
        case .ping: .ping(try .init(bytes, as: .json))
        case .shutdown: .shutdown(try .init(bytes, as: .json))
        }
    }

    /// What the message says, without the name of what it is; a pong says nothing.
    private var message: (any WireMessage)? {
        switch body {
        case .toMaster(let message): Self.payload(of: message)
        case .toAgent(let message): Self.payload(of: message)
        case .call(let call): call
        case .event(let event): event
        case .executorCall(let call): call
        case .executorEvent(let event): event
        }
    }

    private static func payload(of message: AgentToMasterMessage) -> (any WireMessage)? {
        switch message {
        case .register(let message): message
        case .reregister(let message): message
        case .unregister(let message): message
        case .updateAgent(let message): message
        case .statusUpdate(let message): message
        case .executorMessage(let message): message
        case .exitedExecutor(let message): message
        case .pong: nil
        }
    }

    private static func payload(of message: MasterToAgentMessage) -> any WireMessage {
        switch message {
        case .registered(let message): message
        case .reregistered(let message): message
        case .runTask(let message): message
        case .runTaskGroup(let message): message
        case .killTask(let message): message
        case .acknowledgeStatusUpdate(let message): message
        case .frameworkMessage(let message): message
        case .shutdownExecutor(let message): message
        case .shutdownFramework(let message): message
        case .updateFramework(let message): message
        case .ping(let message): message
        case .shutdown(let message): message
        }
    }
}
