import MasterCore
import MesosBase
import MesosWire
import Testing

/// What the registry holds after changes.
@Suite struct RegistryTests {
    private static func info(_ id: AgentID, _ hostname: String = "a") -> AgentInfo {
        var info = AgentInfo(hostname: hostname)
        info.id = id
        return info
    }

    private static func time(_ seconds: Int64) -> Timestamp { Timestamp(nanoseconds: seconds * 1_000_000_000) }

    private static func registry(_ changes: RegistryChange...) -> Registry {
        var registry = Registry()
        for change in changes { registry.apply(change) }
        return registry
    }

    private func changes(_ registry: inout Registry, _ change: RegistryChange) -> Bool {
        registry.apply(change)
    }

    private func listed(_ history: AgentHistory) -> [String] {
        history.entries.map { "\($0.agent)@\($0.time.nanoseconds / 1_000_000_000)" }
    }

    @Test func anAgentMovesFromListToList() {
        var registry = Registry()
        #expect(changes(&registry, .admit(Self.info("a"))))
        #expect(registry.agents.keys == ["a"])
        #expect(changes(&registry, .update(Self.info("a", "b"))))
        #expect(registry.agents["a"]?.hostname == "b")
        #expect(changes(&registry, .markUnreachable("a", at: Self.time(5))))
        #expect(registry.agents.isEmpty)
        #expect(listed(registry.unreachable) == ["a@5"])
        #expect(changes(&registry, .markReachable(Self.info("a", "c"))))
        #expect(registry.agents["a"]?.hostname == "c")
        #expect(registry.unreachable.isEmpty)
        #expect(changes(&registry, .markGone("a", at: Self.time(6))))
        #expect(registry.agents.isEmpty)
        #expect(listed(registry.gone) == ["a@6"])
    }

    @Test func whatIsUnreachableMayBeGoneToo() {
        let registry = Self.registry(
            .admit(Self.info("a")), .markUnreachable("a", at: Self.time(1)), .markGone("a", at: Self.time(2)))
        #expect(registry.unreachable.isEmpty)
        #expect(listed(registry.gone) == ["a@2"])
    }

    @Test func anAgentThatWasForgottenMayComeBack() {
        #expect(Self.registry(.markReachable(Self.info("a"))).agents.keys == ["a"])
    }

    static let futile: [(Registry, RegistryChange)] = [
        (registry(.admit(info("a"))), .admit(info("a", "b"))),
        (registry(.admit(info("a"))), .update(info("a"))),
        (registry(), .update(info("a"))),
        (registry(), .markUnreachable("a", at: time(1))),
        (registry(.admit(info("a"))), .markReachable(info("a", "b"))),
        (registry(), .markGone("a", at: time(1))),
        (registry(.admit(info("a")), .markGone("a", at: time(1))), .markGone("a", at: time(2))),
        (registry(), .remove("a")),
        (registry(.admit(info("a"))), .prune(unreachable: ["a"], gone: ["a"])),
        (registry(), .admit(AgentInfo(hostname: "nameless"))),
    ]

    @Test(arguments: futile)
    func whatDoesNotFitChangesNothing(_ registry: Registry, _ change: RegistryChange) {
        var changed = registry
        #expect(!changes(&changed, change))
        #expect(changed == registry)
    }

    @Test func whatIsPrunedIsForgotten() {
        var registry = Self.registry(
            .admit(Self.info("a")), .admit(Self.info("b")), .admit(Self.info("c")), .admit(Self.info("d")),
            .markUnreachable("b", at: Self.time(1)), .markUnreachable("a", at: Self.time(2)),
            .markGone("c", at: Self.time(3)), .markGone("d", at: Self.time(4)))
        #expect(listed(registry.unreachable) == ["b@1", "a@2"])
        #expect(changes(&registry, .prune(unreachable: ["b", "unknown"], gone: ["d"])))
        #expect(listed(registry.unreachable) == ["a@2"])
        #expect(listed(registry.gone) == ["c@3"])
    }

    @Test func agentsExpireByAgeAndByCountTheOldestFirst() {
        var history = AgentHistory()
        for (agent, seconds) in [("a", 10), ("b", 1), ("c", 11), ("d", 12)] as [(AgentID, Int64)] {
            history.append(agent, at: Self.time(seconds))
        }
        func expired(now: Int64, age: Int64, count: Int) -> [AgentID] {
            history.expired(now: Self.time(now), age: .seconds(age), count: count)
        }
        #expect(expired(now: 13, age: 100, count: 4) == [])
        #expect(expired(now: 13, age: 100, count: 2) == ["a", "b"])
        // Only what is older than the age goes, wherever it stands; and what goes by its age makes room for others.
        #expect(expired(now: 11, age: 10, count: 4) == [])
        #expect(expired(now: 12, age: 10, count: 4) == ["b"])
        #expect(expired(now: 12, age: 10, count: 3) == ["a", "b"])
        #expect(expired(now: 22, age: 10, count: 0) == ["a", "b", "c", "d"])
        #expect(history.expired(now: Self.time(5), age: .seconds(Int64.max), count: 4) == [])
    }

    @Test func whoIsNotedAgainStandsAtTheEnd() {
        var history = AgentHistory()
        history.append("a", at: Self.time(1))
        history.append("b", at: Self.time(2))
        history.append("a", at: Self.time(3))
        #expect(listed(history) == ["b@2", "a@3"])
        #expect(history["a"] == Self.time(3))
        #expect(history.count == 2)
    }
}
