import MesosKit

/// Mesos's Resources_Scalar_Arithmetic: sums and differences of four plain entries, of 4,000 entries that are reserved
/// each in another way, and of a shared volume beside two plain entries.
struct ResourceArithmetic: Workload {
    private static let kinds = ["scalars", "reservations", "shared"]
    private static let operations = ["add", "subtract", "sum", "difference"]

    var figures: [String] {
        Self.kinds.flatMap { kind in Self.operations.map { "resources.\($0).\(kind)" } }
    }

    func measure() throws -> [Figure] {
        let plain: Resources = "cpus:1;gpus:1;mem:128;disk:256"
        return Self.figures("scalars", plain, repetitions: 5_000)
            + Self.figures("reservations", try Self.reservations(of: plain), repetitions: 5)
            + Self.figures("shared", "cpus:1;mem:128" + Resources([Self.volume]), repetitions: 5_000)
    }

    private static func figures(_ kind: String, _ resources: Resources, repetitions: Int) -> [Figure] {
        let numbers = resources.entries.map { $0.scalar?.milli ?? 0 }
        let (twice, twiceNumbers) = (resources + resources, PlainArrays.sum(numbers, numbers))
        // Taken out of one and put into the other in turn, so that nothing ends at zero.
        var (total, totalNumbers) = (twice, twiceNumbers)
        let added = Beside.figure("resources.add.\(kind)", repetitions: repetitions) {
            total += resources
        } plain: {
            PlainArrays.add(&totalNumbers, numbers)
        }
        let subtracted = Beside.figure("resources.subtract.\(kind)", repetitions: repetitions) {
            total -= resources
        } plain: {
            PlainArrays.subtract(&totalNumbers, numbers)
        }
        return [
            added, subtracted,
            Beside.figure("resources.sum.\(kind)", repetitions: repetitions) {
                Beside.use(twice + resources)
            } plain: {
                Beside.use(PlainArrays.sum(twiceNumbers, numbers))
            },
            Beside.figure("resources.difference.\(kind)", repetitions: repetitions) {
                Beside.use(twice - resources)
            } plain: {
                Beside.use(PlainArrays.difference(twiceNumbers, numbers))
            },
        ]
    }

    private static func reservations(of plain: Resources) throws -> Resources {
        var entries: [Resource] = []
        for number in 0..<1_000 {
            let labels = V1.Labels(labels: [V1.Label(key: "key_\(number)", value: "value_\(number)")])
            let reservation = Resource.Reservation(
                .dynamic, role: "\(number)", principal: "principal_\(number)", labels: labels)
            entries += try plain.pushingReservation(reservation).entries
        }
        return Resources(entries)
    }

    private static let volume = Resource(
        name: "disk", value: .scalar(256), reservations: [.init(.static, role: "test")],
        disk: V1.Resource.DiskInfo(
            persistence: .init(id: "persistentId"), volume: .init(containerPath: "/volume", mode: .rw)),
        isShared: true)
}

/// Mesos's Resources_Filter: what is not revocable, revocable, unreserved, and reserved to a role, of resources that
/// are all so.
struct ResourceFilters: Workload {
    let figures = ["nonrevocable", "revocable", "unreserved", "reserved"].map { "resources.filter.\($0)" }

    func measure() -> [Figure] {
        let plain: Resources = "cpus:1;gpus:1;mem:128;disk:256"
        let revocable = Resources([Resource(name: "cpus", value: .scalar(1), isRevocable: true)])
        let reserved: Resources = "cpus(role):1;gpus(role):1;mem(role):128;disk(role):256"
        func figure(_ name: String, _ resources: Resources, _ filter: (Resources) -> Resources) -> Figure {
            let numbers = resources.entries.map { ($0.scalar?.milli ?? 0) << 1 }
            return Beside.figure(name, repetitions: 5_000) {
                Beside.use(filter(resources))
            } plain: {
                Beside.use(PlainArrays.filter(numbers, mask: 1))
            }
        }
        return [
            figure(figures[0], plain, \.nonRevocable), figure(figures[1], revocable, \.revocable),
            figure(figures[2], plain, \.unreserved), figure(figures[3], reserved) { $0.reserved(to: "role") },
        ]
    }
}

/// Mesos's Resources_Parse, a text of 100 entries; and one of 50,000, all of other names.
struct ResourceParsing: Workload {
    let figures = ["resources.parse.100", "resources.parse.50000"]

    func measure() throws -> [Figure] {
        try [(100, 200), (50_000, 1)].map { count, repetitions in
            let text = (0..<count).map { "res\($0):\($0)" }.joined(separator: ";")
            try UnexpectedOutcome.check(try Resources(parsing: text).entries.count, is: count - 1, "entries read")
            return Beside.figure("resources.parse.\(count)", repetitions: repetitions) {
                Beside.use(try? Resources(parsing: text))
            } plain: {
                Beside.use(PlainArrays.parse(text))
            }
        }
    }
}
