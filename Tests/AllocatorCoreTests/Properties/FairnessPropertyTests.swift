import MesosBase
import MesosResources
import MesosWire
import Testing

@testable import AllocatorCore

/// Where everybody takes everything, nobody is ahead of a sibling by more than the last agent.
@Suite struct FairnessPropertyTests {
    private let frameworks: [(id: FrameworkID, role: String)] = [
        ("f0", "a"), ("f1", "a"), ("f2", "a/b"), ("f3", "a/c"), ("f4", "d"), ("f5", "e/f"), ("f6", "e/f"),
    ]

    /// The weighted share of each node and its weight, a role's own frameworks being `role/.`.
    private func shares(
        _ allocations: [Allocation], total: Resources, weights: [String: Double]
    ) -> [String: (share: Double, weight: Double)] {
        var held: [String: Resources] = [:]
        for (framework, role) in frameworks {
            let own = allocations.filter { $0.framework == framework && $0.role == role }
                .reduce(Resources()) { $0 + $1.resources.unallocated() }
            let nodes = ["\(role)/./\(framework)", "\(role)/."] + RoleName.withAncestors(role)
            for node in nodes { held[node, default: Resources()] += own }
        }
        return held.reduce(into: [:]) { shares, node in
            let weight = weights[node.key] ?? 1
            shares[node.key] = (fraction(node.value, of: total) / weight, weight)
        }
    }

    private func fraction(_ part: Resources, of total: Resources) -> Double {
        total.names.map { part.scalar($0).doubleValue / total.scalar($0).doubleValue }.max() ?? 0
    }

    /// At the time when one got its last agent its share was not larger than that of any sibling, and these only grow
    /// in a run: so without that agent it is not ahead of any of them.
    @Test(arguments: 0..<100 as Range<UInt64>)
    func sharesAreMaxMinFairUpToOneAgent(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        var allocator = HierarchicalAllocator(seed: seed)
        var total = Resources()
        var largest = Resources()
        var agents: [Resources] = []
        for index in 0..<40 {
            let resources = Resources(
                cpus: Scalar(Int.random(in: 1...16, using: &generator)),
                mem: Scalar(Int.random(in: 64...4_096, using: &generator)))
            total += resources
            agents.append(resources)
            allocator.add(agent: AgentID("S\(index)"), resources: resources)
        }
        for agent in agents where fraction(agent, of: total) > fraction(largest, of: total) { largest = agent }
        var weights: [String: Double] = [:]
        for role in ["a", "a/b", "d", "e"] {
            weights[role] = Double(Int.random(in: 1...4, using: &generator))
            allocator.setWeight(weights[role] ?? 1, of: role)
        }
        for (framework, role) in frameworks { allocator.add(framework: framework, roles: [role]) }
        let allocations = allocator.allocate(now: .zero)
        #expect(allocations.reduce(Resources()) { $0 + $1.resources.unallocated() } == total)
        let shares = shares(allocations, total: total, weights: weights)
        let siblings = [["a", "d", "e"], ["a/.", "a/b", "a/c"], ["a/./f0", "a/./f1"], ["e/f/./f5", "e/f/./f6"]]
        for group in siblings {
            for node in group.compactMap({ shares[$0] }) {
                let before = node.share - fraction(largest, of: total) / node.weight
                for other in group.compactMap({ shares[$0] }) { #expect(before <= other.share + 1e-9) }
            }
        }
    }
}
