package import MesosWire

extension V1.Resource {
    /// The first thing that is wrong with the message, or `nil` if it is valid; checked in the order of Apache Mesos.
    package var problem: ResourceProblem? {
        if name.isEmpty { return .emptyName }
        return valueProblem ?? diskProblem ?? reservationProblem ?? sharingProblem
    }

    private var valueProblem: ResourceProblem? {
        switch type {
        case .scalar:
            guard let scalar, ranges == nil, set == nil else { return .invalidScalar }
            guard scalar.value.magnitude <= Scalar.limit.doubleValue else {
                return scalar.value < 0 ? .notPositive : .notRepresentable
            }
            return scalar.value != 0 && Scalar(scalar.value) <= .zero ? .notPositive : nil
        case .ranges:
            guard let ranges, scalar == nil, set == nil else { return .invalidRanges }
            if ranges.range.contains(where: { $0.begin > $0.end }) { return .reversedRange }
            let sorted = ranges.range.sorted { $0.begin < $1.begin }
            return zip(sorted, sorted.dropFirst()).contains { $1.begin <= $0.end } ? .overlappingRanges : nil
        case .set:
            guard let set, scalar == nil, ranges == nil else { return .invalidSet }
            return ItemSet(set.item).count < set.item.count ? .duplicateItem : nil
        case .text: return .unsupportedType
        }
    }

    private var diskProblem: ResourceProblem? {
        guard let disk else { return nil }
        guard name == "disk" else { return .diskInfo(name: name) }
        guard let source = disk.source else { return nil }
        switch source.type {
        case .path, .mount: return nil
        case .block, .raw:
            if source.mount != nil { return .diskSource(field: "Mount", type: source.type.wireName) }
            return source.path != nil ? .diskSource(field: "Path", type: source.type.wireName) : nil
        case .unknown: return .unknownDiskSource
        }
    }

    private var reservationProblem: ResourceProblem? {
        guard !reservations.isEmpty else { return olderFormatProblem }
        for reservation in reservations {
            guard reservation.type != nil else { return .reservationFieldMissing("type") }
            guard let role = reservation.role else { return .reservationFieldMissing("role") }
            if let problem = RoleName.problem(of: role) { return .invalidRole(problem) }
            if role == RoleName.unreserved { return .reservedStar }
        }
        for (outer, inner) in zip(reservations, reservations.dropFirst()) {
            if inner.type == .static { return .staticRefinement }
            if inner.type == .unknown || outer.type == .unknown { return .unknownReservationType }
            let (role, ancestor) = (inner.role ?? "", outer.role ?? "")
            if !RoleName.isStrictSubrole(role, of: ancestor) { return .notARefinement(role: role, of: ancestor) }
        }
        if reservations.count > 1 {
            if role != nil { return .formatTooOld(field: "role") }
            return reservation != nil ? .formatTooOld(field: "reservation") : nil
        }
        return endpointFormatProblem
    }

    /// The older format: `role`, and `reservation` if it is a dynamic one.
    private var olderFormatProblem: ResourceProblem? {
        let role = role ?? Defaults.role
        if let problem = RoleName.problem(of: role) { return .invalidRole(problem) }
        guard let reservation else { return nil }
        if reservation.type != nil { return .reservationFieldSet("type") }
        if reservation.role != nil { return .reservationFieldSet("role") }
        return role == RoleName.unreserved ? .dynamicallyReservedStar : nil
    }

    /// Both formats at once, which must agree.
    private var endpointFormatProblem: ResourceProblem? {
        guard let only = reservations.first else { return nil }
        if let role, role != only.role { return .roleMismatch(role, reservation: only.role ?? "") }
        switch only.type {
        case .static: return reservation != nil ? .reservationWithStatic : nil
        case .dynamic:
            guard (role == nil) == (reservation == nil) else { return .roleWithoutReservation }
            guard let reservation else { return nil }
            if (reservation.principal ?? "") != (only.principal ?? "") {
                return .principalMismatch(reservation.principal ?? "", reservation: only.principal ?? "")
            }
            if !V1.Labels.areSame(reservation.labels ?? V1.Labels(), only.labels ?? V1.Labels()) {
                return .labelsMismatch(
                    (reservation.labels ?? V1.Labels()).mesosText, reservation: (only.labels ?? V1.Labels()).mesosText)
            }
            return nil
        case .unknown, nil: return .unknownReservationType
        }
    }

    private var sharingProblem: ResourceProblem? {
        guard shared != nil else { return nil }
        guard name == "disk" else { return .notShareable(name: name) }
        return disk?.persistence == nil ? .sharedWithoutPersistence : nil
    }
}
