import FrameworkCore
import MasterCore
import MesosBase
import MesosResources
import MesosSimulation
import MesosWire
import Testing

/// What operators ask of a master, and what they hear of its cluster.
@Suite struct OperatorTranscriptTests {
    /// An operator follows a task from its launch to its end, an agent that leaves without a word, and a framework.
    @Test func events() throws {
        let stage = Stage(agents: ["a1", "a2"])
        stage.simulation.followMaster()
        stage.enter("alpha", .durable("alpha"))
        stage.launch("alpha", at: "a1", .command("short", "sleep 2"), .command("long", "sleep infinity"))
        stage.wait(.seconds(3))
        stage.kill("alpha", "long")
        stage.wait(.seconds(1))
        stage.simulation.setLink(ofAgent: "a2", .down)
        stage.wait(.seconds(80))
        stage.simulation.setLink(ofAgent: "a2", .up)
        stage.wait(.seconds(80))
        stage.simulation.ask(.updateWeights([V1.WeightInfo(weight: 2, role: "*")]))
        stage.wait(.seconds(1))
        stage.simulation.ask(.teardown(stage.simulation.frameworkID("alpha") ?? ""))
        stage.wait(.seconds(1))
        try expectTranscript("22-operator-events", of: stage.simulation)
    }
}
