public import MesosWire

/// Why a message is not a resource.
public struct ResourceError: Error, Sendable, Equatable {
    /// What is wrong.
    public let problem: ResourceProblem
    /// The resource in question, as Mesos writes it.
    public let resource: String

    init(_ problem: ResourceProblem, in message: V1.Resource) {
        self.problem = problem
        resource = message.mesosText
    }
}

extension ResourceError: CustomStringConvertible {
    /// One sentence that says which resource is wrong and what is wrong with it, as Mesos does.
    public var description: String {
        "Resource '\(resource)' is invalid: \(problem)"
    }
}

/// What can be wrong with the message of a resource. The descriptions are the sentences of Apache Mesos.
public enum ResourceProblem: Sendable, Equatable {
    /// The resource has no name.
    case emptyName
    /// A resource that is a number has no number, or something else besides.
    case invalidScalar
    /// The number is below zero, or so small that it would count as zero.
    case notPositive
    /// The number is infinite, not a number, or above a million million.
    case notRepresentable
    /// A resource that is ranges has no ranges, or something else besides.
    case invalidRanges
    /// A range ends before it begins.
    case reversedRange
    /// Two ranges have numbers in common.
    case overlappingRanges
    /// A resource that is a set has no set, or something else besides.
    case invalidSet
    /// An item occurs twice.
    case duplicateItem
    /// The resource is a text.
    case unsupportedType
    /// A resource with another name than `disk` has a disk.
    case diskInfo(name: String)
    /// A block or raw disk has a mount point or a path.
    case diskSource(field: String, type: String)
    /// The kind of disk is unknown.
    case unknownDiskSource
    /// A role cannot be the name of a role.
    case invalidRole(RoleNameError)
    /// A field of a reservation is set that must not be, in the older format.
    case reservationFieldSet(String)
    /// A field of a reservation is missing.
    case reservationFieldMissing(String)
    /// The role `*` is reserved by a dynamic reservation, in the older format.
    case dynamicallyReservedStar
    /// The role `*` is reserved.
    case reservedStar
    /// A refined reservation is static.
    case staticRefinement
    /// A reservation is not for a role below that of the reservation before it.
    case notARefinement(role: String, of: String)
    /// The two formats disagree about the role.
    case roleMismatch(String, reservation: String)
    /// The older format says dynamic, the newer one static.
    case reservationWithStatic
    /// The older format is half there.
    case roleWithoutReservation
    /// The two formats disagree about the principal.
    case principalMismatch(String, reservation: String)
    /// The two formats disagree about the labels.
    case labelsMismatch(String, reservation: String)
    /// The kind of reservation is unknown.
    case unknownReservationType
    /// The older format is used where there are several reservations.
    case formatTooOld(field: String)
    /// A resource that cannot be shared is.
    case notShareable(name: String)
    /// A disk that is not a persistent volume is shared.
    case sharedWithoutPersistence
    /// A reservation is to be taken off a resource that has none.
    case notReserved
    /// The older format cannot say several reservations.
    case refinedReservations
}

extension ResourceProblem: CustomStringConvertible {
    /// One sentence that says what is wrong, as Mesos does.
    public var description: String {
        switch self {
        case .emptyName: "Empty resource name"
        case .invalidScalar: "Invalid scalar resource"
        case .notPositive: "Invalid scalar resource: value <= 0"
        case .notRepresentable: "Invalid scalar resource: value is not finite or above 1000000000000"
        case .invalidRanges: "Invalid ranges resource"
        case .reversedRange: "Invalid ranges resource: begin > end"
        case .overlappingRanges: "Invalid ranges resource: overlapping ranges"
        case .invalidSet: "Invalid set resource"
        case .duplicateItem: "Invalid set resource: duplicated elements"
        case .unsupportedType: "Unsupported resource type"
        case .diskInfo(let name): "DiskInfo should not be set for \(name) resource"
        case .diskSource(let field, let type): "\(field) should not be set for \(type) disk source"
        case .unknownDiskSource: "Unsupported 'DiskInfo.Source.Type'"
        case .notShareable(let name): "Resource \(name) cannot be shared"
        case .sharedWithoutPersistence: "Only persistent volumes can be shared"
        case .notReserved: "Resource is not reserved"
        case .refinedReservations: "Cannot downgrade resources containing refined reservations"
        default: reservationDescription
        }
    }

    private var reservationDescription: String {
        switch self {
        case .invalidRole(let error): error.description
        case .reservationFieldSet(let field):
            "'Resource.ReservationInfo.\(field)' must not be set for the 'Resource.reservation' field"
        case .reservationFieldMissing(let field):
            "Invalid reservation: 'Resource.ReservationInfo.\(field)' field must be set."
        case .dynamicallyReservedStar: "Invalid reservation: role \"*\" cannot be dynamically reserved"
        case .reservedStar: "Invalid reservation: role \"*\" cannot be reserved"
        case .staticRefinement: "Invalid refined reservation: A refined reservation cannot be STATIC"
        case .notARefinement(let role, let ancestor):
            "Invalid refined reservation: role '\(role)' is not a refinement of '\(ancestor)'"
        case .unknownReservationType: "Unsupported 'Resource.ReservationInfo.Type'"
        default: formatDescription
        }
    }

    private var formatDescription: String {
        let format = "Invalid resource format: "
        return switch self {
        case .roleMismatch(let role, let reservation):
            format + "'Resource.role' field with '\(role)' does not match the role '\(reservation)' in "
                + "'Resource.reservations'"
        case .reservationWithStatic:
            format + "'Resource.reservation' must not be set if the single reservation in 'Resource.reservations' "
                + "is STATIC"
        case .roleWithoutReservation:
            format + "'Resource.role' and 'Resource.reservation' must either be both set or both not set if the "
                + "single reservation in 'Resource.reservations' is DYNAMIC"
        case .principalMismatch(let principal, let reservation):
            format + "'Resource.reservation.principal' field with '\(principal)' does not match the principal "
                + "'\(reservation)' in 'Resource.reservations'"
        case .labelsMismatch(let labels, let reservation):
            format + "'Resource.reservation.labels' field with '\(labels)' does not match the labels "
                + "'\(reservation)' in 'Resource.reservations'"
        case .formatTooOld(let field):
            format + "'Resource.\(field)' must not be set if there is more than one reservation in "
                + "'Resource.reservations'"
        default: "Invalid resource"
        }
    }
}
