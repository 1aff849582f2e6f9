import Foundation

/// A Unix socket of datagrams: the system keeps them whole and in order, and tells when the other end is gone.
struct Socket: Sendable {
    struct Failure: Error { let reason = String(cString: strerror(errno)) }

    private let descriptor: Int32

    static func connected(to path: String) throws -> Socket { try Socket(path) { connect($0, $1, $2) } }

    static func listening(at path: String) throws -> Socket {
        try Socket(path) { bind($0, $1, $2) == 0 ? listen($0, 16) : -1 }
    }

    private init(_ path: String, _ begin: (Int32, UnsafePointer<sockaddr>?, socklen_t) -> Int32) throws {
        // SOCK_SEQPACKET has the same number everywhere, but not the same type.
        descriptor = socket(AF_UNIX, numericCast(5), 0)
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path.utf8.prefix($0.count - 1)) }
        let outcome = withUnsafeBytes(of: address) { bytes in
            bytes.withMemoryRebound(to: sockaddr.self) { begin(descriptor, $0.baseAddress, socklen_t(bytes.count)) }
        }
        guard outcome == 0 else { throw Failure() }
    }

    private init(_ descriptor: Int32) { self.descriptor = descriptor }

    func nextConnection() -> Socket? {
        let connection = accept(descriptor, nil, nil)
        return connection < 0 ? nil : Socket(connection)
    }

    func transmit(_ datagram: [UInt8]) throws {
        guard send(descriptor, datagram, datagram.count, Int32(MSG_NOSIGNAL)) == datagram.count else { throw Failure() }
    }

    func nextDatagram(atMost size: Int) -> [UInt8]? {
        var buffer = [UInt8](repeating: 0, count: size)
        let count = recv(descriptor, &buffer, size, 0)
        return count > 0 ? Array(buffer[..<count]) : nil
    }

    func end() { shutdown(descriptor, Int32(SHUT_RDWR)) }

    func release() { close(descriptor) }
}

extension DispatchQueue {
    /// Lets a call that blocks wait here, on a thread of its own, and not where it is awaited.
    func perform<Value: Sendable>(_ call: @escaping @Sendable () throws -> Value) async throws -> Value {
        try await withCheckedThrowingContinuation { continuation in
            async { continuation.resume(with: Result(catching: call)) }
        }
    }
}
