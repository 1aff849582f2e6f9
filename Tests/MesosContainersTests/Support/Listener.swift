import Dispatch
import Glibc
import Synchronization

/// A little server on this machine: it answers each request with what the test says, or never.
final class Listener: Sendable {
    struct Failure: Error {
        let code: Int32
    }

    private final class Log: Sendable {
        let requests = Mutex<[String]>([])
    }

    let port: UInt32
    private let descriptor: Int32
    private let log = Log()

    /// Serves on 127.0.0.1 or ::1. Without an answer a connection stays open, and silent, until the client closes it.
    init(isIPv6: Bool = false, _ answer: @escaping @Sendable (_ request: String) -> String?) throws {
        descriptor = socket(isIPv6 ? AF_INET6 : AF_INET, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
        port = try Self.bind(descriptor, isIPv6)
        guard listen(descriptor, 64) == 0 else { throw Failure(code: errno) }
        let (descriptor, log) = (descriptor, log)
        let connections = DispatchQueue(label: "connections", attributes: .concurrent)
        DispatchQueue(label: "listener").async {
            while true {
                let connection = accept(descriptor, nil, nil)
                guard connection >= 0 else { break }
                connections.async { Self.serve(connection, log, answer) }
            }
            close(descriptor)
        }
    }

    deinit { shutdown(descriptor, Int32(SHUT_RDWR)) }

    /// The first lines of the requests that have come.
    var requests: [String] { log.requests.withLock { $0 } }

    /// A port of this machine on which nobody listens.
    static func closedPort() throws -> UInt32 {
        let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
        defer { close(descriptor) }
        return try bind(descriptor, false)
    }

    private static func bind(_ descriptor: Int32, _ isIPv6: Bool) throws -> UInt32 {
        var six = sockaddr_in6()
        six.sin6_family = sa_family_t(AF_INET6)
        six.sin6_addr = in6addr_loopback
        var four = sockaddr_in()
        four.sin_family = sa_family_t(AF_INET)
        four.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        return isIPv6 ? try bind(descriptor, &six, \.sin6_port) : try bind(descriptor, &four, \.sin_port)
    }

    private static func bind<Address>(
        _ descriptor: Int32, _ address: inout Address, _ port: KeyPath<Address, UInt16>
    ) throws -> UInt32 {
        var size = socklen_t(MemoryLayout<Address>.size)
        let isBound = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                Glibc.bind(descriptor, $0, size) == 0 && getsockname(descriptor, $0, &size) == 0
            }
        }
        guard isBound else { throw Failure(code: errno) }
        return UInt32(UInt16(bigEndian: address[keyPath: port]))
    }

    private static func serve(_ connection: Int32, _ log: Log, _ answer: (String) -> String?) {
        defer { close(connection) }
        var request = ""
        var buffer = [UInt8](repeating: 0, count: 4_096)
        while !request.hasSuffix("\r\n\r\n") {
            let count = read(connection, &buffer, buffer.count)
            guard count > 0 else { return }
            request += String(decoding: buffer.prefix(count), as: UTF8.self)
        }
        log.requests.withLock { $0.append(String(request.prefix { $0 != "\r\n" })) }
        if let answer = answer(request) {
            _ = answer.withCString { send(connection, $0, strlen($0), Int32(MSG_NOSIGNAL)) }
        } else {
            _ = read(connection, &buffer, buffer.count)
        }
    }
}
