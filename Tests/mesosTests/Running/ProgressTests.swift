import MesosKit
import Testing

@testable import mesos

@Suite struct ProgressTests {
    @Test func instancesAreCountedByTheirLatestState() {
        var progress = Progress(total: 10)
        #expect(progress.line == "0 of 10 done, 0 running, 10 waiting, 0 failed")
        let news: [(Int, TaskState)] = [
            (1, .staging), (2, .running), (2, .finished), (3, .starting), (4, .running), (5, .killing), (6, .failed),
            (7, .killed), (8, .error), (9, .unreachable),
        ]
        for (instance, state) in news { progress.note(state, of: instance) }
        #expect(progress.line == "1 of 10 done, 4 running, 2 waiting, 3 failed")
    }

    @Test func repeatedNewsCountOnce() {
        var progress = Progress(total: 1)
        for _ in 0..<3 { progress.note(.finished, of: 1) }
        #expect(progress.line == "1 of 1 done, 0 running, 0 waiting, 0 failed")
    }

    @Test func anInstanceThatIsTriedAgainHasNotFailed() {
        var progress = Progress(total: 1)
        progress.note(.lost, of: 1)
        #expect(progress.line == "0 of 1 done, 0 running, 0 waiting, 1 failed")
        progress.note(.running, of: 1)
        #expect(progress.line == "0 of 1 done, 1 running, 0 waiting, 0 failed")
    }
}
