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

    /// How many refusals have not ended, those that were withdrawn included.
    var count: Int { heap.count }

    mutating func add(_ filter: OfferFilter, agent: Int) {
        add(End(expiry: filter.expiry, agent: Int32(clamping: agent), batch: UInt32(clamping: filter.batch)))
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
