import MesosBase
import MesosWire

/// What all agents of a round have for one field: equal values have equal codes.
struct FieldColumn: Sendable {
    /// The values of each code, if agents may have several of them; otherwise each is a name of a domain.
    private var lists: [[WorldAttribute.Value]]?
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

    init(_ field: Field, _ roster: Roster, _ offers: [Offer], _ world: World) {
        let count = roster.agentIDs.count
        agentCodes.reserveCapacity(count)
        switch field.kind {
        case .attribute(let name): readAttribute(name, roster, offers, world)
        case .agent:
            agentCodes = (0..<count).map { Int32(truncatingIfNeeded: $0) }
            agentDomains = agentCodes
            domains = roster.agentIDs.map(\.value)
        case .hostname: readHostnames(roster, offers, world)
        case .region, .zone: readDomain(isZone: field.kind == .zone, roster, offers, world)
        }
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

    /// The values of a code: all that an agent has under the name, in their order.
    func values(of code: Int) -> [WorldAttribute.Value] { lists?[code] ?? [.text(domains[code])] }

    /// The code of the domain of an agent; -1 for none, also of an agent that is not known.
    func domain(ofAgent agent: Int) -> Int32 { agent < 0 ? -1 : agentDomains[agent] }

    /// Whether a test passes for each code, and at the end for agents without the field.
    func answers(to test: FieldTest) -> [Bool] {
        let prepared = FieldTest.Prepared(test)
        let absent = prepared.answer(nil) == .passes
        guard let lists else { return domains.map { prepared.answer(name: $0) == .passes } + [absent] }
        return lists.map { prepared.answer($0) == .passes } + [absent]
    }

    private mutating func readHostnames(_ roster: Roster, _ offers: [Offer], _ world: World) {
        var names = Numbering<String>(expecting: roster.firstOffers.count)
        for (agent, offer) in roster.firstOffers.enumerated() {
            let name = offer >= 0 ? offers[offer].hostname : world.agents[roster.agentIDs[agent]]?.hostname
            agentCodes.append(name.map { Int32(truncatingIfNeeded: names.add($0)) } ?? -1)
        }
        agentDomains = agentCodes
        domains = names.keys
    }

    private mutating func readAttribute(_ name: String, _ roster: Roster, _ offers: [Offer], _ world: World) {
        var numbering = Numbering<[WorldAttribute.Value]>()
        // Nearly all agents have one text, which is found by itself.
        var texts = Numbering<String>()
        var codes: [Int32] = []
        for (agent, offer) in roster.firstOffers.enumerated() {
            let values =
                offer >= 0
                ? Self.values(of: name, in: offers[offer].attributes)
                : Self.values(of: name, in: world.agents[roster.agentIDs[agent]]?.attributes ?? [])
            guard let values else {
                agentCodes.append(-1)
                continue
            }
            guard case .text(let text) = values.first, values.more.isEmpty else {
                agentCodes.append(Int32(truncatingIfNeeded: numbering.add([values.first] + values.more)))
                continue
            }
            let number = texts.add(text)
            if number == codes.count {
                codes.append(Int32(truncatingIfNeeded: numbering.add([values.first])))
            }
            agentCodes.append(codes[number])
        }
        lists = numbering.keys
        nameDomains(numbering.keys)
    }

    private typealias Values = (first: WorldAttribute.Value, more: [WorldAttribute.Value])

    private static func values(of name: String, in attributes: [V1.Attribute]) -> Values? {
        var values: Values?
        for index in attributes.indices where attributes[index].name == name {
            let value = WorldAttribute(attributes[index]).value
            if values == nil { values = (value, []) } else { values?.more.append(value) }
        }
        return values
    }

    private static func values(of name: String, in attributes: [WorldAttribute]) -> Values? {
        var values: Values?
        for attribute in attributes where attribute.name == name {
            if values == nil { values = (attribute.value, []) } else { values?.more.append(attribute.value) }
        }
        return values
    }

    private mutating func readDomain(isZone: Bool, _ roster: Roster, _ offers: [Offer], _ world: World) {
        struct Key: Hashable {
            let region: String
            let zone: String
        }
        var keys = Numbering<Key>()
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
            agentCodes.append(key.map { Int32(truncatingIfNeeded: keys.add($0)) } ?? -1)
        }
        agentDomains = agentCodes
        domains = keys.keys.map { isZone ? "\($0.region)/\($0.zone)" : $0.region }
        lists = keys.keys.map { [.text(isZone ? $0.zone : $0.region)] }
    }

    /// Domains are told apart by the first value: agents that share it are in one domain, whatever else they have.
    private mutating func nameDomains(_ lists: [[WorldAttribute.Value]]) {
        var names = Numbering<String>(expecting: lists.count)
        let codes = lists.map { Int32(truncatingIfNeeded: names.add($0[0].text)) }
        agentDomains = agentCodes.map { $0 < 0 ? -1 : codes[Int($0)] }
        domains = names.keys
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
