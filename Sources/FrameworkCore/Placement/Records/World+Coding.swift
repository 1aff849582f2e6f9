import MesosBase
import MesosResources
import MesosWire

extension World: Codable {
    private enum Key: String, CodingKey {
        case agents, tasks, places, waits, launches, endings, holds, date
    }

    /// Reads a world that was stored.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: Key.self)
        try container.read(.agents, into: &agents) { AgentID($0) }
        try container.read(.tasks, into: &tasks) { TaskID($0) }
        try container.read(.places, into: &places) { $0 }
        try container.read(.launches, into: &launches) { $0 }
        try container.read(.endings, into: &endings) { TaskID($0) }
        var times: SortedMap<String, Int64> = [:]
        try container.read(.waits, into: &times) { $0 }
        for (work, time) in times { waits[work] = Instant(nanoseconds: time) }
        times = [:]
        try container.read(.holds, into: &times) { $0 }
        for (work, time) in times { holds[work] = Instant(nanoseconds: time) }
        date = try container.decodeIfPresent(Int64.self, forKey: .date)
    }

    /// Writes all that is known. Instants are nanoseconds since the clock's origin, so that they mean something only to
    /// who has the same clock.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.write(agents.map { ($0.key.value, $0.value) }, forKey: .agents)
        try container.write(tasks.map { ($0.key.value, $0.value) }, forKey: .tasks)
        try container.write(places.map { ($0.key, $0.value) }, forKey: .places)
        try container.write(waits.map { ($0.key, $0.value.nanoseconds) }, forKey: .waits)
        try container.write(launches.map { ($0.key, $0.value) }, forKey: .launches)
        try container.write(endings.map { ($0.key.value, $0.value) }, forKey: .endings)
        try container.write(holds.map { ($0.key, $0.value.nanoseconds) }, forKey: .holds)
        try container.encodeIfPresent(date, forKey: .date)
    }
}

extension KeyedDecodingContainer {
    /// Reads an object as a map; one that is absent is empty.
    fileprivate func read<Name: Comparable & Sendable, Value: Decodable & Sendable>(
        _ key: Key, into map: inout SortedMap<Name, Value>, _ name: (String) -> Name
    ) throws {
        guard contains(key) else { return }
        let entries = try nestedContainer(keyedBy: JSONKey.self, forKey: key)
        for entry in entries.allKeys { map[name(entry.stringValue)] = try entries.decode(Value.self, forKey: entry) }
    }
}

extension KeyedEncodingContainer {
    /// Writes entries as an object, or nothing if there are none.
    fileprivate mutating func write(_ entries: [(String, some Encodable)], forKey key: Key) throws {
        guard !entries.isEmpty else { return }
        var object = nestedContainer(keyedBy: JSONKey.self, forKey: key)
        for (name, value) in entries { try object.encode(value, forKey: JSONKey(name)) }
    }
}

extension WorldAgent: Codable {
    private enum Key: String, CodingKey {
        case hostname, region, zone, attributes, capacity, maintenance, failures
        case isDraining = "is_draining"
        case isFrozen = "is_frozen"
    }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: Key.self)
        self.init(
            hostname: try container.decode(String.self, forKey: .hostname),
            region: try container.decodeIfPresent(String.self, forKey: .region),
            zone: try container.decodeIfPresent(String.self, forKey: .zone),
            attributes: try container.decode([WorldAttribute].self, forKey: .attributes),
            capacity: try container.decode([ResourceAmount].self, forKey: .capacity),
            maintenance: try container.decodeIfPresent(Maintenance.self, forKey: .maintenance),
            isDraining: try container.decodeIfPresent(Bool.self, forKey: .isDraining) ?? false,
            isFrozen: try container.decodeIfPresent(Bool.self, forKey: .isFrozen) ?? false,
            failures: try container.decodeIfPresent([Int64].self, forKey: .failures)?.map { Instant(nanoseconds: $0) }
                ?? [])
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(hostname, forKey: .hostname)
        try container.encodeIfPresent(region, forKey: .region)
        try container.encodeIfPresent(zone, forKey: .zone)
        try container.encode(attributes, forKey: .attributes)
        try container.encode(capacity, forKey: .capacity)
        try container.encodeIfPresent(maintenance, forKey: .maintenance)
        if isDraining { try container.encode(true, forKey: .isDraining) }
        if isFrozen { try container.encode(true, forKey: .isFrozen) }
        if !failures.isEmpty { try container.encode(failures.map(\.nanoseconds), forKey: .failures) }
    }
}

extension ResourceAmount: Codable {
    private enum Key: String, CodingKey {
        case name, amount
    }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: Key.self)
        self.init(
            name: try container.decode(String.self, forKey: .name),
            amount: Scalar(try container.decode(Double.self, forKey: .amount)))
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(name, forKey: .name)
        try container.encode(amount.doubleValue, forKey: .amount)
    }
}

extension WorldTask: Codable {
    private enum Key: String, CodingKey {
        case work, number, labels, priority, amounts
        case agentID = "agent_id"
    }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: Key.self)
        self.init(
            work: try container.decode(String.self, forKey: .work),
            number: try container.decode(Int.self, forKey: .number),
            agentID: AgentID(try container.decode(String.self, forKey: .agentID)),
            labels: try container.decodeIfPresent([TaskSelector.Label].self, forKey: .labels) ?? [],
            priority: try container.decodeIfPresent(Int.self, forKey: .priority) ?? 0,
            amounts: try container.decodeIfPresent([ResourceAmount].self, forKey: .amounts) ?? [])
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(work, forKey: .work)
        try container.encode(number, forKey: .number)
        try container.encode(agentID.value, forKey: .agentID)
        if !labels.isEmpty { try container.encode(labels, forKey: .labels) }
        if priority != 0 { try container.encode(priority, forKey: .priority) }
        if !amounts.isEmpty { try container.encode(amounts, forKey: .amounts) }
    }
}

extension FormerPlace: Codable {
    private enum Key: String, CodingKey {
        case end
        case agentID = "agent_id"
    }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: Key.self)
        self.init(
            agentID: AgentID(try container.decode(String.self, forKey: .agentID)),
            end: Instant(nanoseconds: try container.decode(Int64.self, forKey: .end)))
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(agentID.value, forKey: .agentID)
        try container.encode(end.nanoseconds, forKey: .end)
    }
}
