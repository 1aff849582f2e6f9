import MesosBase
import MesosResources
import MesosWire

extension MasterMachine {
    /// The body of `/roles`: all roles that the master knows, and what they have.
    package var rolesBody: [UInt8] {
        let usage = usage
        let frameworksOfRoles = frameworksOfRoles(usage)
        let breakdown = RoleBreakdown(of: self, usage)
        return Self.body { json in
            json.array("roles") { json in
                for role in knownRoles(frameworksOfRoles) {
                    json.object { json in
                        json.field("name", role)
                        json.field("weight", weights[role] ?? 1)
                        breakdown[role].writeFields(of: role, quotas[role] ?? .none, to: &json)
                        json.field("frameworks", (frameworksOfRoles[role] ?? []).map(\.value))
                    }
                }
            }
        }
    }
}

extension RoleResources {
    fileprivate func writeFields(of role: String, _ quota: Quota, to json: inout JSONWriter) {
        json.object("quota") { json in
            json.field("role", role)
            json.field("guarantee", quantities: quota.guarantees)
            json.object("limit") { json in
                for name in quota.limits.names { json.field(name, quota.limits[name]?.doubleValue) }
            }
            json.field("consumed", quantities: consumed)
        }
        json.field("resources", quantities: allocated + offered)
        json.field("allocated", quantities: allocated)
        json.field("offered", quantities: offered)
        json.field("reserved", quantities: reserved)
    }
}

extension JSONWriter {
    fileprivate mutating func field(_ name: String, quantities: ResourceQuantities) {
        object(name) { json in
            for name in quantities.names { json.field(name, quantities[name].doubleValue) }
        }
    }
}
