import MesosBase
import MesosKit

/// Mesos's SuppressOffers: five cycles, before each of which a further fifth of the frameworks wants nothing any more;
/// all offers come back between cycles, without a filter. The first four cycles offer every agent, the last has nobody
/// to offer anything to. Only the cycles are timed.
struct SuppressedOffers: Workload {
    let agents: Int
    let frameworks: Int
    /// What Mesos takes for a cycle that offers every agent, and for one that offers nothing, in milliseconds.
    let reference: Double
    var idleReference: Double?

    private var name: String { "allocator.suppress.\(agents)x\(frameworks)" }
    private var idleName: String { "allocator.idle.\(agents)x\(frameworks)" }
    var figures: [String] { [name] + (idleReference == nil ? [] : [idleName]) }

    func measure() throws -> [Figure] {
        var (cycles, idle): ([Double], [Double]) = ([], [])
        for _ in 0..<3 {
            var measured = MeasuredAllocator()
            measured.addFrameworks(frameworks)
            let used = Resources(cpus: 16, mem: 1_024, disk: 1_024, ports: .fragmented(31_000...32_000, into: 16))
            measured.addAgents(agents, used: used.allocated(to: "*"), by: frameworks) { _ in
                "cpus:24;mem:4096;disk:4096;ports:[31000-32000]"
            }
            _ = measured.run()
            for round in 0..<5 {
                measured.returnOffers()
                for number in (round * frameworks / 5)..<((round + 1) * frameworks / 5) {
                    measured.allocator.suppress(framework: MeasuredAllocator.framework(number))
                }
                let time = measured.cycle()
                if round < 4 { cycles.append(time) } else { idle.append(time) }
                try UnexpectedOutcome.check(measured.offers.count, is: round < 4 ? agents : 0, "\(name), offers")
            }
        }
        var figures = [Figure(name: name, milliseconds: cycles, mesos: reference)]
        if let idleReference { figures.append(Figure(name: idleName, milliseconds: idle, mesos: idleReference)) }
        return figures
    }
}

extension Figure {
    /// A time that is compared with Mesos's, both in milliseconds: the ratio says how many times faster it is.
    init(name: String, milliseconds: [Double], mesos: Double?, comparison: String = "Mesos, measured") {
        self.init(
            name: name, value: milliseconds.median, unit: "ms", reference: mesos, comparison: comparison,
            runs: milliseconds.count, isBetterIfLess: true)
    }
}
