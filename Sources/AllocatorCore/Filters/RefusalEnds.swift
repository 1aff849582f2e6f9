import MesosBase

/// When the first refusal of each agent's resources ends, so that a batch need not look at agents of which all is
/// refused until then.
struct RefusalEnds: Sendable {
    private struct End: Sendable {
        let expiry: Instant
        let agent: Int32
    }

    private var heap: [End] = []
    /// The end that counts, by agent; others in the heap are out of date.
    private var noted: [Instant] = []
    /// How many agents have an end that counts.
    private var count = 0

    /// How many ends are kept, those out of date among them.
    var size: Int { heap.count }

    /// Notes that a refusal of an agent's resources ends; only the first one to end is kept.
    mutating func note(_ expiry: Instant, agent: Int) {
        while noted.count <= agent { noted.append(.distantFuture) }
        guard expiry < noted[agent] else { return }
        if noted[agent] == .distantFuture { count += 1 }
        noted[agent] = expiry
        // Ends out of date are few as long as later refusals end later.
        if heap.count > 2 * count + 64 {
            heap.removeAll { noted[Int($0.agent)] != $0.expiry }
            heap.sort { $0.expiry < $1.expiry }
        }
        add(End(expiry: expiry, agent: Int32(agent)))
    }

    /// Forgets an agent's end.
    mutating func forget(agent: Int) {
        guard agent < noted.count, noted[agent] != .distantFuture else { return }
        noted[agent] = .distantFuture
        count -= 1
    }

    private mutating func add(_ end: End) {
        heap.append(end)
        var child = heap.count - 1
        while child > 0, heap[child].expiry < heap[(child - 1) / 2].expiry {
            heap.swapAt(child, (child - 1) / 2)
            child = (child - 1) / 2
        }
    }

    /// Takes the ends that have come, and answers whose resources they are about.
    mutating func takeEnded(at now: Instant) -> [Int] {
        var agents: [Int] = []
        while let first = heap.first, first.expiry <= now {
            removeFirst()
            let agent = Int(first.agent)
            guard noted[agent] == first.expiry else { continue }
            forget(agent: agent)
            agents.append(agent)
        }
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
