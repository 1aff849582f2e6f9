import MesosWire

extension Resource.Details {
    /// A hash of what makes details differ; equal for details that are the same.
    static func hash(
        _ reservations: [Resource.Reservation], _ disk: V1.Resource.DiskInfo?, _ isRevocable: Bool, isShared: Bool,
        _ providerID: V1.ResourceProviderID?
    ) -> UInt64 {
        var hash = ContentHash()
        hash.combine((isRevocable ? 1 : 0) | (isShared ? 2 : 0) | UInt64(reservations.count) << 2)
        for reservation in reservations {
            hash.combine(reservation.kind == .dynamic ? 1 : 0)
            hash.combine(reservation.role)
            hash.combine(reservation.principal)
            hash.combine(Self.hash(of: reservation.labels))
        }
        if let disk {
            hash.combine(disk.persistence?.id)
            if let source = disk.source { combine(source, into: &hash) }
        }
        if let providerID { hash.combine(providerID.value) }
        return hash.value
    }

    private static func combine(_ source: V1.Resource.DiskInfo.Source, into hash: inout ContentHash) {
        hash.combine(UInt64(bitPattern: Int64(source.type.rawValue)))
        hash.combine(source.id)
        hash.combine(source.path?.root)
        hash.combine(source.mount?.root)
        hash.combine(source.profile)
        hash.combine(self.hash(of: source.metadata))
    }

    /// The labels may come in any order.
    private static func hash(of labels: V1.Labels?) -> UInt64 {
        guard let labels = labels?.labels else { return 0 }
        var sum = UInt64(labels.count) &+ 1
        for label in labels {
            var hash = ContentHash()
            hash.combine(label.key)
            hash.combine(label.value)
            sum &+= hash.value
        }
        return sum
    }
}
