package import MesosBase

/// The decoders of the wire format, to be given spoilt bytes.
package enum DecoderFuzz {
    private static let samplesPerMessage: UInt64 = 24

    /// The messages that come from outside, in both formats, and streams of records.
    package static var targets: [FuzzTarget] {
        let types: [any WireMessage.Type] = [
            V1.Scheduler.Call.self, V1.Scheduler.Event.self, V1.Executor.Call.self, V1.Executor.Event.self,
            V1.Master.Call.self, V1.Master.Response.self, V1.Agent.Call.self, V1.Agent.Response.self,
            Internal.ReregisterAgentMessage.self, Internal.RunTaskMessage.self, Internal.StatusUpdateMessage.self,
        ]
        return types.flatMap { type in WireFormat.allCases.map { target(type, $0) } } + [records]
    }

    private static func target<Message: WireMessage>(_ type: Message.Type, _ format: WireFormat) -> FuzzTarget {
        var samples: [[UInt8]] = []
        for seed in 0..<samplesPerMessage {
            var reader = RandomReader(seed: seed, fields: 40)
            let message: Message? = reader.message()
            if let message { samples.append(message.encoded(as: format)) }
        }
        return FuzzTarget("\(format) \(type.wireName)", samples: samples) { bytes throws(FuzzFinding) in
            let message: Message
            do throws(WireError) {
                message = try Message(bytes, as: format)
            } catch {
                try check(error, of: bytes)
                return false
            }
            // Bytes are compared, as what is no number is not equal to itself.
            let again = message.protobuf
            guard (try? Message(protobuf: again))?.protobuf == again else {
                throw FuzzFinding("what was accepted is not read back", input: bytes)
            }
            return true
        }
    }

    /// A JSON object is never called something else, which is what would be said if the two passes disagreed.
    private static func check(_ error: WireError, of bytes: [UInt8]) throws(FuzzFinding) {
        let first = bytes.first { ![0x20, 0x09, 0x0A, 0x0D].contains($0) }
        if error.problem == .mismatch("Expecting a JSON object", path: ""), first == UInt8(ascii: "{") {
            throw FuzzFinding("an error without a reason", input: bytes)
        }
    }

    private static var records: FuzzTarget {
        let limit = 1000
        var samples: [[UInt8]] = []
        for length in 0..<40 {
            samples.append((0..<3).flatMap { RecordIO.encode([UInt8](repeating: 0x61, count: length * $0)) })
        }
        return FuzzTarget("records", samples: samples) { bytes throws(FuzzFinding) in
            var decoder = RecordIODecoder(limit: limit)
            for start in stride(from: 0, to: bytes.count, by: 7) {
                decoder.append(Array(bytes[start..<min(start + 7, bytes.count)]))
                while true {
                    let record: [UInt8]?
                    do throws(RecordIOError) {
                        record = try decoder.next()
                    } catch {
                        return false
                    }
                    guard let record else { break }
                    guard record.count <= limit else { throw FuzzFinding("a record beyond the limit", input: bytes) }
                }
            }
            return true
        }
    }
}
