import AllocatorCore
import MesosBase
import MesosWire

extension MasterMachine {
    /// Changes how a framework describes itself, which roles it wants no offers for, and which offers it wants at all:
    /// everything, or nothing if something about it is wrong.
    mutating func updateFramework(
        _ update: V1.Scheduler.Call.UpdateFramework, of id: FrameworkID, in turn: inout Turn<Effect>
    ) throws(CallRejection) {
        guard let at = frameworks.position(of: id) else { return }
        let (known, info) = (frameworks[at].info, update.frameworkInfo)
        if let problem = FrameworkValidation.problem(with: info, configuration, isCompleted: isCompleted(id)) {
            throw CallRejection(status: 400, message: "Supplied FrameworkInfo is not valid: \(problem)")
        }
        if let problem = FrameworkValidation.problem(with: info, after: known) {
            throw CallRejection(status: 400, message: "FrameworkInfo update is not valid: \(problem)")
        }
        let wishes: OfferWishes
        do throws(InvalidOfferWishes) {
            wishes = try OfferWishes(
                suppressing: update.suppressedRoles, constraints: update.offerConstraints, of: info, configuration)
        } catch {
            throw CallRejection(status: 400, message: "'UpdateFramework' call is not valid: \(error.problem)")
        }
        describe(id, as: info, wishes, in: &turn)
        guard !FrameworkValidation.areEquivalent(known, info) else { return }
        tellOperators(ofUpdatedFramework: id, in: &turn)
        tellAgents(of: id, in: &turn)
        turn.emit(.observed(.frameworkUpdated(id, name: info.name)))
    }

    func isCompleted(_ id: FrameworkID) -> Bool {
        completedFrameworks.contains { $0.id == id }
    }

    /// Takes over a framework's new description, which has been checked. Offers for roles that it has left are
    /// rescinded; roles that are no longer suppressed lose their filters.
    mutating func describe(
        _ id: FrameworkID, as info: FrameworkInfo, _ wishes: OfferWishes, in turn: inout Turn<Effect>
    ) {
        guard let at = frameworks.position(of: id) else { return }
        frameworks[at].info = info
        frameworks[at].capabilities = FrameworkCapabilities(info)
        frameworks[at].roles = FrameworkRecord.roles(of: info, capabilities: frameworks[at].capabilities)
        frameworks[at].wishes = wishes
        allocator.update(framework: id, profile: frameworks[at].profile)
        for offer in frameworks[at].offers.keys {
            guard let role = offers[offer]?.role, !frameworks[at].roles.contains(role) else { continue }
            rescind(offer, in: &turn)
        }
    }

    /// Tells all agents how a framework describes itself now: an executor may run where no task does.
    func tellAgents(of id: FrameworkID, in turn: inout Turn<Effect>) {
        guard let info = frameworks[id]?.info else { return }
        for agent in agents.values {
            guard let link = agent.connection else { continue }
            turn.emit(
                .sendToAgent(
                    link, .updateFramework(Internal.UpdateFrameworkMessage(frameworkID: id, frameworkInfo: info))))
        }
    }
}
