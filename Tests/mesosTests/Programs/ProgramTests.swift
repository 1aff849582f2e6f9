import Foundation
import Testing

/// Masters, agents and commands as processes of their own.
@Suite(.serialized, .timeLimit(.minutes(2)))
struct ProgramTests {
    @Test func aCommandRunsOnAMasterAndAnAgentElsewhere() async throws {
        let cluster = try ProgramCluster()
        let (master, agent) = try await cluster.start()
        let run = try await StartedProgram.run(
            "run", "--master=\(cluster.address)", "echo hi; echo $MESOS_TASK_ID >&2; exit 3", "--instances", "2")
        #expect(run.status == 3)
        #expect(
            run.lines.sorted() == [
                "mesos: task-1 failed: Command exited with status 3",
                "mesos: task-2 failed: Command exited with status 3", "task-1 | hi", "task-1 | task-1", "task-2 | hi",
                "task-2 | task-2",
            ])
        agent.send(SIGTERM)
        #expect(await agent.end() == -SIGTERM)
        #expect(await master.line(with: "removed: the agent unregistered") != nil)
        master.send(SIGINT)
        #expect(await master.end() == -SIGINT)
    }

    @Test func operatorsSeeTasksAndEndThem() async throws {
        let cluster = try ProgramCluster()
        let (master, agent) = try await cluster.start()
        let run = try StartedProgram([
            "run", "--master=\(cluster.address)", "--name", "long", "echo begun; exec sleep 1000",
        ])
        #expect(await run.line(with: "long-1 | begun") != nil)
        let tasks = try await StartedProgram.run("ps", "--master", cluster.address)
        #expect(tasks.lines.count == 2)
        #expect(tasks.lines.last?.hasPrefix("long-1  long       RUNNING  ") == true)
        let state = try await StartedProgram.run("state", "--master", cluster.address)
        #expect(state.lines.contains { $0.hasSuffix("1 RUNNING; 0 have ended; see 'mesos ps'") })
        #expect(try await StartedProgram.run("logs", "lo", "--master", cluster.address).lines == ["begun"])
        let logs = try StartedProgram(["logs", "-f", "long-1", "--master", cluster.address])
        #expect(await logs.line(with: "begun") != nil)
        let killed = try await StartedProgram.run("kill", "long-1", "--master", cluster.address)
        #expect(killed.status == 0)
        #expect(killed.lines == ["The task long-1 is killed."])
        #expect(await logs.end() == 0)
        #expect(await run.line(with: "mesos: long-1 was killed: ") != nil)
        #expect(await run.end() == 1)
        #expect(try await StartedProgram.run("kill", "long-1", "--master", cluster.address).status == 70)
        agent.send(SIGKILL)
        master.send(SIGKILL)
    }

    @Test func aCommandThatIsInterruptedEndsWithItsTasks() async throws {
        let cluster = try ProgramCluster()
        let (master, agent) = try await cluster.start()
        let run = try StartedProgram([
            "run", "--master=\(cluster.address)", "echo begun; exec sleep 1000",
        ])
        #expect(await run.line(with: "begun") != nil)
        run.send(SIGINT)
        #expect(await run.end() == -SIGINT)
        #expect(await master.line(with: "(task) removed") != nil)
        #expect(await agent.line(with: "removed framework") != nil)
        agent.send(SIGKILL)
        master.send(SIGKILL)
    }

    @Test func theTasksOfAKilledAgentEndWithIt() async throws {
        let cluster = try ProgramCluster()
        let (master, agent) = try await cluster.start()
        let run = try StartedProgram(["run", "--master=\(cluster.address)", "echo pid=$$; exec sleep 1000"])
        let line = try #require(await run.line(with: "pid="))
        let task = try #require(line.split(separator: "=").last.flatMap { Int32($0) })
        #expect(kill(task, 0) == 0)
        agent.send(SIGKILL)
        while kill(task, 0) == 0 { await Task.yield() }
        run.send(SIGKILL)
        master.send(SIGKILL)
    }

    @Test func anAgentAndACommandWaitForTheirMaster() async throws {
        let cluster = try ProgramCluster()
        let agent = try cluster.startAgent()
        #expect(await agent.line(with: "WARN  no master at \(cluster.address) yet; trying again") != nil)
        let run = try StartedProgram(["run", "--master=\(cluster.address)", "echo hi"])
        #expect(await run.line(with: "mesos: no master at \(cluster.address) yet; trying again") != nil)
        var master = try cluster.startMaster()
        #expect(await run.line(with: "task-1 | hi") != nil)
        #expect(await run.end() == 0)
        // A master that is gone is waited for, too.
        master.send(SIGKILL)
        #expect(await master.end() == -SIGKILL)
        #expect(await agent.line(with: "lost the connection to the master") != nil)
        master = try cluster.startMaster()
        #expect(await agent.line(with: "registered as agent") != nil)
        agent.send(SIGKILL)
        master.send(SIGKILL)
    }

    @Test func whatPreventsTheStartIsNamed() async throws {
        let cluster = try ProgramCluster()
        let master = try cluster.startMaster()
        #expect(await master.line(with: "the master listens on \(cluster.address)") != nil)
        let second = try await StartedProgram.run("master", "--ip=\(cluster.ip)")
        #expect(second.status == 70)
        #expect(
            second.lines.first?.hasPrefix("mesos: the endpoint cannot listen on \(cluster.address) because ") == true)
        let file = "\(cluster.directory)/file"
        try Data().write(to: URL(filePath: file))
        let agent = try await StartedProgram.run("agent", "--master=\(cluster.address)", "--work_dir=\(file)/agent")
        #expect(agent.status == 70)
        #expect(agent.lines == ["mesos: the work directory '\(file)/agent' cannot be used: Not a directory"])
        let nowhere = try await StartedProgram.run("master", "--ip=192.0.2.1")
        #expect(nowhere.status == 70)
        #expect(nowhere.lines.first?.contains("this machine has no such address") == true)
        let usage = try await StartedProgram.run("master", "--wrok_dir=/x")
        #expect(usage.status == 64)
        #expect(usage.lines.first == "mesos: There is no flag '--wrok_dir'. Did you mean '--work_dir'?")
        master.send(SIGKILL)
    }

    @Test func aMasterThatIsNotThereIsNamed() async throws {
        let cluster = try ProgramCluster()
        let state = try await StartedProgram.run("state", "--master", cluster.address)
        #expect(state.status == 70)
        #expect(state.lines.count == 1)
        #expect(state.lines.first?.hasPrefix("mesos: there was no answer: \(cluster.address): ") == true)
    }
}
