import MesosHTTP
import MesosIO
import MesosWire
import Synchronization

/// Carries messages to one address of libprocess, in order, over a connection of its own. Once that has broken, or
/// could not be opened, nothing is sent any more.
final class MessageSender: Sendable {
    /// The most that waits for a connection to open. It opens or fails within seconds.
    private static let waitingLimit = 100_000

    /// How long the answer to a message may take: it says nothing but that the peer has read the message, so a busy
    /// peer is given time. Whether one lives is found out by pings.
    private static let responseTime = Duration.seconds(600)

    private struct State {
        /// What is sent as soon as the connection is open.
        var waiting: [HTTPClientRequest] = []
        var connection: HTTPConnection?
        /// Whether messages go to the connection directly: nothing waits before them.
        var isFlowing = false
        /// Whether no more messages are taken; those that wait are still sent unless it has broken.
        var isClosed = false
        var isBroken = false
    }

    private let sender: ProcessID
    private let closed: @Sendable () -> Void
    private let state = Mutex(State())

    /// Creates the way from a process to an address that is told later; `closed` is called once, when it has broken.
    init(from sender: ProcessID, closed: @escaping @Sendable () -> Void) {
        self.sender = sender
        self.closed = closed
    }

    /// Opens the connection and sends what waits for it.
    func open(to peer: HTTPAddress, by client: HTTPClient) async {
        do throws(HTTPError) {
            let connection = try await client.connect(to: peer)
            let isWanted = state.withLock { state in
                if !state.isBroken { state.connection = connection }
                return !state.isBroken
            }
            guard isWanted else { return connection.close() }
            connection.onClose { [weak self] _ in self?.fail() }
            while true {
                let (batch, isDone) = state.withLock { state in
                    defer { state.waiting = [] }
                    state.isFlowing = state.waiting.isEmpty
                    return (state.waiting, state.isFlowing && state.isClosed)
                }
                for request in batch { connection.post(request) }
                if isDone { connection.finish() }
                if batch.isEmpty { break }
            }
        } catch {
            fail()
        }
    }

    /// Sends a message to the process of this name at the address.
    func send(_ message: NamedMessage, to process: String) {
        let request = HTTPClientRequest(
            "POST", "/\(process)/\(message.name)",
            headers: ["User-Agent": "libprocess/\(sender)", "Libprocess-From": "\(sender)"], body: message.body,
            responseTime: Self.responseTime)
        let (connection, isFull) = state.withLock { state -> (HTTPConnection?, Bool) in
            guard !state.isClosed else { return (nil, false) }
            if state.isFlowing { return (state.connection, false) }
            state.waiting.append(request)
            return (nil, state.waiting.count > Self.waitingLimit)
        }
        connection?.post(request)
        if isFull { fail() }
    }

    /// Closes the connection behind what has been sent.
    func close() {
        let connection = state.withLock { state in
            state.isClosed = true
            return state.isFlowing ? state.connection.take() : nil
        }
        connection?.finish()
    }

    /// Takes the connection for broken.
    func fail() {
        let (isNews, connection) = state.withLock { state in
            defer {
                state.isClosed = true
                state.isBroken = true
            }
            state.waiting = []
            return (!state.isClosed, state.connection.take())
        }
        connection?.close()
        if isNews { closed() }
    }
}
