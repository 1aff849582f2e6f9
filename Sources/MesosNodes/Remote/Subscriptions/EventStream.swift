import MesosHTTP
import MesosWire
import Synchronization

/// The events of an answer that does not end: each is a record of its own.
final class EventStream<Event: WireMessage>: Sendable {
    /// The most bytes that one event may have.
    private static var longestEvent: Int { 256 << 20 }

    private let body: HTTPIncomingStream
    private let format: WireFormat
    private let records = Mutex(RecordIODecoder(limit: EventStream.longestEvent))

    init(_ body: HTTPIncomingStream, _ format: WireFormat) {
        self.body = body
        self.format = format
    }

    /// Waits for events and takes all that are there; none if the stream has ended.
    func receive() async throws -> [Event] {
        while let bytes = try await body.next() {
            let events = try records.withLock { records throws in
                records.append(bytes)
                var events: [Event] = []
                while let record = try records.next() { events.append(try Event(record, as: format)) }
                return events
            }
            if !events.isEmpty { return events }
        }
        return []
    }

    func close() {
        body.close()
    }
}

extension HTTPIncomingStream {
    /// The sentence of an answer that turned out not to be a stream of events.
    func sentence() async -> String {
        var bytes: [UInt8] = []
        while bytes.count < 65_536, let more = try? await next() { bytes += more }
        return String(decoding: bytes.prefix(65_536), as: UTF8.self)
    }
}
