import MesosBase
import MesosKit

/// An allocator whose cycles are timed; the workload holds the clock.
struct MeasuredAllocator {
    var allocator: HierarchicalAllocator
    private(set) var now = Instant.zero
    /// What the last cycle gave out.
    private(set) var offers: [Allocation] = []

    init(_ allocator: HierarchicalAllocator = HierarchicalAllocator()) {
        self.allocator = allocator
    }

    /// Runs a batch, and answers how many milliseconds it took.
    mutating func cycle() -> Double {
        run(after: .seconds(1))
    }

    /// Runs what events have asked for, and answers how many milliseconds it took.
    mutating func run(after duration: Duration = .zero) -> Double {
        now = now + duration
        // What is left of the last cycle is thrown away before the clock runs.
        offers = []
        let begin = ContinuousClock.now
        offers = allocator.allocate(now: now)
        return (ContinuousClock.now - begin).milliseconds
    }

    /// Gives back all that the last cycle gave out.
    mutating func returnOffers(refusing: Duration? = nil) {
        for offer in offers {
            allocator.recover(
                offer.resources, of: offer.framework, from: offer.agent, refusing: refusing, now: now)
        }
        offers = []
    }

    /// Keeps nothing of the last cycle; what it gave out stays given out.
    mutating func forgetOffers() { offers = [] }

    mutating func addFrameworks(
        _ count: Int, capabilities: FrameworkCapabilities = Self.capabilities, role: (Int) -> String = { _ in "*" }
    ) {
        for number in 0..<count {
            let profile = FrameworkProfile(roles: [role(number)], capabilities: capabilities)
            allocator.add(framework: Self.framework(number), profile: profile, isActive: true)
        }
    }

    /// Adds agents of which each is used in part by one of so many frameworks, one after the other.
    mutating func addAgents(
        _ count: Int, used: Resources = Resources(), by frameworks: Int = 1, resources: (Int) throws -> Resources
    ) rethrows {
        for number in 0..<count {
            allocator.add(
                agent: Self.agent(number), profile: AgentProfile(hostname: "agent\(number)"),
                resources: try resources(number),
                used: used.isEmpty ? [] : [(Self.framework(number % frameworks), used)])
        }
    }

    /// What Mesos's frameworks say of themselves there.
    static let capabilities: FrameworkCapabilities = {
        var capabilities = FrameworkCapabilities()
        capabilities.multiRole = true
        return capabilities
    }()

    static func framework(_ number: Int) -> FrameworkID { FrameworkID("framework\(number)") }

    static func agent(_ number: Int) -> AgentID { AgentID("agent\(number)") }
}

extension Duration {
    var milliseconds: Double { seconds * 1_000 }

    /// How long Mesos's benchmark refuses offers: for ever, as good as.
    static let ever = Duration.seconds(2_147_483_647)
}

extension Ranges {
    /// Ranges that Mesos's benchmarks call fragmented: every other number, and all from the last of them on.
    static func fragmented(_ whole: ClosedRange<UInt64>, into count: UInt64) -> Ranges {
        Ranges(
            (0..<count).map { index in
                let begin = whole.lowerBound + 2 * index
                return begin...(index == count - 1 ? whole.upperBound : begin)
            })
    }
}

/// What a workload did not get that it should have.
struct UnexpectedOutcome: Error, CustomStringConvertible {
    let description: String

    /// Checks that something came as often as it should have.
    static func check(_ count: Int, is expected: Int, _ what: String) throws {
        guard count != expected else { return }
        throw UnexpectedOutcome(description: "\(what): \(count) instead of \(expected)")
    }
}
