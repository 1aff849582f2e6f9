import MesosBase
import MesosResources
import MesosWire

extension Quota {
    /// The quota that a configuration asks for.
    init(_ config: V1.Quota.QuotaConfig) {
        self.init(
            guarantees: config.guarantees.reduce(into: ResourceQuantities()) { $0[$1.key] = Scalar($1.value.value) },
            limits: config.limits.reduce(into: ResourceLimits()) { $0[$1.key] = Scalar($1.value.value) })
    }
}

extension V1.Quota.QuotaConfig {
    /// The configuration that asks for a quota.
    init(_ quota: Quota, of role: String) {
        self.init(role: role)
        for name in quota.guarantees.names { guarantees[name] = .init(value: quota.guarantees[name].doubleValue) }
        for name in quota.limits.names { limits[name] = quota.limits[name].map { .init(value: $0.doubleValue) } }
    }

    /// What a request of the older form asks for: what it guarantees is also the most that the role may have.
    init(_ request: V1.Quota.QuotaRequest) {
        self.init(role: request.role ?? "")
        for resource in request.guarantee { guarantees[resource.name] = resource.scalar }
        limits = guarantees
    }
}

extension V1.Quota.QuotaInfo {
    /// A quota in the older form, which says nothing of limits.
    init(_ quota: Quota, of role: String) {
        self.init(role: role)
        guarantee = quota.guarantees.names.map { name in
            V1.Resource(name: name, type: .scalar, scalar: .init(value: quota.guarantees[name].doubleValue))
        }
    }
}

extension MasterMachine {
    /// What operators are told of all quotas.
    var quotaStatus: V1.Quota.QuotaStatus {
        V1.Quota.QuotaStatus(
            infos: quotas.map { V1.Quota.QuotaInfo($0.value, of: $0.key) },
            configs: quotas.map { V1.Quota.QuotaConfig($0.value, of: $0.key) })
    }
}
