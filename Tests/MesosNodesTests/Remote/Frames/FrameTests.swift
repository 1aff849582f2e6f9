import Testing

@testable import MesosNodes

/// What is written before each message that goes over a connection of the program's own.
@Suite struct FrameTests {
    @Test(
        arguments: [
            (Frame(.call(.scheduler, stream: nil), [1, 10, 2]), "call scheduler\n\u{1}\n\u{2}"),
            (Frame(.call(.executor, stream: "a-b"), [3]), "call executor a-b\n\u{3}"),
            (Frame(.call(.master, stream: nil)), "call master\n"),
            (Frame(.answer(status: 200, stream: "a-b")), "answer 200 a-b\n"),
            (Frame(.answer(status: 400, stream: nil), Array("No".utf8)), "answer 400\nNo"),
            (Frame(.event, [10]), "event\n\n"),
            (Frame(.link), "link\n"),
            (Frame(.message("mesos.internal.PongSlaveMessage")), "message mesos.internal.PongSlaveMessage\n"),
        ])
    func isOneLineAndAMessage(frame: Frame, text: String) throws {
        #expect(frame.bytes == Array(text.utf8))
        #expect(try Frame(Array(text.utf8)) == frame)
    }

    @Test(arguments: [
        "", "call", "call scheduler", "\u{0}", String(repeating: "x", count: 2_000) + "\n",
    ])
    func needsALine(text: String) {
        #expect(throws: FrameError.noLine) { try Frame(Array(text.utf8)) }
    }

    @Test(arguments: [
        "", "call", "call ", "call nobody", "call scheduler a b", "answer", "answer x", "answer 200 a b", "event 1",
        "link up", "message", "message a b", "Event", " event",
    ])
    func theLineMeansSomething(line: String) {
        #expect(throws: FrameError.unknown(line)) { try Frame(Array("\(line)\n".utf8)) }
    }

    @Test func bytesThatAreNoTextMeanNothing() {
        #expect(throws: FrameError.self) { try Frame([0xff, 0xfe, 0x0a]) }
    }
}
