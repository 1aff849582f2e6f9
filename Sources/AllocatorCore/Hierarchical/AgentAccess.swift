import MesosResources

/// Who may be offered an agent's resources: worked out when the agent comes or changes, as it is asked in every run.
struct AgentAccess: Sendable {
    /// Only frameworks that take graphics processors.
    private let isForGPUs: Bool
    /// Only frameworks that take agents of other regions.
    private let isRemote: Bool
    /// Only frameworks of a single role.
    private let isSingleRole: Bool
    /// Whether some resources are only for frameworks that know their kind.
    private let hasSpecialResources: Bool
    /// Only roles that do not lie below others.
    let isForTopLevelRoles: Bool

    init(profile: AgentProfile, total: Resources, homeRegion: String?, filtersGPUs: Bool) {
        isForGPUs = filtersGPUs && total.gpus > .zero
        isRemote = homeRegion.map { home in profile.region.map { $0 != home } ?? false } ?? false
        isSingleRole = !profile.capabilities.multiRole
        isForTopLevelRoles = !profile.capabilities.hierarchicalRole
        hasSpecialResources = total.understood(by: FrameworkCapabilities()) != total
    }

    /// Whether frameworks need to be asked at all.
    var isRestricted: Bool { isForGPUs || isRemote || isSingleRole || hasSpecialResources }

    /// Whether a framework may be offered anything.
    func admits(_ framework: FrameworkCapabilities) -> Bool {
        missing(of: framework, region: nil) == nil
    }

    /// What keeps a framework from being offered anything.
    func missing(of framework: FrameworkCapabilities, region: String?) -> MissingCapability? {
        if isForGPUs, !framework.gpuResources { return .gpuResources }
        if isRemote, !framework.regionAware { return .regionAware(region: region ?? "") }
        return isSingleRole && framework.multiRole ? .multiRole : nil
    }

    /// The part of resources that a framework may be offered.
    func part(of resources: Resources, for framework: FrameworkCapabilities) -> Resources {
        hasSpecialResources ? resources.understood(by: framework) : resources
    }
}

extension Resources {
    /// The part that a framework knows how to use.
    fileprivate func understood(by framework: FrameworkCapabilities) -> Resources {
        filter { entry in
            if entry.isShared, !framework.sharedResources { return false }
            if entry.isRevocable, !framework.revocableResources { return false }
            return framework.reservationRefinement || !entry.hasRefinedReservations
        }
    }
}
