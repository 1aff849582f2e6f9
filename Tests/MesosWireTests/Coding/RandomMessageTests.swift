import MesosBase
import MesosWire
import Testing

@Suite struct RandomMessageTests {
    static let seeds: [UInt64] = [1, 2, 3]

    @Test(arguments: seeds)
    func eachMessageIsTheSameBehindEachFormat(_ seed: UInt64) throws {
        for (position, type) in MessageCatalogue.messages.enumerated() {
            try checkRoundTrip(of: type, seed: seed << 32 | UInt64(position))
        }
    }

    private func checkRoundTrip<Message: WireMessage>(of type: Message.Type, seed: UInt64) throws {
        var reader = RandomReader(seed: seed)
        let random: Message? = reader.message()
        let message = try #require(random, "no message \(type)")
        let binary = message.protobuf
        let again = try Message(protobuf: binary)
        #expect(again == message, "\(type), seed \(seed)")
        #expect(again.protobuf == binary, "\(type), seed \(seed)")

        // What absent fields mean stands in JSON, so the message has it afterwards.
        let text = message.json
        let filled = try Message(json: text)
        #expect(filled.json == text, "\(type), seed \(seed)")
        #expect(try Message(json: filled.json) == filled, "\(type), seed \(seed)")
        #expect(try Message(protobuf: filled.protobuf).json == text, "\(type), seed \(seed)")
    }

    @Test func equalSeedsGiveEqualMessages() {
        var messages: [V1.Scheduler.Event?] = []
        for seed in [7, 7, 8] as [UInt64] {
            var reader = RandomReader(seed: seed)
            messages.append(reader.message())
        }
        #expect(messages[0] != nil)
        #expect(messages[0] == messages[1])
        #expect(messages[0] != messages[2])
    }

    @Test func fillsEachFieldSooner() {
        var empty = 0
        for seed in 0..<50 as Range<UInt64> {
            var reader = RandomReader(seed: seed)
            let offer: Offer? = reader.message()
            if offer?.url == nil { empty += 1 }
        }
        #expect(empty > 0 && empty < 50)
    }

    @Test func listsAllMessagesWithNamesOfTheirOwn() {
        let names = MessageCatalogue.messages.map { $0.wireName }
        #expect(names.count == 392)
        #expect(Set(names).count == names.count)
        #expect(names.contains("mesos.v1.scheduler.Call.Subscribe"))
        #expect(names.contains("mesos.v1.resource_provider.Event"))
        #expect(names.contains("mesos.internal.RegisterSlaveMessage"))
    }
}
