import AllocatorCore
import MesosBase
import MesosWire

extension MasterMachine {
    /// The body of `/offer_constraints_debug` of the allocator: for each role of each framework the agents that the
    /// framework's constraints exclude.
    package var offerConstraintsBody: [UInt8] {
        let agents = agents.values.map { (id: $0.id.value, profile: $0.profile) }
        return Self.body { json in
            json.object("frameworks") { json in
                for framework in frameworks.values {
                    json.object(framework.id.value) { framework.writeExclusions(of: agents, to: &$0) }
                }
            }
        }
    }
}

extension FrameworkRecord {
    fileprivate func writeExclusions(of agents: [(id: String, profile: AgentProfile)], to json: inout JSONWriter) {
        json.field("suppressed_roles", suppressedRoles)
        json.object("excluded_by_attribute_constraints") { json in
            for role in roles {
                let isConstrained = wishes.constraints.constrains(role)
                let excluded = agents.filter { isConstrained && wishes.constraints.exclude($0.profile, for: role) }
                json.field(role, excluded.map(\.id))
            }
        }
    }
}
