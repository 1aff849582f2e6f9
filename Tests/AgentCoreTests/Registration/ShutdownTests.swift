import AgentCore
import MesosBase
import MesosWire
import Testing

@Suite struct ShutdownTests {
    @Test func anIdleAgentStopsAtOnceAndUnregisters() {
        var harness = AgentHarness.registered()
        #expect(
            harness.applyObserving(.stopRequested) == [
                .sendToMaster(.unregister(Internal.UnregisterAgentMessage(agentID: AgentHarness.agentID))),
                .observed(.shuttingDown("Unregistering and shutting down")), .stopped,
            ])
        #expect(harness.machine.nextDeadline == nil)
        #expect(harness.applyObserving(.masterConnected) == [])
    }

    @Test func anAgentThatNeverRegisteredHasNothingToUnregister() {
        var harness = AgentHarness()
        harness.apply(.started)
        #expect(harness.apply(.stopRequested) == [.stopped])
    }

    @Test func aMasterCanShutAnAgentDown() throws {
        var harness = AgentHarness.registered()
        let launch = try #require(harness.run(.hosted("t1")).launch)
        harness.subscribe(launch.containerID, "crawler-1")
        let effects = harness.applyObserving(.masterSent(.shutdown(Internal.ShutdownMessage(message: "go away"))))
        #expect(
            effects == [
                .observed(.shuttingDown("Agent asked to shut down by the master because 'go away'")),
                .sendToExecutor(launch.containerID, V1.Executor.Event(type: .shutdown)),
            ])
        #expect(harness.run(.hosted("t2")) == [])
        // Nobody will acknowledge the update, so it is not taken.
        #expect(harness.update(launch.containerID, "crawler-1", .from("t1", .killed, uuid: 1)) == [])
        let end = harness.apply(.containerExited(launch.containerID, .exited(0)))
        #expect(end.last == .stopped)
        #expect(end.updates.isEmpty)
    }

    @Test func anExecutorThatDoesNotEndIsDestroyedAfterItsGracePeriod() throws {
        var harness = AgentHarness.registered()
        let launch = try #require(harness.run(.hosted("t1")).launch)
        harness.subscribe(launch.containerID, "crawler-1")
        harness.apply(.stopRequested)
        let effects = harness.pass(.seconds(60))
        #expect(effects.map(\.0) == [.seconds(5)])
        #expect(effects.map(\.1) == [.destroyContainer(launch.containerID)])
    }

    @Test func whoAsksAgainDoesNotWaitForExecutors() throws {
        var harness = AgentHarness.registered()
        let launch = try #require(harness.run(.hosted("t1")).launch)
        harness.apply(.stopRequested)
        #expect(harness.apply(.stopRequested) == [.destroyContainer(launch.containerID)])
        #expect(harness.apply(.containerExited(launch.containerID, .signaled(9))).last == .stopped)
    }
}
