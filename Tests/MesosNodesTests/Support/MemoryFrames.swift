import MesosNodes
import Synchronization

/// Connections within the process that carry frames, and can be broken.
final class MemoryFrames: FrameTransport, FrameListener {
    final class Connection: FrameConnection {
        private let incoming: Inbox<[UInt8]>
        private let outgoing: Inbox<[UInt8]>
        private let arrived = Mutex<[[UInt8]]>([])

        init(_ incoming: Inbox<[UInt8]>, _ outgoing: Inbox<[UInt8]>) {
            self.incoming = incoming
            self.outgoing = outgoing
        }

        func send(_ frame: [UInt8]) async throws {
            guard outgoing.post(frame) else { throw Broken() }
        }

        func receive() async throws -> [UInt8]? {
            while true {
                if let frame = arrived.withLock({ $0.isEmpty ? nil : $0.removeFirst() }) { return frame }
                guard let batch = await incoming.take() else { return nil }
                arrived.withLock { $0 += batch }
            }
        }

        func close() {
            incoming.close()
            outgoing.close()
        }
    }

    struct Broken: Error {}

    private let waiting = Inbox<Connection>()
    private let accepted = Mutex<[Connection]>([])
    private let connections = Mutex<[Connection]>([])

    func connect() async throws -> any FrameConnection {
        let (there, back) = (Inbox<[UInt8]>(), Inbox<[UInt8]>())
        guard waiting.post(Connection(there, back)) else { throw Broken() }
        let connection = Connection(back, there)
        connections.withLock { $0.append(connection) }
        return connection
    }

    func accept() async throws -> (any FrameConnection)? {
        while true {
            if let connection = accepted.withLock({ $0.isEmpty ? nil : $0.removeFirst() }) { return connection }
            guard let batch = await waiting.take() else { return nil }
            accepted.withLock { $0 += batch }
        }
    }

    func close() { waiting.close() }

    /// Breaks all connections that there are.
    func breakConnections() {
        for connection in connections.withLock({ $0 }) { connection.close() }
    }
}
