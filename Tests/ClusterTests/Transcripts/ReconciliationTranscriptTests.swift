import FrameworkCore
import MasterCore
import MesosBase
import MesosResources
import MesosSimulation
import MesosWire
import Testing

/// What frameworks of both kinds are told when they ask where their tasks are.
@Suite struct ReconciliationTranscriptTests {
    /// Which acknowledgements do not arrive: those of one task, and of the end of another.
    private final class Losses {
        var isOver = false
        var ends: [[UInt8]] = []

        func drops(_ message: SimulatedMessage) -> Bool {
            if case .toScheduler(_, let event) = message, let status = event.update?.status,
                status.taskID.value.hasPrefix("ended"), let uuid = status.uuid, status.state.isTerminal
            {
                ends.append(uuid)
            }
            guard !isOver, case .fromScheduler(_, let call) = message, let acknowledge = call.acknowledge else {
                return false
            }
            return acknowledge.taskID.value.hasPrefix("unheard") || ends.contains(acknowledge.uuid)
        }
    }

    private let stage: Stage
    private let losses: Losses

    init() {
        let losses = Losses()
        self.losses = losses
        stage = Stage(agents: ["kept", "lost", "gone", "late"]) { options in
            options.drops = losses.drops
            options.executor = { _ in
                var executor = ScriptedExecutor()
                executor.subscribesAfter = nil
                return .runs(executor)
            }
        }
    }

    private func launchTasks(_ name: String) {
        let executor = ExecutorInfo(
            executorID: ExecutorID("\(name)-executor"), resources: Resources("cpus:0.1;mem:32").wireValue,
            command: CommandInfo(value: "run"))
        stage.launch(
            name, at: "kept", .executed("staging-\(name)", by: executor), small("running-\(name)", "sleep infinity"),
            small("unheard-\(name)", "true"), small("ended-\(name)", "true"), refusing: 10_000)
        for agent in ["lost", "gone"] {
            stage.launch(name, at: agent, small("on-\(agent)-\(name)", "sleep infinity"), refusing: 10_000)
        }
        for _ in 0..<2 {
            // Tasks that end are worth a new offer.
            stage.decline(name, refusing: 10_000)
            stage.wait(.seconds(1))
        }
    }

    private func small(_ id: String, _ text: String) -> TaskInfo {
        .command(id, text, resources: "cpus:0.5;mem:64")
    }

    /// Asks for tasks that nobody has, on an agent of each kind.
    private func askForUnknown(_ name: String) {
        let id = stage.simulation.agentID
        stage.reconcile(
            name, ("at-kept", id("kept")), ("at-lost", id("lost")), ("at-gone", id("gone")), ("at-late", id("late")),
            ("at-unknown", "unknown-agent"), ("anywhere", nil))
    }

    @Test func reconciliation() throws {
        var aware = FrameworkInfo.durable("aware")
        aware.capabilities = [.init(type: .partitionAware)]
        stage.enter("aware", aware)
        stage.enter("plain", .durable("plain"))
        let names = ["aware", "plain"]
        for name in names { launchTasks(name) }
        for name in names {
            stage.reconcile(
                name, (TaskID("staging-\(name)"), nil), (TaskID("running-\(name)"), "unknown-agent"),
                (TaskID("unheard-\(name)"), nil), (TaskID("ended-\(name)"), nil))
            stage.reconcile(name)
            stage.kill(name, TaskID("running-\(name)"), on: stage.simulation.agentID("late"))
        }
        losses.isOver = true
        stage.markGone("gone")
        stage.simulation.setLink(ofAgent: "lost", .silent)
        stage.wait(.seconds(100))
        for name in names {
            askForUnknown(name)
            stage.reconcile(
                name, (TaskID("on-lost-\(name)"), stage.simulation.agentID("lost")),
                (TaskID("on-lost-\(name)"), nil), (TaskID("ended-\(name)"), stage.simulation.agentID("kept")))
        }
        stage.simulation.crashAgent("late")
        stage.restartMaster()
        stage.wait(.seconds(20))
        for name in names {
            askForUnknown(name)
            stage.reconcile(name)
        }
        stage.wait(.seconds(600))
        for name in names { askForUnknown(name) }
        try expectTranscript("12-reconciliation", of: stage.simulation)
    }
}
