public import MesosWire

/// An amount of one resource together with whom it is kept for and given to: one entry of ``Resources``.
public struct Resource: Sendable, Equatable {
    /// How much of a resource there is: a number, ranges of numbers, or named items.
    public enum Value: Sendable, Hashable {
        /// An amount, such as processors.
        case scalar(Scalar)
        /// Ranges of whole numbers, such as ports.
        case ranges(Ranges)
        /// Named items.
        case set(ItemSet)
    }

    /// The name, such as `cpus`, `mem`, `disk`, `gpus` or `ports`.
    public let name: String
    /// How much there is.
    public internal(set) var value: Value
    /// The role that the resource is offered to or used for; `nil` while it is free.
    public internal(set) var allocationRole: String?
    /// What most resources do not have; `nil` if there is none of it.
    let details: Details?

    /// Creates an entry; give reservations from the outermost to the innermost.
    public init(
        name: String, value: Value, reservations: [Reservation] = [], allocationRole: String? = nil
    ) {
        self.init(
            name: name, value: value, allocationRole: allocationRole,
            details: Details.sharing(reservations: reservations))
    }

    init(name: String, value: Value, allocationRole: String?, details: Details?) {
        self.name = name
        self.value = value
        self.allocationRole = allocationRole
        self.details = details
    }

    /// The reservations from the outermost to the innermost; the last one says who may use the resource.
    public var reservations: [Reservation] { details?.reservations ?? [] }
    /// The role that the resource is reserved to, or `nil` if it is for everybody.
    public var reservedRole: String? { details?.reservations.last?.role }
    /// The kind of disk or volume, if the resource is a particular one.
    public var disk: V1.Resource.DiskInfo? { details?.disk }
    /// Whether the resource may be taken back at any time.
    public var isRevocable: Bool { details?.isRevocable ?? false }
    /// Whether several tasks may use the resource at once.
    public var isShared: Bool { details?.isShared ?? false }
    /// The provider that the resource comes from, if it is not the agent itself.
    public var providerID: V1.ResourceProviderID? { details?.providerID }

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

    /// Whether all but the amount is the same.
    @inline(__always)
    func isSameKind(as other: Resource) -> Bool {
        name == other.name && allocationRole == other.allocationRole && Details.areEqual(details, other.details)
            && value.hasSameType(as: other.value)
    }

    /// Whether the entry can only be taken as a whole, and never merges with another.
    var isExclusive: Bool { details?.isExclusive ?? false }

    /// Whether all of the other entry can be taken out of this one.
    func contains(_ other: Resource) -> Bool {
        guard isSameKind(as: other) else { return false }
        return isExclusive ? value == other.value : value.contains(other.value)
    }

    /// Whether both entries are the same in all respects.
    public static func == (first: Resource, second: Resource) -> Bool {
        first.isSameKind(as: second) && first.value == second.value
    }
}

extension Resource {
    /// A claim that a role has on a resource.
    public struct Reservation: Sendable, Equatable {
        /// Whether a reservation was made at run time.
        public enum Kind: Sendable, Hashable {
            /// Made by the agent's configuration.
            case `static`
            /// Made at run time by a framework or an operator.
            case dynamic
        }

        /// Whether the reservation was made at run time.
        public var kind: Kind
        /// The role that holds the reservation.
        public var role: String
        /// Who made the reservation.
        public var principal: String?
        /// What its maker noted down.
        public var labels: V1.Labels?

        /// Creates a reservation.
        public init(_ kind: Kind, role: String, principal: String? = nil, labels: V1.Labels? = nil) {
            self.kind = kind
            self.role = role
            self.principal = principal
            self.labels = labels
        }
    }

    /// What most resources do not have, in one object so that the entries of plain resources stay small.
    final class Details: Sendable {
        let reservations: [Reservation]
        let disk: V1.Resource.DiskInfo?
        let isRevocable: Bool
        let isShared: Bool
        let providerID: V1.ResourceProviderID?

        init(
            reservations: [Reservation], disk: V1.Resource.DiskInfo? = nil, isRevocable: Bool = false,
            isShared: Bool = false, providerID: V1.ResourceProviderID? = nil
        ) {
            self.reservations = reservations
            self.disk = disk
            self.isRevocable = isRevocable
            self.isShared = isShared
            self.providerID = providerID
        }

        static func sharing(reservations: [Reservation]) -> Details? {
            reservations.isEmpty ? nil : Details(reservations: reservations)
        }

        /// Mounted and block disks, disks with an identity, volumes and shared resources are one thing each.
        var isExclusive: Bool {
            if isShared { return true }
            guard let disk else { return false }
            if disk.persistence != nil { return true }
            guard let source = disk.source else { return false }
            return source.type == .mount || source.type == .block || (source.type == .raw && source.id != nil)
        }

        @inline(__always)
        static func areEqual(_ first: Details?, _ second: Details?) -> Bool {
            first === second || areEqualInContent(first, second)
        }

        @inline(never)
        private static func areEqualInContent(_ first: Details?, _ second: Details?) -> Bool {
            guard let first, let second else { return false }
            return first.reservations == second.reservations && first.isRevocable == second.isRevocable
                && first.isShared == second.isShared && first.providerID == second.providerID
                && areSameDisk(first.disk, second.disk)
        }

        /// The volume is left out: it says how a task uses the disk, not which disk it is.
        private static func areSameDisk(_ first: V1.Resource.DiskInfo?, _ second: V1.Resource.DiskInfo?) -> Bool {
            guard let first, let second else { return first == nil && second == nil }
            return first.source == second.source && first.persistence?.id == second.persistence?.id
        }
    }
}

extension Resource.Value {
    func hasSameType(as other: Self) -> Bool {
        switch (self, other) {
        case (.scalar, .scalar), (.ranges, .ranges), (.set, .set): true
        default: false
        }
    }

    func contains(_ other: Self) -> Bool {
        switch (self, other) {
        case (.scalar(let own), .scalar(let wanted)): wanted <= own
        case (.ranges(let own), .ranges(let wanted)): own.contains(wanted)
        case (.set(let own), .set(let wanted)): own.contains(wanted)
        default: false
        }
    }

    /// Adds a value of the same type; does nothing for one of another type.
    mutating func add(_ other: Self) {
        switch (self, other) {
        case (.scalar(let own), .scalar(let more)): self = .scalar(own + more)
        case (.ranges(let own), .ranges(let more)): self = .ranges(own + more)
        case (.set(let own), .set(let more)): self = .set(own + more)
        default: break
        }
    }

    /// Subtracts a value of the same type; does nothing for one of another type.
    mutating func subtract(_ other: Self) {
        switch (self, other) {
        case (.scalar(let own), .scalar(let less)): self = .scalar(own - less)
        case (.ranges(let own), .ranges(let less)): self = .ranges(own - less)
        case (.set(let own), .set(let less)): self = .set(own - less)
        default: break
        }
    }
}

extension Resource.Value: CustomStringConvertible {
    /// The value as Mesos writes it: `0.5`, `[31000-32000]` or `{sda1, sdb1}`.
    public var description: String {
        switch self {
        case .scalar(let amount): amount.description
        case .ranges(let ranges): ranges.description
        case .set(let items): items.description
        }
    }
}
