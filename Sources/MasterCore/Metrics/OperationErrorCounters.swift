import MesosBase
import MesosWire

/// How many operations other than launches were refused, by their kind. They come into no other state here, as this
/// master runs none.
struct OperationErrorCounters: Sendable {
    private var kinds: SortedMap<Int32, Int> = [:]

    mutating func count(_ kind: V1.Offer.Operation.Kind) {
        if kinds.update(kind.rawValue, { $0 += 1 }) == nil { kinds[kind.rawValue] = 1 }
    }

    private static let states = [
        "dropped", "failed", "finished", "gone_by_operator", "pending", "recovering", "unreachable",
    ]

    var metrics: [Metric] {
        let all = kinds.reduce(0) { $0 + $1.value }
        var metrics = Self.metrics("master/operations/", errors: all)
        for kind in V1.Offer.Operation.Kind.allCases {
            guard kind != .unknown, kind != .launch, kind != .launchGroup else { continue }
            let prefix = "master/operations/\(kind.wireName.lowercased())/"
            metrics += Self.metrics(prefix, errors: kinds[kind.rawValue] ?? 0)
        }
        return metrics
    }

    private static func metrics(_ prefix: String, errors: Int) -> [Metric] {
        [Metric(prefix + "total", errors), Metric(prefix + "error", errors)] + states.map { Metric(prefix + $0, 0) }
    }
}
