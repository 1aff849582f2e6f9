import MesosResources

/// The quota of a role, by the indices of resources.
struct RoleQuota: Sendable {
    let quota: Quota
    let guarantees: ScalarVector
    /// What is limited, and to how much.
    let limits: [(index: Int, milli: Int64)]

    init(_ quota: Quota, names: inout ResourceNames) {
        self.quota = quota
        guarantees = names.amounts(of: quota.guarantees)
        var limits: [(index: Int, milli: Int64)] = []
        for name in quota.limits.names {
            limits.append((names.index(of: name), quota.limits[name]?.milli ?? 0))
        }
        self.limits = limits
    }

    /// Whether amounts stay within what is left of the limits.
    func admits(_ amounts: ScalarVector, consumed: ScalarVector) -> Bool {
        limits.allSatisfy { amounts[$0.index] == 0 || amounts[$0.index] <= $0.milli - consumed[$0.index] }
    }
}

extension ShareTree {
    /// Sets the quota of a role, or takes it away.
    mutating func setQuota(_ quota: Quota, of path: String) {
        let role = role(at: path)
        roles[role].quota = quota.isNone ? nil : RoleQuota(quota, names: &names)
        removeRoleIfEmpty(role)
    }

    /// What has to be kept free for those who have not got yet what they are guaranteed.
    func requiredHeadroom() -> ScalarVector {
        var required = ScalarVector()
        for role in roles[Self.root].children {
            if let quota = roles[role].quota { required += quota.guarantees - roles[role].consumed }
        }
        return required
    }
}
