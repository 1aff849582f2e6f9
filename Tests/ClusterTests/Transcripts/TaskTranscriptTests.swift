import FrameworkCore
import MasterCore
import MesosBase
import MesosResources
import MesosSimulation
import MesosWire
import Testing

/// How tasks are refused, reported, lost and found.
@Suite struct TaskTranscriptTests {
    /// Tasks that cannot be launched, each with the sentence that says why.
    @Test func validation() throws {
        let stage = Stage()
        stage.enter("alpha", .durable("alpha"))
        var nothing = TaskInfo.command("needs-nothing", "true")
        nothing.resources = []
        var both = TaskInfo.command("command-and-executor", "true")
        both.executor = ExecutorInfo(executorID: "e", command: CommandInfo(value: "run"))
        var elsewhere = TaskInfo.command("elsewhere", "true")
        elsewhere.agentID = "another-agent"
        var grace = TaskInfo.command("impatient", "true")
        grace.killPolicy = KillPolicy(gracePeriod: .init(nanoseconds: -1))
        var check = TaskInfo.command("unchecked", "true")
        check.check = V1.CheckInfo(type: .http)
        var health = TaskInfo.command("unhealthy", "true")
        health.healthCheck = V1.HealthCheck(delaySeconds: -1, type: .tcp, tcp: .init(port: 80))
        var gpus = TaskInfo.command("half-a-gpu", "true", resources: "cpus:1;mem:64;gpus:0.5")
        gpus.name = "half"
        var variable = TaskInfo.command("half-a-variable", "true")
        variable.command?.environment = V1.Environment(variables: [.init(name: "A")])
        stage.accept(
            "alpha",
            [
                .launch([
                    nothing, both, elsewhere, grace, check, health, gpus, variable,
                    .command("too-large", "true", resources: "cpus:5;mem:64"), .command("right", "true"),
                ])
            ])
        stage.wait(.seconds(1))
        try expectTranscript("5-task-validation", of: stage.simulation)
    }

    /// Updates are sent until they are acknowledged, one at a time.
    @Test func updates() throws {
        final class Losses { var left = 2 }
        let losses = Losses()
        let stage = Stage { options in
            options.drops = { message in
                guard case .fromAgent(_, .statusUpdate(let update)) = message, update.update.status.state == .running,
                    losses.left > 0
                else { return false }
                losses.left -= 1
                return true
            }
        }
        stage.enter("alpha", .durable("alpha"))
        stage.launch("alpha", .command("t", "sleep 15"), refusing: 1_000)
        stage.wait(.seconds(60))
        try expectTranscript("10-updates", of: stage.simulation)
    }

    /// An agent that is silent for too long and comes back, as frameworks of both kinds hear of it.
    @Test func unreachable() throws {
        let stage = Stage()
        var aware = FrameworkInfo.durable("aware")
        aware.capabilities = [.init(type: .partitionAware)]
        stage.enter("aware", aware)
        stage.launch("aware", .command("t1", "sleep infinity"), refusing: 0)
        stage.enter("plain", .durable("plain"))
        stage.wait(.seconds(1))
        stage.launch("plain", .command("t2", "sleep infinity"), refusing: 1_000)
        stage.simulation.setLink(ofAgent: "a1", .silent)
        stage.wait(.seconds(100))
        stage.simulation.setLink(ofAgent: "a1", .up)
        stage.wait(.seconds(30))
        try expectTranscript("11-unreachable", of: stage.simulation)
    }
}
