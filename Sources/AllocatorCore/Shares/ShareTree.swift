import MesosBase
import MesosResources

/// The order in which roles, and the frameworks in a role, are to be served: who has the smallest dominant share first.
///
/// Roles form a tree along their paths, and siblings compete with each other. Where a role has both frameworks of its
/// own and roles below it, its own frameworks compete with these as one more sibling, which has the role's own index.
///
/// What is charged and released counts at once, but moves nobody: ``settle()`` puts all concerned in their new places.
struct ShareTree: Sendable {
    /// A role, or a prefix of roles.
    struct Role: Sendable {
        let path: String
        let parent: Int
        /// The outermost of the roles that it lies below, or itself.
        let top: Int
        var weight: Double
        var children: [Int] = []
        var clients: [Int] = []
        /// What is held by all frameworks in this role and below it, and what only by those in it.
        var usage = Usage()
        var ownUsage = Usage()
        /// What is held in it and below that is neither reserved nor revocable.
        var open = ScalarVector()
        /// What is reserved for it and those below, held or not, and how many entries of resources are for itself.
        var reserved = ScalarVector()
        var reservations = 0
        /// What the role is guaranteed with all below it, what is limited, and whether it has not got yet what it is
        /// guaranteed.
        var hasQuota = false
        var guarantees = ScalarVector()
        var limits: [QuotaLimit] = []
        var isUnmet = false
        /// How many active clients there are in the role, and in it and below it.
        var activeClients = 0
        var activeBelow = 0
        /// The children with active clients, and the role itself if it has any, in order.
        var order = FairOrder()
        /// The active clients in order.
        var clientOrder = FairOrder()
        /// The active clients by name, to draw one of, if frameworks are drawn.
        var draw: WeightedDraw?
        var isUnsettled = false

        /// Whether the role lies below another.
        var isNested: Bool { parent > 0 }
        /// What counts for the quota.
        var consumed: ScalarVector {
            var sum = reserved
            sum += open
            return sum
        }
    }

    /// A framework in one of its roles.
    struct Client: Sendable {
        let framework: Int
        let role: Int
        var isSubscribed = false
        var isSuppressed = false
        var isActive = false
        var isUnsettled = false
        var usage = Usage()
        /// On how many agents something is held.
        var agentsHeldOn = 0
        /// How many refusals of it are in force.
        var refusals = 0
        /// What is worth offering to it, if it has a say in that.
        var minimum: [ResourceQuantities]?
        /// Which agents its constraints exclude, if it has any.
        var exclusions: AgentExclusions?
    }

    static let root = 0
    /// How deep the tree may be; what follows in a longer path counts as one component.
    private static let depthLimit = 32

    var roles = [Role(path: "", parent: -1, top: 0, weight: 1)]
    var clients: [Client] = []
    /// Which time of making refusals it is for each client: refusals of earlier times are withdrawn.
    var epochs: [UInt32] = []
    private var freeRoles: [Int] = []
    private var freeClients: [Int] = []
    private(set) var indices = Table<String, Int>()
    private(set) var weights = SortedMap<String, Double>()
    var names = ResourceNames()
    /// What all agents have.
    var totals = ScalarVector()
    /// The resources that shares do not count, by index.
    let excluded: [Bool]
    /// The places of clients among those of their role, of roles among their siblings, and of a role's own clients
    /// among its children.
    var clientKeys: [FairOrder.Key] = []
    var roleKeys = [FairOrder.Key()]
    var ownKeys = [FairOrder.Key()]
    private var roleRanks = NameRanks()
    private var frameworkRanks = NameRanks()
    private var unsettledClients: [Int] = []
    private var unsettledRoles: [Int] = []
    private var areTotalsSettled = true
    /// Counts the changes of who is active and of weights.
    private(set) var revision = 0

    init(excluding names: [String] = []) {
        var excluded: [Bool] = []
        for name in names {
            let index = self.names.index(of: name)
            while excluded.count <= index { excluded.append(false) }
            excluded[index] = true
        }
        self.excluded = excluded
    }

    /// Whether any framework may be given something.
    var hasActiveClients: Bool { roles[Self.root].activeBelow > 0 }

