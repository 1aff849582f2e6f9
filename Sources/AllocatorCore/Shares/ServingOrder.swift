import MesosBase

/// How far the roles have been served on one agent.
///
/// The order stays as it is while an agent is looked at: nobody moves before ``ShareTree/settle()``.
struct RoleCursor: Sendable {
    /// The roles on the way down, and which of the items of each is next.
    fileprivate var path: [(role: Int32, cursor: FairOrder.Cursor)] = []
}

extension ShareTree {
    /// Begins with the first role.
    func restart(_ cursor: inout RoleCursor) {
        cursor.path.removeAll(keepingCapacity: true)
        cursor.path.append((Int32(Self.root), FairOrder.Cursor()))
    }

    /// The next role with active frameworks.
    func nextRole(_ cursor: inout RoleCursor) -> Int? {
        while let role = cursor.path.last?.role {
            guard let item = roles[Int(role)].order.next(&cursor.path[cursor.path.count - 1].cursor) else {
                cursor.path.removeLast()
                continue
            }
            if item == role { return Int(item) }
            // Most roles have no roles below them.
            if roles[Int(item)].order.count == 1, roles[Int(item)].order.first == item { return Int(item) }
            cursor.path.append((item, FairOrder.Cursor()))
        }
        return nil
    }

    /// A lot for each role with active frameworks, in the order of their paths: the product, down the tree, of the part
    /// that the weight is of those of all siblings with active frameworks.
    func roleDraw() -> WeightedDraw {
        var lots: [(path: String, role: Int32, weight: Double)] = []
        collectLots(of: Self.root, weight: 1, into: &lots)
        lots.sort { NameRanks.precedes($0.path, $1.path) }
        return WeightedDraw(lots.map(\.role), weights: lots.map(\.weight))
    }

    private func collectLots(
        of parent: Int, weight: Double, into lots: inout [(path: String, role: Int32, weight: Double)]
    ) {
        // In the order of indices, so that sums do not depend on shares.
        let items = roles[parent].order.items.sorted()
        // A role's own frameworks count as a sibling of the weight 1.
        let weights = items.map { Int($0) == parent ? 1 : roles[Int($0)].weight }
        // Weights may be of any size: in comparison with the largest, their sum is finite.
        let largest = weights.max() ?? 1
        let sum = weights.reduce(0) { $0 + $1 / largest }
        for (item, own) in zip(items, weights) {
            let part = max(weight * (own / largest / sum), .leastNormalMagnitude)
            if Int(item) == parent {
                lots.append((roles[parent].path, item, part))
            } else {
                collectLots(of: Int(item), weight: part, into: &lots)
            }
        }
    }

    /// A lot for each active framework of a role, in the order of their names.
    func clientDraw(of role: Int) -> WeightedDraw {
        let clients = roles[role].clientOrder.items.sorted { first, second in
            clientKeys[Int(first)].rank < clientKeys[Int(second)].rank
        }
        return WeightedDraw(clients, weights: Array(repeating: 1, count: clients.count))
    }
}
