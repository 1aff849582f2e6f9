import MesosResources
import MesosWire

/// The resources of one slot, entry by entry, and what is left of them. Shared resources and those on volumes are left
/// alone.
struct SlotResources: Sendable {
    fileprivate struct Entry: Sendable {
        let template: V1.Resource
        let isReserved: Bool
        let isRevocable: Bool
        var scalar = Scalar.zero
        var ranges = Ranges()
    }

    /// What was taken for a task.
    struct Taken: Sendable {
        struct Part: Sendable {
            let name: String
            let isReserved: Bool
            let isRevocable: Bool
            let amount: Int64
        }

        var resources: [V1.Resource] = []
        var ports: [UInt64] = []
        var parts: [Part] = []
    }

    /// A resource of which there is too little.
    struct Lack: Sendable, Equatable {
        let name: String
        let wanted: Scalar
        let found: Scalar
        /// The ports that are asked for by their numbers, if those are what lacks.
        var range: ClosedRange<UInt64>?
    }

    private var entries: [Entry] = []

    init(_ offers: [Offer]) {
        for offer in offers {
            for resource in offer.resources where Self.amount(of: resource) != nil {
                var entry = Entry(
                    template: resource, isReserved: Self.isReserved(resource),
                    isRevocable: resource.revocable != nil)
                if resource.type == .scalar {
                    entry.scalar = Scalar(resource.scalar?.value ?? 0)
                } else {
                    entry.ranges = Ranges(
                        (resource.ranges?.range ?? []).filter { $0.begin <= $0.end }.map { $0.begin...$0.end })
                }
                entries.append(entry)
            }
        }
        // Reserved ones first, and those that may be taken back last.
        let ordered = entries.enumerated().sorted { first, second in
            (first.element.rank, first.offset) < (second.element.rank, second.offset)
        }
        entries = ordered.map(\.element)
    }

    /// How much of a resource there is, in thousandths; nil for what a placement leaves alone.
    static func amount(of resource: V1.Resource) -> Int64? {
        guard resource.shared == nil, resource.disk == nil else { return nil }
        switch resource.type {
        case .scalar: return max(0, Scalar(resource.scalar?.value ?? 0).milli)
        case .ranges:
            return (resource.ranges?.range ?? []).reduce(0) { sum, range in
                range.begin <= range.end ? Self.sum(sum, Scalar(Int(clamping: range.end - range.begin) + 1).milli) : sum
            }
        default: return nil
        }
    }

    static func isReserved(_ resource: V1.Resource) -> Bool {
        !resource.reservations.isEmpty || resource.role.map { $0 != "*" } == true
    }

    /// A sum that ends at the largest number.
    @inline(__always)
    static func sum(_ first: Int64, _ second: Int64) -> Int64 {
        let (sum, overflow) = first.addingReportingOverflow(second)
        return overflow ? .max : sum
    }

    /// The first thing that a demand lacks here.
    func lacking(for demand: Demand) -> Lack? {
        for amount in demand.amounts {
            let found = available(amount.name, demand)
            if found < amount.minimum { return Lack(name: amount.name, wanted: amount.minimum, found: found) }
        }
        guard demand.portCount > 0 else { return nil }
        guard let lack = lackingPorts(for: demand.first) else { return nil }
        return demand.second.map { lackingPorts(for: $0) == nil } == true ? nil : lack
    }

    private func lackingPorts(for demand: Demand) -> Lack? {
        var free = freePorts(demand)
        for choice in demand.orderedChoices.map(\.element) {
            let range = choice.first...choice.last
            let inside = free - (free - Ranges([range]))
            guard inside.count >= UInt64(choice.count) else {
                return Lack(
                    name: "ports", wanted: Scalar(choice.count), found: Scalar(Int(clamping: inside.count)),
                    range: range)
            }
            free = free - inside.prefix(UInt64(choice.count))
        }
        guard free.count >= UInt64(demand.anyPorts) else {
            return Lack(name: "ports", wanted: Scalar(demand.anyPorts), found: Scalar(Int(clamping: free.count)))
        }
        return nil
    }

