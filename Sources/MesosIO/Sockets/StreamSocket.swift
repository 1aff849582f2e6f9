#if os(Linux)
    import CMesosLinux
#endif
#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A stream socket that never blocks. It is a plain value: whoever opened or accepted it closes it, once.
package struct StreamSocket: Sendable {
    /// How far a call got.
    package enum Outcome: Sendable, Equatable {
        /// So many bytes, one at least.
        case bytes(Int)
        /// The peer sends nothing more.
        case end
        /// Nothing now: the loop tells when there is.
        case wouldBlock
        /// The connection is lost, with the system's error number.
        case failed(Int32)
    }

    package let descriptor: Int32

    init(descriptor: Int32) {
        self.descriptor = descriptor
    }

    private static func open(_ address: SocketAddress) throws(SystemError) -> StreamSocket {
        #if canImport(Glibc)
            let type = Int32(SOCK_STREAM.rawValue) | Int32(SOCK_NONBLOCK.rawValue) | Int32(SOCK_CLOEXEC.rawValue)
        #else
            let type = SOCK_STREAM
        #endif
        let socket = StreamSocket(descriptor: Self.systemSocket(address.domain, type))
        guard socket.descriptor >= 0 else { throw .last("create a socket") }
        #if !canImport(Glibc)
            socket.prepare()
        #endif
        return socket
    }

    private static func systemSocket(_ domain: Int32, _ type: Int32) -> Int32 {
        socket(domain, type, 0)
    }

    /// Begins to connect; the loop tells that the socket is writable when ``connectionError`` can be asked for.
    package static func connect(to address: SocketAddress) throws(SystemError) -> StreamSocket {
        let socket = try open(address)
        let code = address.withSystemAddress { pointer, size in
            systemConnect(socket.descriptor, pointer, size) == 0 ? 0 : errno
        }
        guard code == 0 || code == EINPROGRESS else {
            socket.close()
            throw SystemError("connect to", address.description, code: code)
        }
        if address.family != .unix { socket.tune() }
        return socket
    }

    private static func systemConnect(_ descriptor: Int32, _ address: UnsafePointer<sockaddr>, _ size: socklen_t)
        -> Int32
    {
        #if canImport(Glibc)
            Glibc.connect(descriptor, address, size)
        #else
            Darwin.connect(descriptor, address, size)
        #endif
    }

    /// Opens a socket that listens at the address.
    package static func listen(on address: SocketAddress, backlog: Int32 = 1024) throws(SystemError) -> StreamSocket {
        let socket = try bound(to: address)
        guard systemListen(socket.descriptor, backlog) == 0 else {
            let error = SystemError.last("listen on", address.description)
            socket.close()
            throw error
        }
        return socket
    }

    /// Opens a socket that has the address and does not listen there. As long as it is open, the system gives its port
    /// to nobody who takes any, while those who ask for this very port can listen at it.
    package static func reserve(_ address: SocketAddress) throws(SystemError) -> StreamSocket {
        try bound(to: address)
    }

    private static func bound(to address: SocketAddress) throws(SystemError) -> StreamSocket {
        let socket = try open(address)
        if address.family == .unix {
            removeLeftover(at: address)
        } else {
            socket.set(SOL_SOCKET, SO_REUSEADDR, 1)
        }
        if address.family == .ipv6 { socket.set(Int32(IPPROTO_IPV6), IPV6_V6ONLY, 1) }
        guard address.withSystemAddress({ bind(socket.descriptor, $0, $1) }) == 0 else {
            let error = SystemError.last("bind to", address.description)
            socket.close()
            throw error
        }
        return socket
    }

    private static func systemListen(_ descriptor: Int32, _ backlog: Int32) -> Int32 {
        #if canImport(Glibc)
            Glibc.listen(descriptor, backlog)
        #else
            Darwin.listen(descriptor, backlog)
        #endif
    }

    /// Removes a Unix socket at which nobody listens any more: that of a server which was killed.
    private static func removeLeftover(at address: SocketAddress) {
        var status = stat()
        guard lstat(address.host, &status) == 0, status.st_mode & S_IFMT == S_IFSOCK,
            let probe = try? open(address)
        else { return }
        defer { probe.close() }
        let code = address.withSystemAddress { pointer, size in
            systemConnect(probe.descriptor, pointer, size) == 0 ? 0 : errno
        }
        if code == ECONNREFUSED { unlink(address.host) }
    }

    /// Takes a connection that waits at a listening socket.
    package func accept() -> Result<StreamSocket, SystemError> {
        #if os(Linux)
            let descriptor = mesos_accept(self.descriptor)
            let code = -descriptor
        #else
            let descriptor = Darwin.accept(self.descriptor, nil, nil)
            let code = errno
        #endif
        guard descriptor >= 0 else { return .failure(SystemError("accept a connection", code: code)) }
        let socket = StreamSocket(descriptor: descriptor)
        #if !os(Linux)
            socket.prepare()
        #endif
        return .success(socket)
    }

    #if !canImport(Glibc)
        private func prepare() {
            _ = fcntl(descriptor, F_SETFL, O_NONBLOCK)
            _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
            set(SOL_SOCKET, SO_NOSIGPIPE, 1)
        }
    #endif

    /// Sends what is written at once, and finds out in some minutes if the peer's machine is gone.
    package func tune() {
        set(Int32(IPPROTO_TCP), TCP_NODELAY, 1)
        set(SOL_SOCKET, SO_KEEPALIVE, 1)
        #if canImport(Glibc)
            set(Int32(IPPROTO_TCP), TCP_KEEPIDLE, 60)
            set(Int32(IPPROTO_TCP), TCP_KEEPINTVL, 20)
            set(Int32(IPPROTO_TCP), TCP_KEEPCNT, 3)
        #endif
    }

    private func set(_ level: Int32, _ option: Int32, _ value: Int32) {
        var value = value
        setsockopt(descriptor, level, option, &value, socklen_t(MemoryLayout<Int32>.size))
    }

    /// Why the connection could not be made, or 0.
    package var connectionError: Int32 {
        var code: Int32 = 0
        var length = socklen_t(MemoryLayout<Int32>.size)
        return getsockopt(descriptor, SOL_SOCKET, SO_ERROR, &code, &length) == 0 ? code : errno
    }

    /// The socket's own address.
    package var localAddress: SocketAddress? {
        SocketAddress.read { getsockname(descriptor, $0, $1) }
    }

    /// The address of the other end.
    package var peerAddress: SocketAddress? {
        SocketAddress.read { getpeername(descriptor, $0, $1) }
    }

    package func read(into buffer: UnsafeMutableRawBufferPointer) -> Outcome {
        while true {
            let count = recv(descriptor, buffer.baseAddress, buffer.count, 0)
            if count > 0 { return .bytes(count) }
            if count == 0 { return .end }
            if errno == EINTR { continue }
            return errno == EAGAIN || errno == EWOULDBLOCK ? .wouldBlock : .failed(errno)
        }
    }

    package func write(_ bytes: UnsafeRawBufferPointer) -> Outcome {
        #if canImport(Glibc)
            let flags = Int32(MSG_NOSIGNAL)
        #else
            let flags: Int32 = 0
        #endif
        while true {
            let count = send(descriptor, bytes.baseAddress, bytes.count, flags)
            if count >= 0 { return .bytes(count) }
            if errno == EINTR { continue }
            return errno == EAGAIN || errno == EWOULDBLOCK ? .wouldBlock : .failed(errno)
        }
    }

    /// Tells the peer that nothing more comes; what it sends can still be read.
    package func shutdownWriting() {
        shutdown(descriptor, Int32(SHUT_WR))
    }

    package func close() {
        #if canImport(Glibc)
            _ = Glibc.close(descriptor)
        #else
            _ = Darwin.close(descriptor)
        #endif
    }
}
