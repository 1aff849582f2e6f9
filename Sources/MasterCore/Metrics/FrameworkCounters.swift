import MesosBase
import MesosWire

/// What has happened between a master and one framework.
package struct FrameworkCounters: Sendable {
    // All in one array, so that a copy of a framework's record counts one more reference and not five.
    private var counts = [Int](repeating: 0, count: Self.firstOfferCount + OfferFate.allCases.count)

    private static let callCount = numbers(of: V1.Scheduler.Call.Kind.self)
    private static let firstEvent = callCount
    private static let firstOperation = firstEvent + numbers(of: V1.Scheduler.Event.Kind.self)
    private static let firstEnd = firstOperation + numbers(of: V1.Offer.Operation.Kind.self)
    private static let firstOfferCount = firstEnd + TaskState.countOfNumbers

    private static func numbers<Kind: WireEnumeration>(of kind: Kind.Type) -> Int {
        1 + Int(Kind.allCases.map(\.rawValue).max() ?? 0)
    }

    /// What can become of offers.
    enum OfferFate: Int, CaseIterable {
        case sent, accepted, declined, rescinded
    }

    mutating func count(call: V1.Scheduler.Call.Kind) {
        counts[Int(call.rawValue)] += 1
    }

    mutating func count(event: V1.Scheduler.Event.Kind) {
        counts[Self.firstEvent + Int(event.rawValue)] += 1
    }

    mutating func count(operation: V1.Offer.Operation.Kind) {
        counts[Self.firstOperation + Int(operation.rawValue)] += 1
    }

    /// Counts a task that has ended in a state.
    mutating func count(end state: TaskState) {
        counts[Self.firstEnd + Int(state.rawValue)] += 1
    }

    mutating func count(offers: Int, _ fate: OfferFate) {
        counts[Self.firstOfferCount + fate.rawValue] += offers
    }

    /// All but what is reckoned from the framework's tasks, under names that begin with `prefix`.
    func metrics(_ prefix: String) -> [Metric] {
        named(prefix + "calls", from: 0, V1.Scheduler.Call.Kind.unknown)
            + named(prefix + "events", from: Self.firstEvent, V1.Scheduler.Event.Kind.unknown)
            + named(prefix + "operations", from: Self.firstOperation, V1.Offer.Operation.Kind.unknown)
            + TaskState.allCases.filter(\.isTerminal).map { state in
                Metric(
                    prefix + "tasks/terminal/" + state.wireName.lowercased(),
                    counts[Self.firstEnd + Int(state.rawValue)])
            }
            + OfferFate.allCases.map { Metric("\(prefix)offers/\($0)", counts[Self.firstOfferCount + $0.rawValue]) }
    }

    /// How often what of a kind has happened, and how often all of it; `unknown` is not counted.
    private func named<Kind: WireEnumeration>(_ name: String, from first: Int, _ unknown: Kind) -> [Metric] {
        let kinds = Kind.allCases.filter { $0 != unknown }
        let each = kinds.map { Metric("\(name)/\($0.wireName.lowercased())", counts[first + Int($0.rawValue)]) }
        return [Metric(name, each.reduce(0) { $0 + $1.value })] + each
    }
}
