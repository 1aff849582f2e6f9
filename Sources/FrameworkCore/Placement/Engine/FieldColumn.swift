import MesosBase
import MesosWire

/// What all agents of a round have for one field: equal values have equal codes.
struct FieldColumn: Sendable {
    /// The values of each code: all that an agent has under the name, in their order.
    private(set) var values: [[WorldAttribute.Value]] = []
    /// For each agent the code of its values; -1 for none.
    private(set) var agentCodes: [Int32] = []
    /// For each agent the code of its domain; -1 for none.
    private(set) var agentDomains: [Int32] = []
    /// The names of the domains, by their codes.
    private(set) var domains: [String] = []
    /// The same by slots.
    private(set) var slotCodes: [Int32] = []
    private(set) var slotDomains: [Int32] = []
    /// The slots that are in any domain.
    private(set) var slotsInDomains = SlotSet(limit: 0)
    private var domainPositions = Table<String, Int32>()

    init(_ field: Field, _ roster: Roster, _ offers: [Offer], _ world: World) {
        let count = roster.agentIDs.count
        agentCodes.reserveCapacity(count)
        switch field.kind {
        case .attribute(let name): readAttribute(name, roster, offers, world)
        case .agent: readNames(roster.agentIDs.map(\.value))
        case .hostname:
            readNames(
                roster.agentIDs.indices.map { agent in
                    let offer = roster.firstOffers[agent]
                    return offer >= 0 ? offers[offer].hostname : world.agents[roster.agentIDs[agent]]?.hostname
                })
        case .region, .zone: readDomain(isZone: field.kind == .zone, roster, offers, world)
        }
        if agentDomains.isEmpty { nameDomains() }
        if roster.isPlain {
            slotCodes = Array(agentCodes.prefix(roster.slots.count))
            slotDomains = Array(agentDomains.prefix(roster.slots.count))
        } else {
            slotCodes = roster.slots.map { agentCodes[$0.agent] }
            slotDomains = roster.slots.map { agentDomains[$0.agent] }
        }
        let domains = slotDomains
        slotsInDomains = SlotSet(limit: domains.count) { domains[$0] >= 0 }
    }

    /// The code of the domain of this name.
    func domain(named name: String) -> Int? { domainPositions[name].map(Int.init) }

    private mutating func readNames(_ names: [String?]) {
        var positions = Table<String, Int32>()
        for name in names {
            guard let name else {
                agentCodes.append(-1)
                continue
            }
            if let code = positions[name] {
                agentCodes.append(code)
            } else {
                let code = Int32(values.count)
                positions[name] = code
                values.append([.text(name)])
                agentCodes.append(code)
            }
        }
    }

    private mutating func readAttribute(_ name: String, _ roster: Roster, _ offers: [Offer], _ world: World) {
        var texts = Table<String, Int32>()
        var others = Table<[WorldAttribute.Value], Int32>()
        for (agent, offer) in roster.firstOffers.enumerated() {
            var first: WorldAttribute.Value?
            var more: [WorldAttribute.Value] = []
            if offer >= 0 {
                for attribute in offers[offer].attributes where attribute.name == name {
                    let value = WorldAttribute(attribute).value
                    if first == nil { first = value } else { more.append(value) }
                }
            } else {
                for attribute in world.agents[roster.agentIDs[agent]]?.attributes ?? [] where attribute.name == name {
                    if first == nil { first = attribute.value } else { more.append(attribute.value) }
                }
            }
            guard let first else {
                agentCodes.append(-1)
                continue
            }
            if more.isEmpty, case .text(let text) = first {
                if let code = texts[text] {
                    agentCodes.append(code)
                    continue
                }
                texts[text] = Int32(values.count)
            } else {
                let list = [first] + more
                if let code = others[list] {
                    agentCodes.append(code)
                    continue
                }
                others[list] = Int32(values.count)
            }
            agentCodes.append(Int32(values.count))
            values.append([first] + more)
        }
    }

    private mutating func readDomain(isZone: Bool, _ roster: Roster, _ offers: [Offer], _ world: World) {
        struct Key: Hashable {
            let region: String
            let zone: String
        }
        var positions = Table<Key, Int32>()
        var names: [String] = []
        for (agent, offer) in roster.firstOffers.enumerated() {
            let key: Key?
            if offer >= 0 {
                key = offers[offer].domain?.faultDomain.map {
                    Key(region: $0.region.name, zone: isZone ? $0.zone.name : "")
                }
            } else {
                let known = world.agents[roster.agentIDs[agent]]
                key = known?.region.map { Key(region: $0, zone: isZone ? known?.zone ?? "" : "") }
            }
            guard let key else {
                agentCodes.append(-1)
                continue
            }
            if let code = positions[key] {
                agentCodes.append(code)
                continue
            }
            let code = Int32(values.count)
            positions[key] = code
            values.append([.text(isZone ? key.zone : key.region)])
            names.append(isZone ? "\(key.region)/\(key.zone)" : key.region)
            agentCodes.append(code)
        }
        agentDomains = agentCodes
        domains = names
        for (code, name) in names.enumerated() { domainPositions[name] = Int32(code) }
    }

    /// Domains are told apart by the first value: agents that share it are in one domain, whatever else they have.
    private mutating func nameDomains() {
        var codes: [Int32] = []
        codes.reserveCapacity(values.count)
        for list in values {
            let name = list[0].text
            if let code = domainPositions[name] {
                codes.append(code)
            } else {
                let code = Int32(domains.count)
                domainPositions[name] = code
                domains.append(name)
                codes.append(code)
            }
        }
        agentDomains = agentCodes.map { $0 < 0 ? -1 : codes[Int($0)] }
    }
}

extension WorldAttribute.Value {
    /// The value as explanations show it, and as domains are named.
    package var text: String {
        switch self {
        case .text(let text): text
        case .number(let number): FieldValue.text(of: number)
        case .ranges(let ranges): "[\(ranges.map { "\($0.lowerBound)-\($0.upperBound)" }.joined(separator: ", "))]"
        case .set(let items): "{\(items.joined(separator: ", "))}"
        }
    }
}
