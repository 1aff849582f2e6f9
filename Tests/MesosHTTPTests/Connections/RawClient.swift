import Dispatch
import MesosHTTP
import MesosIO

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A client that sends the bytes it is given, whether they are HTTP or not.
final class RawClient: Sendable {
    private let socket: StreamSocket

    init(_ address: HTTPAddress) throws {
        socket = try StreamSocket.connect(to: try SocketAddress(address.description))
        // Blocking is simpler here, with an end to it if nothing comes.
        _ = fcntl(socket.descriptor, F_SETFL, 0)
        var limit = timeval(tv_sec: 30, tv_usec: 0)
        setsockopt(socket.descriptor, SOL_SOCKET, SO_RCVTIMEO, &limit, socklen_t(MemoryLayout<timeval>.size))
    }

    deinit { socket.close() }

    func send(_ text: String) {
        _ = Array(text.utf8).withUnsafeBytes { socket.write($0) }
    }

    /// What comes until the server closes the connection, or until this text has come.
    func read(until end: String? = nil) async -> String {
        await withCheckedContinuation { continuation in
            // Not on a thread that other tests may need.
            DispatchQueue.global().async { [self] in continuation.resume(returning: block(until: end)) }
        }
    }

    private func block(until end: String?) -> String {
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 4_096)
        while true {
            if let end, String(decoding: bytes, as: UTF8.self).hasSuffix(end) { break }
            guard case .bytes(let count) = buffer.withUnsafeMutableBytes({ socket.read(into: $0) }) else { break }
            bytes += buffer.prefix(count)
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Sends nothing more.
    func end() {
        socket.shutdownWriting()
    }

    /// Closes the connection without a farewell.
    func reset() {
        var linger = linger(l_onoff: 1, l_linger: 0)
        setsockopt(socket.descriptor, SOL_SOCKET, SO_LINGER, &linger, socklen_t(MemoryLayout<linger>.size))
        shutdown(socket.descriptor, Int32(SHUT_RDWR))
    }
}
