import Testing

@testable import MesosHTTP

@Suite struct BodyReaderTests {
    /// What a body becomes that comes in these pieces, and what is left behind it; `nil` if it is not complete.
    private func read(
        _ framing: BodyFraming, _ pieces: [ArraySlice<UInt8>], limit: Int = 1_000
    ) throws(MessageProblem) -> (body: String, rest: String)? {
        var reader = try BodyReader(framing, limit: limit)
        var input = InputBuffer()
        var body: [UInt8] = []
        var isComplete = false
        for piece in pieces {
            Array(piece).withUnsafeBytes { input.append($0) }
            if !isComplete { isComplete = try reader.read(from: &input, into: &body) }
        }
        guard isComplete else { return nil }
        return (String(decoding: body, as: UTF8.self), String(decoding: input.unread, as: UTF8.self))
    }

    @Test(arguments: [
        ("0\r\n\r\nrest", ""), ("5\r\nhello\r\n0\r\n\r\nrest", "hello"), ("000\r\n\r\nrest", ""),
        ("1\r\na\r\n2\r\nbc\r\n0\r\n\r\nrest", "abc"), ("A\r\n0123456789\r\n0\r\n\r\nrest", "0123456789"),
        ("a\r\n0123456789\r\n00000\r\n\r\nrest", "0123456789"), ("2;a=b\r\nhi\r\n0;x\r\n\r\nrest", "hi"),
        ("2;a=\"q\"\t \r\nhi\r\n0\r\nA: b\r\nC: d\r\n\r\nrest", "hi"), ("4\r\n\r\n\r\n\r\n0\r\n\r\nrest", "\r\n\r\n"),
    ])
    func chunksAreJoinedHoweverTheyAreCut(_ text: String, _ body: String) throws {
        let bytes = Array(text.utf8)
        for cut in 0...bytes.count {
            let outcome = try read(.chunked, [bytes[..<cut], bytes[cut...]])
            #expect(outcome?.body == body, "cut at \(cut)")
            #expect(outcome?.rest == "rest", "cut at \(cut)")
        }
        let outcome = try read(.chunked, bytes.indices.map { bytes[$0...$0] })
        #expect(outcome?.body == body)
    }

    @Test(arguments: [
        "\r\n", "g\r\n", " 5\r\nhello\r\n", "5 \r\nhello\r\n", "0x5\r\nhello\r\n", "+5\r\nhello\r\n", "-5\r\nhello\r\n",
        "5\nhello\r\n", "5\r\nhello\n", "5\r\nhello0\r\n", "5\r\nhellooo\r\n", "5\r \nhello\r\n", ";a\r\n",
        "ffffffffffffffffffff\r\n", "1000000000000000\r\n", "5;a\nb\r\nhello\r\n", "5;a\0\r\nhello\r\n",
        "0\r\n\n", "0\r\nA: b\n\r\n", "0\r\nA: b\r\r\n", "0\r\n\r\r", "0_0\r\n\r\n", "５\r\n",
        "5\r\nhello\r\n\r\n0\r\n\r\n",
    ])
    func whatIsNoChunkIsRefused(_ text: String) {
        #expect(throws: MessageProblem.self) { try read(.chunked, [Array(text.utf8)[...]]) }
    }

    @Test(arguments: ["", "5", "5\r\nhel", "5\r\nhello\r\n", "0\r\n", "0\r\n\r", "0\r\nA: b\r\n"])
    func anUnfinishedBodyIsWaitedFor(_ text: String) throws {
        #expect(try read(.chunked, [Array(text.utf8)[...]]) == nil)
    }

    @Test func whatMeansNothingHasALimit() {
        let extensions = String(repeating: "x", count: 16_400)
        for text in ["1;\(extensions)\r\na\r\n", "0\r\n\(extensions)\r\n\r\n"] {
            #expect(throws: MessageProblem("The body has more than 16384 bytes of extensions and trailer")) {
                try read(.chunked, [Array(text.utf8)[...]])
            }
        }
    }

    @Test func aBodyOfKnownLengthLeavesWhatFollows() throws {
        let bytes = Array("hellorest".utf8)
        for cut in 0...bytes.count {
            let outcome = try read(.length(5), [bytes[..<cut], bytes[cut...]])
            #expect(outcome?.body == "hello")
            #expect(outcome?.rest == "rest")
        }
    }

    @Test func aBodyMayNotBeTooLong() throws {
        let tooLong = MessageProblem("The body is longer than 4 bytes", status: 413)
        #expect(throws: tooLong) { try read(.length(5), [], limit: 4) }
        #expect(throws: tooLong) { try read(.chunked, [Array("2\r\nab\r\n3\r\ncde\r\n".utf8)[...]], limit: 4) }
        #expect(throws: tooLong) { try read(.chunked, [Array("fffffffffffffff\r\nabcde".utf8)[...]], limit: 4) }
        #expect(throws: tooLong) { try read(.untilEnd, [Array("abcde".utf8)[...]], limit: 4) }
        #expect(try read(.chunked, [Array("2\r\nab\r\n2\r\ncd\r\n0\r\n\r\n".utf8)[...]], limit: 4)?.body == "abcd")
    }
}
