import AgentCore
import FrameworkCore
import MasterCore
import MesosBase
import MesosResources
import MesosSimulation
import MesosWire
import Testing

/// What an agent does with tasks and executors.
@Suite struct AgentTranscriptTests {
    private static func executor(_ id: ExecutorID) -> ExecutorInfo {
        ExecutorInfo(
            executorID: id, resources: Resources("cpus:0.1;mem:32").wireValue, command: CommandInfo(value: "run"))
    }

    /// Tasks on their way to executors: reused, killed before delivery, given up with an executor that does not come.
    @Test func launchesAndKills() throws {
        let stage = Stage { options in
            options.executor = { launch in
                var executor = ScriptedExecutor()
                executor.taskDuration = nil
                switch launch.executorID {
                case "slow": executor.subscribesAfter = .seconds(5)
                case "absent": executor.subscribesAfter = nil
                case "broken": return .failsToStart("no such program")
                default: break
                }
                return .runs(executor)
            }
        }
        stage.enter("alpha", .durable("alpha"))
        stage.launch(
            "alpha", .executed("reused-1", by: Self.executor("quick")), .executed("killed", by: Self.executor("slow")),
            .executed("given-up", by: Self.executor("absent")), .executed("broken", by: Self.executor("broken")),
            refusing: 0)
        stage.kill("alpha", "killed")
        stage.wait(.seconds(2))
        stage.launch("alpha", .executed("reused-2", by: Self.executor("quick")), refusing: 0)
        stage.wait(.seconds(60))
        stage.kill("alpha", "reused-1")
        stage.kill("alpha", "unknown", on: stage.simulation.agentID("a1"))
        stage.call(
            "alpha",
            V1.Scheduler.Call(
                type: .shutdown, shutdown: .init(executorID: "quick", agentID: stage.simulation.agentID("a1") ?? "")))
        stage.wait(.seconds(3))
        try expectTranscript("15-launches-and-kills", of: stage.simulation)
    }

    /// The built-in executor of commands: kills with grace, shortened and never lengthened, and a time limit.
    @Test func commandExecutor() throws {
        var info = FrameworkInfo.durable("alpha")
        info.capabilities = [.init(type: .taskKillingState)]
        let stage = Stage()
        stage.enter("alpha", info)
        var limited = TaskInfo.command("limited", "sleep infinity")
        limited.maxCompletionTime = .init(nanoseconds: 4_000_000_000)
        stage.launch(
            "alpha", .command("stubborn", "trap '' TERM; sleep infinity"), .command("fails", "exit 3"), limited,
            refusing: 1_000)
        stage.wait(.seconds(1))
        stage.kill("alpha", "stubborn", policy: KillPolicy(gracePeriod: .init(nanoseconds: 60_000_000_000)))
        stage.wait(.seconds(1))
        stage.kill("alpha", "stubborn", policy: KillPolicy(gracePeriod: .init(nanoseconds: 90_000_000_000)))
        stage.kill("alpha", "stubborn", policy: KillPolicy(gracePeriod: .init(nanoseconds: 5_000_000_000)))
        stage.wait(.seconds(10))
        try expectTranscript("16-executors", of: stage.simulation)
    }
}
