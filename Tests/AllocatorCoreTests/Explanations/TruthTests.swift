import AllocatorCore
import MesosBase
import MesosResources
import MesosWire
import Testing

/// What explanations say is compared with what runs do, in clusters that random calls have made.
@Suite struct TruthTests {
    /// What explanations of all agents promise, by the moment: `framework/role@agent resources`.
    private static func promises(of cluster: RandomCluster) -> [Instant: [String]] {
        var promises: [Instant: [String]] = [:]
        for agent in cluster.agents {
            for candidate in cluster.allocator.explain(agent: agent).candidates.first {
                guard case .offered(let resources, let time) = candidate.reason else { continue }
                promises[time, default: []].append("\(candidate.framework)/\(candidate.role)@\(agent) \(resources)")
            }
        }
        return promises
    }

    private static func brief(_ allocations: [Allocation]) -> [String] {
        allocations.map { "\($0.framework)/\($0.role)@\($0.agent) \($0.resources.unallocated())" }.sorted()
    }

    @Test(arguments: 1...4 as ClosedRange<UInt64>)
    func promisesAreKept(seed: UInt64) {
        var cluster = RandomCluster(seed: seed)
        var kept = 0
        for step in 0..<1_000 {
            cluster.step()
            let promises = Self.promises(of: cluster)
            var allocator = cluster.allocator
            var times: [Instant] = []
            // The run that an event asked for, and the next batch.
            for _ in 0..<2 {
                guard let next = allocator.nextDeadline else { break }
                let time = max(cluster.now, next)
                let given = Self.brief(allocator.allocate(now: time))
                if times.isEmpty || promises[time] != nil {
                    #expect(given == promises[time]?.sorted() ?? [], "step \(step)")
                    kept += given.count
                }
                times.append(time)
            }
            #expect(promises.keys.allSatisfy { times.contains($0) }, "step \(step)")
        }
        #expect(kept > 100)
    }

    /// A framework in a role for which nobody else is before it, on an agent that is the only one, gets what there is
    /// exactly if no reason is named that lies in itself or the agent.
    @Test(arguments: 1...4 as ClosedRange<UInt64>)
    func reasonsAreTrue(seed: UInt64) {
        var cluster = RandomCluster(seed: seed)
        var seen: [String: Int] = [:]
        for step in 0..<900 {
            cluster.step()
            guard step.isMultiple(of: 3) else { continue }
            for agent in cluster.agents {
                let isQuiet = Self.promises(of: cluster).isEmpty
                for candidate in cluster.allocator.explain(agent: agent).candidates.first {
                    let alone = Self.isolated(candidate, on: agent, in: cluster)
                    let reason = alone.explain(agent: agent).candidates.first.first?.reason
                    var promised: Instant?
                    if case .offered(_, let time) = reason { promised = time }
                    let isServed = Self.serves(candidate, on: agent, alone, now: cluster.now, promised: promised)
                    let code = candidate.reason.code
                    seen[code, default: 0] += 1
                    let place = "step \(step): \(candidate) on \(agent)"
                    #expect((reason?.code == "offered") == isServed, "\(place), alone: \(String(describing: reason))")
                    #expect(reason?.code != "share-position" && reason?.code != "untaken", "\(place)")
                    switch code {
                    case "offered", "share-position", "untaken": #expect(isServed, "\(place)")
                    // What others get first may lead to these.
                    case "quota-limit", "headroom", "below-minimum": if isQuiet { #expect(!isServed, "\(place)") }
                    default: #expect(!isServed, "\(place) alone: \(String(describing: reason))")
                    }
                }
            }
        }
        #expect(seen["share-position", default: 0] > 20 && seen.count > 5, "\(seen)")
    }

    /// The cluster in which nobody but the candidate wants anything, and only on one agent.
    private static func isolated(
        _ candidate: AgentExplanation.Candidate, on agent: AgentID, in cluster: RandomCluster
    ) -> HierarchicalAllocator {
        var allocator = cluster.allocator
        for framework in cluster.frameworks {
            let others = cluster.roles.filter { framework != candidate.framework || $0 != candidate.role }
            allocator.suppress(framework: framework, roles: others)
        }
        for other in cluster.agents where other != agent { allocator.deactivate(agent: other) }
        return allocator
    }

    /// Whether the candidate is given something of the agent up to the next batch.
    private static func serves(
        _ candidate: AgentExplanation.Candidate, on agent: AgentID, _ allocator: HierarchicalAllocator, now: Instant,
        promised: Instant?
    ) -> Bool {
        var allocator = allocator
        guard let first = allocator.nextDeadline.map({ max(now, $0) }) else { return false }
        var given = allocator.allocate(now: first)
        // Unless that was a batch itself, the next batch is rehearsed too; it is an interval away after the first run.
        if let next = allocator.nextDeadline, next - first < .seconds(1) || next == promised {
            given += allocator.allocate(now: next)
        }
        return given.contains { $0.framework == candidate.framework && $0.role == candidate.role && $0.agent == agent }
    }
}