    private func freePorts(_ demand: Demand) -> Ranges {
        var free = Ranges()
        for entry in entries where entry.template.name == "ports" && entry.serves(demand) { free = free + entry.ranges }
        return free
    }

    private func available(_ name: String, _ demand: Demand) -> Scalar {
        let first = amount(name, demand.first)
        return demand.second.map { max(first, amount(name, $0)) } ?? first
    }

    private func amount(_ name: String, _ demand: Demand) -> Scalar {
        entries.reduce(.zero) { sum, entry in
            entry.template.name == name && entry.serves(demand) ? sum + entry.scalar : sum
        }
    }

    /// Takes what each of several tasks needs at least, which must be there for all of them together. Ports that one of
    /// them asks for by their numbers are set aside before another takes any.
    mutating func take(_ demands: [Demand]) -> [Taken] {
        var taken = demands.map { takeAmounts($0) }
        guard let first = demands.first, demands.contains(where: { $0.portCount > 0 }) else { return taken }
        let sum = demands.dropFirst().reduce(first, +)
        let kind = sum.second == nil || lackingPorts(for: sum.first) == nil ? sum.first : sum.second ?? sum
        var chosen = choosePorts(for: sum, kind)[...]
        for (index, demand) in demands.enumerated() {
            for ports in chosen.prefix(demand.portChoices.count) {
                takePorts(ports.count, in: ports, kind, into: &taken[index])
            }
            chosen = chosen.dropFirst(demand.portChoices.count)
        }
        for (index, demand) in demands.enumerated() {
            takePorts(UInt64(demand.anyPorts), in: nil, kind, into: &taken[index])
        }
        return taken
    }

    /// Takes what a demand needs at least, which must be there.
    mutating func take(_ demand: Demand) -> Taken { take([demand]).first ?? Taken() }

    private mutating func takeAmounts(_ demand: Demand) -> Taken {
        var taken = Taken()
        for wanted in demand.amounts {
            let isFirst = demand.second == nil || amount(wanted.name, demand.first) >= wanted.minimum
            take(wanted.minimum, of: wanted.name, isFirst ? demand.first : demand.second ?? demand, into: &taken)
        }
        return taken
    }

    /// The ports for each choice of a demand. The numbers are chosen as in lackingPorts, whichever entries they are in,
    /// so that none is missing later.
    private func choosePorts(for demand: Demand, _ kind: Demand) -> [Ranges] {
        var free = freePorts(kind)
        var chosen = demand.portChoices.map { _ in Ranges() }
        for (index, choice) in demand.orderedChoices {
            let inside = free - (free - Ranges([choice.first...choice.last]))
            chosen[index] = inside.prefix(UInt64(choice.count))
            free = free - chosen[index]
        }
        return chosen
    }

    private mutating func take(_ amount: Scalar, of name: String, _ demand: Demand, into taken: inout Taken) {
        var missing = amount
        for index in entries.indices
        where missing > 0 && entries[index].template.name == name && entries[index].serves(demand) {
            let part = min(missing, entries[index].scalar)
            guard part > 0 else { continue }
            entries[index].scalar -= part
            missing -= part
            var resource = entries[index].template
            resource.scalar = V1.Value.Scalar(value: part.doubleValue)
            taken.add(resource, entries[index].isReserved, entries[index].isRevocable, part.milli)
        }
    }

