package import MesosWire

/// How much there is of each resource, as the older endpoints of masters and agents show it:
/// `{"disk":0.0,"mem":32.0,"gpus":0.0,"cpus":0.1,"ports":"[31000-31002]"}`.
///
/// Entries of one name are added up, whoever they are reserved or allocated to. What may be taken back is told apart.
package struct ResourceModel: JSONWritable {
    /// Processors, memory, disk and graphics processors are shown even if there are none, in Mesos's order.
    private var scalars: [(name: String, amount: Scalar)] = [
        ("disk", .zero), ("mem", .zero), ("gpus", .zero), ("cpus", .zero),
    ]
    private var ranges: [(name: String, ranges: Ranges)] = []
    private var sets: [(name: String, items: ItemSet)] = []

    package init(_ resources: Resources) {
        for entry in resources.entries { add(entry.value, of: Self.name(entry.name, isRevocable: entry.isRevocable)) }
    }

    /// Creates the model of resources as messages have them.
    package init(_ resources: [V1.Resource]) {
        for resource in resources {
            let name = Self.name(resource.name, isRevocable: resource.revocable != nil)
            switch resource.type {
            case .scalar: add(.scalar(Scalar(resource.scalar?.value ?? 0)), of: name)
            case .ranges:
                let ranges = resource.ranges?.range ?? []
                add(.ranges(Ranges(ranges.map { $0.begin...max($0.begin, $0.end) })), of: name)
            case .set: add(.set(ItemSet(resource.set?.item ?? [])), of: name)
            case .text: break
            }
        }
    }

    private static func name(_ name: String, isRevocable: Bool) -> String {
        isRevocable ? "\(name)_revocable" : name
    }

    private mutating func add(_ value: Resource.Value, of name: String) {
        switch value {
        case .scalar(let amount):
            guard let index = scalars.firstIndex(where: { $0.name == name }) else {
                return scalars.append((name, amount))
            }
            scalars[index].amount += amount
        case .ranges(let more):
            guard let index = ranges.firstIndex(where: { $0.name == name }) else { return ranges.append((name, more)) }
            ranges[index].ranges = ranges[index].ranges + more
        case .set(let more):
            guard let index = sets.firstIndex(where: { $0.name == name }) else { return sets.append((name, more)) }
            sets[index].items = sets[index].items + more
        }
    }

    package func writeJSON(to writer: inout JSONWriter) {
        writer.object { json in
            for (name, amount) in scalars { json.field(name, amount.doubleValue) }
            for (name, ranges) in ranges { json.field(name, ranges.description) }
            for (name, items) in sets { json.field(name, items.description) }
        }
    }
}

extension Resources {
    /// What is reserved, by role in ascending order.
    package var byReservedRole: [(role: String, resources: Resources)] {
        reservedRoles.map { ($0, reserved(to: $0)) }
    }
}
