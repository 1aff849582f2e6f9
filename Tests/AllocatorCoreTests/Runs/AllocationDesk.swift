import AllocatorCore
import MesosBase
import MesosResources
import MesosWire

/// An allocator with a clock in seconds, and its answers in short.
struct AllocationDesk {
    var allocator: HierarchicalAllocator
    var now = Instant.zero

    init(
        interval: Duration = .seconds(1), minimumAllocatable: [ResourceQuantities] = [["cpus": 0.01], ["mem": 32]],
        seed: UInt64 = 0
    ) {
        allocator = HierarchicalAllocator(
            allocationInterval: interval, minimumAllocatable: minimumAllocatable, seed: seed)
    }

    /// Runs after so many seconds; answers with `framework/role@agent resources`.
    mutating func run(after seconds: Double = 0) -> [String] {
        now = now + .nanoseconds(Int64(seconds * 1e9))
        return allocator.allocate(now: now).map(Self.brief)
    }

    /// Who was served in a run after so many seconds.
    mutating func served(after seconds: Double = 0) -> [String] {
        now = now + .nanoseconds(Int64(seconds * 1e9))
        return allocator.allocate(now: now).map(\.framework.value)
    }

    mutating func decline(
        _ resources: Resources, of framework: FrameworkID, role: String = "*", from agent: AgentID = "S0",
        for duration: Duration? = nil
    ) {
        allocator.recover(resources.allocated(to: role), of: framework, from: agent, refusing: duration, now: now)
    }

    static func brief(_ allocation: Allocation) -> String {
        "\(allocation.framework)/\(allocation.role)@\(allocation.agent) \(allocation.resources)"
    }
}
