import MesosBase
import MesosKit

/// Mesos's LargeAndSmallQuota: roles whose quota is half an agent, and a fifth as many whose quota is two agents, one
/// framework each. Timed is the first cycle, which must satisfy all guarantees; guarantees and limits are the same.
struct QuotaOffers: Workload {
    /// How many roles there are, how many frameworks, and how many agents: a fifth of what the small roles are, and
    /// five times the large ones.
    let size: Int
    /// What Mesos takes for the cycle, in milliseconds.
    let reference: Double

    private var name: String { "allocator.quota.\(size)" }
    var figures: [String] { [name] }

    func measure() throws -> [Figure] {
        let (small, large) = (size / 6 * 5, size / 6)
        let agents = small / 5 + large * 5
        var times: [Double] = []
        for _ in 0..<5 {
            var measured = MeasuredAllocator()
            measured.addAgents(agents) { _ in "cpus:2;mem:2048;disk:2048" }
            measured.addFrameworks(small + large) { Self.role($0, small: small) }
            for number in 0..<(small + large) {
                let quota: Resources =
                    number < small ? "cpus:1;mem:1024;disk:1024" : "cpus:4;mem:4096;disk:4096"
                measured.allocator.setQuota(Self.role(number, small: small), guarantee: quota, limit: quota)
            }
            times.append(measured.cycle())
            let given = measured.offers.reduce(into: ResourceQuantities()) { $0 += $1.resources.scalarQuantities }
            try UnexpectedOutcome.check(
                Int(given["cpus"].doubleValue), is: small + large * 4, "\(name), processors given out")
        }
        return [Figure(name: name, milliseconds: times, mesos: reference)]
    }

    private static func role(_ number: Int, small: Int) -> String {
        number < small ? "smallQuotaRole\(number)" : "largeQuotaRole\(number - small)"
    }
}

/// Mesos's NonQuotaVsQuota: 1,000 roles of two frameworks and two agents each. With quotas, each role has that of its
/// two agents, so that agents go to roles undivided in both cases. Timed is the first cycle, which gives out
/// everything.
struct QuotaComparison: Workload {
    let name: String
    /// What Mesos takes for the cycle, in milliseconds.
    let reference: Double
    var hasQuotas = false
    var sorter = AllocatorSorter.fair

    var figures: [String] { [name] }

    func measure() throws -> [Figure] {
        var times: [Double] = []
        for _ in 0..<5 {
            var measured = MeasuredAllocator(sorter.allocator)
            measured.addAgents(2_000) { _ in "cpus:2;mem:2048;disk:2048" }
            measured.addFrameworks(2_000) { "role\($0 / 2)" }
            if hasQuotas {
                let quota: Resources = "cpus:4;mem:4096;disk:4096"
                for number in 0..<1_000 {
                    measured.allocator.setQuota("role\(number)", guarantee: quota, limit: quota)
                }
            }
            times.append(measured.cycle())
            try UnexpectedOutcome.check(measured.offers.count, is: 2_000, "\(name), offers")
        }
        return [Figure(name: name, milliseconds: times, mesos: reference)]
    }
}

/// In which order roles and frameworks are served.
enum AllocatorSorter {
    /// The one with the smallest share first.
    case fair
    /// By chance, according to their weights.
    case random

    var allocator: HierarchicalAllocator {
        var options = HierarchicalAllocator.Options()
        if self == .random {
            options.roleSorter = .weightedRandom
            options.frameworkSorter = .weightedRandom
        }
        return HierarchicalAllocator(options)
    }
}
