import AllocatorCore
import MesosBase
import MesosWire

extension MasterMachine {
    /// Takes over the weights of the registry; only if there are none do those of the configuration count, and are
    /// written down.
    mutating func recoverWeights(_ registry: Registry, in turn: inout Turn<Effect>) {
        if registry.weights.isEmpty {
            weights = configuration.weights
            let infos = weights.map { V1.WeightInfo(weight: $0.value, role: $0.key) }
            if !infos.isEmpty { persist(.updateWeights(infos), then: .weights([], nil), in: &turn) }
        } else {
            weights = registry.weights
            if !configuration.weights.isEmpty {
                turn.emit(
                    .observed(
                        .warned("The configured weights are ignored: those of the registry are taken over instead")))
            }
        }
        for (role, weight) in weights { allocator.setWeight(weight, of: role) }
    }

    /// Lets roles count otherwise, once the registry has written that down; all of them, or none if one is invalid.
    mutating func updateWeights(
        _ infos: [V1.WeightInfo], for request: OperatorRequestID, in turn: inout Turn<Effect>
    ) {
        let valid: [V1.WeightInfo]
        do throws(OperatorError) {
            valid = try WeightValidation.validated(infos, allowedRoles: configuration.roles)
        } catch {
            return turn.emit(.answerOperator(request, error))
        }
        guard !valid.isEmpty else { return turn.emit(.answerOperator(request, nil)) }
        persist(.updateWeights(valid), then: .weights(valid, request), in: &turn)
    }

    /// The registry has them. If frameworks are concerned, all offers are taken back, so that what they hold can be
    /// shared out anew.
    mutating func weightsUpdated(
        _ infos: [V1.WeightInfo], for request: OperatorRequestID?, in turn: inout Turn<Effect>
    ) {
        for info in infos {
            let role = info.role ?? ""
            weights[role] = info.weight
            allocator.setWeight(info.weight, of: role)
        }
        if !infos.isEmpty {
            let inUse = frameworksOfRoles(usage)
            if infos.contains(where: { inUse.contains($0.role ?? "") }) {
                for agent in agents.values {
                    for offer in agent.offers.keys { rescind(offer, in: &turn) }
                }
            }
        }
        if let request { turn.emit(.answerOperator(request, nil)) }
    }

    /// The registry could not write them down: nothing has changed.
    mutating func weightsNotUpdated(
        _ message: String, for request: OperatorRequestID?, in turn: inout Turn<Effect>
    ) {
        let sentence = "Failed to update weights in the registry: \(message)"
        report(sentence, in: &turn)
        if let request { turn.emit(.answerOperator(request, OperatorError(status: 503, message: sentence))) }
    }
}
