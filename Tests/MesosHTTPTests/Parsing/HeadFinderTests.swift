import Testing

@testable import MesosHTTP

@Suite struct HeadFinderTests {
    @Test(arguments: [
        ("GET / HTTP/1.1\r\nA: b\r\n\r\nrest", 24), ("GET / HTTP/1.1\n\nrest", 16), ("a\r\n\nrest", 4),
        ("a\n\r\nrest", 4), ("a\nb\n\n\n", 5),
    ])
    func theEndIsFoundHoweverTheHeadIsCut(_ text: String, _ length: Int) throws {
        let bytes = Array(text.utf8)
        for cut in 0...bytes.count {
            var finder = HeadFinder()
            var input = InputBuffer()
            var found: Int?
            for piece in [bytes[..<cut], bytes[cut...]] where found == nil {
                Array(piece).withUnsafeBytes { input.append($0) }
                found = try finder.find(in: input, limit: 100)
            }
            #expect(found == length, "cut at \(cut)")
        }
    }

    @Test func aHeadThatComesByteByByteIsFound() throws {
        var finder = HeadFinder()
        var input = InputBuffer()
        var found: Int?
        for byte in Array("GET / HTTP/1.1\r\nA: b\r\n\r\n".utf8) {
            #expect(found == nil)
            [byte].withUnsafeBytes { input.append($0) }
            found = try finder.find(in: input, limit: 100)
        }
        #expect(found == 24)
    }

    @Test(arguments: [("\r\n\r\nGET", 3), ("\n\nGET", 3), ("\r\nGET", 3), ("\rGET", 4), ("GET", 3)])
    func emptyLinesBeforeAHeadAreSkipped(_ text: String, _ rest: Int) {
        var input = InputBuffer()
        Array(text.utf8).withUnsafeBytes { input.append($0) }
        var finder = HeadFinder()
        finder.skipEmptyLines(in: &input)
        #expect(input.count == rest)
    }

    @Test func aHeadMayNotBeTooLong() throws {
        let text = Array("GET / HTTP/1.1\r\n\r\n".utf8)
        for (limit, isAllowed) in [(text.count, true), (text.count - 1, false)] {
            var input = InputBuffer()
            text.withUnsafeBytes { input.append($0) }
            var finder = HeadFinder()
            if isAllowed {
                #expect(try finder.find(in: input, limit: limit) == text.count)
            } else {
                let problem = #expect(throws: MessageProblem.self) { try finder.find(in: input, limit: limit) }
                #expect(problem?.status == 431)
            }
        }
    }

    @Test func anUnfinishedHeadMayNotBeTooLongEither() {
        var input = InputBuffer()
        [UInt8](repeating: 0x41, count: 101).withUnsafeBytes { input.append($0) }
        var finder = HeadFinder()
        let problem = #expect(throws: MessageProblem.self) { try finder.find(in: input, limit: 100) }
        #expect(problem == MessageProblem("The head of the message is longer than 100 bytes", status: 431))
    }
}
