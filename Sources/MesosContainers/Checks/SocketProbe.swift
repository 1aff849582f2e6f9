import Dispatch
import MesosIO
import Synchronization

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// One look at a server: a connection, and a GET on it if one is asked for. It never blocks a thread.
final class SocketProbe: Sendable {
    enum Outcome: Sendable, Equatable {
        case connected
        case answered(HTTPAnswer)
        /// The connection was refused or broken, or what came on it was no answer.
        case failed(String)
    }

    private struct Source: Sendable {
        // Dispatch's objects are safe to use from any thread; their protocol does not say so.
        nonisolated(unsafe) let value: any DispatchSourceProtocol
    }

    private struct State {
        var descriptor: Int32 = -1
        var source: Source?
        /// What is still to be sent.
        var request: ArraySlice<UInt8>
        var received: [UInt8] = []
        var isConnected = false
        var isOver = false
    }

    private let address: SocketAddress
    private let isRequesting: Bool
    private let queue: DispatchQueue
    private let onEnd: @Sendable (Outcome) -> Void
    private let state: Mutex<State>

    /// Creates a look at an address; without a request it ends with the connection.
    init(
        _ address: SocketAddress, request: [UInt8]?, queue: DispatchQueue,
        onEnd: @escaping @Sendable (Outcome) -> Void
    ) {
        self.address = address
        self.queue = queue
        self.onEnd = onEnd
        isRequesting = request != nil
        state = Mutex(State(request: (request ?? [])[...]))
    }

    func start() {
        #if canImport(Glibc)
            let type = Int32(SOCK_STREAM.rawValue) | Int32(SOCK_NONBLOCK.rawValue) | Int32(SOCK_CLOEXEC.rawValue)
        #else
            let type = SOCK_STREAM
        #endif
        let descriptor = socket(address.domain, type, 0)
        guard descriptor >= 0 else { return end(.failed("\(SystemError("create a socket", code: errno))")) }
        #if !canImport(Glibc)
            _ = fcntl(descriptor, F_SETFL, O_NONBLOCK)
            _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
        #endif
        let code = address.withSystemAddress { address, size in
            connect(descriptor, address, size) == 0 ? 0 : errno
        }
        guard code == 0 || code == EINPROGRESS else {
            close(descriptor)
            return end(.failed(problem("connect to", code)))
        }
        let isCancelled = state.withLock { state in
            guard !state.isOver else { return true }
            state.descriptor = descriptor
            watch(Source(value: DispatchSource.makeWriteSource(fileDescriptor: descriptor, queue: queue)), &state)
            return false
        }
        if isCancelled { close(descriptor) }
    }

    /// Ends the look without an outcome.
    func cancel() {
        _ = state.withLock { Self.settle(&$0) }
    }

    private func end(_ outcome: Outcome) {
        let isFirst = state.withLock { Self.settle(&$0) }
        if isFirst { onEnd(outcome) }
    }

    /// Whether it was not over before. The descriptor is closed when its source is gone.
    private static func settle(_ state: inout State) -> Bool {
        guard !state.isOver else { return false }
        state.isOver = true
        state.source?.value.cancel()
        state.source = nil
        return true
    }

    private func watch(_ source: Source, _ state: inout State) {
        source.value.setEventHandler { [self] in ready() }
        source.value.setCancelHandler { [self] in turn() }
        state.source = source
        source.value.activate()
    }

    /// A source is gone: what was sent is now waited for, or the descriptor is closed.
    private func turn() {
        state.withLock { state in
            guard state.descriptor >= 0 else { return }
            guard !state.isOver else {
                _ = shutdown(state.descriptor, Int32(SHUT_RDWR))
                systemClose(state.descriptor)
                state.descriptor = -1
                return
            }
            watch(
                Source(value: DispatchSource.makeReadSource(fileDescriptor: state.descriptor, queue: queue)), &state)
        }
    }

    private func ready() {
        let outcome: Outcome? = state.withLock { state in
            guard !state.isOver, state.descriptor >= 0 else { return nil }
            if !state.isConnected {
                if let problem = connectionProblem(state.descriptor) { return .failed(problem) }
                state.isConnected = true
                if !isRequesting { return .connected }
            }
            return state.request.isEmpty ? receive(&state) : send(&state)
        }
        if let outcome { end(outcome) }
    }

    private func connectionProblem(_ descriptor: Int32) -> String? {
        var code: Int32 = 0
        var size = socklen_t(MemoryLayout<Int32>.size)
        guard getsockopt(descriptor, SOL_SOCKET, SO_ERROR, &code, &size) == 0 else {
            return problem("connect to", errno)
        }
        return code == 0 ? nil : problem("connect to", code)
    }

    private func send(_ state: inout State) -> Outcome? {
        #if canImport(Glibc)
            let flags = Int32(MSG_NOSIGNAL)
        #else
            let flags: Int32 = 0
        #endif
        let descriptor = state.descriptor
        let count = state.request.withUnsafeBytes { systemSend(descriptor, $0.baseAddress, $0.count, flags) }
        guard count >= 0 else { return isTransient(errno) ? nil : .failed(problem("send to", errno)) }
        state.request = state.request.dropFirst(count)
        if state.request.isEmpty { state.source?.value.cancel() }
        return nil
    }

    private func receive(_ state: inout State) -> Outcome? {
        var buffer = [UInt8](repeating: 0, count: 4_096)
        let count = recv(state.descriptor, &buffer, buffer.count, 0)
        guard count >= 0 else { return isTransient(errno) ? nil : .failed(problem("receive from", errno)) }
        guard count > 0 else { return .failed("the server at \(address) closed the connection without an answer") }
        state.received += buffer.prefix(count)
        switch HTTPAnswer.read(state.received) {
        case .incomplete: return nil
        case .complete(let answer): return .answered(answer)
        case .invalid: return .failed("the server at \(address) did not answer in HTTP")
        }
    }

    private func isTransient(_ code: Int32) -> Bool {
        code == EAGAIN || code == EWOULDBLOCK || code == EINTR
    }

    private func problem(_ action: String, _ code: Int32) -> String {
        "\(SystemError(action, "\(address)", code: code))"
    }
}

private func systemClose(_ descriptor: Int32) {
    _ = close(descriptor)
}

private func systemSend(_ descriptor: Int32, _ bytes: UnsafeRawPointer?, _ count: Int, _ flags: Int32) -> Int {
    send(descriptor, bytes, count, flags)
}
