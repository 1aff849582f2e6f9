import AgentCore
import MesosBase
import MesosWire
import Testing

@Suite struct PingTests {
    private func ping(_ harness: inout AgentHarness, connected: Bool = true) -> [AgentMachine.Effect] {
        harness.apply(.masterSent(.ping(Internal.PingAgentMessage(connected: connected))))
    }

    @Test func aPingIsAnsweredAndResetsTheTimeout() {
        var harness = AgentHarness.registered(pingTimeout: 75)
        harness.now = .zero + .seconds(74)
        #expect(ping(&harness) == [.sendToMaster(.pong)])
        #expect(harness.machine.nextDeadline == .zero + .seconds(149))
    }

    @Test(arguments: [(75.9, 75), (0.0, 75), (-1.0, 75), (.infinity, 75), (.nan, 75), (20.0, 20)])
    func silenceOfTheMasterMakesTheAgentConnectAnew(said: Double, waited: Int) {
        var harness = AgentHarness.registered(pingTimeout: said)
        #expect(harness.pass(.seconds(waited) - .nanoseconds(1)).isEmpty)
        let effects = harness.pass(.nanoseconds(1))
        #expect(effects.map(\.1) == [.connectToMaster])
        #expect(harness.machine.snapshot.isRegistered == false)
    }

    @Test func aMasterThatThinksTheAgentLostIsAskedToTakeItBack() {
        var harness = AgentHarness.registered(
            random: 300_000_000, configuration: AgentHarness.configuration(factor: .seconds(1)))
        // The first connection was put off, so admit again on a connection that is open.
        harness.apply(.masterConnected)
        harness.admit()
        #expect(ping(&harness, connected: false) == [.sendToMaster(.pong)])
        #expect(harness.machine.snapshot.isRegistered == false)
        let effects = harness.pass(.milliseconds(300))
        guard case .sendToMaster(.reregister) = effects.first?.1, effects.count == 1 else {
            Issue.record("expected a re-registration, got \(effects)")
            return
        }
    }
}
