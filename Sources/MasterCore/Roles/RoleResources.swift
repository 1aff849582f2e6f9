import MesosBase
import MesosResources
import MesosWire

/// What a role has, with all roles below it.
struct RoleResources: Sendable, Equatable {
    /// What its tasks and executors use.
    fileprivate(set) var allocated = ResourceQuantities()
    /// What is offered to its frameworks and not yet answered.
    fileprivate(set) var offered = ResourceQuantities()
    /// What agents have reserved for it, in use or not.
    fileprivate(set) var reserved = ResourceQuantities()
    /// How much of a quota is gone: what is in use for good, and what is reserved without being in use.
    fileprivate(set) var consumed = ResourceQuantities()
    /// The same with what would count as well if all offers were taken: what is reserved counts already.
    fileprivate(set) var committed = ResourceQuantities()
}

/// What all roles have.
struct RoleBreakdown: Sendable {
    private var roles: SortedMap<String, RoleResources> = [:]

    /// Adds up what every role of a master has. It takes time in proportion to the agents and offers.
    init(of master: borrowing MasterMachine, _ usage: Usage) {
        for resources in usage.frameworks.values {
            for entry in resources.entries {
                let isForGood = !entry.isRevocable
                add(entry, to: entry.allocationRole) { role, amount in
                    role.allocated += amount
                    guard isForGood else { return }
                    role.consumed += amount
                    role.committed += amount
                }
            }
        }
        for framework in master.frameworks.values {
            for offer in framework.offers.keys {
                guard let resources = master.offers[offer]?.resources else { continue }
                add(offered: resources)
            }
        }
        for agent in master.agents.values where !agent.total.reservedRoles.isEmpty {
            add(reservationsOf: agent.total, used: usage.agents[agent.id] ?? Resources())
        }
    }

    /// What a role has with all below it.
    subscript(role: String) -> RoleResources { roles[role] ?? RoleResources() }

    /// Takes off what a role was offered and is offered no more, as far as quotas count it.
    mutating func remove(offered amount: ResourceQuantities, of role: String) {
        for role in RoleName.withAncestors(role) { update(role) { $0.committed -= amount } }
    }

    private mutating func add(offered resources: Resources) {
        for entry in resources.entries {
            let counts = entry.countsWhenTaken
            add(entry, to: entry.allocationRole) { role, amount in
                role.offered += amount
                if counts { role.committed += amount }
            }
        }
    }

    /// Adds what an agent has reserved. Of that, what is in use is counted with all that is.
    private mutating func add(reservationsOf total: Resources, used: Resources) {
        var inUse: SortedMap<String, ResourceQuantities> = [:]
        for entry in used.entries {
            guard let role = entry.reservedRole else { continue }
            let amount = Resources([entry]).quantities
            if inUse.update(role, { $0 += amount }) == nil { inUse[role] = amount }
        }
        for (role, part) in total.byReservedRole {
            let amount = part.quantities
            let spare = amount - (inUse[role] ?? ResourceQuantities())
            for role in RoleName.withAncestors(role) {
                update(role) {
                    $0.reserved += amount
                    $0.consumed += spare
                    $0.committed += spare
                }
            }
        }
    }

    private mutating func add(
        _ entry: Resource, to role: String?, _ change: (inout RoleResources, ResourceQuantities) -> Void
    ) {
        let amount = Resources([entry]).quantities
        for role in role.map(RoleName.withAncestors) ?? [] { update(role) { change(&$0, amount) } }
    }

    private mutating func update(_ role: String, _ change: (inout RoleResources) -> Void) {
        if !roles.contains(role) { roles[role] = RoleResources() }
        roles.update(role, change)
    }
}

extension Resource {
    /// Whether a quota has less left when somebody takes it: what is reserved counts from the beginning, and what may
    /// be taken back at any time never.
    fileprivate var countsWhenTaken: Bool { reservations.isEmpty && !isRevocable }
}

extension Resources {
    /// How much less a quota has left when somebody takes them.
    var quantitiesThatCountWhenTaken: ResourceQuantities { filter(\.countsWhenTaken).quantities }
}
