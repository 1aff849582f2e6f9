import MesosHTTP
import MesosWire

/// Sends events to a client as they come, each as a record of its own, for as long as both sides are there.
enum EventPump {
    /// Events are sent together up to about this many bytes.
    private static let batchBytes = 64 << 10

    /// Sends what `receive` brings, which is nothing once the stream has ended. Returns when the stream is closed.
    static func run<Event: WireMessage>(
        from receive: () async throws -> [Event], to stream: HTTPOutgoingStream, as format: WireFormat
    ) async {
        do {
            while true {
                let events = try await receive()
                if events.isEmpty { break }
                var bytes: [UInt8] = []
                for event in events {
                    bytes += RecordIO.encode(event.encoded(as: format))
                    guard bytes.count >= batchBytes else { continue }
                    try await stream.send(bytes)
                    bytes.removeAll(keepingCapacity: true)
                }
                if !bytes.isEmpty { try await stream.send(bytes) }
            }
            stream.finish()
        } catch {
            stream.abort()
        }
    }
}
