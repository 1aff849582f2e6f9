import AgentCore
import FrameworkCore
import MasterCore
import MesosBase
import MesosResources
import MesosSimulation
import MesosWire
import Testing

/// When an agent removes the directories that are of no use any more.
@Suite struct GarbageCollectionTranscriptTests {
    /// Directories wait for their time, for less the fuller the disk is, and no longer when they are of use again.
    @Test func garbageCollection() throws {
        let stage = Stage { options in
            options.executor = { _ in .runs(ScriptedExecutor()) }
        } configure: { configuration in
            configuration.gcDelay = .seconds(3_600)
        }
        let info = FrameworkInfo.durable("alpha")
        stage.enter("alpha", info)
        stage.simulation.setDiskUse(0, ofAgent: "a1")
        stage.launch("alpha", .command("first", "true"), refusing: 0)
        stage.wait(.seconds(600))
        stage.launch("alpha", .command("second", "true"), refusing: 0)
        stage.wait(.seconds(600))
        stage.launch("alpha", .command("first", "true"), refusing: 0)
        stage.wait(.seconds(600))
        stage.simulation.setDiskUse(0.5, ofAgent: "a1")
        stage.wait(.seconds(600))
        stage.simulation.setDiskUse(0.2, ofAgent: "a1")
        stage.wait(.seconds(1_200))
        stage.launch("alpha", .command("third", "sleep infinity"), refusing: 1_000)
        stage.wait(.seconds(1))
        stage.simulation.stopFramework("alpha", teardown: true)
        stage.wait(.seconds(60))
        stage.simulation.setDiskUse(1, ofAgent: "a1")
        stage.wait(.seconds(61))
        try expectTranscript("18-garbage-collection", of: stage.simulation)
    }

    /// With room enough, directories wait for the whole time: of a run, of its executor, and of a framework that has
    /// nothing left on the agent.
    @Test func removalAfterTheDelay() throws {
        let stage = Stage { options in
            options.executor = { launch in
                var executor = ScriptedExecutor()
                executor.exitsAfter = (launch.executorID == "brief" ? .seconds(2) : .seconds(200), .exited(0))
                return .runs(executor)
            }
        } configure: { configuration in
            configuration.gcDelay = .seconds(300)
            configuration.gcDiskHeadroom = 0
        }
        stage.simulation.setDiskUse(0, ofAgent: "a1")
        stage.enter("alpha", .durable("alpha"))
        stage.launch(
            "alpha", .executed("t1", by: Self.executor("brief")), .executed("t2", by: Self.executor("lasting")),
            refusing: 10_000)
        stage.wait(.seconds(520))
        try expectTranscript("18-removal-after-the-delay", of: stage.simulation)
    }

    private static func executor(_ id: ExecutorID) -> ExecutorInfo {
        ExecutorInfo(
            executorID: id, resources: Resources("cpus:0.1;mem:32").wireValue, command: CommandInfo(value: "run"))
    }
}
