public import MesosWire

extension Resource {
    /// A claim that a role has on a resource.
    public struct Reservation: Sendable {
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
}

extension Resource.Reservation: Equatable {
    /// Whether both reservations are the same; the order of their labels makes no difference.
    public static func == (first: Self, second: Self) -> Bool {
        first.kind == second.kind && first.role == second.role && first.principal == second.principal
            && V1.Labels.areSame(first.labels, second.labels)
    }
}
