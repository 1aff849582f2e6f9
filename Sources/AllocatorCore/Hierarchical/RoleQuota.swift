import MesosResources

/// How much of the resource with an index a role may consume.
struct QuotaLimit: Sendable {
    let index: Int
    let milli: Int64
}

extension ShareTree {
    /// Sets the quota of a role, or takes it away.
    mutating func setQuota(_ quota: Quota, of path: String) {
        let role = role(at: path)
        roles[role].hasQuota = !quota.isNone
        roles[role].guarantees = names.amounts(of: quota.guarantees)
        roles[role].limits = quota.limits.names.map { name in
            QuotaLimit(index: names.index(of: name), milli: quota.limits[name]?.milli ?? 0)
        }
        refreshUnmet(role)
        removeRoleIfEmpty(role)
    }

    /// Finds out whether a role has got what it is guaranteed.
    mutating func refreshUnmet(_ top: Int) {
        guard roles[top].hasQuota || roles[top].isUnmet else { return }
        roles[top].isUnmet = !unmet(top).isZero
    }

    /// What a role has not got yet of what it is guaranteed.
    func unmet(_ top: Int) -> ScalarVector {
        var rest = roles[top].guarantees
        rest -= roles[top].reserved
        rest -= roles[top].open
        return rest
    }

    /// Takes from amounts what the limits of a role do not allow beside what it consumes and is being given.
    func limit(_ amounts: inout ScalarVector, of top: Int, beside given: ScalarVector) {
        for index in roles[top].limits.indices {
            let limit = roles[top].limits[index]
            guard amounts[limit.index] > 0 else { continue }
            let name = limit.index
            let consumed = ScalarVector.sum(roles[top].reserved[name], roles[top].open[name])
            let rest = limit.milli - ScalarVector.sum(consumed, given[name])
            amounts[name] = min(amounts[name], max(0, rest))
        }
    }

    /// What has to be kept free for those who have not got yet what they are guaranteed.
    func requiredHeadroom() -> ScalarVector {
        var required = ScalarVector()
        for role in roles[Self.root].children where roles[role].isUnmet { required += unmet(role) }
        return required
    }
}