    private mutating func takePorts(
        _ count: UInt64, in range: Ranges?, _ demand: Demand, into taken: inout Taken
    ) {
        var missing = count
        for index in entries.indices
        where missing > 0 && entries[index].template.name == "ports" && entries[index].serves(demand) {
            let ranges = entries[index].ranges
            let part = (range.map { ranges - (ranges - $0) } ?? ranges).prefix(missing)
            guard !part.isEmpty else { continue }
            entries[index].ranges = ranges - part
            missing -= part.count
            taken.ports += part.ranges.flatMap { Array($0) }
            var resource = entries[index].template
            resource.ranges = V1.Value.Ranges(
                range: part.ranges.map { V1.Value.Range(begin: $0.lowerBound, end: $0.upperBound) })
            let amount = Scalar(Int(clamping: part.count)).milli
            taken.add(resource, entries[index].isReserved, entries[index].isRevocable, amount)
        }
    }
}

extension SlotResources.Entry {
    fileprivate var rank: Int { (isRevocable ? 2 : 0) + (isReserved ? 0 : 1) }

    /// Whether a demand may use the entry.
    fileprivate func serves(_ demand: Demand) -> Bool {
        switch demand.revocable {
        case .never: if isRevocable { return false }
        case .required: if !isRevocable { return false }
        case .allowed: break
        }
        switch demand.reserved {
        case .never: return !isReserved
        case .preferred where !isReserved: return true
        case .preferred, .required:
            guard isReserved else { return false }
            // What is asked of a reservation is asked of the innermost one.
            let reservation = template.reservations.last
            if let role = demand.reservationRole, role != reservation?.role ?? template.role { return false }
            let labels = reservation?.labels?.labels ?? []
            return demand.reservationLabels.allSatisfy { wanted in
                labels.contains { $0.key == wanted.key && $0.value == wanted.value }
            }
        }
    }
}

extension SlotResources.Taken {
    fileprivate mutating func add(_ resource: V1.Resource, _ isReserved: Bool, _ isRevocable: Bool, _ amount: Int64) {
        resources.append(resource)
        parts.append(Part(name: resource.name, isReserved: isReserved, isRevocable: isRevocable, amount: amount))
    }
}

extension Demand {
    /// Whether amounts alone do not tell that a slot can hold the task.
    var needsDetails: Bool {
        !portChoices.isEmpty || reservationRole != nil || !reservationLabels.isEmpty || revocable == .allowed
    }

    /// The choices of ports with their positions, in an order in which each may take the lowest ports that are free and
    /// leaves all that can be left to the others: by their last ports.
    fileprivate var orderedChoices: [(offset: Int, element: PortChoice)] {
        portChoices.enumerated().sorted { first, second in
            (first.element.last, second.element.first, first.offset)
                < (second.element.last, first.element.first, second.offset)
        }
    }

    /// The demand for resources that cannot be taken back, if those will do. A task has revocable resources of a name
    /// or others, but never both: masters refuse it otherwise.
    fileprivate var first: Demand { revocable == .allowed ? using(.never) : self }

    /// The demand for revocable resources, where those will do as well.
    fileprivate var second: Demand? { revocable == .allowed ? using(.required) : nil }

    private func using(_ use: Revocable.Use) -> Demand {
        var copy = self
        copy.revocable = use
        return copy
    }
}

extension SlotResources.Taken {
    /// Adds what was taken later: to entries of the same kind where there are some.
    mutating func merge(_ other: SlotResources.Taken) {
        for resource in other.resources {
            let amount = resource.scalar?.value ?? 0
            var bare = resource
            bare.scalar = nil
            if let index = resources.firstIndex(where: {
                var own = $0
                own.scalar = nil
                return own == bare
            }) {
                let sum = Scalar(resources[index].scalar?.value ?? 0) + Scalar(amount)
                resources[index].scalar = V1.Value.Scalar(value: sum.doubleValue)
            } else {
                resources.append(resource)
            }
        }
        parts += other.parts
    }
}

extension SlotResources {
    /// Takes as much of these amounts as there is.
    mutating func takeUp(to demand: Demand) -> Taken {
        var least = demand
        least.amounts = demand.amounts.map { amount in
            Demand.Amount(
                name: amount.name, minimum: min(amount.minimum, available(amount.name, demand)),
                maximum: amount.maximum)
        }
        return take(least)
    }
}
