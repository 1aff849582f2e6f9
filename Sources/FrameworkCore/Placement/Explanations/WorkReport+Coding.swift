import MesosBase
import MesosWire

extension WorkReport: Codable {
    private enum Key: String, CodingKey {
        case work, wanted, placed, unplaced, offers, exclusions, fitting, reached, mistake, sentence
        case nearestFit = "nearest_fit"
        case expired = "expired_nanoseconds"
    }

    /// Reads a report.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: Key.self)
        self.init(
            work: try container.decode(String.self, forKey: .work),
            wanted: try container.decode(Int.self, forKey: .wanted),
            placed: try container.decode(Int.self, forKey: .placed),
            unplaced: try container.decode(Int.self, forKey: .unplaced),
            offers: try container.decode(Int.self, forKey: .offers),
            exclusions: try container.decode([Exclusion].self, forKey: .exclusions),
            fitting: try container.decode(Int.self, forKey: .fitting),
            nearestFit: try container.decodeIfPresent(NearestFit.self, forKey: .nearestFit),
            reached: try container.decodeIfPresent(Int.self, forKey: .reached),
            mistake: try container.decodeIfPresent(String.self, forKey: .mistake),
            expired: try container.decodeIfPresent(Int64.self, forKey: .expired).map { .nanoseconds($0) })
    }

    /// Writes the report, and for people the sentence that it makes if tasks are without a place.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(work, forKey: .work)
        try container.encode(wanted, forKey: .wanted)
        try container.encode(placed, forKey: .placed)
        try container.encode(unplaced, forKey: .unplaced)
        try container.encode(offers, forKey: .offers)
        try container.encode(exclusions, forKey: .exclusions)
        try container.encode(fitting, forKey: .fitting)
        try container.encodeIfPresent(nearestFit, forKey: .nearestFit)
        try container.encodeIfPresent(reached, forKey: .reached)
        try container.encodeIfPresent(mistake, forKey: .mistake)
        try container.encodeIfPresent(expired?.clampedNanoseconds, forKey: .expired)
        if unplaced > 0 { try container.encode(sentence, forKey: .sentence) }
    }

    /// The report as JSON, for programs: names and codes stay the same from version to version.
    public var json: [UInt8] { JSONTree(ofPlain: self).bytes }
}

extension Plan {
    /// The reports of all work as a JSON array, in the order in which it was placed.
    public var reportsJSON: [UInt8] { JSONTree(ofPlain: reports).bytes }
}

extension WorkReport.NearestFit: Codable {
    private enum Key: String, CodingKey {
        case hostname, failures
        case agentID = "agent_id"
    }

    /// Reads what an agent fails.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: Key.self)
        self.init(
            agentID: AgentID(try container.decode(String.self, forKey: .agentID)),
            hostname: try container.decode(String.self, forKey: .hostname),
            failures: try container.decode([String].self, forKey: .failures))
    }

    /// Writes what an agent fails.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(agentID.value, forKey: .agentID)
        try container.encode(hostname, forKey: .hostname)
        try container.encode(failures, forKey: .failures)
    }
}

extension Exclusion: Codable {
    private enum Key: String, CodingKey {
        case rule, code, stability, offers, agents, examples, evidence, reason, resource
    }

    /// Reads an exclusion.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: Key.self)
        self.init(
            rule: try container.decode(String.self, forKey: .rule),
            code: try container.decode(ExclusionCode.self, forKey: .code),
            stability: try container.decode(Stability.self, forKey: .stability),
            offers: try container.decode(Int.self, forKey: .offers),
            agents: try container.decode(Int.self, forKey: .agents),
            examples: try container.decode([String].self, forKey: .examples).map { AgentID($0) },
            evidence: try container.decode(String.self, forKey: .evidence),
            reason: try container.decodeIfPresent(String.self, forKey: .reason),
            resource: try container.decodeIfPresent(String.self, forKey: .resource))
    }

    /// Writes the exclusion; agents by their identifiers.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(rule, forKey: .rule)
        try container.encode(code, forKey: .code)
        try container.encode(stability, forKey: .stability)
        try container.encode(offers, forKey: .offers)
        try container.encode(agents, forKey: .agents)
        try container.encode(examples.map(\.value), forKey: .examples)
        try container.encode(evidence, forKey: .evidence)
        try container.encodeIfPresent(reason, forKey: .reason)
        try container.encodeIfPresent(resource, forKey: .resource)
    }
}

extension Verdict {
    /// The verdict as JSON, for programs: names and codes stay the same from version to version.
    public var json: [UInt8] { JSONTree(ofPlain: self).bytes }
}
