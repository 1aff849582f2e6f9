import MesosBase
import MesosResources
import MesosWire

extension MasterMachine {
    /// The body of `/roles`: all roles that the master knows, and what they have.
    package var rolesBody: [UInt8] {
        let usage = usage
        let frameworksOfRoles = frameworksOfRoles(usage)
        let holdings = RoleHoldings(of: self, usage)
        return Self.body { json in
            json.array("roles") { json in
                for role in knownRoles(frameworksOfRoles) {
                    json.object { json in
                        json.field("name", role)
                        json.field("weight", weights[role] ?? 1)
                        holdings.writeFields(of: role, to: &json)
                        json.field("frameworks", (frameworksOfRoles[role] ?? []).map(\.value))
                    }
                }
            }
        }
    }
}

/// What roles have, each with all below it.
private struct RoleHoldings {
    private var allocated: SortedMap<String, ResourceQuantities> = [:]
    private var offered: SortedMap<String, ResourceQuantities> = [:]
    private var reserved: SortedMap<String, ResourceQuantities> = [:]
    /// What is reserved and not in use, for those who ask what a quota would have left.
    private var spare: SortedMap<String, ResourceQuantities> = [:]

    init(of master: borrowing MasterMachine, _ usage: Usage) {
        for resources in usage.frameworks.values { Self.add(resources, byRoleOf: \.allocationRole, to: &allocated) }
        for framework in master.frameworks.values {
            for offer in framework.offers.keys {
                guard let resources = master.offers[offer]?.resources else { continue }
                Self.add(resources, byRoleOf: \.allocationRole, to: &offered)
            }
        }
        for agent in master.agents.values where !agent.total.reservedRoles.isEmpty {
            var (total, used): (SortedMap<String, ResourceQuantities>, SortedMap<String, ResourceQuantities>) = (
                [:], [:]
            )
            Self.add(agent.total, byRoleOf: \.reservedRole, to: &total)
            Self.add(usage.agents[agent.id] ?? Resources(), byRoleOf: \.reservedRole, to: &used)
            for (role, quantities) in total {
                Self.add(quantities, of: role, to: &reserved)
                Self.add(quantities - (used[role] ?? ResourceQuantities()), of: role, to: &spare)
            }
        }
    }

    private static func add(
        _ resources: Resources, byRoleOf role: (Resource) -> String?,
        to quantities: inout SortedMap<String, ResourceQuantities>
    ) {
        for entry in resources.entries {
            let amount = Resources([entry]).quantities
            for role in role(entry).map(RoleName.withAncestors) ?? [] { add(amount, of: role, to: &quantities) }
        }
    }

    private static func add(
        _ more: ResourceQuantities, of role: String, to quantities: inout SortedMap<String, ResourceQuantities>
    ) {
        if quantities.update(role, { $0 += more }) == nil { quantities[role] = more }
    }

    func writeFields(of role: String, to json: inout JSONWriter) {
        let nothing = ResourceQuantities()
        let (allocated, offered) = (allocated[role] ?? nothing, offered[role] ?? nothing)
        json.object("quota") { json in
            json.field("role", role)
            json.object("guarantee") { _ in }
            json.object("limit") { _ in }
            json.field("consumed", quantities: allocated + (spare[role] ?? nothing))
        }
        json.field("resources", quantities: allocated + offered)
        json.field("allocated", quantities: allocated)
        json.field("offered", quantities: offered)
        json.field("reserved", quantities: reserved[role] ?? nothing)
    }
}

extension JSONWriter {
    fileprivate mutating func field(_ name: String, quantities: ResourceQuantities) {
        object(name) { json in
            for name in quantities.names { json.field(name, quantities[name].doubleValue) }
        }
    }
}
