import Foundation
import MesosBase
import MesosWire
import Testing

/// What Python makes of our JSON.
@Suite(.serialized) struct PythonTests {
    private static let python = OtherProgram("python3")

    @Test(.enabled(if: python != nil, "python3 is not installed"))
    func readsOurJSONAndWritesWhatWeRead() throws {
        let python = try #require(Self.python)
        var lines: [[UInt8]] = []
        for (position, type) in MessageCatalogue.messages.enumerated() {
            lines.append(Self.json(of: type, seed: UInt64(position)))
        }
        let script = "import json, sys\nfor line in sys.stdin.buffer: print(json.dumps(json.loads(line)))"
        let output = try python.output(["-c", script], input: Array(lines.joined(separator: [0x0A])))
        let again = output.split(separator: 0x0A).map(Array.init)
        #expect(again.count == lines.count)
        for ((type, line), other) in zip(zip(MessageCatalogue.messages, lines), again) {
            try check(type, line, other)
        }
    }

    private func check<Message: WireMessage>(_ type: Message.Type, _ ours: [UInt8], _ theirs: [UInt8]) throws {
        #expect(try Message(json: ours) == Message(json: theirs), "\(type)")
    }

    private static func json<Message: WireMessage>(of type: Message.Type, seed: UInt64) -> [UInt8] {
        var reader = RandomReader(seed: seed)
        let message: Message? = reader.message()
        return message?.json ?? []
    }
}
