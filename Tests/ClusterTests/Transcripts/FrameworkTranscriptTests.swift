import FrameworkCore
import MasterCore
import MesosBase
import MesosResources
import MesosSimulation
import MesosWire
import Testing

/// How frameworks and the master talk: names, subscriptions, offers.
@Suite struct FrameworkTranscriptTests {
    /// The ids that master and frameworks give, and those that are refused.
    @Test func identifiers() throws {
        let stage = Stage()
        stage.enter("alpha", .durable("alpha"))
        stage.wait(.seconds(1))
        stage.launch(
            "alpha", .command("", "true"), .command("..", "true"), .command("a/b", "true"), .command("t", "true"))
        stage.wait(.seconds(1))
        stage.enter("beta", .durable("beta"))
        var named = FrameworkInfo.durable("gamma")
        named.id = "chosen-by-itself"
        stage.enter("gamma", named)
        var misnamed = FrameworkInfo.durable("delta")
        misnamed.id = "no/slashes"
        stage.enter("delta", misnamed)
        var role = FrameworkInfo.durable("epsilon")
        role.role = "a//b"
        stage.enter("epsilon", role)
        try expectTranscript("1-identifiers", of: stage.simulation)
    }

    /// A framework subscribes, is taken over, is away, comes back in time, and once too late.
    @Test func subscriptionAndFailover() throws {
        let stage = Stage()
        var info = FrameworkInfo.durable("alpha")
        info.failoverTimeout = 30
        stage.enter("alpha", info)
        stage.launch("alpha", .command("t", "sleep infinity"))
        info.id = stage.simulation.frameworkID("alpha")
        stage.enter("alpha, again", info)
        stage.simulation.setLink(ofFramework: "alpha, again", .down)
        stage.wait(.seconds(20))
        stage.simulation.setLink(ofFramework: "alpha, again", .up)
        stage.wait(.seconds(20))
        stage.simulation.setLink(ofFramework: "alpha, again", .down)
        stage.wait(.seconds(31))
        stage.simulation.setLink(ofFramework: "alpha, again", .up)
        stage.wait(.seconds(20))
        try expectTranscript("2-subscription-and-failover", of: stage.simulation)
    }

    /// What becomes of offers: declined, revived, suppressed, out of time, gone with their agent, used when void.
    @Test func offers() throws {
        var master = MasterConfiguration()
        master.offerTimeout = .seconds(60)
        let stage = Stage(master: master)
        stage.enter("alpha", .durable("alpha"))
        let first = stage.offers(of: "alpha").map(\.id)
        stage.decline("alpha", refusing: 3)
        stage.wait(.seconds(5))
        stage.decline("alpha", refusing: 1_000)
        stage.call("alpha", V1.Scheduler.Call(type: .revive, revive: .init()))
        stage.call("alpha", V1.Scheduler.Call(type: .suppress, suppress: .init()))
        stage.decline("alpha", refusing: 0)
        stage.wait(.seconds(5))
        stage.call("alpha", V1.Scheduler.Call(type: .revive, revive: .init()))
        stage.wait(.seconds(61))
        stage.accept("alpha", first, [.launch([.command("t", "true")])], on: stage.simulation.agentID("a1"))
        stage.simulation.breakLink(ofAgent: "a1")
        stage.wait(.seconds(3))
        try expectTranscript("3-offers", of: stage.simulation)
    }

    /// Several operations and tasks in one ACCEPT, of which one is wrong.
    @Test func accept() throws {
        let stage = Stage()
        stage.enter("alpha", .durable("alpha"))
        stage.accept(
            "alpha",
            [
                .launch([.command("t1", "sleep 5"), .command("t2", "true", resources: "cpus:40;mem:64")]),
                V1.Offer.Operation(type: .unknown),
                .launch([.command("t3", "sleep 5"), .command("t1", "true")]),
            ], refusing: 2)
        stage.wait(.seconds(8))
        let agent = stage.simulation.agentID("a1")
        stage.accept("alpha", [], [.launch([.command("t4", "true")])], on: agent)
        let held = stage.offers(of: "alpha").map(\.id)
        stage.accept("alpha", held + held, [.launch([.command("t5", "true")])], on: agent)
        stage.wait(.seconds(2))
        try expectTranscript("4-accept", of: stage.simulation)
    }
}
