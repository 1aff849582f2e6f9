import MesosWire

extension Resource {
    /// What most resources do not have, in one object so that the entries of plain resources stay small.
    final class Details: Sendable {
        let reservations: [Reservation]
        /// The role of the innermost reservation: asked for so often that the way to it is worth saving.
        let reservedRole: String?
        let disk: V1.Resource.DiskInfo?
        let isRevocable: Bool
        /// How often a shared resource is counted; 0 if it is not shared.
        let sharedCount: Int
        let providerID: V1.ResourceProviderID?
        /// Mounted and block disks, disks with an identity, volumes and shared resources are one thing each.
        let isExclusive: Bool
        /// Equal for details that are the same but for how often a shared resource is counted.
        let hash: UInt64

        init(
            reservations: [Reservation], disk: V1.Resource.DiskInfo?, isRevocable: Bool, sharedCount: Int,
            providerID: V1.ResourceProviderID?, hash: UInt64? = nil
        ) {
            self.reservations = reservations
            reservedRole = reservations.last?.role
            self.disk = disk
            self.isRevocable = isRevocable
            self.sharedCount = sharedCount
            self.providerID = providerID
            isExclusive = sharedCount > 0 || (disk.map(Self.isOneThing) ?? false)
            self.hash = hash ?? Self.hash(reservations, disk, isRevocable, isShared: sharedCount > 0, providerID)
        }

        /// The details, or `nil` if there is nothing to say.
        static func unlessPlain(
            reservations: [Reservation], disk: V1.Resource.DiskInfo?, isRevocable: Bool, sharedCount: Int,
            providerID: V1.ResourceProviderID?
        ) -> Details? {
            guard !reservations.isEmpty || disk != nil || isRevocable || sharedCount > 0 || providerID != nil else {
                return nil
            }
            return Details(
                reservations: reservations, disk: disk, isRevocable: isRevocable, sharedCount: sharedCount,
                providerID: providerID)
        }

        private static func isOneThing(_ disk: V1.Resource.DiskInfo) -> Bool {
            if disk.persistence != nil { return true }
            guard let source = disk.source else { return false }
            return source.type == .mount || source.type == .block || (source.type == .raw && source.id != nil)
        }

        /// The same with other reservations.
        func with(reservations: [Reservation]) -> Details? {
            Self.unlessPlain(
                reservations: reservations, disk: disk, isRevocable: isRevocable, sharedCount: sharedCount,
                providerID: providerID)
        }

        /// The same, counted so often.
        func with(sharedCount: Int) -> Details {
            Details(
                reservations: reservations, disk: disk, isRevocable: isRevocable, sharedCount: sharedCount,
                providerID: providerID, hash: (sharedCount > 0) == (self.sharedCount > 0) ? hash : nil)
        }

        /// Whether both are the same but for how often a shared resource is counted.
        @inline(__always)
        static func areEqual(_ first: Details?, _ second: Details?) -> Bool {
            first === second || areEqualInContent(first, second)
        }

        @inline(never)
        private static func areEqualInContent(_ first: Details?, _ second: Details?) -> Bool {
            guard let first, let second else { return false }
            return first.hash == second.hash && first.reservations == second.reservations
                && first.isRevocable == second.isRevocable
                && (first.sharedCount > 0) == (second.sharedCount > 0) && first.providerID == second.providerID
                && areSameDisk(first.disk, second.disk)
        }

        /// Whether one may stand for the other: equal to the last label, and of no disk.
        static func areInterchangeable(_ first: Details?, _ second: Details?) -> Bool {
            guard let first, let second, first.hash == second.hash, first.disk == nil, second.disk == nil else {
                return false
            }
            return areEqualInContent(first, second) && first.sharedCount == second.sharedCount
                && first.reservations.map(\.labels) == second.reservations.map(\.labels)
        }

        /// The volume is left out: it says how a task uses the disk, not which disk it is.
        private static func areSameDisk(_ first: V1.Resource.DiskInfo?, _ second: V1.Resource.DiskInfo?) -> Bool {
            guard let first, let second else { return first == nil && second == nil }
            return first.persistence?.id == second.persistence?.id && areSameSource(first.source, second.source)
        }

        private static func areSameSource(
            _ first: V1.Resource.DiskInfo.Source?, _ second: V1.Resource.DiskInfo.Source?
        ) -> Bool {
            guard var first, var second else { return first == nil && second == nil }
            guard V1.Labels.areSame(first.metadata, second.metadata) else { return false }
            (first.metadata, second.metadata) = (nil, nil)
            return first == second
        }
    }
}
