import MesosWire

extension Resources {
    /// What is reserved for nobody.
    public var unreserved: Resources {
        filter(byDetails: { $0?.reservedRole == nil })
    }

    /// What is reserved for somebody.
    public var reserved: Resources {
        filter(byDetails: { $0?.reservedRole != nil })
    }

    /// What is reserved to a role.
    public func reserved(to role: String) -> Resources {
        filter(byDetails: { $0?.reservedRole == role })
    }

    /// What is reserved to a role or to one below it.
    public func reserved(toSubtreeOf role: String) -> Resources {
        filter(byDetails: { details in
            guard let holder = details?.reservedRole else { return false }
            return holder == role || RoleName.isStrictSubrole(holder, of: role)
        })
    }

    /// What was reserved at run time, by a framework or an operator.
    public var dynamicallyReserved: Resources {
        filter(byDetails: { $0?.reservations.last?.kind == .dynamic })
    }

    /// The roles that something is reserved to, each once, in ascending order.
    public var reservedRoles: [String] {
        ItemSet(entries.compactMap(\.reservedRole)).items
    }

    /// What may be given to a role: what is reserved for nobody, to the role, or to one above it.
    public func allocatable(to role: String) -> Resources {
        filter(byDetails: { details in
            guard let holder = details?.reservedRole else { return true }
            return holder == role || RoleName.isStrictSubrole(role, of: holder)
        })
    }

    /// The same resources, reserved once more: within the reservations that they have, if they have any.
    ///
    /// - Throws: Why the first of them that cannot be reserved so cannot be.
    public func pushingReservation(_ reservation: Resource.Reservation) throws(ResourceError) -> Resources {
        var reserved: [Resource] = []
        for entry in entries {
            let entry = entry.with(reservations: entry.reservations + [reservation])
            let message = entry.wireValue
            if let problem = message.problem { throw ResourceError(problem, in: message) }
            reserved.append(entry)
        }
        return merged(reserved)
    }

    /// The same resources without the innermost of their reservations.
    ///
    /// - Throws: Which of them is the first that is not reserved.
    public func poppingReservation() throws(ResourceError) -> Resources {
        var popped: [Resource] = []
        for entry in entries {
            guard !entry.reservations.isEmpty else { throw ResourceError(.notReserved, in: entry.wireValue) }
            popped.append(entry.with(reservations: entry.reservations.dropLast()))
        }
        return merged(popped)
    }

    /// The same resources, reserved for nobody.
    public func withoutReservations() -> Resources {
        guard entries.contains(where: { $0.details != nil && !$0.reservations.isEmpty }) else { return self }
        return merged(entries.map { $0.with(reservations: []) })
    }
}

extension Resource {
    func with(reservations: [Reservation]) -> Resource {
        let details =
            details.map { $0.with(reservations: reservations) }
            ?? Details.unlessPlain(
                reservations: reservations, disk: nil, isRevocable: false, sharedCount: 0, providerID: nil)
        return Resource(name: name, value: value, allocationRole: allocationRole, details: details)
    }
}
