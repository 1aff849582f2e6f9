import MasterCore
import MesosBase
import MesosWire
import Synchronization

/// Carries out a master's effects: events go to schedulers, messages to agents, changes to the registry, news to those
/// who watch.
final class MasterShell: Sendable {
    private struct State {
        var schedulers: [SchedulerConnectionID: SchedulerLink] = [:]
        var agents: [AgentConnectionID: AgentLink] = [:]
        var operators: [OperatorConnectionID: OperatorLink] = [:]
        var lastNumber: UInt64 = 0
        var address: AdvertisedAddress?
        var isBegun = false
        var isEnded = false
    }

    private let state = Mutex(State())
    private let write: @Sendable (RegistryChange) -> String?
    private let requests = OperatorRequests()
    let schedulerRequests = PendingAnswers<CallRejection?>()
    let watchers: Watchers<MasterEvent>
    let ended = EndOfNode()
    /// The inbox of the node whose effects are carried out here.
    let inbox = Inbox<MasterMachine.Input>()

    /// Creates a shell; `write` makes a change of the registry durable, or answers why it could not.
    init(write: @escaping @Sendable (RegistryChange) -> String?) {
        self.write = write
        watchers = Watchers { [inbox] in inbox.post(.watched($0)) }
        inbox.post(.watched(false))
    }

    /// Hands an input to the master; a connection that reports its end is forgotten.
    private func post(_ input: MasterMachine.Input) -> Bool {
        switch input {
        case .schedulerDisconnected(let id): state.withLock { _ = $0.schedulers.removeValue(forKey: id) }
        case .agentDisconnected(let id): state.withLock { _ = $0.agents.removeValue(forKey: id) }
        case .operatorDisconnected(let id): state.withLock { _ = $0.operators.removeValue(forKey: id) }
        default: break
        }
        return inbox.post(input)
    }

    func openScheduler(limits: SubscriberQueue.Limits) -> SchedulerLink? {
        state.withLock { state in
            guard !state.isEnded else { return nil }
            state.lastNumber += 1
            let link = SchedulerLink(id: SchedulerConnectionID(state.lastNumber), limits: limits, post: post)
            state.schedulers[link.id] = link
            return link
        }
    }

    /// What a master is told first: where others reach it, as far as that is known, and what its registry holds.
    func begin(with registry: Registry) -> [MasterMachine.Input] {
        state.withLock { state in
            state.isBegun = true
            return (state.address.map { [Self.input($0)] } ?? []) + [.started(registry)]
        }
    }

    /// Tells the master where others reach it.
    func address(_ address: AdvertisedAddress) {
        let isBegun = state.withLock { state in
            state.address = address
            return state.isBegun
        }
        if isBegun { inbox.post(Self.input(address)) }
    }

    /// Where others reach the master, if they can.
    var address: AdvertisedAddress? { state.withLock { $0.address } }

    private static func input(_ address: AdvertisedAddress) -> MasterMachine.Input {
        .addressed(ip: address.ip, port: address.port, hostname: address.hostname)
    }

    func openAgent(
        peer: AgentPeer?, receive: @escaping @Sendable (MasterToAgentMessage) -> Void,
        closed: @escaping @Sendable () -> Void
    ) -> AgentLink? {
        let link: AgentLink? = state.withLock { state in
            guard !state.isEnded else { return nil }
            state.lastNumber += 1
            let link = AgentLink(
                id: AgentConnectionID(state.lastNumber), post: post, receive: receive, closed: closed)
            state.agents[link.id] = link
            return link
        }
        if let link, let peer { inbox.post(.agentLinked(link.id, peer)) }
        return link
    }

    /// Hands a scheduler's call to the master; `answer` is called once with what is wrong with it, or with a status of
    /// 503 if the master has ended.
    func ask(
        _ call: V1.Scheduler.Call, over stream: StreamClaim, answer: @escaping @Sendable (CallRejection?) -> Void
    ) {
        let number = schedulerRequests.await {
            answer($0 ?? CallRejection(status: 503, message: "The master has ended"))
        }
        let isPosted = number.map { inbox.post(.schedulerAsked(SchedulerRequestID($0), stream, call)) }
        if let number, isPosted == false { schedulerRequests.forget(number) }
    }

    func openOperator(limits: OperatorQueue.Limits) -> OperatorLink? {
        state.withLock { state in
            guard !state.isEnded else { return nil }
            state.lastNumber += 1
            let link = OperatorLink(id: OperatorConnectionID(state.lastNumber), limits: limits, post: post)
            state.operators[link.id] = link
            // In the order of their numbers, so that the master knows which is the oldest.
            return inbox.post(.operatorSubscribed(link.id)) ? link : nil
        }
    }

    func ask(_ request: OperatorRequest) async throws(OperatorError) {
        try await requests.ask { [inbox] in inbox.post(.operatorAsked($0, request)) }
    }

    func perform(_ effect: MasterMachine.Effect) {
        switch effect {
        case .sendToScheduler(let id, let event):
            state.withLock { $0.schedulers[id] }?.deliver(event)
        case .closeScheduler(let id):
            state.withLock { $0.schedulers.removeValue(forKey: id) }?.end()
        case .rejectCall:
            // The master has reported it to those who watch; a connection in this process carries no answers to calls.
            break
        case .answerUpdate(let id, let rejection):
            state.withLock { $0.schedulers[id] }?.answerUpdate(rejection)
        case .answerScheduler(let id, let rejection):
            schedulerRequests.answer(id.number, rejection)
        case .sendToAgent(let id, let message):
            state.withLock { $0.agents[id] }?.deliver(message)
        case .closeAgent(let id):
            state.withLock { $0.agents.removeValue(forKey: id) }?.end()
        case .persist(let change, let token):
            let problem = write(change)
            _ = post(problem.map { .persistFailed(token, message: $0) } ?? .persisted(token))
        case .answerOperator(let id, let error):
            requests.answer(id, error)
        case .sendToOperator(let id, let event):
            state.withLock { $0.operators[id] }?.deliver(event)
        case .closeOperator(let id):
            state.withLock { $0.operators.removeValue(forKey: id) }?.end()
        case .setLoggingLevel:
            // Who watches hears everything; there is no log beside that.
            break
        case .observed(let event):
            watchers.publish(event)
        }
    }

    /// The master has ended: all links are broken, and those who watch are told.
    func end() {
        let (schedulers, agents, operators) = state.withLock { state in
            state.isEnded = true
            defer {
                state.schedulers = [:]
                state.agents = [:]
                state.operators = [:]
            }
            return (
                Array(state.schedulers.values), Array(state.agents.values), Array(state.operators.values)
            )
        }
        for link in schedulers { link.end() }
        for link in agents { link.end() }
        for link in operators { link.end() }
        requests.close()
        schedulerRequests.close()
        watchers.close()
        ended.announce()
    }
}
