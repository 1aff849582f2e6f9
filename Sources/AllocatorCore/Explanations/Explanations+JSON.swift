import MesosBase
import MesosResources
import MesosWire

extension FrameworkExplanation {
    /// The explanation as an object of JSON. Reasons have a `code` that never changes and a `sentence` for people, and
    /// times are in seconds from now on.
    public func json(names: ExplanationNames = .none) -> [UInt8] {
        let phrases = ExplanationPhrases(names: names, time: time)
        var writer = JSONWriter()
        writer.object { json in
            json.object("framework") { phrases.write(framework, to: &$0) }
            json.field("standing", standing.rawValue)
            json.field("verdict", verdict) { phrases.write($0, to: &$1) }
            json.field("next_run_in", nextRun) { phrases.write($0, to: &$1) }
            json.field("paused", pause) { phrases.write($0, to: &$1) }
            json.list("roles", roles) { phrases.write($0, to: &$1) }
            json.field("remarks", remarks)
            json.field("text", text(names: names))
        }
        return writer.bytes
    }
}

extension AgentExplanation {
    /// The explanation as an object of JSON. Reasons have a `code` that never changes and a `sentence` for people, and
    /// times are in seconds from now on.
    public func json(names: ExplanationNames = .none) -> [UInt8] {
        let phrases = ExplanationPhrases(names: names, time: time)
        var writer = JSONWriter()
        writer.object { json in
            json.object("agent") { phrases.write(agent, to: &$0) }
            json.field("hostname", hostname)
            json.field("standing", standing.rawValue)
            json.field("next_run_in", nextRun) { phrases.write($0, to: &$1) }
            json.field("paused", pause) { phrases.write($0, to: &$1) }
            json.field("total", total.description)
            json.field("free", free.description)
            json.list("holders", holders) { phrases.write($0, to: &$1) }
            json.list("candidates", candidates) { candidate, json in
                phrases.write(Rival(framework: candidate.framework, role: candidate.role), to: &json)
                json.key("reason")
                phrases.write(candidate.reason, to: &json)
            }
            json.array("groups") { json in
                for group in groups {
                    json.object { json in
                        json.field("count", group.candidates.count)
                        json.field("code", group.reason.code)
                        json.list("candidates", group.candidates) { phrases.write($0, to: &$1) }
                    }
                }
            }
            json.field("suppressed_or_inactive", suppressed)
            json.field("remarks", remarks)
            json.field("text", text(names: names))
        }
        return writer.bytes
    }
}

extension RoleExplanation {
    /// The explanation as an object of JSON. Reasons have a `code` that never changes and a `sentence` for people, and
    /// times are in seconds from now on.
    public func json(names: ExplanationNames = .none) -> [UInt8] {
        let phrases = ExplanationPhrases(names: names, time: time)
        var writer = JSONWriter()
        writer.object { json in
            json.field("role", role)
            json.field("standing", standing.rawValue)
            json.field("next_run_in", nextRun) { phrases.write($0, to: &$1) }
            json.field("paused", pause) { phrases.write($0, to: &$1) }
            json.field("weight", weight)
            json.field("position", position) { phrases.write($0, to: &$1) }
            json.quantities("held", held)
            json.quantities("reserved", reserved)
            json.field("quota", quota) { $1.quota($0) }
            json.list("frameworks", members) { member, json in
                phrases.write(member.framework, to: &json)
                json.quantities("held", member.held)
                json.field("share", member.share)
            }
            json.list("suppressed", suppressed) { phrases.write($0, to: &$1) }
            json.list("inactive", inactive) { phrases.write($0, to: &$1) }
            json.list("roles_below", subroles) { $1.field("role", $0) }
            json.array("agents") { json in
                for group in groups { phrases.write(group, to: &json) }
            }
            json.list("open_agents", openAgents) { phrases.write($0, to: &$1) }
            json.field("remarks", remarks)
            json.field("text", text(names: names))
        }
        return writer.bytes
    }
}
