import AgentCore
import MesosBase
import MesosWire
import Testing

@Suite struct FuzzTests {
    @Test(arguments: 0..<UInt64(40))
    func noSequenceOfInputsBreaksAnAgent(block: UInt64) {
        for seed in block * 10..<(block + 1) * 10 {
            var run = RandomAgentRun(seed: seed)
            for _ in 0..<300 {
                run.step()
                if run.isStopped { break }
            }
            check(run, seed: seed)
            run.finish()
            #expect(run.isStopped, "seed \(seed)")
            let snapshot = run.harness.machine.snapshot
            #expect(snapshot.frameworks.isEmpty && snapshot.openUpdateStreams == 0, "seed \(seed)")
            #expect(run.harness.machine.nextDeadline == nil, "seed \(seed)")
        }
    }

    /// What must hold at any time: every executor has a container, every task is in one place.
    private func check(_ run: RandomAgentRun, seed: UInt64) {
        let snapshot = run.harness.machine.snapshot
        #expect(snapshot.frameworks.allSatisfy { !$0.executors.isEmpty }, "seed \(seed)")
        for framework in snapshot.frameworks {
            let tasks = framework.executors.flatMap { $0.queuedTasks + $0.launchedTasks + $0.terminatedTasks }
            #expect(Set(tasks.map(\.taskID)).count == tasks.count, "seed \(seed)")
            #expect(Set(framework.executors.map(\.info.executorID)).count == framework.executors.count, "seed \(seed)")
            #expect(tasks.allSatisfy { $0.frameworkID == framework.id }, "seed \(seed)")
            for executor in framework.executors {
                #expect(executor.queuedTasks.allSatisfy { $0.state == .staging }, "seed \(seed)")
                #expect(executor.launchedTasks.allSatisfy { !$0.state.isTerminal }, "seed \(seed)")
                #expect(executor.terminatedTasks.allSatisfy { $0.state.isTerminal }, "seed \(seed)")
                #expect(executor.phase != .terminated || !executor.terminatedTasks.isEmpty, "seed \(seed)")
            }
        }
        let live = snapshot.frameworks.flatMap(\.executors).filter { $0.phase != .terminated }.map(\.containerID)
        #expect(live.sorted() == run.containers.map(\.container).sorted(), "seed \(seed)")
    }
}
