import MesosBase
import MesosWire

/// The columns of all fields that a round's rules ask about, and the answers to their tests: each is made when it is
/// first asked for, once for all work.
struct FieldTables: Sendable {
    let offers: [Offer]
    let world: World
    let roster: Roster
    private var columns: [FieldColumn] = []
    private var positions = Table<Field, Int>()
    private var sets: [SlotSet] = []
    private var setPositions = Table<FieldTest, Int>()
    private var agentSetPositions = Table<FieldTest, Int>()

    init(_ roster: Roster, _ offers: [Offer], _ world: World) {
        self.roster = roster
        self.offers = offers
        self.world = world
    }

    /// The position of a field's column.
    mutating func position(of field: Field) -> Int {
        if let position = positions[field] { return position }
        let position = columns.count
        positions[field] = position
        columns.append(FieldColumn(field, roster, offers, world))
        return position
    }

    /// The column at a position.
    subscript(position: Int) -> FieldColumn { _read { yield columns[position] } }

    /// The slots that pass a test.
    mutating func passing(_ test: FieldTest) -> SlotSet {
        if let position = setPositions[test] { return sets[position] }
        let column = position(of: test.subject.field)
        let set = SlotSet(codes: columns[column].slotCodes, allowed: columns[column].answers(to: test))
        setPositions[test] = sets.count
        sets.append(set)
        return set
    }

    /// The agents that pass a test, offered or not.
    mutating func agentsPassing(_ test: FieldTest) -> SlotSet {
        if roster.isPlain, roster.agentIDs.count == roster.slots.count { return passing(test) }
        if let position = agentSetPositions[test] { return sets[position] }
        let column = position(of: test.subject.field)
        let set = SlotSet(codes: columns[column].agentCodes, allowed: columns[column].answers(to: test))
        agentSetPositions[test] = sets.count
        sets.append(set)
        return set
    }

    /// The slots in domains that a rule allows.
    func slots(allowedBy rule: DomainRule) -> SlotSet {
        let column = columns[rule.column]
        if !rule.allowed.isEmpty { return SlotSet(codes: column.slotDomains, allowed: rule.allowed) }
        return rule.usual ? column.slotsInDomains : SlotSet(limit: column.slotDomains.count)
    }

    /// How an agent answers a test, and with what.
    mutating func answer(_ test: FieldTest, agent: Int) -> (answer: TestAnswer, values: [WorldAttribute.Value]?) {
        let values = values(of: agent, in: position(of: test.subject.field))
        if agentsPassing(test).contains(agent) { return (.passes, values) }
        // It is known to fail: why, a pattern need not be read for.
        return (FieldTest.Prepared(test, readsPattern: false).answer(values), values)
    }

    private func values(of agent: Int, in column: Int) -> [WorldAttribute.Value]? {
        let code = columns[column].agentCodes[agent]
        return code < 0 ? nil : columns[column].values(of: Int(code))
    }
}
