public import MesosWire

/// An amount of one resource together with whom it is kept for and given to: one entry of ``Resources``.
public struct Resource: Sendable, Equatable {
    /// The name, such as `cpus`, `mem`, `disk`, `gpus` or `ports`.
    public let name: String
    /// How much there is.
    public internal(set) var value: Value
    /// A hash of what makes entries differ in kind, but for whom they are allocated to: it tells nearly all entries
    /// that differ apart at once.
    let kind: UInt32
    /// The role that the resource is offered to or used for; `nil` while it is free.
    public internal(set) var allocationRole: String?
    /// What most resources do not have; `nil` if there is none of it.
    private(set) var details: Details?

    /// Creates an entry.
    ///
    /// - Parameters:
    ///   - name: The name, such as `cpus`.
    ///   - value: How much there is; memory and disk in MB.
    ///   - reservations: Who it is kept for, from the outermost reservation to the innermost.
    ///   - allocationRole: The role that it is offered to or used for.
    ///   - disk: The kind of disk or volume, for a resource named `disk`.
    ///   - isRevocable: Whether it may be taken back at any time.
    ///   - isShared: Whether several tasks may use it at once, as only persistent volumes can be.
    ///   - providerID: The provider that it comes from, if it is not the agent itself.
    public init(
        name: String, value: Value, reservations: [Reservation] = [], allocationRole: String? = nil,
        disk: V1.Resource.DiskInfo? = nil, isRevocable: Bool = false, isShared: Bool = false,
        providerID: V1.ResourceProviderID? = nil
    ) {
        self.init(
            name: name, value: value, allocationRole: allocationRole,
            details: Details.unlessPlain(
                reservations: reservations, disk: disk, isRevocable: isRevocable, sharedCount: isShared ? 1 : 0,
                providerID: providerID))
    }

    init(name: String, value: Value, allocationRole: String?, details: Details?) {
        self.name = name
        self.value = value
        self.allocationRole = allocationRole
        self.details = details
        kind = Self.kind(name, value, details)
    }

    private static func kind(_ name: String, _ value: Value, _ details: Details?) -> UInt32 {
        var hash = ContentHash()
        hash.combine(name)
        switch value {
        case .scalar: break
        case .ranges: hash.combine(1)
        case .set: hash.combine(2)
        }
        if let details { hash.combine(details.hash) }
        return UInt32(truncatingIfNeeded: hash.value)
    }

    /// The reservations from the outermost to the innermost; the last one says who may use the resource.
    public var reservations: [Reservation] { details?.reservations ?? [] }
    /// The role that the resource is reserved to, or `nil` if it is for everybody.
    public var reservedRole: String? { details?.reservedRole }
    /// The kind of disk or volume, if the resource is a particular one.
    public var disk: V1.Resource.DiskInfo? { details?.disk }
    /// Whether the resource may be taken back at any time.
    public var isRevocable: Bool { details?.isRevocable ?? false }
    /// Whether several tasks may use the resource at once.
    public var isShared: Bool { sharedCount > 0 }
    /// How often a shared resource is counted, such as once for each task that uses it; 0 for one that is not shared.
    public var sharedCount: Int { details?.sharedCount ?? 0 }
    /// The provider that the resource comes from, if it is not the agent itself.
    public var providerID: V1.ResourceProviderID? { details?.providerID }

    /// Whether the resource is a volume whose content outlives tasks.
    public var isPersistentVolume: Bool { details?.disk?.persistence != nil }
    /// Whether a reservation was made at run time, by a framework or an operator.
    public var isDynamicallyReserved: Bool { details?.reservations.last?.kind == .dynamic }
    /// Whether there are several reservations, each of which narrows the one before it.
    public var hasRefinedReservations: Bool { (details?.reservations.count ?? 0) > 1 }

    /// The amount if it is a number.
    public var scalar: Scalar? {
        if case .scalar(let amount) = value { amount } else { nil }
    }

    /// Whether nothing is left of the resource.
    var isZero: Bool {
        switch value {
        case .scalar(let amount): amount.milli <= 0
        case .ranges(let ranges): ranges.isEmpty
        case .set(let items): items.isEmpty
        }
    }

    /// Whether all but the amount, and how often a shared resource is counted, is the same.
    @inline(__always)
    func isSameKind(as other: Resource) -> Bool {
        kind == other.kind && allocationRole == other.allocationRole && isSameKind(asUnallocated: other)
    }

    /// Whether all but the amount, how often a shared resource is counted, and the role that the entries are allocated
    /// to is the same.
    @inline(__always)
    func isSameKind(asUnallocated other: Resource) -> Bool {
        kind == other.kind && name == other.name && Details.areEqual(details, other.details)
            && value.hasSameType(as: other.value)
    }

    /// Whether the entry can only be taken as a whole. Such entries never merge; those of an equal shared resource are
    /// counted instead.
    var isExclusive: Bool { details?.isExclusive ?? false }

    /// Whether all of the other entry can be taken out of this one.
    func contains(_ other: Resource) -> Bool {
        guard isSameKind(as: other) else { return false }
        guard isExclusive else { return value.contains(other.value) }
        return value == other.value && sharedCount >= other.sharedCount
    }

    /// Whether both entries are the same in all respects but for the role that they are allocated to, how a volume is
    /// used and the order of labels.
    func isSame(asUnallocated other: Resource) -> Bool {
        isSameKind(asUnallocated: other) && value == other.value && sharedCount == other.sharedCount
    }

    /// Lets go of details that another entry has too, so that both have the same object.
    mutating func shareDetails(with other: Resource) {
        if details !== other.details, Details.areInterchangeable(details, other.details) { details = other.details }
    }

    /// Counts a shared resource more often, or less often but still once.
    mutating func changeSharedCount(by change: Int) {
        let (sum, overflow) = sharedCount.addingReportingOverflow(change)
        // The kind does not tell how often.
        details = details?.with(sharedCount: overflow ? .max : max(1, sum))
    }

    /// Whether both entries are the same in all respects but for how a volume is used and the order of labels.
    public static func == (first: Resource, second: Resource) -> Bool {
        first.allocationRole == second.allocationRole && first.isSame(asUnallocated: second)
    }
}
