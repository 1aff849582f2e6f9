import MesosBase
import MesosResources
import MesosWire

// Who is served in which order, and what everybody has.
extension HierarchicalAllocator {
    /// Puts those who are served in their order.
    mutating func settleOrder() {
        tree.settle()
    }

    /// The roles with active frameworks in their order.
    var rolesInOrder: [Int] {
        var roles: [Int] = []
        var cursor = RoleCursor()
        tree.restart(&cursor)
        while let role = tree.nextRole(&cursor) { roles.append(role) }
        return roles
    }

    /// The active frameworks of a role in their order.
    func clientOrder(ofRole role: Int) -> [Int] { tree.roles[role].clientOrder.items.map(Int.init) }

    /// The children of a role with active frameworks in their order; its own index stands for its own frameworks.
    func itemOrder(ofRole role: Int) -> [Int] { tree.roles[role].order.items.map(Int.init) }

    func usage(ofItem item: Int, in parent: Int) -> Usage {
        item == parent ? tree.roles[item].ownUsage : tree.roles[item].usage
    }

    /// What of a resource is held most, as a part of all there is.
    func dominantShare(of usage: Usage) -> (share: Double, resource: String?) {
        let (share, index) = usage.amounts.dominant(of: tree.totals, without: tree.excluded)
        return (share, index.map { tree.names.all[$0] })
    }

    func quantities(of usage: Usage) -> ResourceQuantities { tree.names.quantities(usage.amounts) }

    /// How much resources are in comparison with all there is.
    func worth(_ resources: Resources) -> Double {
        var names = tree.names
        return names.amounts(of: resources).dominantShare(of: tree.totals, without: tree.excluded)
    }
}

extension HierarchicalAllocator {
    /// Where a framework stands in one of its roles, and that role among its siblings.
    func position(ofClient client: Int) -> SharePosition? {
        guard tree.clients[client].isActive else { return nil }
        let role = tree.clients[client].role
        let order = clientOrder(ofRole: role)
        guard let rank = order.firstIndex(of: client) else { return nil }
        func contender(_ client: Int) -> SharePosition.Contender {
            .init(
                name: .framework(owner(ofClient: client).framework),
                share: dominantShare(of: tree.clients[client].usage).share)
        }
        let (share, resource) = dominantShare(of: tree.clients[client].usage)
        let level = SharePosition.Level(
            name: .framework(owner(ofClient: client).framework), rank: rank + 1, count: order.count, share: share,
            resource: resource, before: Excerpt(order[..<rank].lazy.map(contender)))
        return SharePosition(levels: roleLevels(role, isOwn: true) + [level], isRandom: drawsOrder)
    }

    /// Where a role stands among its siblings, and those that it lies below among theirs.
    func position(ofRole role: Int) -> SharePosition? {
        guard tree.roles[role].activeBelow > 0 else { return nil }
        return SharePosition(levels: roleLevels(role, isOwn: false), isRandom: drawsOrder)
    }

    private func roleLevels(_ role: Int, isOwn: Bool) -> [SharePosition.Level] {
        var levels: [SharePosition.Level] = []
        // A role's own frameworks compete with the roles below it.
        if isOwn, itemOrder(ofRole: role).count > 1, let level = level(ofItem: role, in: role) { levels.append(level) }
        var role = role
        while role != ShareTree.root {
            let parent = tree.roles[role].parent
            if let level = level(ofItem: role, in: parent) { levels.append(level) }
            role = parent
        }
        return levels.reversed()
    }

    private func level(ofItem item: Int, in parent: Int) -> SharePosition.Level? {
        let order = itemOrder(ofRole: parent)
        guard let rank = order.firstIndex(of: item) else { return nil }
        func name(_ item: Int) -> SharePosition.Name {
            item == parent ? .frameworks(of: tree.roles[item].path) : .role(tree.roles[item].path)
        }
        func weight(_ item: Int) -> Double { item == parent ? 1 : tree.roles[item].weight }
        let (share, resource) = dominantShare(of: usage(ofItem: item, in: parent))
        var before = Excerpt<SharePosition.Contender>()
        for other in order[..<rank] {
            let share = dominantShare(of: usage(ofItem: other, in: parent)).share / weight(other)
            before.append(.init(name: name(other), share: share))
        }
        return SharePosition.Level(
            name: name(item), rank: rank + 1, count: order.count, share: share / weight(item), resource: resource,
            weight: weight(item), before: before)
    }
}