    /// The index of a role, which is made known if it is not.
    mutating func role(at path: String) -> Int {
        if let index = indices[path] { return index }
        let bytes = path.utf8
        var role = Self.root
        var begin = bytes.startIndex
        for depth in 1...Self.depthLimit {
            let slash = depth < Self.depthLimit ? bytes[begin...].firstIndex(of: UInt8(ascii: "/")) : nil
            role = child(of: role, at: String(path[..<(slash ?? bytes.endIndex)]))
            guard let slash else { break }
            begin = bytes.index(after: slash)
        }
        return role
    }

    private mutating func child(of parent: Int, at path: String) -> Int {
        if let index = indices[path] { return index }
        let index = freeRoles.popLast() ?? roles.count
        let top = parent == Self.root ? index : roles[parent].top
        let role = Role(path: path, parent: parent, top: top, weight: weights[path] ?? 1)
        if index == roles.count {
            roles.append(role)
            roleKeys.append(FairOrder.Key())
            ownKeys.append(FairOrder.Key())
        } else {
            roles[index] = role
        }
        indices[path] = index
        roles[parent].children.append(index)
        let haveChanged = [
            roleRanks.insert(path, item: 2 * index), roleRanks.insert(path + "/.", item: 2 * index + 1),
        ]
        if haveChanged.contains(true) {
            for index in indices.sortedKeys().compactMap({ indices[$0] }) {
                roleKeys[index].rank = roleRanks.rank(of: 2 * index)
                ownKeys[index].rank = roleRanks.rank(of: 2 * index + 1)
            }
        }
        return index
    }

    /// The root and all roles in ascending order of their paths.
    var rolesByPath: [Int] {
        [Self.root] + indices.sortedKeys().compactMap { indices[$0] }
    }

    /// Whether a role is another or lies below it.
    func isRole(_ role: Int, in other: Int) -> Bool {
        var role = role
        while role != other {
            if role == Self.root { return false }
            role = roles[role].parent
        }
        return true
    }

    /// Forgets roles that nobody is in, for which nothing is reserved and which have no quota.
    mutating func removeRoleIfEmpty(_ index: Int) {
        guard index != Self.root, roles[index].clients.isEmpty, roles[index].children.isEmpty,
            roles[index].reservations == 0, !roles[index].hasQuota
        else { return }
        let (path, parent) = (roles[index].path, roles[index].parent)
        indices.removeValue(forKey: path)
        roles[parent].children.removeAll { $0 == index }
        roleRanks.remove(path, item: 2 * index)
        roleRanks.remove(path + "/.", item: 2 * index + 1)
        freeRoles.append(index)
        removeRoleIfEmpty(parent)
    }

    mutating func setWeight(_ weight: Double, of path: String) {
        weights[path] = weight
        revision += 1
        guard let index = indices[path] else { return }
        roles[index].weight = weight
        noteUnsettled(role: index)
    }

    mutating func addFramework(_ framework: Int, named name: String) {
        guard frameworkRanks.insert(name, item: framework) else { return }
        for client in clients.indices where clients[client].isActive {
            clientKeys[client].rank = frameworkRanks.rank(of: clients[client].framework)
        }
    }

    mutating func removeFramework(_ framework: Int, named name: String) {
        frameworkRanks.remove(name, item: framework)
    }

    mutating func addClient(framework: Int, role path: String) -> Int {
        let role = role(at: path)
        let index = freeClients.popLast() ?? clients.count
        var client = Client(framework: framework, role: role)
        if index == clients.count {
            clients.append(client)
            clientKeys.append(FairOrder.Key())
            epochs.append(0)
        } else {
            epochs[index] &+= 1
            client.isUnsettled = clients[index].isUnsettled
            clients[index] = client
        }
        roles[role].clients.append(index)
        return index
    }

    /// Removes a client that is neither active nor holds anything.
    mutating func removeClient(_ index: Int) {
        let role = clients[index].role
        roles[role].clients.removeAll { $0 == index }
        clients[index].exclusions = nil
        freeClients.append(index)
        removeRoleIfEmpty(role)
    }

    mutating func setActive(_ isActive: Bool, client: Int) {
        guard clients[client].isActive != isActive else { return }
        clients[client].isActive = isActive
        revision += 1
        var role = clients[client].role
        if isActive {
            clientKeys[client] = key(ofClient: client)
            roles[role].clientOrder.insert(client, in: clientKeys)
        } else {
            roles[role].clientOrder.remove(client, in: clientKeys)
        }
        roles[role].draw = nil
        roles[role].activeClients += isActive ? 1 : -1
        if roles[role].activeClients == (isActive ? 1 : 0) { setListed(isActive, item: role, in: role) }
        while role != Self.root {
            roles[role].activeBelow += isActive ? 1 : -1
            let parent = roles[role].parent
            if roles[role].activeBelow == (isActive ? 1 : 0) { setListed(isActive, item: role, in: parent) }
            role = parent
        }
        roles[Self.root].activeBelow += isActive ? 1 : -1
    }

