import AgentCore
import FrameworkCore
import MesosNodes
import MesosResources
import MesosWire
import Testing

/// What an agent tells about its containers.
@Suite(.serialized, .timeLimit(.minutes(1)))
struct StatisticsTests {
    @Test func anAgentTellsWhatItsContainersMayUseAndUse() async throws {
        let scratch = try Scratch()
        let configuration = AgentConfiguration(
            hostname: "measured", resources: "cpus:4;mem:1024", workDirectory: "\(scratch.directory)/agent",
            registrationBackoffFactor: .zero, switchUser: false)
        try await withNodes { master in
            let agent = try Agent(
                configuration, executors: ["test": { SleepingExecutor() }], master: .inProcess(master))
            let running = Task { try await agent.run() }
            #expect(await agent.statistics().isEmpty)
            try await withFramework(at: .inProcess(master)) { framework in
                let offer = try await framework.offer()
                try await framework.driver.launch(
                    [
                        .shell("busy", "while :; do :; done", on: offer, resources: "cpus:1;mem:64"),
                        .hosted("inside", on: offer),
                    ], on: [offer])
                for task: TaskID in ["busy", "inside"] { _ = try await framework.update(of: task, to: .running) }

                var all = await agent.statistics()
                while all.first?.usage.map({ $0.userTime < .milliseconds(50) }) ?? true {
                    try Task.checkCancellation()
                    all = await agent.statistics()
                }
                try #require(all.count == 2)
                let (busy, inside) = (all[0], all[1])
                #expect(try busy.frameworkID == framework.id)
                #expect(busy.executorID == "busy")
                #expect(busy.executorName == "Command Executor (Task: busy) (Command: sh -c 'while :; do ...')")
                #expect(busy.source == "busy")
                // With what the executor itself may use.
                #expect(busy.cpusLimit == 1.1)
                #expect(busy.memoryLimit == 96 << 20)
                #expect(busy.usage?.processes == 1)
                #expect(busy.usage?.threads == 1)
                #expect((busy.usage?.residentMemory ?? 0) > 0)

                #expect(inside.executorID == "test")
                #expect(inside.usage == nil)
                #expect(inside.cpusLimit == 0.1)
                #expect(inside.memoryLimit == 32 << 20)

                try await framework.driver.kill("busy")
                #expect(try await framework.end(of: "busy").state == .killed)
            }
            running.cancel()
            _ = try? await running.value
        }
    }

    @Test func theTasksOfAGroupCountForTheirExecutor() async throws {
        let scratch = try Scratch()
        let configuration = AgentConfiguration(
            hostname: "measured", resources: "cpus:4;mem:1024;disk:1024", workDirectory: "\(scratch.directory)/agent",
            registrationBackoffFactor: .zero, switchUser: false)
        try await withNodes { master in
            let agent = try Agent(configuration, master: .inProcess(master))
            let running = Task { try await agent.run() }
            try await withFramework(at: .inProcess(master)) { framework in
                let offer = try await framework.offer()
                try await framework.driver.launchGroup(
                    [
                        .shell("busy", "while :; do :; done", on: offer),
                        .shell("idle", "sleep 1000 & exec sleep 1001", on: offer),
                    ], executor: .defaultExecutor("pod"), on: [offer.id])
                for task: TaskID in ["busy", "idle"] { _ = try await framework.update(of: task, to: .running) }

                var all = await agent.statistics()
                while all.first?.usage.map({ $0.userTime < .milliseconds(50) || $0.processes < 3 }) ?? true {
                    try Task.checkCancellation()
                    all = await agent.statistics()
                }
                #expect(all.map(\.executorID) == ["pod"])
                #expect(all.first?.usage?.processes == 3)
                #expect(all.first?.usage?.threads == 3)
                #expect(all.first?.memoryLimit == 96 << 20)

                for task: TaskID in ["busy", "idle"] {
                    try await framework.driver.kill(task)
                    #expect(try await framework.end(of: task).state == .killed)
                }
            }
            running.cancel()
            _ = try? await running.value
        }
    }
}
