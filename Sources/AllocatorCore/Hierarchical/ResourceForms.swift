import MesosResources
import MesosWire

/// Resources that agents have, that are free on them or refused, each once however many agents and refusals there are
/// of it, together with what is asked of it in every run.
///
/// Most agents of a cluster are alike: what is worked out for one holds for all, and stays in the processor's caches.
struct ResourceForms: Sendable {
    /// An index of resources, which is theirs from ``retain(_:names:)`` to ``release(_:)``.
    typealias Index = UInt32

    private struct Form: Sendable {
        var resources = Resources()
        var hash: UInt64 = 0
        var uses = 0
        /// The next one in the same bucket.
        var next: Index = 0
        var tally = Tally()
        var isPlain = true
        var isWorthOffering = false
        /// Whether every resource of which some is worth offering is a number.
        var hasUsualTypes = true
        /// The role for which something is reserved, if it is one only.
        var reservedRole: String?
        var isForSeveralRoles = false
        /// The same, allocated to the role that was last asked for.
        var allocated = Resources()
        var allocatedRole: Int32 = -1
    }

    /// No resources; nobody needs to retain or release it.
    static let empty: Index = 0

    /// What is worth offering: at least one of these quantities; anything, if there are none.
    let minimum: [ResourceQuantities]
    private var forms = [Form()]
    private var vacant: [Index] = []
    /// The first form of each bucket, by the lowest bits of the hash; 0 for none.
    private var buckets: [Index] = Array(repeating: 0, count: 16)

    /// The same by the indices of resources.
    private let minimumAmounts: [ScalarVector]

    init(minimum: [ResourceQuantities], names: inout ResourceNames) {
        self.minimum = minimum
        minimumAmounts = minimum.map { names.amounts(of: $0) }
    }

    /// How many different resources are kept.
    var count: Int { forms.count - vacant.count - 1 }

    subscript(index: Index) -> Resources { forms[Int(index)].resources }

    /// What the resources add up to.
    func tally(of index: Index) -> Tally { forms[Int(index)].tally }

    /// Whether nothing is reserved, revocable or of a particular disk.
    func isPlain(_ index: Index) -> Bool { forms[Int(index)].isPlain }

    /// Whether the resources are worth offering to those who do not say what is.
    func isWorthOffering(_ index: Index) -> Bool { forms[Int(index)].isWorthOffering }

    /// Whether amounts of the form's numbers, with all that is not a number, are not worth offering for certain.
    func isSurelyNotWorthOffering(_ amounts: ScalarVector, of index: Index) -> Bool {
        forms[Int(index)].hasUsualTypes && !minimumAmounts.isEmpty
            && !minimumAmounts.contains { $0.isWithin(amounts) }
    }

    /// Whether all of the resources may be given to a role, as far as that can be told at once.
    func isAllocatable(_ index: Index, to path: String) -> Bool {
        let index = Int(index)
        if forms[index].isPlain { return true }
        if forms[index].isForSeveralRoles { return false }
        guard let holder = forms[index].reservedRole else { return true }
        return holder == path || RoleName.isStrictSubrole(path, of: holder)
    }

    /// The resources, allocated to a role.
    mutating func allocated(_ index: Index, to path: String, role: Int) -> Resources {
        let index = Int(index)
        if forms[index].allocatedRole != Int32(role) || forms[index].allocated.allocationRole != path {
            forms[index].allocated = forms[index].resources.allocated(to: path)
            forms[index].allocatedRole = Int32(role)
        }
        return forms[index].allocated
    }

    /// Whether resources are worth offering to those who do not say what is.
    func isWorthOffering(_ resources: Resources) -> Bool {
        guard !resources.isEmpty else { return false }
        return minimum.isEmpty || minimum.contains { resources.contains($0) }
    }

    /// The index of resources, however they are allocated.
    mutating func retain(_ resources: Resources, names: inout ResourceNames) -> Index {
        guard !resources.isEmpty else { return Self.empty }
        let hash = resources.unallocatedHash
        var candidate = buckets[bucket(of: hash)]
        while candidate != 0 {
            if forms[Int(candidate)].hash == hash, forms[Int(candidate)].resources.isIdentical(asUnallocated: resources)
            {
                forms[Int(candidate)].uses += 1
                return candidate
            }
            candidate = forms[Int(candidate)].next
        }
        if count >= buckets.count { grow() }
        var form = Form(resources: resources.unallocated(), hash: hash, uses: 1, next: buckets[bucket(of: hash)])
        form.tally = names.tally(form.resources)
        form.isPlain = form.resources.isPlain
        form.hasUsualTypes = !form.resources.entries.contains { entry in
            entry.scalar == nil && minimum.contains { $0[entry.name] > .zero }
        }
        let roles = form.resources.reservedRoles
        form.reservedRole = roles.first
        form.isForSeveralRoles = roles.count > 1
        form.isWorthOffering = isWorthOffering(form.resources)
        let index = vacant.popLast() ?? Index(forms.count)
        if Int(index) == forms.count { forms.append(form) } else { forms[Int(index)] = form }
        buckets[bucket(of: hash)] = index
        return index
    }

    /// Takes one more use of an index.
    mutating func retain(_ index: Index) {
        if index != Self.empty { forms[Int(index)].uses += 1 }
    }

    /// Gives up one use of an index; resources that are not used any more are forgotten.
    mutating func release(_ index: Index) {
        guard index != Self.empty else { return }
        forms[Int(index)].uses -= 1
        guard forms[Int(index)].uses == 0 else { return }
        let (bucket, next) = (bucket(of: forms[Int(index)].hash), forms[Int(index)].next)
        if buckets[bucket] == index {
            buckets[bucket] = next
        } else {
            var before = buckets[bucket]
            while before != 0, forms[Int(before)].next != index { before = forms[Int(before)].next }
            if before != 0 { forms[Int(before)].next = next }
        }
        forms[Int(index)] = Form()
        vacant.append(index)
    }

    private func bucket(of hash: UInt64) -> Int {
        Int(truncatingIfNeeded: (hash &* 0x9E37_79B9_7F4A_7C15) >> 32) & (buckets.count - 1)
    }

    private mutating func grow() {
        buckets = Array(repeating: 0, count: 2 * buckets.count)
        for index in forms.indices where forms[index].uses > 0 {
            let bucket = bucket(of: forms[index].hash)
            forms[index].next = buckets[bucket]
            buckets[bucket] = Index(index)
        }
    }
}
