import MesosBase
import MesosResources
import MesosWire
import Testing

@testable import AllocatorCore

@Suite struct QuotaPropertyTests {
    private static let quotas: [(role: String, quota: Quota)] = [
        ("a", Quota(guarantees: ["cpus": 3, "mem": 100], limits: ["cpus": 5, "mem": 300, "disk": 50])),
        ("d", Quota(limits: ["cpus": 2.5])),
        ("*", Quota(guarantees: ["cpus": 1], limits: ["mem": 150])),
    ]

    /// What a role and those below it hold that is neither reserved nor revocable, and what is reserved for them.
    private func consumption(of role: String, _ calls: RandomCalls) -> (open: ResourceQuantities, reserved: Resources) {
        func isIn(_ path: String) -> Bool { RoleName.withAncestors(path).contains(role) }
        var (open, reserved) = (Resources(), Resources())
        for (agent, total) in calls.totals {
            reserved += total.filter { $0.reservedRole.map(isIn) ?? false }
            for framework in calls.frameworks {
                open += calls.allocator.held(by: framework, on: agent)
                    .filter { isIn($0.allocationRole ?? "") && $0.reservedRole == nil && !$0.isRevocable }
            }
        }
        return (open.scalarQuantities, reserved)
    }

    /// Whoever is given any of what is limited stays within the limit, whatever is reserved meanwhile.
    @Test(arguments: 0..<8 as Range<UInt64>)
    func aLimitIsNeverExceeded(seed: UInt64) {
        var features = RandomCalls.Features.all
        features.hasQuotas = false
        var calls = RandomCalls(seed: seed, features: features, frameworks: 4, agents: 5)
        for (role, quota) in Self.quotas { calls.perform(.setQuota(quota, role)) }
        var given = 0
        for _ in 0..<1_500 {
            let call = calls.next()
            // What was never offered is nobody's to bound.
            switch call {
            case .charge: continue
            case .addAgent(let agent, let profile, let total, _):
                calls.perform(.addAgent(agent, profile, total, used: []))
            default: calls.perform(call)
            }
            for (role, quota) in Self.quotas {
                let new = calls.allocations.filter { RoleName.withAncestors($0.role).contains(role) }
                    .reduce(Resources()) { $0 + $1.resources.filter { $0.reservedRole == nil && !$0.isRevocable } }
                    .scalarQuantities
                let (open, reserved) = consumption(of: role, calls)
                for name in quota.limits.names where new[name] > .zero {
                    given += 1
                    let limit = quota.limits[name] ?? .zero
                    #expect(open[name] + reserved.scalarQuantities[name] <= limit, "\(role), \(name)")
                }
            }
        }
        #expect(given > 20)
    }

    /// Other frameworks come first and take what they may; what is guaranteed is there when those come who may have it.
    @Test(arguments: 0..<60 as Range<UInt64>)
    func aGuaranteeIsMetWheneverItCanBe(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &generator) }
        var allocator = HierarchicalAllocator(minimumAllocatable: [], seed: seed)
        var total = ResourceQuantities()
        for index in 0..<number(1...12) {
            let resources = Resources(
                cpus: Scalar(milli: Int64(number(0...8_000))), mem: Scalar(number(0...512)),
                disk: Scalar(number(0...100)))
            total += resources.scalarQuantities
            allocator.add(agent: AgentID("S\(index)"), resources: resources)
        }
        var guarantees: [String: ResourceQuantities] = [:]
        // All that there is, in three random parts of which one may stay free.
        for name in total.names {
            let first = Int64(number(0...Int(total[name].milli)))
            let second = Int64(number(0...Int(total[name].milli - first)))
            guarantees["x", default: [:]][name] = Scalar(milli: first)
            guarantees["y", default: [:]][name] = Scalar(milli: second)
        }
        for (role, quantities) in guarantees.sorted(by: { $0.key < $1.key }) {
            allocator.setQuota(Quota(guarantees: quantities), of: role)
        }
        for role in ["p", "q/r"] { allocator.add(framework: FrameworkID(role), roles: [role]) }
        var held: [String: ResourceQuantities] = [:]
        for second in 0..<3 {
            if second == 1 { allocator.add(framework: "x", roles: ["x"]) }
            if second == 2 { allocator.add(framework: "y", roles: ["y/z"]) }
            for allocation in allocator.allocate(now: .zero + .seconds(second)) {
                held[allocation.role, default: [:]] += allocation.resources.scalarQuantities
            }
        }
        #expect((held["x"] ?? [:]).contains(guarantees["x"] ?? [:]))
        #expect((held["y/z"] ?? [:]).contains(guarantees["y"] ?? [:]))
    }
}
