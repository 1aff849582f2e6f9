import MesosBase
import Testing

@testable import AgentCore

/// When directories are removed, to the nanosecond.
@Suite struct GarbageCollectorTests {
    private static let week = Duration.seconds(604_800)

    @Test(
        arguments: [
            (0.0, 0.1, 544_320), (0.25, 0.25, 302_400), (0.5, 0.1, 241_920), (0.875, 0.0, 75_600), (0.9, 0.1, 0),
            (0.95, 0.1, 0), (1.0, 0.0, 0), (0.0, 0.0, 604_800), (0.0, 1.0, 0), (0.5, 0.5, 0),
        ])
    func theFullerTheDiskTheYoungerDirectoriesGo(use: Double, headroom: Double, seconds: Int) {
        let collector = GarbageCollector(delay: Self.week, headroom: headroom)
        #expect((collector.allowedAge(diskUse: use) - .seconds(seconds)).magnitude < .microseconds(1))
    }

    @Test func aNumberThatIsNoneKeepsDirectories() {
        #expect(GarbageCollector(delay: Self.week, headroom: 0.1).allowedAge(diskUse: .nan) == Self.week)
    }

    @Test func aDirectoryGoesWhenItsTimeHasComeAndNotBefore() {
        var collector = GarbageCollector(delay: .seconds(100), headroom: 0.1)
        #expect(collector.isEmpty)
        #expect(collector.schedule("/a", at: .at(5)) == nil)
        #expect(collector.schedule("/b", at: .at(6)) == nil)
        #expect(collector.next == .at(105))
        #expect(collector.takeDue(at: Instant(nanoseconds: 105_000_000_000 - 1)) == nil)
        #expect(collector.takeDue(at: .at(105)) == .init(number: 1, path: "/a", age: .seconds(100)))
        #expect(collector.takeDue(at: .at(105)) == nil)
        #expect(collector.takeDue(at: .at(110)) == .init(number: 2, path: "/b", age: .seconds(104)))
        #expect(collector.isEmpty)
        #expect(collector.next == nil)
    }

    /// With one half in use and a quarter to stay free, the allowed age is 25 of 100 seconds.
    @Test func aFullerDiskTakesWhatIsTooOldForItAndNothingElse() {
        var collector = GarbageCollector(delay: .seconds(100), headroom: 0.25)
        for second in 0..<5 { _ = collector.schedule("/\(second)", at: .at(second)) }
        collector.adapt(toDiskUse: 0.5, at: .at(27))
        #expect(collector.diskUse == 0.5)
        #expect(collector.takeDue(at: .at(27)) == .init(number: 1, path: "/0", age: .seconds(27)))
        #expect(collector.takeDue(at: .at(27)) == .init(number: 2, path: "/1", age: .seconds(26)))
        #expect(collector.takeDue(at: .at(27)) == .init(number: 3, path: "/2", age: .seconds(25)))
        #expect(collector.takeDue(at: .at(27)) == nil)
        // What time alone brings has to wait for the next measurement.
        #expect(collector.takeDue(at: .at(60)) == nil)
        collector.adapt(toDiskUse: 0.25, at: .at(53))
        #expect(collector.takeDue(at: .at(53))?.path == "/3")
        #expect(collector.takeDue(at: .at(53)) == nil)
    }

    @Test func aFullDiskTakesEverything() {
        var collector = GarbageCollector(delay: Self.week, headroom: 0.1)
        _ = collector.schedule("/a", at: .at(1_000))
        collector.adapt(toDiskUse: 0.95, at: .at(1_000))
        #expect(collector.takeDue(at: .at(1_000)) == .init(number: 1, path: "/a", age: .zero))
    }

    @Test func whatIsOfUseAgainStays() {
        var collector = GarbageCollector(delay: .seconds(100), headroom: 0.1)
        _ = collector.schedule("/a", at: .zero)
        _ = collector.schedule("/b", at: .zero)
        collector.keep("/a")
        collector.keep("/c")
        #expect(collector.takeDue(at: .at(200))?.path == "/b")
        #expect(collector.takeDue(at: .at(200)) == nil)
        // Left in the same turn and needed again.
        collector.leave("/a")
        collector.leave("/b")
        #expect(!collector.isEmpty)
        collector.keep("/a")
        #expect(collector.scheduleDepartures(at: .at(300)).isEmpty)
        #expect(collector.takeDue(at: .at(500))?.path == "/b")
        #expect(collector.isEmpty)
    }

    @Test func aDirectoryThatIsLeftAgainStartsAnew() {
        var collector = GarbageCollector(delay: .seconds(100), headroom: 0.1)
        _ = collector.schedule("/a", at: .zero)
        _ = collector.schedule("/a", at: .at(50))
        #expect(collector.next == .at(150))
        #expect(collector.takeDue(at: .at(100)) == nil)
        #expect(collector.takeDue(at: .at(150))?.age == .seconds(100))
    }

    @Test func onlySoManyAreRemovedAtATime() {
        var collector = GarbageCollector(delay: .zero, headroom: 0.1)
        for number in 0..<40 { _ = collector.schedule("/\(number)", at: .zero) }
        var taken: [GarbageCollector.Removal] = []
        while let removal = collector.takeDue(at: .zero) { taken.append(removal) }
        #expect(taken.map(\.path) == (0..<16).map { "/\($0)" })
        #expect(collector.next == nil)
        #expect(collector.finish(3)?.path == "/2")
        #expect(collector.finish(3) == nil)
        #expect(collector.finish(99) == nil)
        #expect(collector.next == .zero)
        #expect(collector.takeDue(at: .zero)?.path == "/16")
        #expect(collector.takeDue(at: .zero) == nil)
    }

    @Test func beyondTheLimitTheOldestGoEarlyAndBeyondTwiceOfItTheyAreForgotten() {
        var collector = GarbageCollector(delay: .seconds(100), headroom: 0.1, limit: 20)
        for second in 0..<20 { _ = collector.schedule("/\(second)", at: .at(second)) }
        #expect(collector.takeDue(at: .at(20)) == nil)
        for second in 20..<40 { #expect(collector.schedule("/\(second)", at: .at(second)) == nil) }
        // Nobody removes anything, so the limit is passed by as much again.
        #expect(collector.schedule("/40", at: .at(40)) == "/0")
        var taken: [String] = []
        while let removal = collector.takeDue(at: .at(40)) { taken.append(removal.path) }
        #expect(taken == (1...16).map { "/\($0)" })
        for number in 1...16 { _ = collector.finish(UInt64(number)) }
        taken = []
        while let removal = collector.takeDue(at: .at(40)) { taken.append(removal.path) }
        #expect(taken == (17...20).map { "/\($0)" })
    }

    /// No delay overflows the clock, and none below zero makes anything go before it is left.
    @Test(arguments: [Duration.seconds(Int64.max), .seconds(-5), .zero])
    func anyDelayCanBeSet(delay: Duration) {
        var collector = GarbageCollector(delay: delay, headroom: 0.1)
        _ = collector.schedule("/a", at: .at(1_000_000))
        collector.adapt(toDiskUse: 0.5, at: .at(1_000_001))
        let taken = collector.takeDue(at: .at(1_000_001))
        #expect((taken == nil) == (delay > .zero))
        if delay <= .zero { #expect(taken?.age == .seconds(1)) }
    }
}

extension Instant {
    static func at(_ seconds: Int) -> Instant { .zero + .seconds(seconds) }
}

extension Duration {
    fileprivate var magnitude: Duration { self < .zero ? .zero - self : self }
}
