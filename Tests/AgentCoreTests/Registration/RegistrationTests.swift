import AgentCore
import MesosBase
import MesosResources
import MesosWire
import Testing

@Suite struct RegistrationTests {
    private static let resourceVersion = V1.UUID(value: CountingEntropy.uuid(1).bytes)

    private static let state = AgentMachine.Effect.sendToMaster(
        .updateAgent(
            Internal.UpdateAgentMessage(
                agentID: AgentHarness.agentID, updateOversubscribedResources: false, operations: .init(),
                resourceVersionUUID: resourceVersion)))

    private static func registration() -> AgentToMasterMessage {
        .register(
            Internal.RegisterAgentMessage(
                agent: AgentInfo(
                    hostname: "host", resources: Resources(cpus: 8, mem: 1024).wireValue, port: 5051,
                    checkpoint: true),
                version: "1.12.0",
                agentCapabilities: AgentConfiguration.allCapabilities.map { V1.AgentInfo.Capability(type: $0) },
                resourceVersionUUID: resourceVersion))
    }

    @Test func anAgentWithoutBackoffConnectsAtOnceAndRegisters() {
        var harness = AgentHarness()
        #expect(harness.apply(.started) == [.connectToMaster])
        #expect(harness.apply(.masterConnected) == [.sendToMaster(Self.registration())])
        #expect(
            harness.applyObserving(
                .masterSent(.registered(Internal.AgentRegisteredMessage(agentID: AgentHarness.agentID))))
                == [.observed(.registered(AgentHarness.agentID)), Self.state, .garbage(.listAgentDirectories)])
        // A master that answers twice is told once more.
        #expect(
            harness.apply(.masterSent(.registered(Internal.AgentRegisteredMessage(agentID: AgentHarness.agentID))))
                == [Self.state])
        #expect(harness.machine.agentID == AgentHarness.agentID)
        #expect(harness.machine.snapshot.isRegistered)
    }

    @Test func theFirstConnectionIsPutOffBelowTheFactor() {
        var harness = AgentHarness(
            random: 7_400_000_000, configuration: AgentHarness.configuration(factor: .seconds(1)))
        #expect(harness.apply(.started) == [])
        #expect(harness.machine.nextDeadline == Instant(nanoseconds: 400_000_000))
        let effects = harness.pass(.seconds(1))
        #expect(effects.map(\.0) == [.milliseconds(400)])
        #expect(effects.map(\.1) == [.connectToMaster])
    }

    @Test func registrationIsAskedForAgainWithDoublingBounds() {
        var harness = AgentHarness(random: 59_500_000_000)
        harness.apply(.started)
        harness.apply(.masterConnected)
        let waits: [Double] = [1.5, 3.5, 3.5, 11.5, 27.5, 59.5, 59.5]
        var due = Duration.zero
        for wait in waits {
            due += .seconds(wait)
            #expect(harness.machine.nextDeadline == Instant.zero + due)
            let effects = harness.pass(due - (harness.now - .zero))
            #expect(effects.map(\.1) == [.sendToMaster(Self.registration())])
        }
        harness.admit()
        #expect(harness.pass(.seconds(600)).isEmpty)
    }

    @Test func failedConnectionsAreTriedAgainWithDoublingBounds() {
        var harness = AgentHarness(random: 59_500_000_000)
        #expect(harness.apply(.started) == [.connectToMaster])
        for wait in [1.5, 3.5, 3.5, 11.5, 27.5, 59.5, 59.5] {
            #expect(harness.apply(.masterDisconnected) == [])
            let effects = harness.pass(.seconds(wait))
            #expect(effects.map(\.1) == [.connectToMaster])
        }
    }

    @Test func aLostMasterIsLookedForAndToldWhatRuns() throws {
        var harness = AgentHarness.registered()
        let launch = try #require(harness.run(.hosted("t1")).launch)
        harness.subscribe(launch.containerID, "crawler-1")
        let command = try #require(harness.run(.command("t2")).launch)
        harness.run(.hosted("t3", executor: "crawler-2"))
        harness.update(launch.containerID, "crawler-1", .from("t1", .running, uuid: 1))

        #expect(harness.applyObserving(.masterDisconnected) == [.observed(.masterLost), .connectToMaster])
        harness.update(launch.containerID, "crawler-1", .from("t1", .finished, uuid: 2))
        let effects = harness.apply(.masterConnected)
        guard case .sendToMaster(.reregister(let message)) = effects.first, effects.count == 1 else {
            Issue.record("expected a re-registration, got \(effects)")
            return
        }
        #expect(message.agent.id == AgentHarness.agentID)
        #expect(message.frameworks == [.test()])
        #expect(message.tasks.map(\.taskID) == ["t1", "t2", "t3"])
        #expect(message.tasks.map(\.state) == [.finished, .staging, .staging])
        #expect(message.tasks.first?.statusUpdateState == .running)
        #expect(message.tasks.first?.executorID == "crawler-1")
        #expect(message.tasks[1].executorID == nil)
        #expect(message.executorInfos.map(\.executorID) == ["crawler-1", "crawler-2"])
        #expect(message.resourceVersionUUID == Self.resourceVersion)
        #expect(command.kind == .commandExecutor)

        let answer = harness.applyObserving(
            .masterSent(.reregistered(Internal.AgentReregisteredMessage(agentID: AgentHarness.agentID))))
        #expect(Array(answer.prefix(2)) == [.observed(.reregistered(AgentHarness.agentID)), Self.state])
        #expect(answer.updates.map(\.status.state) == [.running])
        #expect(answer.updates.first?.latestState == .finished)
    }

    @Test(arguments: [(false, TaskState.lost), (true, TaskState.dropped)])
    func tasksThatOnlyTheMasterKnowsAreReportedUntilAcknowledged(partitionAware: Bool, state: TaskState) throws {
        var harness = AgentHarness.registered()
        harness.apply(.masterDisconnected)
        harness.apply(.masterConnected)
        let reconciliation = Internal.ReconcileTasksMessage(
            frameworkID: AgentHarness.frameworkID, statuses: [TaskStatus(taskID: "gone", state: .running)],
            framework: .test(partitionAware: partitionAware))
        let effects = harness.apply(
            .masterSent(
                .reregistered(
                    Internal.AgentReregisteredMessage(
                        agentID: AgentHarness.agentID, reconciliations: [reconciliation]))))
        let update = try #require(effects.updates.first)
        #expect(
            update.gist
                == UpdateGist(
                    task: "gone", state: state, reason: .reconciliation,
                    message: "Reconciliation: task unknown to the agent"))
        #expect(update.latestState == nil)
        #expect(harness.pass(.seconds(10)).map(\.1).updates.count == 1)
        harness.acknowledge("gone", update.uuid ?? [])
        #expect(harness.pass(.seconds(60)).isEmpty)
        #expect(harness.machine.snapshot.openUpdateStreams == 0)
    }

    @Test func whatCannotBeIsIgnored() {
        var harness = AgentHarness.registered()
        let registered = harness.applyObserving(
            .masterSent(.registered(Internal.AgentRegisteredMessage(agentID: "M-S9"))))
        #expect(
            registered == [.observed(.ignored("Registered but got wrong id: M-S9 (expected: M-S0)"))])
        let reregistered = harness.applyObserving(
            .masterSent(.reregistered(Internal.AgentReregisteredMessage(agentID: "M-S9"))))
        #expect(
            reregistered == [.observed(.ignored("Re-registered but got wrong id: M-S9 (expected: M-S0)"))])
        #expect(harness.machine.agentID == AgentHarness.agentID)
        #expect(harness.applyObserving(.started) == [.observed(.ignored("Already started"))])
    }

    @Test func aMasterThatIsNotConnectedIsNotBelieved() {
        var harness = AgentHarness(random: 1, configuration: AgentHarness.configuration(factor: .seconds(1)))
        harness.apply(.started)
        #expect(
            harness.applyObserving(.masterSent(.ping(Internal.PingAgentMessage(connected: true)))) == [
                .observed(
                    .ignored("Ignoring a message of the master because the agent is not connected to it"))
            ])
    }
}
