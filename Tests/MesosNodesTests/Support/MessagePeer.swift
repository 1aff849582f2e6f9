import MesosHTTP
import MesosIO
import MesosNodes
import MesosWire
import Synchronization

/// A process of libprocess that the test plays: it takes down the messages that come and sends others.
final class MessagePeer: HTTPService {
    struct Message: Sendable {
        let path: String
        let sender: String
        let body: [UInt8]

        /// The name at the end of the path.
        var name: String { path.split(separator: "/").last.map(String.init) ?? "" }
    }

    let messages = Mailbox<Message>()
    /// The name of a message at which the connection breaks, the first time that it comes.
    private let breaking: Mutex<String?>

    init(breakingAt name: String? = nil) {
        breaking = Mutex(name)
    }

    func handle(_ request: HTTPRequest, _ responder: HTTPResponder) {
        let breaks = breaking.withLock { name in
            guard let wanted = name, request.target.path.hasSuffix(wanted) else { return false }
            name = nil
            return true
        }
        if breaks { return responder.startStream(HTTPResponse(200)).abort() }
        messages.post(
            Message(
                path: request.target.path, sender: request.headers["Libprocess-From"] ?? "", body: request.body))
        responder.respond(HTTPResponse(202))
    }

    /// The next message of a kind.
    func next<Kind: WireMessage>(_: Kind.Type) async throws -> (Kind, Message) {
        let message = try await messages.next { $0.name == Kind.wireName ? $0 : nil }
        return (try Kind(message.body, as: .protobuf), message)
    }

    /// Sends a message to a process at a port of this machine; the answer is the status.
    static func send(
        _ message: some WireMessage, to process: String, at port: UInt16, as sender: String,
        header: String = "Libprocess-From"
    ) async throws -> Int {
        let connection = try await HTTPClient().connect(to: .host("127.0.0.1", port: port))
        let request = HTTPClientRequest(
            "POST", "/\(process)/\(type(of: message).wireName)", headers: [header: sender],
            body: message.encoded(as: .protobuf))
        return try await connection.send(request).status
    }
}

/// Runs the body beside a peer, which listens at a port that the system chooses and vanishes with the body.
func withMessagePeer<Value: Sendable>(
    breakingAt name: String? = nil, _ body: @escaping @Sendable (MessagePeer, UInt16) async throws -> Value
) async throws -> Value {
    let peer = MessagePeer(breakingAt: name)
    let server = HTTPServer(service: peer)
    let address = try server.bind(to: SocketAddress("127.0.0.1:0"))
    return try await running([{ await server.run() }]) { try await body(peer, address.port) }
}
