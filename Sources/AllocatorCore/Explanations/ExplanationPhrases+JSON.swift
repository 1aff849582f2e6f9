import MesosBase
import MesosResources
import MesosWire

// The parts of explanations as fields of the object that is being written, or as values.
extension ExplanationPhrases {
    func write(_ framework: FrameworkID, to json: inout JSONWriter) {
        json.field("id", framework.value)
        json.field("name", names.frameworkName(framework))
    }

    func write(_ agent: AgentID, to json: inout JSONWriter) {
        json.field("id", agent.value)
        json.field("name", names.agentName(agent))
    }

    func write(_ rival: Rival, to json: inout JSONWriter) {
        json.object("framework") { write(rival.framework, to: &$0) }
        json.field("role", rival.role)
    }

    func write(_ holder: Holder, to json: inout JSONWriter) {
        write(Rival(framework: holder.framework, role: holder.role), to: &json)
        json.field("resources", holder.resources.description)
    }

    /// Seconds from now on.
    func write(_ instant: Instant, to json: inout JSONWriter) {
        json.value(max(0, (instant - time).inSeconds))
    }

    func write(_ pause: RecoveryPause, to json: inout JSONWriter) {
        json.object { fields(of: pause, to: &$0) }
    }

    private func fields(of pause: RecoveryPause, to json: inout JSONWriter) {
        json.field("known", pause.known)
        json.field("needed", pause.needed)
        json.field("ends_in", pause.until) { write($0, to: &$1) }
    }

    func write(_ role: FrameworkExplanation.RoleOutlook, to json: inout JSONWriter) {
        json.field("role", role.role)
        json.field("suppressed", role.isSuppressed)
        json.quantities("held", role.held)
        json.field("agents_held_on", role.agentsHeldOn)
        json.field("position", role.position) { write($0, to: &$1) }
        json.field("quota", role.quota) { $1.quota($0) }
        json.array("agents") { json in
            for group in role.groups { write(group, to: &json) }
        }
    }

    func write(_ position: SharePosition, to json: inout JSONWriter) {
        json.object { json in
            json.field("random", position.isRandom)
            json.array("levels") { json in
                for level in position.levels {
                    json.object { json in
                        write(level.name, to: &json)
                        json.field("rank", level.rank)
                        json.field("of", level.count)
                        json.field("share", level.share)
                        json.field("resource", level.resource)
                        json.field("weight", level.weight)
                        json.list("before", level.before) { contender, json in
                            write(contender.name, to: &json)
                            json.field("share", contender.share)
                        }
                    }
                }
            }
        }
    }

    private func write(_ name: SharePosition.Name, to json: inout JSONWriter) {
        switch name {
        case .role(let role): json.field("role", role)
        case .frameworks(let role): json.field("frameworks_of_role", role)
        case .framework(let framework): json.object("framework") { write(framework, to: &$0) }
        }
    }

    func write(_ group: AgentGroup, to json: inout JSONWriter) {
        json.object { json in
            json.field("count", group.agents.count)
            json.key("reason")
            write(group.reason, to: &json)
            if let nearest = group.nearest { json.object("nearest") { write(nearest, to: &$0) } }
            json.field("first_ends_in", group.earliestEnd) { write($0, to: &$1) }
            json.list("agents", group.agents) { write($0, to: &$1) }
        }
    }

    func write(_ reason: OfferReason, to json: inout JSONWriter) {
        json.object { json in
            json.field("code", reason.code)
            json.field("sentence", sentence(reason))
            fields(of: reason, to: &json)
        }
    }

    private func fields(of reason: OfferReason, to json: inout JSONWriter) {
        switch reason {
        case .offered(let resources, let instant):
            json.field("resources", resources.description)
            json.field("in", instant) { write($0, to: &$1) }
        case .outranked(let rivals): json.list("by", rivals) { write($0, to: &$1) }
        case .filtered(let resources, let end):
            json.field("resources", resources.description)
            json.field("ends_in", end) { write($0, to: &$1) }
        case .headroom(let shortage):
            json.quantities("required", shortage.required)
            json.quantities("available", shortage.available)
            json.list("roles", shortage.roles) { $1.roleAmount($0) }
        case .quotaLimit(let quota):
            json.field("exhausted", quota.exhausted)
            json.field("quota", quota) { $1.quota($0) }
        case .belowMinimum(let resources, let minima):
            json.field("resources", resources.description)
            json.array("minima") { json in
                for minimum in minima { json.quantities(minimum) }
            }
        case .constraint(let text): json.field("constraint", text)
        case .missingCapability(let missing):
            json.field("capability", missing.name)
            json.field("lacked_by", missing.isOfAgent ? "agent" : "framework")
        case .reservedForOthers(let resources, let roles):
            json.field("resources", resources.description)
            json.list("roles", roles) { $1.field("role", $0) }
        case .nothingFree(let holders): json.list("holders", holders) { write($0, to: &$1) }
        case .notWhitelisted(let hostname): json.field("hostname", hostname)
        case .paused(let pause): fields(of: pause, to: &json)
        case .agentInactive, .noAgents, .suppressed, .frameworkInactive, .other: break
        }
    }
}

extension JSONWriter {
    /// Writes a field, or nothing if it has no value.
    mutating func field<Value>(_ name: String, _ value: Value?, _ write: (Value, inout JSONWriter) -> Void) {
        guard let value else { return }
        key(name)
        write(value, &self)
    }

    /// Writes how many there are, and the first of them as objects.
    mutating func list<Element>(
        _ name: String, _ elements: Excerpt<Element>, _ write: (Element, inout JSONWriter) -> Void
    ) {
        object(name) { json in
            json.field("count", elements.count)
            json.array("first") { json in
                for element in elements.first { json.object { write(element, &$0) } }
            }
        }
    }

    mutating func quantities(_ quantities: ResourceQuantities) {
        object { json in
            for name in quantities.names { json.field(name, quantities[name].doubleValue) }
        }
    }

    mutating func quantities(_ name: String, _ quantities: ResourceQuantities) {
        key(name)
        self.quantities(quantities)
    }

    mutating func roleAmount(_ amount: RoleAmount) {
        field("role", amount.role)
        quantities("quantities", amount.quantities)
    }

    mutating func quota(_ quota: QuotaStanding) {
        object { json in
            json.field("role", quota.role)
            json.quantities("guarantees", quota.quota.guarantees)
            json.object("limits") { json in
                for name in quota.quota.limits.names {
                    json.field(name, quota.quota.limits[name].map(\.doubleValue))
                }
            }
            json.quantities("consumed", quota.consumed)
            json.list("consumers", quota.consumers) { $1.roleAmount($0) }
        }
    }
}
