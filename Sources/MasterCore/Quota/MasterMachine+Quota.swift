import AllocatorCore
import MesosBase
import MesosResources
import MesosWire

extension MasterMachine {
    /// Takes over the quotas of the registry before any agent comes back: an allocator that has quotas may wait for the
    /// agents.
    mutating func recoverQuotas(_ registry: Registry, in turn: inout Turn<Effect>) {
        quotas = registry.quotas
        for (role, quota) in quotas { allocator.setQuota(quota, of: role) }
        allocator.expectAgents(registry.agents.count, now: turn.now)
    }

    /// Sets what roles are guaranteed and may have, once the registry has written that down; all of it, or nothing if
    /// one of the configurations is invalid.
    mutating func updateQuotas(
        _ configs: [V1.Quota.QuotaConfig], force: Bool, for request: OperatorRequestID, in turn: inout Turn<Effect>
    ) {
        do throws(OperatorError) {
            try QuotaConfigValidation.validate(configs, allowedRoles: configuration.roles)
            try checkConsumption(configs, force: force, in: &turn)
            try checkCapacity(configs, force: force, in: &turn)
        } catch {
            return turn.emit(.answerOperator(request, error))
        }
        guard !configs.isEmpty else { return turn.emit(.answerOperator(request, nil)) }
        write(configs, then: .limitsThenGuarantees, for: request, in: &turn)
    }

    /// Guarantees resources to a role that has no quota, and limits it to them.
    mutating func setQuota(
        _ wanted: V1.Quota.QuotaRequest, for request: OperatorRequestID, in turn: inout Turn<Effect>
    ) {
        let config = V1.Quota.QuotaConfig(wanted)
        do throws(OperatorError) {
            try QuotaRequestValidation.validate(wanted, besides: quotasToCome, allowedRoles: configuration.roles)
            guard wanted.force != true, let excess = excess(of: [config]) else {
                return write([config], then: .wholeAgents, for: request, in: &turn)
            }
            throw OperatorError(
                status: 409,
                message: "Quota guarantees overcommit the cluster (use 'force' to bypass this check): "
                    + "Total quota guarantees \(excess)")
        } catch {
            turn.emit(.answerOperator(request, error))
        }
    }

    /// Takes a role's quota away.
    ///
    /// - Parameter path: The path that the request was made at, if it was made at one of the older kind.
    mutating func removeQuota(
        of role: String, at path: String?, for request: OperatorRequestID, in turn: inout Turn<Effect>
    ) {
        func refuse(_ message: String) {
            turn.emit(.answerOperator(request, OperatorError(status: 400, message: message)))
        }
        let place = path.map { " for path '\($0)'" } ?? ""
        if let allowedRoles = configuration.roles, role != RoleName.unreserved, !allowedRoles.contains(role) {
            return refuse("Failed to validate remove quota request\(place): Unknown role '\(role)'")
        }
        guard quotasToCome.contains(role) else {
            return refuse("Failed to remove quota\(place): Role '\(role)' has no quota set")
        }
        write([V1.Quota.QuotaConfig(role: role)], then: .nothing, for: request, in: &turn)
    }

    private mutating func write(
        _ configs: [V1.Quota.QuotaConfig], then rescission: QuotaChange.Rescission, for request: OperatorRequestID,
        in turn: inout Turn<Effect>
    ) {
        quotaChanges.append(configs)
        let change = QuotaChange(configs: configs, rescission: rescission, request: request)
        persist(.updateQuota(configs), then: .quota(change), in: &turn)
    }

    /// The registry has them. Offers that stand in their way are taken back.
    mutating func quotasUpdated(_ change: QuotaChange, in turn: inout Turn<Effect>) {
        forget(change.configs)
        for config in change.configs {
            let quota = Quota(config)
            quotas[config.role] = quota.isNone ? nil : quota
            allocator.setQuota(quota, of: config.role)
        }
        rescindOffers(after: change, in: &turn)
        turn.emit(.answerOperator(change.request, nil))
    }

    /// The registry could not write them down: nothing has changed.
    mutating func quotasNotUpdated(_ message: String, _ change: QuotaChange, in turn: inout Turn<Effect>) {
        forget(change.configs)
        let sentence = "Failed to update quota in the registry: \(message)"
        report(sentence, in: &turn)
        turn.emit(.answerOperator(change.request, OperatorError(status: 503, message: sentence)))
    }

    private mutating func forget(_ configs: [V1.Quota.QuotaConfig]) {
        if let place = quotaChanges.firstIndex(of: configs) { quotaChanges.remove(at: place) }
    }

    /// The quotas as they are once the registry has written down all that waits for it: what is asked for now comes
    /// after that.
    private var quotasToCome: SortedMap<String, Quota> {
        quotaChanges.reduce(into: quotas) { quotas, configs in
            for config in configs {
                let quota = Quota(config)
                quotas[config.role] = quota.isNone ? nil : quota
            }
        }
    }

    /// A limit below what the role has already is likely to be a mistake.
    private func checkConsumption(
        _ configs: [V1.Quota.QuotaConfig], force: Bool, in turn: inout Turn<Effect>
    ) throws(OperatorError) {
        guard configs.contains(where: { !$0.limits.isEmpty }) else { return }
        let breakdown = RoleBreakdown(of: self, usage)
        for config in configs {
            let (limits, consumed) = (Quota(config).limits, breakdown[config.role].consumed)
            guard !limits.contains(consumed) else { continue }
            guard force else {
                throw QuotaConfigValidation.invalid(
                    "Role '\(config.role)' is already consuming '\(consumed)'; this is more than the requested limits "
                        + "'\(limits)' (use 'force' flag to bypass this check)")
            }
            turn.emit(
                .observed(
                    .warned(
                        "the quota limits '\(limits)' of role '\(config.role)' are below the '\(consumed)' that it "
                            + "consumes already")))
        }
    }

    /// A guarantee that the cluster has not got is likely to be a mistake.
    private func checkCapacity(
        _ configs: [V1.Quota.QuotaConfig], force: Bool, in turn: inout Turn<Effect>
    ) throws(OperatorError) {
        guard let excess = excess(of: configs) else { return }
        guard force else {
            throw QuotaConfigValidation.invalid(
                "total quota guarantees \(excess) (use 'force' flag to bypass this check)")
        }
        turn.emit(.observed(.warned("the total quota guarantees \(excess)")))
    }

    /// By how much all guarantees exceed what the agents have if these are added; `nil` if they do not. An agent that
    /// is disconnected, or has not come back to this master yet, still counts: it is likely to come.
    private func excess(of configs: [V1.Quota.QuotaConfig]) -> String? {
        var after = quotasToCome
        for config in configs { after[config.role] = Quota(config) }
        let total = after.values.reduce(into: ResourceQuantities()) { $0 += $1.guarantees }
        var capacity = ResourceQuantities()
        for agent in agents.values { capacity += agent.total.nonRevocable.scalarQuantities }
        for info in recoveredAgents.values {
            if let resources = try? Resources(info.resources) { capacity += resources.nonRevocable.scalarQuantities }
        }
        return capacity.contains(total) ? nil : "'\(total)' exceed cluster capacity '\(capacity)'"
    }
}
