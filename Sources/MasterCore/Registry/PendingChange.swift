import MesosBase
import MesosWire

/// What follows once a change of the registry is durable.
enum PendingChange: Sendable {
    /// An agent is taken in, or taken back.
    case admission(Admission)
    /// A new agent's link broke while it was written down: it will never come back under its id.
    case abandonedAdmission(AgentInfo)
    /// The link of an agent that is back broke while that was written down.
    case abandonedReturn(AgentInfo)
    /// The registry forgets an agent that never became part of the cluster.
    case withdrawal(AgentInfo)
    /// An agent is not part of the cluster any more.
    case departure(Departure)
    /// Agents that left long ago are forgotten.
    case collection(unreachable: [AgentID], gone: [AgentID])
    /// Roles count otherwise; an operator may have asked for that.
    case weights([V1.WeightInfo], OperatorRequestID?)
    /// Roles have other quotas.
    case quota(QuotaChange)
    /// Nothing.
    case nothing
}

extension MasterMachine {
    /// Writes a change down; `outcome` says what follows once it is durable.
    mutating func persist(
        _ change: RegistryChange, then outcome: PendingChange, in turn: inout Turn<Effect>
    ) {
        lastToken += 1
        let token = PersistToken(number: lastToken)
        pendingChanges[token] = outcome
        registryWrites.begin(token, at: turn.now)
        turn.emit(.persist(change, token))
    }

    mutating func persisted(_ token: PersistToken, in turn: inout Turn<Effect>) {
        registryWrites.end(token, at: turn.now)
        switch pendingChanges.removeValue(forKey: token) {
        case .admission(let admission): admitted(admission, in: &turn)
        case .abandonedAdmission(let info): admissionAbandoned(of: info, in: &turn)
        case .abandonedReturn(let info): returnAbandoned(of: info, in: &turn)
        case .departure(let departure): departed(departure, in: &turn)
        case .collection(let unreachable, let gone): registryCollected(unreachable: unreachable, gone: gone)
        case .weights(let infos, let request): weightsUpdated(infos, for: request, in: &turn)
        case .quota(let change): quotasUpdated(change, in: &turn)
        case .withdrawal, .nothing, nil: break
        }
    }

    /// A change could not be written down: nothing of it comes to pass, and whoever wants it asks again.
    mutating func persistFailed(_ token: PersistToken, _ message: String, in turn: inout Turn<Effect>) {
        registryWrites.end(token, at: turn.now)
        switch pendingChanges.removeValue(forKey: token) {
        case .admission(let admission): admissionFailed(admission, message, in: &turn)
        case .departure(let departure): departureFailed(departure, message, in: &turn)
        case .collection(let unreachable, let gone):
            report(
                "\(unreachable.count) unreachable and \(gone.count) gone agents are not removed from the registry: it "
                    + "said \(message)", in: &turn)
        case .weights(_, let request): weightsNotUpdated(message, for: request, in: &turn)
        case .quota(let change): quotasNotUpdated(message, change, in: &turn)
        case .withdrawal(let info): withdrawalFailed(of: info, message, in: &turn)
        case .abandonedAdmission, .abandonedReturn, .nothing, nil: break
        }
    }

    func report(_ sentence: String, in turn: inout Turn<Effect>) {
        turn.emit(.observed(.refused(sentence)))
    }
}
