import MesosWire
import Synchronization

/// One end of a connection that carries the messages between a master and an agent. What is to be sent waits in a
/// queue, as those who send cannot; its number of bytes is bounded: a peer that does not take them is cut off.
final class FrameLink: Sendable {
    private struct State {
        var connection: (any FrameConnection)?
        var isClosed = false
    }

    private let limit: Int
    private let frames = Inbox<[UInt8]>()
    private let waiting = Atomic(0)
    private let state = Mutex(State())

    /// Creates an end whose connection is still to come; at most `limit` bytes may wait to be sent.
    init(limit: Int = 64 << 20) {
        self.limit = limit
    }

    /// Sends a frame, or keeps it until it can be sent; false if it never will be.
    func post(_ frame: Frame) -> Bool {
        let bytes = frame.bytes
        guard waiting.add(bytes.count, ordering: .relaxed).newValue <= limit else {
            close()
            return false
        }
        return frames.post(bytes)
    }

    /// Carries frames both ways until the connection is gone, a frame that comes is refused, or the link is closed.
    func run(over connection: any FrameConnection, take: @escaping @Sendable (Frame) throws -> Void) async {
        let isWanted = state.withLock { state in
            if !state.isClosed { state.connection = connection }
            return !state.isClosed
        }
        guard isWanted else { return connection.close() }
        await withTaskGroup(of: Void.self) { group in
            group.addTask { [self] in try? await send(over: connection) }
            group.addTask { try? await Self.receive(over: connection, take) }
            // When either direction has ended, so has the link.
            await group.next()
            close()
        }
    }

    private func send(over connection: any FrameConnection) async throws {
        while let batch = await frames.take() {
            for frame in batch {
                try await connection.send(frame)
                waiting.subtract(frame.count, ordering: .relaxed)
            }
        }
    }

    private static func receive(
        over connection: any FrameConnection, _ take: @Sendable (Frame) throws -> Void
    ) async throws {
        while let bytes = try await connection.receive() { try take(try Frame(bytes)) }
    }

    /// Ends the link, whatever it is doing.
    func close() {
        let connection = state.withLock { state in
            state.isClosed = true
            return state.connection.take()
        }
        frames.close()
        connection?.close()
    }
}

extension Frame {
    init(_ message: NamedMessage) {
        self.init(.message(message.name), message.body)
    }

    /// The message between a master and an agent that the frame carries.
    func message<Message>(_ read: (NamedMessage) throws -> Message?) throws -> Message {
        guard case .message(let name) = kind else {
            throw FrameError.unexpected("something else than a message came over a link")
        }
        guard let message = try read(NamedMessage(name: name, body: body)) else {
            throw FrameError.unexpected("a message called '\(name)' came over a link, and means nothing there")
        }
        return message
    }
}
