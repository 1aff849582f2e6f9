public import MesosWire

extension Ranges {
    /// The ranges as a message.
    package var wireValue: V1.Value.Ranges {
        V1.Value.Ranges(range: ranges.map { V1.Value.Range(begin: $0.lowerBound, end: $0.upperBound) })
    }
}

extension Resource {
    /// The entry as a message, with its reservations in the list that all versions since 1.4 read.
    public var wireValue: V1.Resource {
        var message =
            switch value {
            case .scalar(let amount):
                V1.Resource(name: name, type: .scalar, scalar: V1.Value.Scalar(value: amount.doubleValue))
            case .ranges(let ranges): V1.Resource(name: name, type: .ranges, ranges: ranges.wireValue)
            case .set(let items): V1.Resource(name: name, type: .set, set: V1.Value.Set(item: items.items))
            }
        if let allocationRole { message.allocationInfo = V1.Resource.AllocationInfo(role: allocationRole) }
        guard let details else { return message }
        message.reservations = details.reservations.map { reservation in
            V1.Resource.ReservationInfo(
                principal: reservation.principal, labels: reservation.labels, role: reservation.role,
                type: reservation.kind == .static ? .static : .dynamic)
        }
        if details.disk != nil { message.disk = details.disk }
        if details.isRevocable { message.revocable = V1.Resource.RevocableInfo() }
        if details.sharedCount > 0 { message.shared = V1.Resource.SharedInfo() }
        message.providerID = details.providerID
        return message
    }

    /// Reads an entry from a message in either format: `role` with `reservation`, or `reservations`.
    ///
    /// - Throws: What is wrong with the message.
    public init(_ message: V1.Resource) throws(ResourceError) {
        if let problem = message.problem { throw ResourceError(problem, in: message) }
        let value: Value =
            switch message.type {
            case .ranges: .ranges(Ranges((message.ranges?.range ?? []).map { $0.begin...max($0.begin, $0.end) }))
            case .set: .set(ItemSet(message.set?.item ?? []))
            case .scalar, .text: .scalar(Scalar(message.scalar?.value ?? 0))
            }
        self.init(
            name: message.name, value: value, allocationRole: message.allocationInfo.map { $0.role ?? "" },
            details: Details.reading(message))
    }
}

extension Resource.Details {
    /// What a valid message has besides its name, value and allocation; `nil` if there is nothing.
    static func reading(_ message: V1.Resource) -> Resource.Details? {
        let isPlain =
            message.reservations.isEmpty && (message.role ?? "*") == "*" && message.disk == nil
            && message.revocable == nil && message.shared == nil && message.providerID == nil
        guard !isPlain else { return nil }
        return Resource.Details(
            reservations: reservations(of: message), disk: message.disk, isRevocable: message.revocable != nil,
            sharedCount: message.shared == nil ? 0 : 1, providerID: message.providerID)
    }

    private static func reservations(of message: V1.Resource) -> [Resource.Reservation] {
        if message.reservations.isEmpty {
            guard let role = message.role, role != RoleName.unreserved else { return [] }
            guard let dynamic = message.reservation else { return [Resource.Reservation(.static, role: role)] }
            return [
                Resource.Reservation(.dynamic, role: role, principal: dynamic.principal, labels: dynamic.labels)
            ]
        }
        return message.reservations.map { reservation in
            Resource.Reservation(
                reservation.type == .dynamic ? .dynamic : .static, role: reservation.role ?? "",
                principal: reservation.principal, labels: reservation.labels)
        }
    }
}

extension Resources {
    /// Reads resources from messages in either format, and merges those that differ in their amounts only.
    ///
    /// - Throws: What is wrong with the first message that is invalid.
    public init(_ messages: [V1.Resource]) throws(ResourceError) {
        self.init()
        entries.reserveCapacity(messages.count)
        for message in messages { add(try Resource(message)) }
    }

    /// The entries as messages, with reservations in the list that all versions since 1.4 read, and with the role that
    /// they are allocated to, if any. A shared resource is written once, however often it is counted.
    public var wireValue: [V1.Resource] { entries.map(\.wireValue) }
}
