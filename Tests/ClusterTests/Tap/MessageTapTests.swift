import MesosBase
import MesosSimulation
import MesosWire
import Testing

/// What becomes of messages that pass a tap.
@Suite struct MessageTapTests {
    private let tap = MessageTap()
    private let running = ClusterMessage.news(.running)

    private func send(_ message: ClusterMessage? = nil, at seconds: Int64 = 0) -> [Delivery] {
        tap.deliveries(of: message ?? running, at: Instant(nanoseconds: seconds * 1_000_000_000))
    }

    private func states(_ deliveries: [Delivery]) -> [TaskState?] { deliveries.map(\.message.taskState) }

    @Test func withoutRulesEverythingPasses() {
        #expect(tap.isIdle)
        let deliveries = send()
        #expect(deliveries.count == 1)
        #expect(deliveries[0].delay == .zero)
        #expect(deliveries[0].message.body == running.body)
    }

    @Test func aRuleIsAppliedAsOftenAsItIsToBe() {
        let rule = tap.drop(.update(), times: 2)
        #expect([send().count, send(.launch).count, send().count, send().count] == [0, 1, 0, 1])
        #expect(rule.matchCount == 2)
        #expect(rule.isOver)
        #expect(tap.isIdle)
    }

    @Test func aRuleThatIsToBeAppliedNeverIsNot() {
        let rule = tap.drop(.update(), times: 0)
        #expect(send().count == 1)
        #expect(rule.matchCount == 0)
    }

    @Test func aRemovedRuleDoesNothing() {
        let rule = tap.drop(.anything)
        #expect(send().isEmpty)
        rule.remove()
        #expect(send().count == 1)
        #expect(rule.matchCount == 1)
        #expect(tap.isIdle)
    }

    @Test func delaysAddUp() {
        tap.delay(.update(), by: .seconds(2))
        tap.delay(.task("t"), by: .seconds(3), times: 1)
        tap.delay(.update(), by: .seconds(-1))
        #expect(send().map(\.delay) == [.seconds(5)])
        #expect(send().map(\.delay) == [.seconds(2)])
    }

    @Test func rulesAreAppliedInTheirOrder() {
        tap.rewrite(.update(.running)) { $0.taskState = .failed }
        tap.duplicate(.update(.failed))
        tap.drop(.update(.running))
        #expect(states(send()) == [.failed, .failed])
    }

    @Test func whatIsDroppedIsSpentForLaterRules() {
        tap.drop(.update(), times: 1)
        let later = tap.duplicate(.update(), times: 1)
        #expect(send().isEmpty)
        #expect(later.matchCount == 0)
        #expect(send().count == 2)
    }

    @Test func aLogTellsWhatWasSentAndWhatBecameOfIt() {
        let log = tap.observe(.update())
        tap.drop(.update(.starting))
        tap.rewrite(.update(.running)) { $0.taskState = .lost }
        tap.delay(.update(.lost), by: .seconds(1))
        tap.duplicate(.update(.finished))
        _ = send(.news(.starting), at: 1)
        _ = send(.news(.running), at: 2)
        _ = send(.launch, at: 3)
        _ = send(.news(.finished), at: 4)
        _ = send(.news(.killing), at: 5)
        #expect(log.count == 4)
        #expect(log.messages.map(\.taskState) == [.starting, .running, .finished, .killing])
        #expect(
            log.entries.map { "\($0.instant.nanoseconds / 1_000_000_000) \($0.outcome)" } == [
                "1 dropped", "2 rewritten, delayed by 1.0 seconds", "4 duplicated", "5 sent",
            ])
        log.stop()
        _ = send()
        #expect(log.count == 4)
    }

    @Test func aLogKeepsTheLatest() {
        let log = tap.observe(.update(), keeping: 2)
        for state in [TaskState.starting, .running, .killing, .killed] { _ = send(.news(state)) }
        #expect(log.count == 4)
        #expect(log.forgottenCount == 2)
        #expect(log.messages.map(\.taskState) == [.killing, .killed])
    }

    @Test func aLogOfWhatArrivesKnowsNothingOfTheRest() {
        let log = tap.observe(.update(), delivered: true)
        tap.drop(.update(.starting))
        tap.rewrite(.update(.running)) { $0.taskState = .lost }
        #expect(send(.news(.starting)).isEmpty)
        let deliveries = send()
        #expect(log.count == 0)
        for delivery in deliveries { delivery.arrived(at: Instant(nanoseconds: 7)) }
        #expect(log.messages.map(\.taskState) == [.lost])
        #expect(log.entries.map(\.instant) == [Instant(nanoseconds: 7)])
    }

    @Test func whatIsHeldGoesOnInItsOrderWhenItIsReleased() throws {
        let gone = tap.observe(.anything)
        let rule = tap.hold(.update(), times: 2)
        let passed = tap.observe(.anything, delivered: true)
        for state in [TaskState.starting, .running, .finished] {
            let delivery = try #require(send(.news(state)).first)
            guard let hold = delivery.hold else { delivery.arrived(at: .zero); continue }
            hold.whenReleased { delivery.arrived(at: .zero) }
        }
        #expect(passed.messages.map(\.taskState) == [.finished])
        #expect(gone.entries.map(\.outcome.isHeld) == [true, true, false])
        #expect(!rule.isReleased)
        rule.release()
        #expect(passed.messages.map(\.taskState) == [.finished, .starting, .running])
        #expect(rule.isReleased)
        rule.whenReleased { _ = tap.drop(.anything) }
        #expect(send().isEmpty)
    }

    @Test func threadsShareTheTimesOfARule() async {
        let rule = tap.drop(.update(), times: 500)
        let log = tap.observe(.update(), keeping: 10)
        let passed = await withTaskGroup(of: Int.self, returning: Int.self) { group in
            for _ in 0..<4 {
                group.addTask { [tap, running] in
                    (0..<500).reduce(0) { sum, _ in sum + tap.deliveries(of: running, at: .zero).count }
                }
            }
            return await group.reduce(0, +)
        }
        #expect(passed == 1_500)
        #expect(rule.matchCount == 500)
        #expect(log.count == 2_000)
        #expect(log.forgottenCount == 1_990)
    }
}
