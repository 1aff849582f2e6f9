import AgentCore
import FrameworkCore
import MasterCore
import MesosBase
import MesosResources
import MesosSimulation
import MesosWire
import Testing

/// How agents join a master, come back to it, and are turned away.
@Suite struct RegistrationTranscriptTests {
    /// Which messages to agents do not arrive: the launches and kills of these tasks, each once.
    private final class Losses {
        var launches: [TaskID] = ["never-came", "never-came-either"]
        var kills: [TaskID] = ["killed", "killed-too"]

        func drops(_ message: SimulatedMessage) -> Bool {
            switch message {
            case .toAgent(_, .runTask(let run)): Self.take(run.task.taskID, from: &launches)
            case .toAgent(_, .killTask(let kill)): Self.take(kill.taskID, from: &kills)
            default: false
            }
        }

        private static func take(_ task: TaskID, from tasks: inout [TaskID]) -> Bool {
            guard let index = tasks.firstIndex(of: task) else { return false }
            tasks.remove(at: index)
            return true
        }
    }

    /// An agent registers, and comes back to the same master, to the next one, and to one that has never heard of it.
    @Test func registration() throws {
        let losses = Losses()
        let stage = Stage { $0.drops = losses.drops }
        var aware = FrameworkInfo.durable("aware")
        aware.capabilities = [.init(type: .partitionAware)]
        stage.enter("aware", aware)
        stage.launch("aware", .command("never-came", "true"), .command("killed", "sleep infinity"), refusing: 0)
        stage.enter("plain", .durable("plain"))
        stage.wait(.seconds(1))
        stage.launch(
            "plain", .command("never-came-either", "true"), .command("killed-too", "sleep infinity"), refusing: 1_000)
        stage.kill("aware", "killed")
        stage.kill("plain", "killed-too")
        stage.simulation.breakLink(ofAgent: "a1")
        stage.wait(.seconds(10))
        stage.launch("aware", .command("stays", "sleep infinity"), refusing: 0)
        stage.wait(.seconds(2))
        stage.launch("plain", .command("stays", "sleep infinity"), refusing: 1_000)
        stage.decline("aware", refusing: 1_000)
        stage.wait(.seconds(1))
        stage.restartMaster()
        stage.wait(.seconds(20))
        stage.simulation.loseRegistry()
        stage.restartMaster()
        stage.wait(.seconds(20))
        try expectTranscript("13-registration", of: stage.simulation)
    }

    /// Agents that are too old, that have another name than before, and that were given up for good.
    @Test func refusals() throws {
        let stage = Stage(agents: ["renamed", "gone", "old"]) { _ in
        } configure: { configuration in
            if configuration.hostname == "old.example.com" { configuration.version = "0.28.3" }
        }
        stage.enter("alpha", .durable("alpha"))
        stage.launch("alpha", at: "gone", .command("t", "sleep infinity"), refusing: 1_000)
        stage.decline("alpha", refusing: 1_000)
        let info = AgentInfo(hostname: "other.example.com", id: stage.simulation.agentID("renamed"))
        stage.simulation.say(.reregister(.init(agent: info, version: "1.12.0")), byAgent: "renamed")
        stage.wait(.milliseconds(20))
        stage.simulation.setLink(ofAgent: "gone", .down)
        stage.markGone("gone")
        stage.markGone("gone")
        stage.wait(.seconds(1))
        stage.simulation.setLink(ofAgent: "gone", .up)
        stage.wait(.seconds(5))
        try expectTranscript("13-refused-agents", of: stage.simulation)
    }

    /// Agents that a new master waits for in vain are given up one by one, and one is back before its turn comes; so is
    /// one that has been silent.
    @Test func removalRateLimit() throws {
        var master = MasterConfiguration()
        master.agentRemovalRateLimit = try RateLimit(parsing: "1/2mins")
        final class Losses { var pongs: [String] = [] }
        let losses = Losses()
        let stage = Stage(agents: ["a1", "a2", "a3", "a4"], master: master) { options in
            options.drops = { message in
                guard case .fromAgent(let agent, .pong) = message else { return false }
                return losses.pongs.contains(agent)
            }
        }
        stage.enter("alpha", .durable("alpha"))
        stage.launch("alpha", at: "a3", .command("t", "sleep infinity"), refusing: 10_000)
        stage.decline("alpha", refusing: 10_000)
        for name in ["a1", "a2"] { stage.simulation.crashAgent(name) }
        stage.simulation.setLink(ofAgent: "a3", .silent)
        stage.restartMaster()
        stage.wait(.seconds(610))
        stage.simulation.setLink(ofAgent: "a3", .up)
        stage.wait(.seconds(300))
        losses.pongs = ["a3", "a4"]
        stage.wait(.seconds(100))
        losses.pongs = []
        stage.wait(.seconds(200))
        try expectTranscript("13-removal-limit", of: stage.simulation)
    }
}
