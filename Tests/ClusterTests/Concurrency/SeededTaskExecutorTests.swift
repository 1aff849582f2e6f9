import MesosSimulation
import Synchronization
import Testing

/// Asynchronous code whose interleaving follows from a seed.
@Suite struct SeededTaskExecutorTests {
    /// Notes who was where, in the order in which it happened.
    private final class Log: Sendable {
        private let entries = Mutex<[String]>([])

        func add(_ entry: String) { entries.withLock { $0.append(entry) } }

        var all: [String] { entries.withLock { $0 } }
    }

    private func interleaving(seed: UInt64) -> [String] {
        let executor = SeededTaskExecutor(seed: seed)
        let log = Log()
        executor.noteCaller()
        for name in ["a", "b"] {
            Task(executorPreference: executor) {
                for step in 1...5 {
                    log.add("\(name)\(step)")
                    await Task.yield()
                }
                async let child: Void = log.add("\(name) child")
                await child
            }
        }
        #expect(log.all.isEmpty)
        executor.drain()
        return log.all
    }

    @Test func theSameSeedInterleavesTheSame() {
        #expect(interleaving(seed: 1) == interleaving(seed: 1))
        #expect(interleaving(seed: 2) == interleaving(seed: 2))
        #expect(Set([1, 2, 3, 4].map(interleaving)).count > 1)
    }

    @Test func everyJobRunsOnce() {
        let log = interleaving(seed: 3)
        #expect(log.count == 12)
        #expect(Set(log).count == 12)
        for name in ["a", "b"] {
            #expect(log.filter { $0.hasPrefix(name) } == (1...5).map { "\(name)\($0)" } + ["\(name) child"])
        }
    }

    @Test func whatYieldsWithoutEndIsLeftAlone() {
        let executor = SeededTaskExecutor(seed: 1, jobLimit: 1_000)
        executor.noteCaller()
        let task = Task(executorPreference: executor) { while !Task.isCancelled { await Task.yield() } }
        #expect(!executor.drain())
        task.cancel()
        #expect(executor.drain())
    }

    @Test func nothingRunsAfterAnIntruderHasCome() async {
        let executor = SeededTaskExecutor(seed: 1)
        executor.noteCaller()
        let gate = Gate()
        let log = Log()
        Task(executorPreference: executor) {
            await gate.pass()
            log.add("passed")
        }
        executor.drain()
        await Task.detached { gate.open() }.value
        executor.drain()
        #expect(log.all.isEmpty)
    }

    @Test func deinitializersAndChildTasksRunHereToo() {
        let executor = SeededTaskExecutor(seed: 1)
        executor.noteCaller()
        let log = Log()
        Task(executorPreference: executor) {
            do {
                let witness = Witness(log, executor)
                async let child: Void = witness.note("child")
                await withTaskGroup { $0.addTask { await witness.note("member") } }
                await child
            }
            log.add("end")
        }
        executor.drain()
        #expect(Set(log.all.dropLast(2)) == ["child here", "member here"])
        #expect(log.all.suffix(2) == ["deinit here", "end"] || log.all.suffix(2) == ["end", "deinit here"])
    }

    /// An actor that notes where it runs.
    private actor Witness {
        private let log: Log
        private let executor: SeededTaskExecutor

        init(_ log: Log, _ executor: SeededTaskExecutor) {
            self.log = log
            self.executor = executor
        }

        func note(_ what: String) {
            let isHere = withUnsafeCurrentTask { $0?.unownedTaskExecutor == executor.asUnownedTaskExecutor() }
            log.add("\(what) \(isHere ? "here" : "elsewhere")")
        }

        isolated deinit { note("deinit") }
    }
}
