import MesosBase
import MesosResources

/// The order in which roles, and the frameworks in a role, are to be served: who has the smallest dominant share first.
///
/// Roles form a tree along their paths, and siblings compete with each other. Where a role has both frameworks of its
/// own and roles below it, its own frameworks compete with these as one more sibling, which has the role's own index.
struct ShareTree: Sendable {
    /// A role, or a prefix of roles.
    struct Role: Sendable {
        let path: String
        let name: String
        let parent: Int
        var weight: Double
        var children: [Int] = []
        var clients: [Int] = []
        /// What is held by all frameworks in this role and below it, and what only by those in it.
        var usage = Usage()
        var ownUsage = Usage()
        var share = 0.0
        var ownShare = 0.0
        /// How many active clients there are in the role, and in it and below it.
        var activeClients = 0
        var activeBelow = 0
        /// The children with active clients, and the role itself if it has any, in order.
        var order: [Int] = []
        /// The active clients in order.
        var clientOrder: [Int] = []
    }

    /// A framework in one of its roles.
    struct Client: Sendable {
        let framework: Int
        let frameworkName: String
        let role: Int
        var isSubscribed = false
        var isSuppressed = false
        var isActive = false
        var usage = Usage()
        var share = 0.0
        /// On how many agents something is held.
        var agentsHeldOn = 0
        /// The refusals, by the index of the agent.
        var filters = Table<Int, [OfferFilter]>()
    }

    private(set) var roles: [Role] = [Role(path: "", name: "", parent: -1, weight: 1)]
    var clients: [Client] = []
    private var freeRoles: [Int] = []
    private var freeClients: [Int] = []
    private var indices = Table<String, Int>()
    private var weights = Table<String, Double>()
    private var names = ResourceNames()
    private var totals: [Int64] = []
    private var isSorted = true
    private var flatOrder: [Int]? = []

    private static let root = 0
    /// How deep the tree may be; what follows in a longer path counts as one component.
    private static let depthLimit = 32

    /// Whether any framework may be given something.
    var hasActiveClients: Bool { roles[Self.root].activeBelow > 0 }

    private mutating func role(at path: String) -> Int {
        if let index = indices[path] { return index }
        let bytes = path.utf8
        var role = Self.root
        var begin = bytes.startIndex
        for depth in 1...Self.depthLimit {
            let slash = depth < Self.depthLimit ? bytes[begin...].firstIndex(of: UInt8(ascii: "/")) : nil
            let end = slash ?? bytes.endIndex
            role = child(of: role, named: String(path[begin..<end]), at: String(path[..<end]))
            guard let slash else { break }
            begin = bytes.index(after: slash)
        }
        return role
    }

    private mutating func child(of parent: Int, named name: String, at path: String) -> Int {
        if let index = indices[path] { return index }
        let role = Role(path: path, name: name, parent: parent, weight: weights[path] ?? 1)
        let index = freeRoles.popLast() ?? roles.count
        if index == roles.count { roles.append(role) } else { roles[index] = role }
        indices[path] = index
        roles[parent].children.append(index)
        return index
    }

    private mutating func removeRoleIfEmpty(_ index: Int) {
        guard index != Self.root, roles[index].clients.isEmpty, roles[index].children.isEmpty else { return }
        let parent = roles[index].parent
        indices.removeValue(forKey: roles[index].path)
        roles[parent].children.removeAll { $0 == index }
        freeRoles.append(index)
        isSorted = false
        removeRoleIfEmpty(parent)
    }

    mutating func setWeight(_ weight: Double, of path: String) {
        weights[path] = weight
        if let index = indices[path] { roles[index].weight = weight }
        isSorted = false
    }

    mutating func addClient(framework: Int, named name: String, role path: String) -> Int {
        let role = role(at: path)
        let client = Client(framework: framework, frameworkName: name, role: role)
        let index = freeClients.popLast() ?? clients.count
        if index == clients.count { clients.append(client) } else { clients[index] = client }
        roles[role].clients.append(index)
        return index
    }

    /// Removes a client that is neither active nor holds anything.
    mutating func removeClient(_ index: Int) {
        let role = clients[index].role
        roles[role].clients.removeAll { $0 == index }
        clients[index].filters.removeAll()
        freeClients.append(index)
        removeRoleIfEmpty(role)
    }

    mutating func setActive(_ isActive: Bool, client: Int) {
        guard clients[client].isActive != isActive else { return }
        clients[client].isActive = isActive
        let change = isActive ? 1 : -1
        var role = clients[client].role
        roles[role].activeClients += change
        while role >= 0 {
            roles[role].activeBelow += change
            role = roles[role].parent
        }
        isSorted = false
    }

    mutating func addTotal(_ resources: Resources) {
        changeTotals(by: resources, sign: 1)
    }

    mutating func removeTotal(_ resources: Resources) {
        changeTotals(by: resources, sign: -1)
    }

    private mutating func changeTotals(by resources: Resources, sign: Int64) {
        for amount in names.amounts(of: resources) {
            while totals.count <= amount.name { totals.append(0) }
            let (sum, overflow) = totals[amount.name].addingReportingOverflow(sign * amount.milli)
            totals[amount.name] = overflow ? .max : max(0, sum)
        }
        isSorted = false
    }

