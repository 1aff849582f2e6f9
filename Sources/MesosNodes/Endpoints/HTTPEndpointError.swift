import MesosIO

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Why an endpoint cannot listen.
public enum HTTPEndpointError: Error, Sendable, Equatable, CustomStringConvertible {
    /// The address cannot be read.
    case unreadableAddress(String)
    /// Somebody listens there already.
    case addressInUse(String)
    /// This process must not listen there.
    case notPermitted(String)
    /// The machine has no such address.
    case noSuchAddress(String)
    /// The system refuses for another reason.
    case system(String)

    init(_ error: SystemError, at address: String) {
        switch error.code {
        case EADDRINUSE: self = .addressInUse(address)
        case EACCES, EPERM: self = .notPermitted(address)
        case EADDRNOTAVAIL: self = .noSuchAddress(address)
        default: self = .system("\(error)")
        }
    }

    /// One sentence that says what is wrong and what would be right.
    public var description: String {
        switch self {
        case .unreadableAddress(let reason):
            "the endpoint's address cannot be read: \(reason)"
        case .addressInUse(let address):
            "the endpoint cannot listen on \(address) because another program, or another endpoint of this one, does: "
                + "give another port, or 0 for any that is free"
        case .notPermitted(let address):
            "the endpoint must not listen on \(address): ports below 1024 and many directories are for the "
                + "superuser, so give another address"
        case .noSuchAddress(let address):
            "the endpoint cannot listen on \(address) because this machine has no such address"
        case .system(let reason):
            "the endpoint cannot listen: \(reason)"
        }
    }
}