    private mutating func setListed(_ isListed: Bool, item: Int, in parent: Int) {
        let isOwn = item == parent
        if isListed {
            if isOwn { ownKeys[item] = ownKey(ofRole: item) } else { roleKeys[item] = key(ofRole: item) }
        }
        // A role's own place is filed among its children's, under its own index.
        withKeys(of: parent) { order, keys in
            if isListed { order.insert(item, in: keys) } else { order.remove(item, in: keys) }
        }
    }

    /// Lets a change happen to the order of a role's children, whose keys are those of roles but for its own.
    private mutating func withKeys(of parent: Int, _ change: (inout FairOrder, inout [FairOrder.Key]) -> Void) {
        swap(&roleKeys[parent], &ownKeys[parent])
        change(&roles[parent].order, &roleKeys)
        swap(&roleKeys[parent], &ownKeys[parent])
    }
}

extension ShareTree {
    mutating func changeTotals(from old: ScalarVector, to new: ScalarVector) {
        guard old != new else { return }
        totals -= old
        totals += new
        areTotalsSettled = false
    }

    /// Notes that what is reserved on an agent has changed.
    mutating func changeReservations(from old: Resources, to new: Resources) {
        for entry in new.entries { changeReservation(entry, sign: 1) }
        for entry in old.entries { changeReservation(entry, sign: -1) }
    }

    private mutating func changeReservation(_ entry: Resource, sign: Int) {
        guard let path = entry.reservedRole, entry.scalar != nil else { return }
        let amounts = names.amounts(of: Resources(CollectionOfOne(entry)))
        let own = role(at: path)
        roles[own].reservations += sign
        var role = own
        while true {
            if sign > 0 { roles[role].reserved += amounts } else { roles[role].reserved -= amounts }
            if role == Self.root { break }
            role = roles[role].parent
        }
        refreshUnmet(roles[own].top)
        if roles[own].reservations == 0 { removeRoleIfEmpty(own) }
    }

    /// Notes that a client holds more, and so do its roles.
    mutating func charge(_ tally: Tally, to client: Int) {
        clients[client].usage.add(tally.all)
        noteUnsettled(client: client)
        var role = clients[client].role
        let top = roles[role].top
        roles[role].ownUsage.add(tally.all)
        while true {
            roles[role].usage.add(tally.all)
            roles[role].open += tally.open
            noteUnsettled(role: role)
            if role == Self.root { break }
            role = roles[role].parent
        }
        refreshUnmet(top)
    }

    /// Notes that a client holds less, and so do its roles.
    mutating func release(_ tally: Tally, from client: Int) {
        clients[client].usage.subtract(tally.all)
        noteUnsettled(client: client)
        var role = clients[client].role
        let top = roles[role].top
        roles[role].ownUsage.subtract(tally.all)
        while true {
            roles[role].usage.subtract(tally.all)
            roles[role].open -= tally.open
            noteUnsettled(role: role)
            if role == Self.root { break }
            role = roles[role].parent
        }
        refreshUnmet(top)
    }

    /// Notes that a client holds something else, and so do its roles; that is not counted as being given something.
    mutating func exchange(_ less: Tally, for more: Tally, heldBy client: Int) {
        clients[client].usage.change(by: less.all, sign: -1)
        clients[client].usage.change(by: more.all, sign: 1)
        noteUnsettled(client: client)
        var role = clients[client].role
        let top = roles[role].top
        roles[role].ownUsage.change(by: less.all, sign: -1)
        roles[role].ownUsage.change(by: more.all, sign: 1)
        while true {
            roles[role].usage.change(by: less.all, sign: -1)
            roles[role].usage.change(by: more.all, sign: 1)
            roles[role].open -= less.open
            roles[role].open += more.open
            noteUnsettled(role: role)
            if role == Self.root { break }
            role = roles[role].parent
        }
        refreshUnmet(top)
    }

