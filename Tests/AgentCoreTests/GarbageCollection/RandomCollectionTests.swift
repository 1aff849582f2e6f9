import MesosBase
import Testing

@testable import AgentCore

/// A collector beside a list that keeps the same books in the plainest way.
@Suite struct RandomCollectionTests {
    private static let delay = 50
    private static let limit = 6

    @Test(arguments: 0..<200 as Range<UInt64>)
    func nothingGoesEarlyOrIsForgottenUnsaid(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        var collector = GarbageCollector(delay: .seconds(Self.delay), headroom: 0, limit: Self.limit)
        /// The directories that wait, with the second at which they were left, the oldest first.
        var waiting: [(path: String, left: Int)] = []
        var running: [UInt64] = []
        var now = 0
        /// What was left before this second goes.
        var horizon = Int.min
        for _ in 0..<200 {
            now += Int(generator.next() % 10)
            let path = "/\(generator.next() % 20)"
            switch generator.next() % 6 {
            case 0...1:
                waiting.removeAll { $0.path == path }
                waiting.append((path, now))
                let forgotten = collector.schedule(path, at: .at(now))
                #expect(forgotten == (waiting.count > 2 * Self.limit ? waiting.removeFirst().path : nil))
            case 2:
                waiting.removeAll { $0.path == path }
                collector.keep(path)
            case 3:
                let tenths = Int(generator.next() % 11)
                collector.adapt(toDiskUse: Double(tenths) / 10, at: .at(now))
                horizon = now - (Self.delay - Self.delay * tenths / 10)
            default:
                guard generator.next() % 2 == 0, let number = running.popLast() else { break }
                #expect(collector.finish(number) != nil)
            }
            while let removal = collector.takeDue(at: .at(now)) {
                running.append(removal.number)
                guard let oldest = waiting.first else {
                    Issue.record("\(removal.path) did not wait")
                    return
                }
                let isDue = oldest.left + Self.delay <= now || oldest.left <= horizon
                #expect(isDue || waiting.count > Self.limit)
                #expect(removal.path == oldest.path)
                #expect(removal.age == .seconds(now - oldest.left))
                waiting.removeFirst()
            }
            #expect(running.count <= GarbageCollector.mostRemovals)
            #expect(collector.isEmpty == waiting.isEmpty)
            if running.count < GarbageCollector.mostRemovals {
                #expect(waiting.count <= Self.limit)
                #expect(waiting.first.map { $0.left + Self.delay > now && $0.left > horizon } ?? true)
            }
        }
    }
}
