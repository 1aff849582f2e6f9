import Dispatch
import MesosKit

/// The way to a path, and ``DatagramListener`` what listens there: all that a transport has to be.
struct DatagramTransport: FrameTransport {
    let path: String

    func connect() async throws -> any FrameConnection { DatagramConnection(try Socket.connected(to: path)) }
}

struct DatagramListener: FrameListener {
    private let socket: Socket
    private let accepting = DispatchQueue(label: "accepting")

    init(path: String) throws { socket = try Socket.listening(at: path) }

    func accept() async throws -> (any FrameConnection)? {
        try await accepting.perform { [socket] in socket.nextConnection() }.map(DatagramConnection.init)
    }

    func close() { socket.end() }
}

/// A connection whose frames may be larger than a datagram: each piece says whether another one follows.
final class DatagramConnection: FrameConnection {
    private static let pieceBytes = 32_768
    private let socket: Socket
    private let sending = DispatchQueue(label: "sending")
    private let receiving = DispatchQueue(label: "receiving")

    init(_ socket: Socket) { self.socket = socket }

    deinit { socket.release() }

    func send(_ frame: [UInt8]) async throws {
        try await sending.perform { [socket] in
            var rest = frame[...]
            repeat {
                let piece = rest.prefix(Self.pieceBytes)
                rest = rest.dropFirst(Self.pieceBytes)
                try socket.transmit([rest.isEmpty ? 0 : 1] + piece)
            } while !rest.isEmpty
        }
    }

    func receive() async throws -> [UInt8]? {
        try await receiving.perform { [socket] in
            var frame: [UInt8] = []
            while let datagram = socket.nextDatagram(atMost: Self.pieceBytes + 1) {
                frame += datagram.dropFirst()
                if datagram[0] == 0 { return frame }
            }
            return nil
        }
    }

    func close() { socket.end() }
}
