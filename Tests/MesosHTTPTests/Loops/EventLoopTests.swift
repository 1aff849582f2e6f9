import MesosBase
import MesosIO
import Synchronization
import Testing

@Suite(.timeLimit(.minutes(1))) struct EventLoopTests {
    private func loop() throws -> EventLoop {
        try EventLoopGroup.shared().next()
    }

    @Test func workRunsInTheOrderItWasAskedForOnTheLoopsThread() async throws {
        let loop = try loop()
        #expect(!loop.isCurrent)
        let seen = Mutex<[Int]>([])
        let done = Signal<Bool>()
        for index in 0..<1_000 { loop.execute { seen.withLock { $0.append(index) } } }
        loop.execute { done.send(loop.isCurrent) }
        #expect(await done.wait())
        #expect(seen.withLock { $0 } == Array(0..<1_000))
    }

    @Test func workThatAsksForWorkLeavesTimeForOthers() async throws {
        let loop = try loop()
        let isOver = Atomic<Bool>(false)
        let done = Signal<Void>()
        @Sendable func again() {
            guard !isOver.load(ordering: .relaxed) else { return done.send() }
            loop.execute { again() }
        }
        loop.execute { again() }
        let other = Signal<Void>()
        loop.execute { other.send() }
        await other.wait()
        isOver.store(true, ordering: .relaxed)
        await done.wait()
    }

    @Test func deadlinesAreReachedInTheirOrder() async throws {
        let loop = try loop()
        let seen = Mutex<[Int]>([])
        let done = Signal<Void>()
        loop.execute {
            let now = loop.now
            for (index, delay) in [30, 10, 20, 15].enumerated() {
                let timer = loop.makeTimer()
                loop.set(timer, at: now + .milliseconds(delay)) {
                    #expect(loop.now >= now + .milliseconds(delay))
                    seen.withLock { $0.append(index) }
                    if index == 0 { done.send() }
                }
                // The last one is taken back.
                if index == 3 { loop.cancel(timer) }
            }
        }
        await done.wait()
        #expect(seen.withLock { $0 } == [1, 2, 0])
    }

    @Test func aDeadlineIsReplaced() async throws {
        let loop = try loop()
        let seen = Signal<Int>()
        loop.execute {
            let timer = loop.makeTimer()
            loop.set(timer, at: loop.now + .milliseconds(1)) { seen.send(1) }
            loop.set(timer, at: loop.now + .milliseconds(2)) { seen.send(2) }
        }
        #expect(await seen.wait() == 2)
        #expect(seen.count == 1)
    }

    @Test func theLoopsTakeTurns() throws {
        let group = try EventLoopGroup.shared()
        #expect((1...2).contains(group.loops.count))
        #expect(try EventLoopGroup.shared() === group)
    }
}
