import AgentCore
import FrameworkCore
import MasterCore
import MesosBase
import MesosResources
import MesosSimulation
import MesosWire
import Testing

/// Tasks that are launched together, and tasks that are looked after.
@Suite struct TaskGroupTranscriptTests {
    private static func group(
        _ executor: ExecutorID, _ tasks: [TaskInfo], _ kind: ExecutorInfo.Kind = .default
    ) -> V1.Offer.Operation {
        var info = ExecutorInfo(
            executorID: executor, resources: Resources("cpus:0.1;mem:32;disk:16").wireValue)
        info.type = kind
        if kind == .custom { info.command = CommandInfo(value: "run") }
        return V1.Offer.Operation(
            type: .launchGroup, launchGroup: .init(executor: info, taskGroup: V1.TaskGroupInfo(tasks: tasks)))
    }

    private static func task(_ id: String, _ text: String) -> TaskInfo {
        .command(id, text, resources: "cpus:0.2;mem:64")
    }

    /// Groups of the default executor: one member fails, one is killed, all end well; and kills of what is queued.
    @Test func groups() throws {
        let stage = Stage(resources: "cpus:4;mem:4096;disk:1024") { options in
            options.executor = { _ in
                var executor = ScriptedExecutor()
                executor.subscribesAfter = .seconds(5)
                return .runs(executor)
            }
        }
        var info = FrameworkInfo.durable("alpha")
        info.capabilities = [.init(type: .taskKillingState)]
        stage.enter("alpha", info)
        stage.accept(
            "alpha",
            [
                Self.group("fails", [Self.task("well", "sleep infinity"), Self.task("ill", "sleep 1; exit 3")]),
                Self.group("ends", [Self.task("short", "sleep 2"), Self.task("longer", "sleep 3")]),
            ], refusing: 0)
        stage.wait(.seconds(1))
        stage.accept("alpha", [Self.group("ends", [Self.task("later", "sleep infinity")])], refusing: 0)
        stage.wait(.seconds(4))
        stage.kill("alpha", "later")
        stage.wait(.seconds(1))
        stage.accept(
            "alpha",
            [Self.group("slow", [Self.task("queued-1", "true"), Self.task("queued-2", "true")], .custom)],
            refusing: 0)
        stage.kill("alpha", "queued-1")
        stage.wait(.seconds(6))
        stage.accept(
            "alpha", [Self.group("wrong", [Self.task("right", "true"), Self.task("right", "true")])], refusing: 0)
        stage.wait(.seconds(1))
        try expectTranscript("16-task-groups", of: stage.simulation)
    }

    /// A check of health that fails, recovers and fails too often, and one that tells only what it sees.
    @Test func checks() throws {
        final class Looks { var counts: [String: Int] = [:] }
        let looks = Looks()
        let stage = Stage { options in
            options.probe = { launch, probe in
                let name = launch.executorID.value
                let count = (looks.counts[name] ?? 0) + 1
                looks.counts[name] = count
                guard name == "looked-after" else {
                    return ProbeScript(.answered(status: [200, 200, 503, 200][min(count, 4) - 1]))
                }
                // Forgiven while it starts, then well, ill twice, well again, and ill for good.
                return ProbeScript(.connected([3, 6].contains(count)))
            }
        }
        stage.enter("alpha", .durable("alpha"))
        var health = TaskInfo.command("looked-after", "sleep infinity")
        health.healthCheck = V1.HealthCheck(delaySeconds: 2, intervalSeconds: 4, type: .tcp, tcp: .init(port: 80))
        var check = TaskInfo.command("watched", "sleep infinity")
        check.check = V1.CheckInfo(
            type: .http, http: .init(port: 80, path: "/state"), delaySeconds: 1, intervalSeconds: 5)
        stage.launch("alpha", health, check, refusing: 1_000)
        stage.wait(.seconds(40))
        stage.kill("alpha", "watched")
        stage.wait(.seconds(2))
        try expectTranscript("16-checks", of: stage.simulation)
    }
}
