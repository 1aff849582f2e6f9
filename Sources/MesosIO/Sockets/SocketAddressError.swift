/// Why a text is not the address of a socket.
package enum SocketAddressError: Error, Sendable, Hashable {
    case portMissing(String)
    case badPort(String)
    case bracketsMissing(String)
    case notNumeric(String)
    case badPath(String)
}

extension SocketAddressError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .portMissing(let text): "'\(text)' has no port: write it as in '127.0.0.1:5050'"
        case .badPort(let text): "'\(text)' has no port from 0 to 65535 behind its last colon"
        case .bracketsMissing(let text): "'\(text)': write an address of version 6 as in '[::1]:5050'"
        case .notNumeric(let text): "'\(text)' is not a numeric address with a port, as '127.0.0.1:5050' is"
        case .badPath(let text): "'\(text)' does not name a Unix socket: the path must have 1 to about 100 bytes"
        }
    }
}
