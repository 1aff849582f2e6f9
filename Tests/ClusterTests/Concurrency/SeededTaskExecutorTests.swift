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
}
