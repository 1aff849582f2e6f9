import MasterCore
import MesosBase
import MesosWire
import Testing

/// When a master lets the registry forget agents that left long ago.
@Suite struct RegistryCollectionTests {
    private func registry(unreachable: Int = 0, gone: Int = 0) -> Registry {
        var registry = Registry()
        for number in 0..<(unreachable + gone) {
            var info = AgentInfo(hostname: "a")
            let id = AgentID("a\(number)")
            info.id = id
            registry.apply(.admit(info))
            let time = Timestamp(nanoseconds: 1_000_000_000_000)
            registry.apply(number < unreachable ? .markUnreachable(id, at: time) : .markGone(id, at: time))
        }
        return registry
    }

    private func state(of agent: AgentID, _ master: inout TestMaster) -> TaskState? {
        master.call(.reconcile) { $0.reconcile = .init(tasks: [.init(taskID: "t", agentID: agent)]) }.statuses.first?
            .state
    }

    @Test func tooManyAreForgottenAfterFifteenMinutesTheOldestFirst() {
        var configuration = MasterConfiguration()
        configuration.registryMaxAgentCount = 2
        var master = TestMaster(configuration, registry: registry(unreachable: 3, gone: 4))
        master.subscribe(.capable(.partitionAware))
        #expect(master.advance(by: .seconds(900) - .nanoseconds(1)).changes == [])
        let effects = master.advance(by: .nanoseconds(1))
        #expect(effects.changes == [.prune(unreachable: ["a0"], gone: ["a3", "a4"])])
        // Nothing is forgotten before the registry has forgotten it.
        #expect(state(of: "a0", &master) == .unreachable)
        #expect(state(of: "a3", &master) == .goneByOperator)
        _ = master.persist(effects)
        #expect(state(of: "a0", &master) == .unknown)
        #expect(state(of: "a3", &master) == .unknown)
        #expect(state(of: "a1", &master) == .unreachable)
        #expect(state(of: "a5", &master) == .goneByOperator)
        #expect(master.advance(by: .seconds(900)).changes == [])
    }

    @Test func theOldAreForgottenAfterTwoWeeks() {
        var master = TestMaster(registry: registry(unreachable: 1, gone: 1))
        // At the instant at which they are exactly two weeks old they stay; a quarter of an hour later they go.
        #expect(master.advance(by: .seconds(1_209_600 + 899)).changes == [])
        #expect(master.advance(by: .seconds(1)).changes == [.prune(unreachable: ["a0"], gone: ["a1"])])
    }

    @Test func aRegistryThatFailsIsAskedAgain() {
        var configuration = MasterConfiguration()
        configuration.registryMaxAgentCount = 0
        var master = TestMaster(configuration, registry: registry(gone: 1))
        let effects = master.advance(by: .seconds(900))
        guard case .persist(_, let token)? = effects.first else {
            Issue.record("\(effects)")
            return
        }
        #expect(
            master.applyObserving(.persistFailed(token, message: "no space left")).sentences == [
                "0 unreachable and 1 gone agents are not removed from the registry: it said no space left"
            ])
        #expect(master.advance(by: .seconds(900)).changes == [.prune(unreachable: [], gone: ["a0"])])
    }

    @Test func tasksOfForgottenAgentsAreForgotten() {
        var configuration = MasterConfiguration()
        configuration.registryMaxAgentCount = 0
        var master = TestMaster(configuration)
        master.subscribe(.capable(.partitionAware, checkpoint: true))
        master.register()
        master.offer()
        master.launch([.command()])
        _ = master.persist(master.advance(by: .seconds(75)))
        #expect(master.machine.snapshot.frameworks.first?.unreachableTasks.map(\.id) == ["t"])
        _ = master.persist(master.advance(by: .seconds(825)))
        #expect(master.machine.snapshot.frameworks.first?.unreachableTasks.isEmpty == true)
    }
}
