import MesosBase
import MesosKit

/// Mesos's UpdateAllocation: an agent all of whose resources are reserved to roles, four entries with a label each, and
/// held by a framework of the role; one framework unreserves what it holds and reserves it again, 20 times. Timed are
/// the reservations.
struct ReservedEntries: Workload {
    /// How many entries the agent has.
    let entries: Int
    /// What Mesos takes for one reservation, in milliseconds.
    let reference: Double

    private var name: String { "allocator.reserve.\(entries)" }
    var figures: [String] { [name] }

    func measure() throws -> [Figure] {
        var generator = SeededGenerator(seed: 1)
        func letters() -> String {
            String((0..<36).map { _ in Character(Unicode.Scalar(UInt8.random(in: 97...122, using: &generator))) })
        }
        let roles = (0..<entries / 4).map { _ in "role-" + letters() }
        let plain = Resources(cpus: 100, mem: 100, disk: 100, ports: [2...2])
        let held = try roles.map { role in
            try plain.entries.reduce(into: Resources()) { sum, entry in
                let labels = V1.Labels(labels: [V1.Label(key: "Label", value: letters())])
                sum += try Resources([entry]).pushingReservation(.init(.dynamic, role: role, labels: labels))
            }
        }
        var measured = MeasuredAllocator()
        measured.addFrameworks(roles.count) { roles[$0] }
        let agent = MeasuredAllocator.agent(0)
        measured.allocator.add(
            agent: agent, profile: AgentProfile(), resources: Resources(held.flatMap(\.entries)),
            used: held.indices.map { (MeasuredAllocator.framework($0), held[$0].allocated(to: roles[$0])) })
        let (framework, role) = (MeasuredAllocator.framework(0), roles[0])
        let (reserved, unreserved) = (held[0].allocated(to: role), plain.allocated(to: role))
        let times = (0..<20).map { _ in
            measured.allocator.convert(reserved, into: unreserved, heldBy: framework, on: agent)
            let begin = ContinuousClock.now
            measured.allocator.convert(unreserved, into: reserved, heldBy: framework, on: agent)
            return (ContinuousClock.now - begin).milliseconds
        }
        return [Figure(name: name, milliseconds: times, mesos: reference)]
    }
}
