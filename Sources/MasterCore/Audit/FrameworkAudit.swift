import MesosBase
package import MesosWire

/// What a master has of one framework.
package struct FrameworkAudit: Sendable {
    package let id: FrameworkID
    package let roles: [String]
    package let isConnected: Bool
    /// Whether it wants offers for one of its roles at least.
    package let wantsOffers: Bool
    /// Whether it wants offers of some agents only.
    package let isChoosy: Bool
    package let offers: Int
    package let tasks: Int
    package let unreachableTasks: Int
    package let completedTasks: Int
}

extension MasterMachine {
    /// What the master has of each framework, in the order of their ids.
    package var frameworkAudits: [FrameworkAudit] {
        frameworks.values.map { framework in
            FrameworkAudit(
                id: framework.id, roles: framework.roles, isConnected: framework.isConnected,
                wantsOffers: !framework.roles.allSatisfy { framework.suppressedRoles.contains($0) },
                isChoosy: framework.offerConstraints != nil, offers: framework.offers.count,
                tasks: framework.tasks.count, unreachableTasks: framework.unreachableTasks.count,
                completedTasks: framework.completedTasks.count)
        }
    }

    /// How many frameworks that have left are remembered.
    package var completedFrameworkCount: Int { completedFrameworks.count }
}
