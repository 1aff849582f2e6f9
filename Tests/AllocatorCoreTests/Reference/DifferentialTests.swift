import MesosBase
import MesosResources
import MesosWire
import Testing

@testable import AllocatorCore

/// The allocator gives out what the reference gives out, in the same order.
@Suite struct DifferentialTests {
    /// Two allocators of which the same calls are made.
    struct Pair {
        var allocator: HierarchicalAllocator
        var reference: ReferenceAllocator

        init(_ options: HierarchicalAllocator.Options) {
            allocator = HierarchicalAllocator(options)
            reference = ReferenceAllocator(options)
        }

        /// Makes a call of both; answers with what both gave out if that is not the same.
        mutating func make(_ call: AllocatorCall) -> String? {
            if case .allocate(let now) = call {
                for agent in reference.cluster.agents.keys { reference.entryOrder[agent] = allocator.free(on: agent) }
                // The reference looks at all agents in a batch. A framework that is active may be activated again: that
                // changes nothing, and lets the allocator look at all of them too.
                if reference.isBatchDue(at: now), let active = reference.cluster.activeFrameworks.min() {
                    allocator.activate(framework: active)
                    _ = reference.make(.activateFramework(active))
                }
            }
            let (given, expected) = (call.make(of: &allocator), reference.make(call))
            guard given != expected else { return nil }
            return """
                allocator: \(given.map(AllocationDesk.brief).joined(separator: ", "))
                reference: \(expected.map(AllocationDesk.brief).joined(separator: ", "))
                """
        }
    }

    enum Kind: CaseIterable {
        case plain
        case everything
        case randomRoles
        case randomFrameworks
    }

    private func options(_ kind: Kind, seed: UInt64) -> HierarchicalAllocator.Options {
        var options = HierarchicalAllocator.Options()
        options.seed = seed
        if seed.isMultiple(of: 5) { options.unsharedResources = ["mem"] }
        if kind == .randomRoles || kind == .randomFrameworks {
            options.roleSorter = .weightedRandom
            // Who is drawn where nothing is worth offering to anybody depends on how early that is seen.
            options.minimumAllocatable = []
        }
        if kind == .randomFrameworks { options.frameworkSorter = .weightedRandom }
        return options
    }

    /// Calls until both differ: the calls, and what both gave out.
    private func difference(
        _ kind: Kind, seed: UInt64, steps: Int, frameworks: Int, agents: Int
    ) -> (calls: [AllocatorCall], text: String)? {
        let options = options(kind, seed: seed)
        let features = kind == .plain ? RandomCalls.Features() : .all
        var calls = RandomCalls(
            seed: seed, options: options, features: features, frameworks: frameworks, agents: agents)
        var pair = Pair(options)
        var made: [AllocatorCall] = []
        for _ in 0..<steps {
            calls.allocator = pair.allocator
            let call = calls.next()
            made.append(call)
            if let text = pair.make(call) { return (made, text) }
        }
        return nil
    }

    private func text(of calls: [AllocatorCall], _ options: HierarchicalAllocator.Options) -> String? {
        var pair = Pair(options)
        for call in calls { if let text = pair.make(call) { return text } }
        return nil
    }

    /// The same difference with as few calls as can be found.
    private func report(_ kind: Kind, seed: UInt64, _ calls: [AllocatorCall]) -> String {
        let options = options(kind, seed: seed)
        var calls = calls
        var size = calls.count / 2
        while size > 0 {
            var begin = 0
            while begin < calls.count {
                var fewer = calls
                fewer.removeSubrange(begin..<min(begin + size, calls.count))
                if text(of: fewer, options) != nil { calls = fewer } else { begin += size }
            }
            size /= 2
        }
        return "\(kind), seed \(seed):\n" + calls.map { "  \($0)" }.joined(separator: "\n") + "\n"
            + (text(of: calls, options) ?? "")
    }

    @Test(arguments: Kind.allCases, 0..<8 as Range<UInt64>)
    func smallClustersAreSharedLikeByTheReference(kind: Kind, block: UInt64) {
        for seed in block * 100..<block * 100 + 75 {
            let found = difference(kind, seed: seed, steps: 40, frameworks: 3, agents: 3)
            if let found {
                Issue.record("\(report(kind, seed: seed, found.calls))")
                return
            }
        }
    }

    @Test(arguments: Kind.allCases)
    func longHistoriesMakeNoDifference(kind: Kind) {
        if let found = difference(kind, seed: 1, steps: 1_000, frameworks: 6, agents: 8) {
            Issue.record("\(report(kind, seed: 1, found.calls))")
        }
    }
}
