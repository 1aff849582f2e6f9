import MesosKit

/// The amounts that tables show, summed up over all roles.
struct Amounts: Equatable {
    let cpus: Scalar
    let mem: Scalar
    let disk: Scalar

    init(_ resources: [V1.Resource]) {
        cpus = Self.sum("cpus", resources)
        mem = Self.sum("mem", resources)
        disk = Self.sum("disk", resources)
    }

    private static func sum(_ name: String, _ resources: [V1.Resource]) -> Scalar {
        resources.reduce(Scalar.zero) { $1.name == name ? $0 + Scalar($1.scalar?.value ?? 0) : $0 }
    }

    func write(to json: inout JSONWriter) {
        json.field("cpus", cpus.doubleValue)
        json.field("mem", mem.doubleValue)
        json.field("disk", disk.doubleValue)
    }
}
