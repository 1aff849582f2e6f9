import MesosBase
package import MesosWire

/// How much there is of each resource, as the older endpoints of masters and agents show it:
/// `{"disk":0.0,"mem":32.0,"gpus":0.0,"cpus":0.1,"ports":"[31000-31002]"}`.
///
/// Entries of one name are added up, whoever they are reserved or allocated to. What may be taken back is told apart.
package struct ResourceModel: JSONWritable {
    // Shown even if there are none, in Mesos's order.
    private var disk = Scalar.zero
    private var mem = Scalar.zero
    private var gpus = Scalar.zero
    private var cpus = Scalar.zero
    private var others: SortedMap<String, Scalar> = [:]
    /// Put in order only when they are written, for thousands of tasks may have some.
    private var ranges: SortedMap<String, [ClosedRange<UInt64>]> = [:]
    private var sets: SortedMap<String, ItemSet> = [:]

    /// Creates the model of nothing.
    package init() {}

    package init(_ resources: Resources) {
        add(resources)
    }

    /// Creates the model of resources as messages have them.
    package init(_ resources: [V1.Resource]) {
        add(resources)
    }

    package mutating func add(_ resources: Resources) {
        for entry in resources.entries { add(entry.value, of: Self.name(entry.name, isRevocable: entry.isRevocable)) }
    }

    package mutating func add(_ resources: [V1.Resource]) {
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

    package mutating func add(_ other: ResourceModel) {
        (disk, mem, gpus, cpus) = (disk + other.disk, mem + other.mem, gpus + other.gpus, cpus + other.cpus)
        for (name, amount) in other.others { add(.scalar(amount), of: name) }
        for (name, more) in other.ranges { add(.ranges(Ranges(more)), of: name) }
        for (name, more) in other.sets { add(.set(more), of: name) }
    }

    private mutating func add(_ value: Resource.Value, of name: String) {
        switch value {
        case .scalar(let amount):
            switch name {
            case "cpus": cpus += amount
            case "mem": mem += amount
            case "disk": disk += amount
            case "gpus": gpus += amount
            default: if others.update(name, { $0 += amount }) == nil { others[name] = amount }
            }
        case .ranges(let more):
            if ranges.update(name, { $0 += more.ranges }) == nil { ranges[name] = more.ranges }
        case .set(let more):
            if sets.update(name, { $0 = $0 + more }) == nil { sets[name] = more }
        }
    }

    package func writeJSON(to writer: inout JSONWriter) {
        writer.object { json in
            json.field("disk", disk.doubleValue)
            json.field("mem", mem.doubleValue)
            json.field("gpus", gpus.doubleValue)
            json.field("cpus", cpus.doubleValue)
            for (name, amount) in others { json.field(name, amount.doubleValue) }
            for (name, ranges) in ranges { json.field(name, Ranges(ranges).description) }
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
