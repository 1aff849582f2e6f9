import MesosWire

/// All agents in ascending order of their names, by index.
///
/// Agents come in crowds: those that were added since the order was last asked for are put in their places together.
struct AgentOrder: Sendable {
    private var sorted: [Int32] = []
    private var added: [Int32] = []

    var count: Int { sorted.count + added.count }
    /// The agents in any order.
    var inAnyOrder: [Int] { sorted.map(Int.init) + added.map(Int.init) }

    mutating func insert(_ agent: Int) {
        added.append(Int32(agent))
    }

    /// Takes out an agent that is still known by its name.
    mutating func remove(_ agent: Int, name: (Int) -> AgentID) {
        if let index = added.lastIndex(of: Int32(agent)) {
            added.remove(at: index)
            return
        }
        let id = name(agent)
        var low = 0
        var high = sorted.count
        while low < high {
            let middle = (low + high) / 2
            if name(Int(sorted[middle])) < id { low = middle + 1 } else { high = middle }
        }
        if low < sorted.count, sorted[low] == Int32(agent) { sorted.remove(at: low) }
    }

    /// The agents in order.
    mutating func inOrder(name: (Int) -> AgentID) -> [Int] {
        if !added.isEmpty {
            let new = added.sorted { name(Int($0)) < name(Int($1)) }
            added.removeAll()
            var merged: [Int32] = []
            merged.reserveCapacity(sorted.count + new.count)
            var rest = sorted[...]
            for agent in new {
                let id = name(Int(agent))
                while let first = rest.first, name(Int(first)) < id { merged.append(rest.removeFirst()) }
                merged.append(agent)
            }
            merged.append(contentsOf: rest)
            sorted = merged
        }
        return sorted.map(Int.init)
    }
}
