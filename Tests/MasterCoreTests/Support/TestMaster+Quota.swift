import MasterCore
import MesosBase
import MesosResources
import MesosWire

/// A configuration of a role's quota in numbers such as `cpus:4;mem:1024`.
func quota(_ role: String, _ guarantees: Resources = Resources(), to limits: Resources = Resources())
    -> V1.Quota.QuotaConfig
{
    V1.Quota.QuotaConfig(role: role, guarantees: amounts(of: guarantees), limits: amounts(of: limits))
}

private func amounts(of resources: Resources) -> SortedMap<String, V1.Value.Scalar> {
    resources.names.reduce(into: [:]) { $0[$1] = V1.Value.Scalar(value: resources.scalar($1).doubleValue) }
}

/// A resource that is a number.
func scalar(_ name: String, _ value: Double) -> V1.Resource {
    V1.Resource(name: name, type: .scalar, scalar: V1.Value.Scalar(value: value))
}

extension TestMaster {
    /// Sets quotas and lets the registry write them down; the answer, and what else follows.
    @discardableResult
    mutating func setQuotas(_ configs: [V1.Quota.QuotaConfig], force: Bool = false) -> [MasterMachine.Effect] {
        persist(ask(.updateQuota(configs, force: force)))
    }

    /// The quotas that operators are told of.
    var quotas: [V1.Quota.QuotaConfig]? { answer(.quota).getQuota?.status.configs }
}

extension [MasterMachine.Effect] {
    /// The offers that are taken back.
    var rescissions: [OfferID] {
        compactMap { effect in
            if case .sendToScheduler(_, let event) = effect { event.rescind?.offerID } else { nil }
        }
    }
}
