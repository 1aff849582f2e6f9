import Foundation
import MesosWire
import Testing

@Suite struct RecordIOTests {
    private func decode(_ pieces: [String], limit: Int = 1000) throws(RecordIOError) -> [String] {
        var decoder = RecordIODecoder(limit: limit)
        var records: [String] = []
        for piece in pieces {
            decoder.append(Array(piece.utf8))
            while let record = try decoder.next() { records.append(String(decoding: record, as: UTF8.self)) }
        }
        return records
    }

    @Test func putsTheLengthBeforeARecord() {
        #expect(RecordIO.encode(Array("hello".utf8)) == Array("5\nhello".utf8))
        #expect(RecordIO.encode([]) == Array("0\n".utf8))
        #expect(RecordIO.encode([UInt8](repeating: 0, count: 12_345)).prefix(6) == Array("12345\n".utf8)[...])
    }

    @Test func takesRecordsFromPiecesOfAnySize() throws {
        let stream = "5\nhello0\n7\na\nb\nc\n\n11\n0123456789\n3\nend"
        let expected = ["hello", "", "a\nb\nc\n\n", "0123456789\n", "end"]
        #expect(try decode([stream]) == expected)
        for size in 1..<12 {
            let bytes = Array(stream.utf8)
            let pieces = stride(from: 0, to: bytes.count, by: size).map {
                String(decoding: bytes[$0..<min($0 + size, bytes.count)], as: UTF8.self)
            }
            #expect(try decode(pieces) == expected)
        }
    }

    @Test func knowsWhetherARecordIsIncomplete() throws {
        var decoder = RecordIODecoder(limit: 10)
        #expect(!decoder.isWithinRecord)
        decoder.append(Array("2".utf8))
        #expect(try decoder.next() == nil)
        #expect(decoder.isWithinRecord)
        decoder.append(Array("\n".utf8))
        #expect(try decoder.next() == nil)
        #expect(decoder.isWithinRecord)
        decoder.append(Array("ab".utf8))
        #expect(try decoder.next() == Array("ab".utf8))
        #expect(!decoder.isWithinRecord)
    }

    @Test(
        arguments: [
            "\n", "a\n", "-1\n", "+1\n", " 1\n", "1 \n", "1\r\n", "0x10\n", "1.0\n", "18446744073709551616\n", "{",
            "1x",
            "000000000000000000001\n", "123456789012345678901",
        ])
    func refusesWhatIsNoLength(_ stream: String) {
        #expect(throws: RecordIOError.self) { try decode([stream]) }
        #expect(throws: RecordIOError.self) { try decode(["3\nabc" + stream]) }
    }

    @Test func takesZerosBeforeALength() throws {
        #expect(try decode(["00000000000000000003\nabc"]) == ["abc"])
    }

    @Test func saysWhatIsWrongAsApacheMesosDoes() {
        var decoder = RecordIODecoder(limit: 10)
        decoder.append(Array("abc\n".utf8))
        let error = #expect(throws: RecordIOError.self) { try decoder.next() }
        #expect(error == .badLength(Array("abc".utf8)))
        #expect(error?.description == "Failed to decode length 'abc': Failed to convert 'abc' to number")
    }

    @Test func refusesRecordsBeyondTheLimitBeforeTheyCome() {
        var decoder = RecordIODecoder(limit: 10)
        decoder.append(Array("10\n0123456789".utf8))
        #expect(throws: Never.self) { try decoder.next() }
        decoder.append(Array("11\n".utf8))
        let error = #expect(throws: RecordIOError.self) { try decoder.next() }
        #expect(error == .tooLong(length: 11, limit: 10))
        #expect(error?.description == "The record has 11 bytes, 10 are allowed")
    }

    @Test func isOfNoUseAfterAnError() {
        var decoder = RecordIODecoder(limit: 10)
        decoder.append(Array("x\n".utf8))
        #expect(throws: RecordIOError.badLength([UInt8(ascii: "x")])) { try decoder.next() }
        decoder.append(Array("1\na".utf8))
        #expect(throws: RecordIOError.badLength([UInt8(ascii: "x")])) { try decoder.next() }
    }

    @Test func readsTheEventsOfARealMaster() throws {
        let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appendingPathComponent("../../Golden/op-SUBSCRIBE.recordio").standardizedFileURL
        let stream = [UInt8](try Data(contentsOf: file))
        var decoder = RecordIODecoder(limit: 1 << 20)
        var records: [[UInt8]] = []
        for byte in stream {
            decoder.append([byte])
            if let record = try decoder.next() { records.append(record) }
        }
        #expect(!decoder.isWithinRecord)
        let events = try records.map { try V1.Master.Event(json: $0) }
        #expect(events.map(\.type) == [.subscribed, .heartbeat, .heartbeat])
        #expect(events.first?.subscribed?.heartbeatIntervalSeconds == 15)
        #expect(events.first?.subscribed?.getState?.getAgents?.agents.first?.agentInfo.checkpoint == true)
        #expect(events.flatMap { RecordIO.encode($0.json) }.count == stream.count)
    }
}
