import MasterCore
import MesosBase
import MesosWire

extension TraceText {
    static func of(_ input: MasterMachine.Input) -> String {
        switch input {
        case .addressed(let ip, let port, let hostname): "reached at \(ip):\(port) (\(hostname))"
        case .started(let registry): "started with \(list(registry.agents.keys))"
        case .schedulerCalled(let id, let call): "scheduler \(id.number) called \(of(call))"
        case .schedulerAsked(let id, let claim, let call):
            "scheduler of stream \(claim.name ?? "-") asked \(id.number) \(of(call))"
        case .schedulerDisconnected(let id): "scheduler \(id.number) disconnected"
        case .offersUndelivered(let id, let offers): "scheduler \(id.number) undelivered \(list(offers))"
        case .agentLinked(let id, let peer): "agent \(id.number) is \(peer.pid) at \(peer.ip)"
        case .agentSent(let id, let message): "agent \(id.number) sent \(of(message))"
        case .agentDisconnected(let id): "agent \(id.number) disconnected"
        case .persisted(let token): "persisted \(token.number)"
        case .persistFailed(let token, let message): "not persisted \(token.number): \(message)"
        case .operatorAsked(let id, .markAgentGone(let agent)): "operator \(id.number) asked to mark \(agent) gone"
        case .operatorAsked(let id, .teardown(let framework)): "operator \(id.number) asked to end \(framework)"
        case .operatorAsked(let id, .killTask(let task, let framework)):
            "operator \(id.number) asked to kill \(task) of \(framework)"
        case .operatorAsked(let id, .updateWeights(let infos)): "operator \(id.number) asked for weights \(of(infos))"
        case .operatorAsked(let id, .updateQuota(let configs, let force)):
            "operator \(id.number) asked for quota \(of(configs))\(force ? " by force" : "")"
        case .operatorAsked(let id, .setQuota(let request)):
            "operator \(id.number) asked for quota of \(request.role ?? "")"
        case .operatorAsked(let id, .removeQuota(let role, _)): "operator \(id.number) asked for no quota of \(role)"
        case .operatorAsked(let id, .setLoggingLevel(let level, _)):
            "operator \(id.number) asked for log level \(level)"
        case .operatorSubscribed(let id): "operator stream \(id.number) follows the events"
        case .operatorDisconnected(let id): "operator stream \(id.number) ends"
        case .whitelistRead(.hosts(let hosts)): "whitelist names \(list(hosts))"
        case .whitelistRead(.unreadable(let problem)): "whitelist unreadable: \(problem)"
        case .watched(let isWatched): isWatched ? "watched" : "not watched"
        case .deadlineReached: "deadline reached"
        }
    }

    static func of(_ effect: MasterMachine.Effect) -> String {
        switch effect {
        case .sendToScheduler(let id, let event): "to scheduler \(id.number) \(of(event))"
        case .closeScheduler(let id): "close scheduler \(id.number)"
        case .rejectCall(let id, let rejection): "reject call of \(id.number): \(rejection.status) \(rejection)"
        case .answerUpdate(let id, let rejection):
            "answer update of \(id.number): \(rejection.map { "\($0.status) \($0)" } ?? "200")"
        case .answerScheduler(let id, let rejection):
            "answer scheduler \(id.number): \(rejection.map { "\($0.status) \($0)" } ?? "accepted")"
        case .sendToAgent(let id, let message): "to agent \(id.number) \(of(message))"
        case .closeAgent(let id): "close agent \(id.number)"
        case .persist(let change, let token): "persist \(token.number) \(of(change))"
        case .answerOperator(let id, let error):
            "answer operator \(id.number) \(error.map { "\($0.status) \($0)" } ?? "done")"
        case .sendToOperator(let id, let event): "to operator stream \(id.number) \(of(event))"
        case .closeOperator(let id): "close operator stream \(id.number)"
        case .setLoggingLevel(let level): "set log level \(level)"
        case .observed(let event): "observed \(event)"
        }
    }

