/// What is wrong with the address of a master or an agent.
package enum NodeAddressError: Error, Sendable, Equatable, CustomStringConvertible {
    case zooKeeper
    case https
    case unknownScheme(String)
    case path(String)
    case credentials
    case noHost
    case host(String)
    case bareNumber(String)
    case port(String)

    /// Whether the address is a right one which this version cannot use.
    package var isUnsupported: Bool {
        switch self {
        case .zooKeeper, .https: true
        default: false
        }
    }

    /// The problem, as the second half of a sentence.
    package var description: String {
        switch self {
        case .zooKeeper:
            "this version does not find its master with ZooKeeper: name the masters themselves"
        case .https:
            "this version does not speak HTTPS: use http"
        case .unknownScheme(let scheme):
            "'\(scheme)' is not a protocol that masters and agents speak: use http"
        case .path(let path):
            "it has the path '\(path)', but only a host and a port are wanted: the library knows the paths"
        case .credentials:
            "what stands before '@' is neither 'master' nor 'slave(1)', and a user's name cannot be given here"
        case .noHost:
            "it names no host"
        case .host(let host):
            "'\(host)' is not the name or the number of a host"
        case .bareNumber(let number):
            "'\(number)' has more than one colon: an IPv6 number needs brackets, as in '[::1]:5050'"
        case .port(let port):
            "'\(port)' is not a port: a number from 1 to 65535 is wanted"
        }
    }
}
