package import MesosBase
import Synchronization

/// Sits on all ways between the parts of a cluster, and can observe, drop, delay, duplicate, rewrite and hold back any
/// message.
///
/// Rules are applied in the order in which they were added, each to what those before it have left. Without rules a tap
/// costs next to nothing. It may be used on any thread.
///
/// ```swift
/// let lost = sim.tap.drop(.call(.acknowledge), times: 1)
/// let updates = sim.tap.observe(.update(.running) && .to(.leadingMaster))
/// try await sim.advance(by: .seconds(15))
/// #expect(lost.matchCount == 1)
/// #expect(updates.count == 2)          // The agent sends what nobody acknowledges again.
/// ```
public final class MessageTap: Sendable {
    private struct Entry: Sendable {
        let rule: TapRule
        let log: MessageLog?
    }

    private let entries = Mutex<[Entry]>([])
    private let hasRules = Atomic(false)

    package init() {}

    /// Lets messages vanish. Whoever sent a call hears that it was taken.
    ///
    /// - Parameters:
    ///   - pattern: Which messages.
    ///   - times: How many of them at most; all if it is `nil`.
    @discardableResult
    public func drop(_ pattern: MessagePattern, times: Int? = nil) -> TapRule {
        add(pattern, times, .drop)
    }

    /// Lets messages take longer. Connections keep their order, so that what is sent over the same connection later
    /// waits as well.
    ///
    /// - Parameters:
    ///   - pattern: Which messages.
    ///   - delay: How much longer than usual.
    ///   - times: How many of them at most; all if it is `nil`.
    @discardableResult
    public func delay(_ pattern: MessagePattern, by delay: Duration, times: Int? = nil) -> TapRule {
        add(pattern, times, .delay(max(.zero, delay)))
    }

    /// Lets messages arrive twice, the second time right behind the first. A call that comes twice is answered once.
    ///
    /// - Parameters:
    ///   - pattern: Which messages.
    ///   - times: How many of them at most; all if it is `nil`.
    @discardableResult
    public func duplicate(_ pattern: MessagePattern, times: Int? = nil) -> TapRule {
        add(pattern, times, .duplicate)
    }

    /// Puts something else in the place of what messages say.
    ///
    /// - Parameters:
    ///   - pattern: Which messages.
    ///   - times: How many of them at most; all if it is `nil`.
    ///   - change: What to change. It may be called on any thread.
    @discardableResult
    public func rewrite(
        _ pattern: MessagePattern, times: Int? = nil, _ change: @escaping @Sendable (inout ClusterMessage) -> Void
    ) -> TapRule {
        add(pattern, times, .rewrite(change))
    }

    /// Holds messages back until ``TapRule/release()``. What is sent later over the same connection does not wait for
    /// them. What is held is lost if its connection ends.
    ///
    /// - Parameters:
    ///   - pattern: Which messages.
    ///   - times: How many of them at most; all if it is `nil`.
    public func hold(_ pattern: MessagePattern, times: Int? = nil) -> TapRule {
        add(pattern, times, .hold)
    }

    /// Takes note of messages.
    ///
    /// - Parameters:
    ///   - pattern: Which messages.
    ///   - delivered: Whether they are noted when they arrive, as they do then, instead of when they are sent.
    ///   - limit: How many of the latest are kept.
    public func observe(
        _ pattern: MessagePattern, delivered: Bool = false, keeping limit: Int = 10_000
    ) -> MessageLog {
        let rule = TapRule(pattern, times: nil, .observe(delivered: delivered))
        let log = MessageLog(rule, limit: limit)
        add(Entry(rule: rule, log: log))
        return log
    }

    private func add(_ pattern: MessagePattern, _ times: Int?, _ action: TapRule.Action) -> TapRule {
        let rule = TapRule(pattern, times: times, action)
        add(Entry(rule: rule, log: nil))
        return rule
    }

    private func add(_ entry: Entry) {
        entries.withLock { entries in
            entries.append(entry)
            hasRules.store(true, ordering: .releasing)
        }
    }

    /// The rules that do something with messages.
    var actingRules: [TapRule] {
        entries.withLock { entries in entries.filter { $0.log == nil && !$0.rule.isOver }.map(\.rule) }
    }

    /// Whether all messages pass as they are.
    package var isIdle: Bool { !hasRules.load(ordering: .acquiring) }

    /// What becomes of a message that is sent: an empty list if it is dropped.
    package func deliveries(of message: ClusterMessage, at now: Instant) -> [Delivery] {
        guard !isIdle else { return [Delivery(message: message, delay: .zero, hold: nil, receipt: nil)] }
        let passage = passage(of: message, at: now)
        let delivery = Delivery(
            message: passage.message, delay: passage.outcome.delay, hold: passage.hold, receipt: passage.receipt)
        return Array(repeating: delivery, count: passage.outcome.copies)
    }

    /// What becomes of a message that is sent.
    func passage(of message: ClusterMessage, at now: Instant) -> Passage {
        var current = message
        var outcome = TapOutcome()
        var hold: TapRule?
        var observers: [MessageLog] = []
        var awaiting: [Entry] = []
        var hasEnded = false
        for entry in entries.withLock({ $0 }) {
            let rule = entry.rule
            if rule.isOver { hasEnded = true }
            if let log = entry.log {
                if case .observe(delivered: true) = rule.action {
                    awaiting.append(entry)
                } else if rule.pattern.matches(message), rule.claim() {
                    observers.append(log)
                }
            } else if outcome.copies > 0, rule.pattern.matches(current), rule.claim() {
                apply(rule, to: &current, &outcome, &hold)
            }
        }
        if hasEnded { removeEndedRules() }
        for log in observers { log.add(MessageLog.Entry(instant: now, message: message, outcome: outcome)) }
        guard outcome.copies > 0 else { return Passage(message: current, outcome: outcome, hold: nil, receipt: nil) }
        let arrivals = awaiting.compactMap { $0.rule.pattern.matches(current) && $0.rule.claim() ? $0.log : nil }
        let receipt = arrivals.isEmpty ? nil : TapReceipt(current, outcome, arrivals)
        return Passage(message: current, outcome: outcome, hold: hold, receipt: receipt)
    }

    private func apply(
        _ rule: TapRule, to message: inout ClusterMessage, _ outcome: inout TapOutcome, _ hold: inout TapRule?
    ) {
        switch rule.action {
        case .drop: outcome.copies = 0
        case .duplicate: outcome.copies += 1
        case .delay(let delay): outcome.delay += delay
        case .rewrite(let change):
            let former = message.body
            change(&message)
            if message.body != former { outcome.isRewritten = true }
        case .hold:
            hold = rule
            outcome.isHeld = true
        case .observe: break
        }
    }

    private func removeEndedRules() {
        entries.withLock { entries in
            entries.removeAll { $0.rule.isOver }
            hasRules.store(!entries.isEmpty, ordering: .releasing)
        }
    }
}
