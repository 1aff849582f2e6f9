import Foundation
import MesosKit

/// The way to a path of the file system, where Unix sockets of datagrams meet.
struct DatagramTransport: FrameTransport {
    let path: String

    func connect() async throws -> any FrameConnection { try DatagramConnection(path) { connectSocket($0, $1, $2) } }
}

/// Who waits there.
final class DatagramListener: FrameListener {
    private let connection: DatagramConnection

    init(path: String) throws {
        connection = try DatagramConnection(path) { bind($0, $1, $2) == 0 ? listen($0, 16) : -1 }
    }

    func accept() async throws -> (any FrameConnection)? {
        try await connection.receiving.perform { [connection] in
            let socket = acceptSocket(connection.socket, nil, nil)
            return socket < 0 ? nil : DatagramConnection(socket)
        }
    }

    func close() { connection.close() }
}

/// A connection whose frames may be larger than a datagram: each piece says whether another one follows. The system
/// keeps datagrams whole and in order, and tells when the other end is gone.
final class DatagramConnection: FrameConnection {
    private static let pieceBytes = 32_768
    let socket: Int32
    private let sending = DispatchQueue(label: "sending")
    let receiving = DispatchQueue(label: "receiving")

    init(_ socket: Int32) { self.socket = socket }

    convenience init(_ path: String, _ begin: (Int32, UnsafePointer<sockaddr>?, socklen_t) -> Int32) throws {
        // SOCK_SEQPACKET has the same number everywhere, but not the same type.
        self.init(newSocket(AF_UNIX, numericCast(5), 0))
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path.utf8.prefix($0.count - 1)) }
        let outcome = withUnsafeBytes(of: address) { bytes in
            bytes.withMemoryRebound(to: sockaddr.self) { begin(socket, $0.baseAddress, socklen_t(bytes.count)) }
        }
        if outcome != 0 { throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO) }
    }

    deinit { _ = closeSocket(socket) }

    func send(_ frame: [UInt8]) async throws {
        try await sending.perform { [self] in
            var rest = frame[...]
            repeat {
                let piece = rest.prefix(Self.pieceBytes)
                rest = rest.dropFirst(Self.pieceBytes)
                let datagram: [UInt8] = [rest.isEmpty ? 0 : 1] + piece
                guard sendBytes(socket, datagram, datagram.count, Int32(MSG_NOSIGNAL)) == datagram.count else {
                    throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO)
                }
            } while !rest.isEmpty
        }
    }

    func receive() async throws -> [UInt8]? {
        try await receiving.perform { [self] in
            var (frame, datagram) = ([UInt8](), [UInt8](repeating: 0, count: Self.pieceBytes + 1))
            while case let count = recv(socket, &datagram, datagram.count, 0), count > 0 {
                frame += datagram[1..<count]
                if datagram[0] == 0 { return frame }
            }
            return nil
        }
    }

    func close() { shutdown(socket, Int32(SHUT_RDWR)) }
}

// The system's calls whose names are those of methods above.
private let newSocket = socket(_:_:_:)
private let (connectSocket, acceptSocket, sendBytes, closeSocket) = (connect, accept, send, close)

extension DispatchQueue {
    /// Lets a call that blocks wait here, on a thread of its own, and not where it is awaited.
    fileprivate func perform<Value: Sendable>(_ call: @escaping @Sendable () throws -> Value) async throws -> Value {
        try await withCheckedThrowingContinuation { continuation in
            async { continuation.resume(with: Result(catching: call)) }
        }
    }
}
