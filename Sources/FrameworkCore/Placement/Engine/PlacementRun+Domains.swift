import MesosBase
import MesosResources
import MesosWire

extension PlacementRun {
    /// A copy of the round in which units were placed, and those that found no place.
    typealias Trial = (round: PlacementRound, rest: [PendingUnit])

    /// So many domains are tried for work whose tasks all go into one.
    private static let mostDomains = 8

    /// Places the units of a request on a copy of the round. If its tasks all go into one domain, and where the first
    /// of them is best not all have a place, other domains are tried; the one where most have a place is taken.
    func trial(_ index: Int, _ waited: Duration) -> Trial {
        let request = requests[index]
        var copy = round
        let rest = copy.place(request.units, of: request.template, at: index, waited: waited)
        var best: Trial = (copy, rest)
        // Without any the first has no place, wherever the others are.
        guard !rest.isEmpty, rest.count < request.units.count,
            let domains = domains(for: request.template, waited)
        else { return best }
        for slots in domains {
            var copy = round
            copy.open.formIntersection(slots)
            let rest = copy.place(request.units, of: request.template, at: index, waited: waited)
            guard rest.count < best.rest.count else { continue }
            copy.open = round.open
            best = (copy, rest)
            if rest.isEmpty { break }
        }
        return best
    }

    /// The slots of each domain that the work could be in, those with most room first; nil if it is bound to none, or
    /// to that of tasks that run.
    private func domains(for template: JobTemplate, _ waited: Duration) -> [SlotSet]? {
        guard let field = template.commonField(waited) else { return nil }
        var copy = round
        let column = copy.fields.position(of: field)
        guard copy.counter(of: .own, column: column, ownWork: template.name).total == 0 else { return nil }
        let needs = copy.stock.needs(of: template.instanceDemand)
        let usable = copy.usableSlots(for: template).intersection(copy.slotsOfFixedRules(template))
        let codes = copy.fields[column].slotDomains
        var rooms = Array(repeating: Int64(0), count: copy.fields[column].domains.count)
        usable.forEach { slot in
            guard codes[slot] >= 0 else { return }
            let counts = needs.map { need in
                need.minimum > 0 ? copy.stock.total(need.columns, slot) / need.minimum : .max
            }
            let domain = Int(codes[slot])
            rooms[domain] = SlotResources.sum(rooms[domain], counts.min() ?? 0)
        }
        let order = rooms.indices.filter { rooms[$0] > 0 }.sorted { (rooms[$1], $0) < (rooms[$0], $1) }
        return order.prefix(Self.mostDomains).map { domain in
            SlotSet(limit: codes.count) { Int(codes[$0]) == domain }
        }
    }
}

extension JobTemplate {
    /// The field in which all of the work's tasks must have the same value, if there is one.
    func commonField(_ waited: Duration) -> Field? {
        for rule in rules {
            guard case .together(within: let field, of: TaskSelector.own) = rule.node else { continue }
            if rule.dropDelay.map({ waited < $0 }) ?? true { return field }
        }
        return nil
    }
}
