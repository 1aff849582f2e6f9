import Glibc

/// A connection that speaks HTTP by hand, so that no tolerance of a client hides what a server really says. Its calls
/// block: see ``Blocking``.
final class RawConnection {
    struct Failure: Error, CustomStringConvertible {
        let description: String
    }

    private let descriptor: Int32
    private var unread: [UInt8] = []
    /// How long a server may take to accept a connection, and over one piece of an answer; in seconds.
    private static let patience = 20

    init(port: UInt16) throws {
        descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
        var limit = timeval(tv_sec: Self.patience, tv_usec: 0)
        for option in [SO_RCVTIMEO, SO_SNDTIMEO] {
            setsockopt(descriptor, SOL_SOCKET, option, &limit, socklen_t(MemoryLayout<timeval>.size))
        }
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        address.sin_port = port.bigEndian
        let size = socklen_t(MemoryLayout<sockaddr_in>.size)
        let status = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { connect(descriptor, $0, size) }
        }
        guard status == 0 else { throw failure("cannot connect to port \(port) within \(Self.patience) s") }
    }

    deinit { close(descriptor) }

    private func failure(_ what: String) -> Failure {
        Failure(description: "\(what): \(String(cString: strerror(errno)))")
    }

    func send(_ bytes: [UInt8]) throws {
        var sent = 0
        while sent < bytes.count {
            let count = bytes[sent...].withUnsafeBytes {
                Glibc.send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
            }
            guard count > 0 else {
                throw failure("cannot send \(bytes.count) bytes, but \(sent), within \(Self.patience) s")
            }
            sent += count
        }
    }

    /// Reads more; false if the server has closed the connection.
    private func fill() throws -> Bool {
        var buffer = [UInt8](repeating: 0, count: 65_536)
        let count = recv(descriptor, &buffer, buffer.count, 0)
        guard count >= 0 else { throw failure("no more comes after \(unread.count) bytes within \(Self.patience) s") }
        unread += buffer[..<count]
        return count > 0
    }

    private func take(_ count: Int) throws -> [UInt8] {
        while unread.count < count {
            guard try fill() else { throw Failure(description: "closed after \(unread.count) of \(count) bytes") }
        }
        defer { unread.removeFirst(count) }
        return Array(unread[..<count])
    }

    /// Reads up to and without a line's end, which is strictly CR and LF.
    func line() throws -> String {
        var searched = 0
        while true {
            let end = [UInt8]("\r\n".utf8)
            if let range = unread[searched...].firstRange(of: end) {
                defer { unread.removeSubrange(..<range.upperBound) }
                return String(decoding: unread[..<range.lowerBound], as: UTF8.self)
            }
            searched = max(0, unread.count - 1)
            guard try fill() else { throw Failure(description: "closed within a line") }
        }
    }

    func head() throws -> RawHead {
        let status = try line()
        var fields: [RawHead.Field] = []
        while true {
            let line = try line()
            guard !line.isEmpty else { return RawHead(statusLine: status, fields: fields) }
            guard let colon = line.firstRange(of: ": ") else {
                throw Failure(description: "a header without a colon and a blank: '\(line)'")
            }
            fields.append(
                RawHead.Field(name: String(line[..<colon.lowerBound]), value: String(line[colon.upperBound...])))
        }
    }

    /// The bytes of the next chunk; `nil` after the last one.
    func chunk() throws -> [UInt8]? {
        let line = try line()
        guard let size = Int(line, radix: 16) else { throw Failure(description: "no chunk size: '\(line)'") }
        let bytes = try take(size)
        guard try take(2) == [13, 10] else { throw Failure(description: "a chunk does not end with CR and LF") }
        return size == 0 ? nil : bytes
    }

    /// The whole body.
    func body(after head: RawHead, of method: String) throws -> [UInt8] {
        if head["Transfer-Encoding"] == "chunked" {
            var bytes: [UInt8] = []
            while let chunk = try chunk() { bytes += chunk }
            return bytes
        }
        guard let length = head["Content-Length"].flatMap({ Int($0) }) else {
            throw Failure(description: "no length: \(head)")
        }
        return method == "HEAD" ? [] : try take(length)
    }

    /// Whether the server has closed the connection and sent nothing more.
    func isClosed() throws -> Bool {
        try unread.isEmpty && !fill()
    }
}

/// The first lines of an answer as they came.
struct RawHead: Sendable, CustomStringConvertible {
    struct Field: Sendable, Equatable {
        let name: String
        let value: String
    }

    let statusLine: String
    let fields: [Field]

    subscript(name: String) -> String? {
        fields.first { $0.name.lowercased() == name.lowercased() }?.value
    }

    var description: String {
        ([statusLine] + fields.map { "\($0.name): \($0.value)" }).joined(separator: "\n")
    }
}

/// The records of a chunked answer, as they come.
final class RecordStream {
    private let connection: RawConnection
    private var unread: [UInt8] = []

    init(_ connection: RawConnection) {
        self.connection = connection
    }

    /// The next record; `nil` after the last one, when the answer has been ended properly.
    func next() throws -> [UInt8]? {
        while true {
            if let end = unread.firstIndex(of: UInt8(ascii: "\n")) {
                let text = String(decoding: unread[..<end], as: UTF8.self)
                guard let length = Int(text), text == "\(length)" else {
                    throw RawConnection.Failure(description: "no record's length: '\(text)'")
                }
                if unread.count > end + length {
                    defer { unread.removeFirst(end + 1 + length) }
                    return Array(unread[(end + 1)...(end + length)])
                }
            }
            guard let chunk = try connection.chunk() else {
                guard unread.isEmpty else { throw RawConnection.Failure(description: "ended within a record") }
                return nil
            }
            unread += chunk
        }
    }
}
