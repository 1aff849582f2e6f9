import MesosBase
import MesosIO
import Synchronization
import Testing

@testable import MesosNodes

/// The host of a machine, and what carries its inputs.
@Suite(.timeLimit(.minutes(1)))
struct MachineNodeTests {
    /// Answers each number with itself, and asks for a deadline some time after it was told to.
    private struct Echo: StateMachine {
        enum Input: Sendable {
            case number(Int)
            case remind(after: Duration)
            case deadlineReached
        }

        enum Effect: Sendable, Equatable {
            case number(Int)
            case reminded
        }

        var count = 0
        var nextDeadline: Instant?

        mutating func apply(_ input: Input, in turn: inout Turn<Effect>) {
            switch input {
            case .number(let number):
                count += 1
                turn.emit(.number(number))
            case .remind(let delay):
                nextDeadline = turn.now + delay
            case .deadlineReached:
                guard let deadline = nextDeadline, deadline <= turn.now else { return }
                nextDeadline = nil
                turn.emit(.reminded)
            }
        }
    }

    private func node(_ effects: Mailbox<Echo.Effect>) -> MachineNode<Echo> {
        MachineNode(Echo(), deadlineInput: .deadlineReached, environment: .system) { effects.post($0) }
    }

    @Test func inputsKeepTheirOrderThroughManyTurns() async throws {
        let effects = Mailbox<Echo.Effect>()
        let node = node(effects)
        for number in 0..<5_000 { node.inbox.post(.number(number)) }
        async let run: Void = node.run()
        for number in 0..<5_000 { #expect(try await effects.next() == .number(number)) }
        #expect(await node.read { $0.count } == 5_000)
        node.inbox.close()
        await run
        #expect(!node.inbox.post(.number(1)))
    }

    @Test func deadlinesAreMetInTimeAlsoWhenTheyMove() async throws {
        let effects = Mailbox<Echo.Effect>()
        let node = node(effects)
        async let run: Void = node.run()
        for delay in [Duration.milliseconds(20), .milliseconds(5), .zero, .milliseconds(-5)] {
            await node.submit(.remind(after: .seconds(1_000)))
            await node.submit(.remind(after: delay))
            #expect(try await effects.next() == .reminded)
        }
        // Once is enough, and a later deadline replaces an earlier one.
        await node.submit(.remind(after: .milliseconds(1)))
        await node.submit(.remind(after: .milliseconds(50)))
        node.inbox.post(.number(1))
        #expect(try await effects.next { $0 == .number(1) ? true : nil })
        #expect(try await effects.next() == .reminded)
        node.inbox.close()
        await run
    }

    @Test func cancellationLetsWhatHasComeBeWorkedOff() async throws {
        let effects = Mailbox<Echo.Effect>()
        let node = node(effects)
        for number in 0..<3 { node.inbox.post(.number(number)) }
        let run = Task {
            withUnsafeCurrentTask { $0?.cancel() }
            await node.run()
        }
        await run.value
        for number in 0..<3 { #expect(try await effects.next() == .number(number)) }
        #expect(!node.inbox.post(.number(3)))
    }

    @Test func aServiceGroupAwaitsItsServices() async throws {
        let group = ServiceGroup()
        let entered = Latch()
        let left = Atomic(0)
        let run = Task { await group.run() }
        for _ in 0..<10 {
            group.start {
                entered.open()
                await Latch().opened()
                left.add(1, ordering: .relaxed)
            }
        }
        await entered.opened()
        group.close()
        await run.value
        #expect(left.load(ordering: .relaxed) == 10)
        #expect(!group.start { Issue.record("started after the end") })
    }

    @Test func whoWatchesTooSlowlyLosesTheOldest() async {
        let watchers = Watchers<Int>(limit: 10)
        let (slow, late) = (watchers.watch(), watchers)
        for number in 0..<100 { watchers.publish(number) }
        watchers.close()
        #expect(await slow.reduce(into: []) { $0.append($1) } == Array(90..<100))
        #expect(await late.watch().reduce(into: []) { $0.append($1) }.isEmpty)
    }
}