    /// Corrects what a role and its frameworks hold, where they share what is charged or released.
    mutating func correct(_ role: Int, own: Bool, by amounts: ScalarVector, sign: Int) {
        if own {
            roles[role].ownUsage.change(by: amounts, sign: sign)
        } else {
            roles[role].usage.change(by: amounts, sign: sign)
        }
    }

    private mutating func noteUnsettled(client: Int) {
        guard !clients[client].isUnsettled else { return }
        clients[client].isUnsettled = true
        unsettledClients.append(client)
    }

    private mutating func noteUnsettled(role: Int) {
        guard !roles[role].isUnsettled, role != Self.root else { return }
        roles[role].isUnsettled = true
        unsettledRoles.append(role)
    }

    /// Puts all whose shares have changed in their places.
    mutating func settle() {
        if !areTotalsSettled { return settleAll() }
        for client in unsettledClients {
            clients[client].isUnsettled = false
            guard clients[client].isActive else { continue }
            let key = key(ofClient: client)
            roles[clients[client].role].clientOrder.move(client, to: key, in: &clientKeys)
        }
        unsettledClients.removeAll(keepingCapacity: true)
        for role in unsettledRoles {
            roles[role].isUnsettled = false
            if roles[role].activeClients > 0 {
                let key = ownKey(ofRole: role)
                // Nobody to compete with is the rule.
                if roles[role].order.count == 1 {
                    ownKeys[role] = key
                } else {
                    withKeys(of: role) { order, keys in order.move(role, to: key, in: &keys) }
                }
            }
            if roles[role].activeBelow > 0 {
                let (key, parent) = (key(ofRole: role), roles[role].parent)
                withKeys(of: parent) { order, keys in order.move(role, to: key, in: &keys) }
            }
        }
        unsettledRoles.removeAll(keepingCapacity: true)
    }

    private mutating func settleAll() {
        areTotalsSettled = true
        for client in unsettledClients { clients[client].isUnsettled = false }
        unsettledClients.removeAll(keepingCapacity: true)
        for role in unsettledRoles { roles[role].isUnsettled = false }
        unsettledRoles.removeAll(keepingCapacity: true)
        for role in roles.indices where roles[role].activeBelow > 0 && role != Self.root {
            roleKeys[role] = key(ofRole: role)
            if roles[role].activeClients > 0 { ownKeys[role] = ownKey(ofRole: role) }
            for client in roles[role].clientOrder.items { clientKeys[Int(client)] = key(ofClient: Int(client)) }
            roles[role].clientOrder.sort(in: clientKeys)
        }
        for role in roles.indices where roles[role].activeBelow > 0 {
            withKeys(of: role) { order, keys in order.sort(in: keys) }
        }
    }

    private func key(ofClient client: Int) -> FairOrder.Key {
        FairOrder.Key(
            share: clients[client].usage.dominantShare(of: totals, without: excluded),
            count: clients[client].usage.count, rank: frameworkRanks.rank(of: clients[client].framework))
    }

    private func key(ofRole role: Int) -> FairOrder.Key {
        FairOrder.Key(
            share: roles[role].usage.dominantShare(of: totals, without: excluded) / roles[role].weight,
            count: roles[role].usage.count, rank: roleRanks.rank(of: 2 * role))
    }

    private func ownKey(ofRole role: Int) -> FairOrder.Key {
        FairOrder.Key(
            share: roles[role].ownUsage.dominantShare(of: totals, without: excluded),
            count: roles[role].ownUsage.count, rank: roleRanks.rank(of: 2 * role + 1))
    }

    /// What the frameworks in a role hold of the resource of which they hold most, divided by the role's weight.
    func dominantShare(ofRole role: Int) -> Double {
        roles[role].ownUsage.dominantShare(of: totals, without: excluded) / roles[role].weight
    }
}

/// How much somebody holds of each resource, and how often they were given something.
struct Usage: Sendable {
    private(set) var amounts = ScalarVector()
    /// How many times something was given; it never falls.
    private(set) var count: UInt64 = 0

    mutating func add(_ more: ScalarVector) {
        amounts += more
        count += 1
    }

    mutating func subtract(_ less: ScalarVector) {
        amounts -= less
    }

    /// Changes what is held without counting that as having been given something.
    mutating func change(by change: ScalarVector, sign: Int) {
        if sign > 0 { amounts += change } else { amounts -= change }
    }

    func dominantShare(of totals: ScalarVector, without excluded: [Bool]) -> Double {
        amounts.dominantShare(of: totals, without: excluded)
    }
}
