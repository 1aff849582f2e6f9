import MesosBase
import MesosKit
import MesosWire

/// Mesos's PersistentVolumes with volumes that are not shared: all that an agent has is reserved to one role, among it
/// a volume; six cycles, between which all offers come back without a filter. Only the cycles are timed.
struct VolumeOffers: Workload {
    let agents: Int
    let frameworks: Int
    /// What Mesos takes for a cycle, in milliseconds.
    let reference: Double

    private var name: String { "allocator.volumes.\(agents)x\(frameworks)" }
    var figures: [String] { [name] }

    func measure() throws -> [Figure] {
        var times: [Double] = []
        for _ in 0..<3 {
            var measured = MeasuredAllocator()
            measured.addFrameworks(frameworks) { _ in "test" }
            // As there: what is in use is allocated to no role that a framework has.
            let used = Self.reserved(
                Resources(cpus: 16, mem: 1_024, disk: 1_024, ports: .fragmented(31_000...32_000, into: 16)))
            measured.addAgents(agents, used: used.allocated(to: "*"), by: frameworks) { Self.resources(ofAgent: $0) }
            _ = measured.run()
            for _ in 0..<6 {
                measured.returnOffers()
                times.append(measured.cycle())
                try UnexpectedOutcome.check(measured.offers.count, is: agents, "\(name), offers")
            }
        }
        return [Figure(name: name, milliseconds: times, mesos: reference)]
    }

    private static let reservations = [Resource.Reservation(.static, role: "test")]

    private static func resources(ofAgent number: Int) -> Resources {
        let disk = V1.Resource.DiskInfo(
            persistence: .init(id: "id\(number)"), volume: .init(containerPath: "path\(number)", mode: .rw))
        let volume = Resource(name: "disk", value: .scalar(1_024), reservations: reservations, disk: disk)
        return reserved("cpus:24;mem:4096;disk:3072;ports:[31000-32000]") + Resources([volume])
    }

    private static func reserved(_ resources: Resources) -> Resources {
        Resources(
            resources.entries.map { Resource(name: $0.name, value: $0.value, reservations: reservations) })
    }
}
