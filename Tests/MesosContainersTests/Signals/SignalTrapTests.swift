import Glibc
import MesosIO
import Testing

@Suite(.serialized)
struct SignalTrapTests {
    @Test func catchesSignalsWhileItIsSet() async throws {
        let before = signal(SIGUSR2, SIG_IGN)
        defer { _ = signal(SIGUSR2, before) }
        let (signals, continuation) = AsyncStream.makeStream(of: Int32.self)
        let trap = try SignalTrap([SIGUSR2]) { continuation.yield($0) }
        kill(getpid(), SIGUSR2)
        var iterator = signals.makeAsyncIterator()
        #expect(await iterator.next() == SIGUSR2)

        #expect(throws: SignalTrapError.alreadySet) { _ = try SignalTrap([SIGUSR1]) { _ in } }
        trap.cancel()
        var action = sigaction()
        sigaction(SIGUSR2, nil, &action)
        #expect(unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self) == 1)
        kill(getpid(), SIGUSR2)

        let second = try SignalTrap([SIGUSR2]) { continuation.yield($0 + 100) }
        kill(getpid(), SIGUSR2)
        #expect(await iterator.next() == SIGUSR2 + 100)
        second.cancel()
    }

    @Test func theSecondOfAKindEndsTheProgram() async {
        await #expect(processExitsWith: .exitCode(128 + SIGTERM)) {
            let (signals, continuation) = AsyncStream.makeStream(of: Int32.self)
            let trap = try SignalTrap([SIGINT, SIGTERM]) { continuation.yield($0) }
            var iterator = signals.makeAsyncIterator()
            for signal in [SIGTERM, SIGINT] {
                kill(getpid(), signal)
                guard await iterator.next() == signal else { exit(1) }
            }
            kill(getpid(), SIGTERM)
            _ = await iterator.next()
            withExtendedLifetime(trap) {}
            exit(0)
        }
    }
}