    private static func of(_ change: RegistryChange) -> String {
        switch change {
        case .admit(let info): "admit \(name(info.id))"
        case .update(let info): "update \(name(info.id))"
        case .markUnreachable(let id, _): "mark unreachable \(id)"
        case .markReachable(let info): "mark reachable \(name(info.id))"
        case .markGone(let id, _): "mark gone \(id)"
        case .prune(let unreachable, let gone): "prune unreachable \(list(unreachable)) gone \(list(gone))"
        case .remove(let id): "remove \(id)"
        case .updateWeights(let infos): "weights \(of(infos))"
        case .updateQuota(let configs): "quota \(of(configs))"
        }
    }

    private static func of(_ infos: [V1.WeightInfo]) -> String {
        list(infos.map { "\($0.role ?? ""):\($0.weight)" })
    }

    private static func of(_ configs: [V1.Quota.QuotaConfig]) -> String {
        list(configs.map { "\($0.role):\(of($0.guarantees)) to \(of($0.limits))" })
    }

    private static func of(_ amounts: SortedMap<String, V1.Value.Scalar>) -> String {
        amounts.isEmpty ? "-" : amounts.map { "\($0.key)=\($0.value.value)" }.joined(separator: ";")
    }

    private static func of(_ event: V1.Master.Event) -> String {
        let name = name(event.type)
        if let update = event.taskUpdated { return "\(name) \(of(update.status)) latest \(update.state)" }
        if let added = event.taskAdded { return "\(name) \(added.task.taskID)" }
        if let added = event.agentAdded { return "\(name) \(Self.name(added.agent.agentInfo.id))" }
        if let removed = event.agentRemoved { return "\(name) \(removed.agentID)" }
        if let added = event.frameworkAdded { return "\(name) \(Self.name(added.framework.frameworkInfo.id))" }
        if let updated = event.frameworkUpdated { return "\(name) \(Self.name(updated.framework.frameworkInfo.id))" }
        if let removed = event.frameworkRemoved { return "\(name) \(Self.name(removed.frameworkInfo.id))" }
        return name
    }

    static func of(_ message: AgentToMasterMessage) -> String {
        switch message {
        case .register(let request): "REGISTER \(request.agent.hostname)"
        case .reregister(let request):
            "REREGISTER \(name(request.agent.id)) tasks \(list(request.tasks.map { "\($0.taskID):\($0.state)" }))"
        case .unregister(let request): "UNREGISTER \(request.agentID)"
        case .updateAgent(let message): "UPDATE AGENT \(message.agentID)"
        case .statusUpdate(let message):
            "UPDATE \(of(message.update.status)) latest \(name(message.update.latestState))"
        case .executorMessage(let message): "MESSAGE of \(message.executorID)"
        case .exitedExecutor(let message): "EXITED \(message.executorID) \(message.status)"
        case .pong: "PONG"
        }
    }

    static func of(_ message: MasterToAgentMessage) -> String {
        switch message {
        case .registered(let message): "REGISTERED \(message.agentID)"
        case .reregistered(let message):
            "REREGISTERED \(message.agentID) asking "
                + list(message.reconciliations.flatMap { $0.statuses.map(\.taskID) })
        case .runTask(let message): "RUN \(message.task.taskID)"
        case .runTaskGroup(let message): "RUN GROUP \(list(message.taskGroup.tasks.map(\.taskID)))"
        case .killTask(let message): "KILL \(message.taskID)"
        case .acknowledgeStatusUpdate(let message): "ACKNOWLEDGE \(message.taskID) \(of(uuid: message.uuid))"
        case .frameworkMessage(let message): "MESSAGE to \(message.executorID)"
        case .shutdownExecutor(let message): "SHUTDOWN EXECUTOR \(name(message.executorID))"
        case .shutdownFramework(let message): "SHUTDOWN FRAMEWORK \(message.frameworkID)"
        case .updateFramework(let message): "UPDATE FRAMEWORK \(message.frameworkID)"
        case .ping(let message): "PING \(message.connected)"
        case .shutdown(let message): "SHUTDOWN '\(message.message ?? "")'"
        }
    }
}
