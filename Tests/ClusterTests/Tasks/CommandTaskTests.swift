import AgentCore
import FrameworkCore
import MasterCore
import MesosBase
import MesosResources
import MesosSimulation
import MesosWire
import Testing

/// The lives of command tasks, from the offer to the last acknowledgement.
@Suite struct CommandTaskTests {
    /// Runs commands as tasks `t0`, `t1` … on one agent until all is quiet.
    private func run(_ commands: String...) -> Simulation {
        let simulation = Simulation.cluster()
        let tasks = commands.enumerated().map { TaskInfo.command("t\($0.offset)", $0.element) }
        simulation.addFramework("f1", .durable("f1"), BatchScheduler(tasks))
        #expect(simulation.settle())
        expectSound(simulation)
        return simulation
    }

    @Test func aCommandTaskLivesAndEveryUpdateIsAcknowledged() throws {
        let simulation = run("sleep 5")
        let updates = simulation.history(of: "f1").updates["t0"] ?? []
        #expect(updates.map(\.state) == [.starting, .running, .finished])
        #expect(updates.map(\.source) == [.executor, .executor, .executor])
        #expect(updates.last?.message == "Command exited with status 0")
        #expect(simulation.history(of: "f1").repeats == 0)
        #expect(simulation.agentMachine("a1")?.agent.snapshot.openUpdateStreams == 0)
        let started = try #require(simulation.seconds(of: "a1 < process", "started"))
        let exited = try #require(simulation.seconds(of: "a1 < process", "exited"))
        #expect(abs(exited - started - 5) < 1e-6)
        let snapshot = try #require(simulation.masterMachine?.snapshot)
        #expect(snapshot.frameworks.first?.completedTasks.map(\.state) == [.finished])
        #expect(snapshot.agents.first?.used.isEmpty == true)
        expectEverythingIsFree(simulation)
    }

    static let ends: [(String, TaskState, TaskStatus.Reason?, String)] = [
        ("true", .finished, nil, "Command exited with status 0"),
        ("exit 3", .failed, nil, "Command exited with status 3"),
        ("sleep 1; false", .failed, nil, "Command exited with status 1"),
        ("kill -9 $$", .failed, nil, "Command terminated with signal Killed"),
        (
            "/no/such/program", .failed, .commandExecutorFailed,
            "Failed to start the command: No such file or directory"
        ),
    ]

    @Test(arguments: ends)
    func aTaskEndsAsItsCommandDoes(
        _ command: String, _ state: TaskState, _ reason: TaskStatus.Reason?, _ message: String
    ) {
        let last = run(command).history(of: "f1").updates["t0"]?.last
        #expect(last?.state == state)
        #expect(last?.reason == reason)
        #expect(last?.message == message)
    }

    @Test func manyTasksRunOnSeveralAgents() {
        let simulation = Simulation.cluster(agents: ["a1", "a2", "a3"], resources: "cpus:10;mem:8192")
        let tasks = (0..<300).map { TaskInfo.command("t\($0)", "sleep 2", resources: "cpus:0.3;mem:32") }
        simulation.addFramework("f1", .durable("f1"), BatchScheduler(tasks))
        #expect(simulation.settle())
        expectSound(simulation)
        expectEverythingIsFree(simulation)
        let history = simulation.history(of: "f1")
        #expect(history.launches.count == 300)
        #expect(history.launches.values.allSatisfy { $0 == 1 })
        #expect(tasks.allSatisfy { history.states(of: $0.taskID) == [.starting, .running, .finished] })
        let agents = history.updates.values.compactMap { $0.last?.agentID }
        for name in ["a1", "a2", "a3"] { #expect(agents.filter { $0 == simulation.agentID(name) }.count > 50) }
    }

    /// Runs a command and kills it after ten seconds; the answer has the instants of the signals.
    private func kill(
        _ command: String, policy: KillPolicy? = nil, seed: UInt64 = 1
    ) -> (simulation: Simulation, terminated: Double?, killed: Double?) {
        let simulation = Simulation.cluster(seed: seed)
        simulation.addFramework("f1", .durable("f1"), BatchScheduler([.command("t0", command)]))
        simulation.after(.seconds(10)) {
            $0.call(.init(type: .kill, kill: .init(taskID: "t0", killPolicy: policy)), by: "f1")
        }
        #expect(simulation.settle())
        expectSound(simulation)
        let signals = simulation.trace.lines.filter { $0.contains("a1 > signal") }
        func seconds(_ signal: String) -> Double? {
            signals.first { $0.hasSuffix(signal) }?.split(separator: " ").first.flatMap { Double($0) }
        }
        return (simulation, seconds(" 15"), seconds(" 9"))
    }

    @Test func aTaskThatIsKilledHasItsTimeToEnd() throws {
        let policy = KillPolicy(gracePeriod: .init(nanoseconds: 5_000_000_000))
        let (simulation, terminated, killed) = kill("trap 'sleep 4; exit 7' TERM; sleep infinity", policy: policy)
        #expect(terminated != nil)
        #expect(killed == nil)
        let last = simulation.history(of: "f1").updates["t0"]?.last
        #expect(last?.state == .killed)
        #expect(last?.message == "Command exited with status 7")
    }

    @Test func aTaskThatIgnoresSIGTERMIsKilledThreeSecondsLater() throws {
        let (simulation, terminated, killed) = kill("trap '' TERM; sleep infinity")
        let wait = try #require(killed) - (try #require(terminated))
        #expect(abs(wait - 3) < 1e-6)
        #expect(simulation.history(of: "f1").states(of: "t0") == [.starting, .running, .killed])
        #expect(
            simulation.history(of: "f1").updates["t0"]?.last?.message == "Command terminated with signal Killed")
    }

    @Test func aGracePeriodMayBeLonger() throws {
        let policy = KillPolicy(gracePeriod: .init(nanoseconds: 7_500_000_000))
        let (_, terminated, killed) = kill("trap '' TERM; sleep infinity", policy: policy)
        let wait = try #require(killed) - (try #require(terminated))
        #expect(abs(wait - 7.5) < 1e-6)
    }

    @Test func anOfferIsUsedOnlyOnce() {
        let simulation = Simulation.cluster()
        let scheduler = ClosureScheduler { callback in
            guard case .resourceOffers(let offers) = callback, let offer = offers.first else { return [] }
            return ["x", "y"].map { name in
                var task = TaskInfo.command(name, "sleep 1")
                task.agentID = offer.agentID
                return V1.Scheduler.Call(
                    type: .accept,
                    accept: .init(
                        offerIDs: [offer.id], operations: [.launch([task])], filters: .init(refuseSeconds: 1e6)))
            }
        }
        simulation.addFramework("f1", .durable("f1"), scheduler)
        #expect(simulation.run(within: .seconds(60)) { $0.history(of: "f1").states(of: "x").last == .finished })
        expectSound(simulation, atRest: false)
        let lost = simulation.history(of: "f1").updates["y"]
        #expect(lost?.map(\.state) == [.lost])
        #expect(lost?.first?.reason == .invalidOffers)
        #expect(lost?.first?.uuid == nil)
    }
}