    /// Notes that a client holds more, and its roles as much more or what is given, and keeps the order right.
    mutating func charge(_ resources: Resources, andRoles ofRoles: Resources?, to client: Int) {
        let own = names.amounts(of: resources)
        let amounts = ofRoles.map { names.amounts(of: $0) } ?? own
        var role = clients[client].role
        clients[client].usage.add(own)
        roles[role].ownUsage.add(amounts)
        if isSorted { settle(client: client) }
        while role > Self.root {
            roles[role].usage.add(amounts)
            if isSorted { settle(role: role) }
            role = roles[role].parent
        }
    }

    /// Notes that a client holds less, and its roles as much less or what is given.
    mutating func release(_ resources: Resources, andRoles ofRoles: Resources?, from client: Int) {
        let own = names.amounts(of: resources)
        let amounts = ofRoles.map { names.amounts(of: $0) } ?? own
        var role = clients[client].role
        clients[client].usage.subtract(own)
        roles[role].ownUsage.subtract(amounts)
        while role > Self.root {
            roles[role].usage.subtract(amounts)
            role = roles[role].parent
        }
        isSorted = false
    }
}

extension ShareTree {
    /// The roles with active clients, in the order in which they are to be served.
    mutating func roleOrder() -> [Int] {
        if !isSorted { sort() }
        if let flatOrder { return flatOrder }
        var flat: [Int] = []
        flatten(Self.root, into: &flat)
        flatOrder = flat
        return flat
    }

    private func flatten(_ role: Int, into flat: inout [Int]) {
        for item in roles[role].order {
            if item == role || roles[item].children.isEmpty {
                flat.append(item)
            } else {
                flatten(item, into: &flat)
            }
        }
    }

    private mutating func sort() {
        sort(Self.root)
        isSorted = true
        flatOrder = nil
    }

    private mutating func sort(_ role: Int) {
        for client in roles[role].clients where clients[client].isActive { refreshShare(ofClient: client) }
        let active = roles[role].clients.filter { clients[$0].isActive }
        roles[role].clientOrder = active.sorted { precedes(client: $0, $1) }
        var items = roles[role].children.filter { roles[$0].activeBelow > 0 }
        for child in items {
            sort(child)
            refreshShare(ofRole: child)
        }
        if roles[role].activeClients > 0, role != Self.root {
            refreshOwnShare(ofRole: role)
            items.append(role)
        }
        roles[role].order = items.sorted { precedes(item: $0, $1, in: role) }
    }

    private mutating func refreshShare(ofClient client: Int) {
        clients[client].share = clients[client].usage.dominantShare(of: totals)
    }

    private mutating func refreshShare(ofRole role: Int) {
        roles[role].share = roles[role].usage.dominantShare(of: totals) / roles[role].weight
    }

    private mutating func refreshOwnShare(ofRole role: Int) {
        roles[role].ownShare = roles[role].ownUsage.dominantShare(of: totals)
    }

    private func precedes(client first: Int, _ second: Int) -> Bool {
        // Field by field: a client is expensive to copy.
        let shares = (clients[first].share, clients[second].share)
        if shares.0 != shares.1 { return shares.0 < shares.1 }
        let counts = (clients[first].usage.count, clients[second].usage.count)
        if counts.0 != counts.1 { return counts.0 < counts.1 }
        return clients[first].frameworkName < clients[second].frameworkName
    }

    private func precedes(item first: Int, _ second: Int, in parent: Int) -> Bool {
        let shares = (share(ofItem: first, in: parent), share(ofItem: second, in: parent))
        if shares.0 != shares.1 { return shares.0 < shares.1 }
        let counts = (
            first == parent ? roles[first].ownUsage.count : roles[first].usage.count,
            second == parent ? roles[second].ownUsage.count : roles[second].usage.count
        )
        if counts.0 != counts.1 { return counts.0 < counts.1 }
        return (first == parent ? "." : roles[first].name) < (second == parent ? "." : roles[second].name)
    }

    private func share(ofItem item: Int, in parent: Int) -> Double {
        item == parent ? roles[item].ownShare : roles[item].share
    }

    /// What the frameworks in a role hold of the resource of which they hold most, divided by the role's weight.
    func dominantShare(ofRole role: Int) -> Double {
        roles[role].ownUsage.dominantShare(of: totals) / roles[role].weight
    }

    /// Moves a client whose usage has grown to its place among the clients of its role.
    private mutating func settle(client: Int) {
        guard clients[client].isActive else { return }
        refreshShare(ofClient: client)
        let role = clients[client].role
        guard var index = roles[role].clientOrder.firstIndex(of: client) else { return }
        while index + 1 < roles[role].clientOrder.count, precedes(client: roles[role].clientOrder[index + 1], client) {
            roles[role].clientOrder.swapAt(index, index + 1)
            index += 1
        }
    }

    /// Moves a role whose usage has grown to its place among its siblings, and its own clients to theirs below it.
    private mutating func settle(role: Int) {
        refreshShare(ofRole: role)
        refreshOwnShare(ofRole: role)
        if !roles[role].children.isEmpty { moveBack(item: role, in: role) }
        moveBack(item: role, in: roles[role].parent)
    }

    private mutating func moveBack(item: Int, in parent: Int) {
        guard var index = roles[parent].order.firstIndex(of: item) else { return }
        while index + 1 < roles[parent].order.count, precedes(item: roles[parent].order[index + 1], item, in: parent) {
            roles[parent].order.swapAt(index, index + 1)
            index += 1
            flatOrder = nil
        }
    }
}
