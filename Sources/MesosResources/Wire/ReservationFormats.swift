public import MesosWire

extension Resources {
    /// The entries as messages in the format before reservations could be refined: `role`, and `reservation` where it
    /// is dynamic. Frameworks without the capability `RESERVATION_REFINEMENT` know no other.
    ///
    /// - Throws: The first entry that has several reservations, which the format cannot say.
    public func preRefinementWireValue() throws(ResourceError) -> [V1.Resource] {
        var messages: [V1.Resource] = []
        messages.reserveCapacity(entries.count)
        for entry in entries {
            var message = entry.wireValue
            guard message.reservations.count <= 1 else { throw ResourceError(.refinedReservations, in: message) }
            message.addOlderFormat()
            message.reservations = []
            messages.append(message)
        }
        return messages
    }

    /// The entries as messages in both formats at once, as the endpoints for people and tools show them; one that has
    /// several reservations in the newer format only.
    public var endpointWireValue: [V1.Resource] {
        entries.map { entry in
            var message = entry.wireValue
            if message.reservations.count <= 1 { message.addOlderFormat() }
            return message
        }
    }
}

extension V1.Resource {
    /// Says in the older format what the newer one says.
    fileprivate mutating func addOlderFormat() {
        role = reservations.first?.role ?? Defaults.role
        guard let only = reservations.first, only.type == .dynamic else { return }
        reservation = ReservationInfo(principal: only.principal, labels: only.labels)
    }
}
