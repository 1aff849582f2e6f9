import MesosBase
import MesosWire

extension AgentMachine {
    mutating func start(in turn: inout Turn<Effect>) {
        guard master.phase == .idle else { return ignore("Already started", in: &turn) }
        resourceVersion = turn.uuid()
        startedAt = turn.now
        connectLater(in: &turn)
    }

    /// Looks for the master after a random time, so that the agents of a cluster do not come all at once.
    private mutating func connectLater(in turn: inout Turn<Effect>) {
        master.phase = .waiting
        deadlines.cancel(.registration)
        deadlines.cancel(.ping)
        let delay = master.nextConnectionDelay(in: &turn)
        if delay > .zero {
            deadlines.set(.connection, at: turn.now + delay)
        } else {
            connect(in: &turn)
        }
    }

    mutating func connect(in turn: inout Turn<Effect>) {
        guard life == .running else { return }
        master.phase = .connecting
        turn.emit(.connectToMaster)
    }

    mutating func masterConnected(in turn: inout Turn<Effect>) {
        guard life == .running, master.phase != .idle else { return }
        deadlines.cancel(.connection)
        deadlines.cancel(.ping)
        master.beginRegistering()
        register(in: &turn)
    }

    mutating func masterDisconnected(in turn: inout Turn<Effect>) {
        guard life == .running, master.phase == .connecting || master.isOpen else { return }
        if master.isRegistered { turn.emit(.observed(.masterLost)) }
        connectLater(in: &turn)
    }

    /// Asks for the registration, and again after a random time until it is answered.
    mutating func register(in turn: inout Turn<Effect>) {
        guard life == .running, master.phase == .registering else { return }
        if info.id == nil {
            turn.emit(
                .sendToMaster(
                    .register(
                        Internal.RegisterAgentMessage(
                            agent: presentedInfo, version: configuration.version, agentCapabilities: capabilities,
                            resourceVersionUUID: wireResourceVersion))))
        } else {
            turn.emit(.sendToMaster(.reregister(reregistration())))
        }
        deadlines.set(.registration, at: turn.now + master.nextRegistrationDelay(in: &turn))
    }

    var capabilities: [V1.AgentInfo.Capability] {
        configuration.capabilities.map { V1.AgentInfo.Capability(type: $0) }
    }

    var wireResourceVersion: V1.UUID? {
        resourceVersion.map { V1.UUID(value: $0.bytes) }
    }

    mutating func registered(_ message: Internal.AgentRegisteredMessage, in turn: inout Turn<Effect>) {
        let isNews = admit(message.agentID, message.connection, in: &turn)
        if isNews { turn.emit(.observed(.registered(message.agentID))) }
        sendState(as: message.agentID, in: &turn)
        guard isNews else { return }
        lookForFormerAgents(in: &turn)
        resendAllHeads(in: &turn)
    }

    mutating func reregistered(_ message: Internal.AgentReregisteredMessage, in turn: inout Turn<Effect>) {
        guard message.agentID == info.id else {
            return ignore(wrongID(message.agentID, verb: "Re-registered"), in: &turn)
        }
        let isNews = admit(message.agentID, message.connection, in: &turn)
        if isNews { turn.emit(.observed(.reregistered(message.agentID))) }
        sendState(as: message.agentID, in: &turn)
        if isNews { resendAllHeads(in: &turn) }
        guard life == .running else { return }
        for reconciliation in message.reconciliations { reconcile(reconciliation, in: &turn) }
    }

    /// Tells the master which version of the agent's resources launches are to be decided on; what it was told with the
    /// request for the registration may be out of date by the time that is answered.
    private mutating func sendState(as agentID: AgentID, in turn: inout Turn<Effect>) {
        guard master.isRegistered, life == .running, agentID == info.id,
            configuration.capabilities.contains(.resourceProvider)
        else { return }
        turn.emit(
            .sendToMaster(
                .updateAgent(
                    Internal.UpdateAgentMessage(
                        agentID: agentID, updateOversubscribedResources: false, operations: .init(),
                        resourceVersionUUID: wireResourceVersion))))
    }

    /// Begins to serve a master that has answered; `false` if it had done so before, or has mistaken the agent.
    private mutating func admit(
        _ agentID: AgentID, _ connection: Internal.MasterAgentConnection?, in turn: inout Turn<Effect>
    ) -> Bool {
        if let known = info.id, known != agentID {
            ignore(wrongID(agentID, verb: "Registered"), in: &turn)
            return false
        }
        let timeout = connection?.totalPingTimeoutSeconds.flatMap(Self.pingTimeout(seconds:))
        master.pingTimeout = timeout ?? MasterConnection.defaultPingTimeout
        guard life == .running, !master.isRegistered else { return false }
        info.id = agentID
        master.registrationSucceeded()
        deadlines.cancel(.registration)
        deadlines.set(.ping, at: turn.now + master.pingTimeout)
        return true
    }

    /// The timeout in whole seconds, or `nil` if what the master says is no time that can be waited.
    private static func pingTimeout(seconds: Double) -> Duration? {
        guard seconds >= 1, seconds < 1e9 else { return nil }
        return .seconds(Int64(seconds))
    }

    private func wrongID(_ agentID: AgentID, verb: String) -> String {
        "\(verb) but got wrong id: \(agentID) (expected: \(info.id?.value ?? "none"))"
    }

    /// Answers a ping; one that says that the master thinks the agent lost makes it register again.
    mutating func pinged(_ message: Internal.PingAgentMessage, in turn: inout Turn<Effect>) {
        if !message.connected, master.isRegistered, life == .running {
            turn.emit(.observed(.masterLost))
            master.beginRegistering()
            deadlines.set(.registration, at: turn.now + master.firstRegistrationDelay(in: &turn))
        }
        deadlines.set(.ping, at: turn.now + master.pingTimeout)
        turn.emit(.sendToMaster(.pong))
    }

    /// The master was silent for too long: the connection is taken for dead.
    mutating func pingTimedOut(in turn: inout Turn<Effect>) {
        guard life == .running, master.isOpen else { return }
        turn.emit(.observed(.masterLost))
        connectLater(in: &turn)
    }

    /// What the agent tells masters of itself.
    var presentedInfo: AgentInfo {
        var info = info
        // Only older messages have this field: without it, a master of Mesos removes the agent when it disconnects.
        info.checkpoint = true
        return info
    }
}
