import MesosBase

/// When refusals end, so that a batch need not look at agents of which all is refused until one of them does.
///
/// A refusal that is withdrawn before leaves its entry behind, which costs one look in vain.
struct RefusalEnds: Sendable {
    private struct End: Sendable {
        let expiry: Instant
        let agent: Int32
        let batch: UInt32
    }

    private var heap: [End] = []
    /// The last of the ends that are not noted: up to it, every batch must look at all agents.
    private var unnoted: (last: Instant, batch: UInt32)?

    /// A framework that refuses for ever and revives again and again would fill any memory: so many ends are noted.
    var limit = 4_000_000

    /// Whether refusals that are not noted may end.
    var areIncomplete: Bool { unnoted != nil }

    mutating func add(_ filter: OfferFilter, agent: Int) {
        if heap.count >= limit { forgetAll() }
        add(End(expiry: filter.expiry, agent: Int32(clamping: agent), batch: UInt32(clamping: filter.batch)))
    }

    private mutating func forgetAll() {
        unnoted = heap.reduce(unnoted ?? (.zero, 0)) { (max($0.last, $1.expiry), max($0.batch, $1.batch)) }
        heap.removeAll()
    }

    private mutating func add(_ end: End) {
        heap.append(end)
        var child = heap.count - 1
        while child > 0, heap[child].expiry < heap[(child - 1) / 2].expiry {
            heap.swapAt(child, (child - 1) / 2)
            child = (child - 1) / 2
        }
    }

    /// Takes the refusals that no longer count in a batch, and answers whose resources they were for.
    mutating func takeEnded(at now: Instant, completedBatches: UInt64) -> [Int] {
        var agents: [Int] = []
        var late: [End] = []
        while let first = heap.first, first.expiry <= now {
            removeFirst()
            // The first batch after a refusal respects it however late it comes; see OfferFilter.isInForce.
            if completedBatches <= UInt64(first.batch) { late.append(first) } else { agents.append(Int(first.agent)) }
        }
        for end in late { add(end) }
        if let unnoted, unnoted.last <= now, completedBatches > UInt64(unnoted.batch) { self.unnoted = nil }
        return agents
    }

    private mutating func removeFirst() {
        guard let last = heap.popLast(), !heap.isEmpty else { return }
        heap[0] = last
        var parent = 0
        while true {
            var child = 2 * parent + 1
            guard child < heap.count else { return }
            if child + 1 < heap.count, heap[child + 1].expiry < heap[child].expiry { child += 1 }
            guard heap[child].expiry < heap[parent].expiry else { return }
            heap.swapAt(child, parent)
            parent = child
        }
    }
}
