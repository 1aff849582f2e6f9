import Foundation
import MesosBase
import MesosKit

/// How much memory an allocator holds for each agent, framework and filter: how much more a process of its own has
/// resident afterwards than before.
struct AllocatorMemory: Workload {
    let figures = [
        "allocator.bytes_per_agent", "allocator.bytes_per_framework", "allocator.bytes_per_filter",
    ]

    func measure() async throws -> [Figure] {
        let agent = try await ChildMeasurement.measure("allocator-agents").bytes
        let framework = try await ChildMeasurement.measure("allocator-frameworks").bytes
        let filter = try await ChildMeasurement.measure("allocator-filters").bytes
        return [
            Self.figure("allocator.bytes_per_agent", agent / 50_000, goal: 1_024),
            Self.figure("allocator.bytes_per_framework", framework / 10_000, goal: 4_096),
            Self.figure("allocator.bytes_per_filter", filter / 2_000_000, goal: 32),
        ]
    }

    private static func figure(_ name: String, _ bytes: Double, goal: Double) -> Figure {
        Figure(
            name: name, value: bytes, unit: "bytes", reference: goal, comparison: "the goal", isBetterIfLess: true)
    }

    /// 50,000 agents, of which each is offered to one of 50 frameworks.
    static func bytesOfAgents() throws -> Double {
        var measured = MeasuredAllocator()
        measured.addFrameworks(50)
        let before = residentBytes()
        // Each from its own text, as agents send their own messages: nothing is shared between them.
        try measured.addAgents(50_000) { _ in
            try Resources(parsing: "cpus:24;mem:4096;disk:4096;ports:[31000-32000]")
        }
        _ = measured.run()
        try UnexpectedOutcome.check(measured.offers.count, is: 50_000, "offers")
        measured.forgetOffers()
        let bytes = residentBytes() - before
        _ = measured.run()
        return bytes
    }

    /// 10,000 frameworks of one role beside 1,000 agents.
    static func bytesOfFrameworks() -> Double {
        var measured = MeasuredAllocator()
        measured.addAgents(1_000) { _ in "cpus:24;mem:4096;disk:4096;ports:[31000-32000]" }
        let before = residentBytes()
        measured.addFrameworks(10_000)
        _ = measured.run()
        measured.forgetOffers()
        let bytes = residentBytes() - before
        _ = measured.run()
        return bytes
    }

    /// 200 frameworks refuse 10,000 agents for ever.
    static func bytesOfFilters() throws -> Double {
        var measured = DeclinedOffers.cluster(agents: 10_000, frameworks: 201)
        _ = measured.run()
        measured.returnOffers()
        _ = measured.cycle()
        let before = residentBytes()
        for _ in 0..<200 {
            try UnexpectedOutcome.check(measured.offers.count, is: 10_000, "offers")
            measured.returnOffers(refusing: .ever)
            _ = measured.cycle()
        }
        let bytes = residentBytes() - before
        _ = measured.cycle()
        return bytes
    }

    static func residentBytes() -> Double {
        let fields = (try? String(contentsOfFile: "/proc/self/statm", encoding: .utf8))?.split(separator: " ") ?? []
        guard fields.count > 1, let pages = Double(fields[1]) else { return .nan }
        return pages * Double(sysconf(Int32(_SC_PAGESIZE)))
    }
}
