import MesosBase
import MesosIO
import MesosNodes

/// A port of this machine that nobody else is given, at which one node after the other may listen.
final class ReservedPort: Sendable {
    let number: UInt16
    private let socket: StreamSocket

    /// Takes a port that is free.
    init() throws {
        socket = try StreamSocket.reserve(try SocketAddress("127.0.0.1:0"))
        number = socket.localAddress?.port ?? 0
    }

    deinit { socket.close() }

    /// Where a node listens that has this port.
    var address: String { "127.0.0.1:\(number)" }

    /// Makes the endpoint of the node that has the port now.
    ///
    /// The one before it has closed its socket, but a process that is just being started has a copy until its program
    /// begins: then the port is taken for another moment.
    func endpoint(_ make: (String) throws -> HTTPEndpoint) async throws -> HTTPEndpoint {
        let clock = NodeEnvironment.system.clock
        let deadline = clock.now + .seconds(5)
        while true {
            do {
                return try make(address)
            } catch HTTPEndpointError.addressInUse(_) where clock.now < deadline {
                try await Task.sleep(for: .milliseconds(1))
            }
        }
    }
}
