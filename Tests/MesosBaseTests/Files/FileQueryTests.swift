import MesosBase
import Testing

@Suite struct FileQueryTests {
    private func query(_ parameters: KeyValuePairs<String, String>) throws(FileQuery.ParseError) -> FileQuery {
        try FileQuery { name in parameters.first { $0.key == name }?.value }
    }

    @Test func offsetAndLengthAreNumbersOfBytes() throws {
        let query = try query(["path": "/a", "offset": "5", "length": "0x10"])
        #expect(query.path == "/a")
        #expect(query.offset == 5)
        #expect(query.length == 16)
    }

    @Test func minusOneSaysTheSameAsNone() throws {
        #expect(try query(["path": "/a", "offset": "-1", "length": "-1"]) == query(["path": "/a"]))
        #expect(try query(["path": "/a"]).offset == nil)
        #expect(try query(["path": "/a", "offset": "+0"]).offset == 0)
        #expect(try query(["path": "/a", "offset": "9223372036854775807"]).offset == 9_223_372_036_854_775_807)
    }

    @Test(arguments: [
        (["offset": "1"], "Expecting 'path=value' in query.\n"),
        (["path": "", "offset": "x"], "Expecting 'path=value' in query.\n"),
        (["path": "/a", "offset": "abc"], "Failed to parse offset: Failed to convert 'abc' to number.\n"),
        (["path": "/a", "offset": ""], "Failed to parse offset: Failed to convert '' to number.\n"),
        (["path": "/a", "offset": " 5"], "Failed to parse offset: Failed to convert ' 5' to number.\n"),
        (["path": "/a", "offset": "0x"], "Failed to parse offset: Failed to convert '0x' to number.\n"),
        (
            ["path": "/a", "offset": "99999999999999999999"],
            "Failed to parse offset: Failed to convert '99999999999999999999' to number.\n"
        ),
        (["path": "/a", "offset": "-2"], "Negative offset provided: -2.\n"),
        (["path": "/a", "offset": "-0x10"], "Negative offset provided: -16.\n"),
        (["path": "/a", "length": "zz"], "Failed to parse length: Failed to convert 'zz' to number.\n"),
        (["path": "/a", "length": "-2"], "Negative length provided: -2.\n"),
        (["path": "/a", "offset": "-3", "length": "x"], "Negative offset provided: -3.\n"),
    ])
    func whatMakesNoSenseIsRefusedInMesossWords(parameters: [String: String], sentence: String) {
        #expect(throws: FileQuery.ParseError.self) { try FileQuery { parameters[$0] } }
        do throws(FileQuery.ParseError) {
            _ = try FileQuery { parameters[$0] }
        } catch {
            #expect(error.description == sentence)
        }
    }

    @Test(arguments: [
        ("a.html", "text/html"), ("a.b.txt", "text/plain"), ("stdout", "application/octet-stream"),
        ("x.TXT", "application/octet-stream"), (".png", "image/png"), ("a.", "application/octet-stream"),
        ("trace.json", "application/octet-stream"), ("..", "application/octet-stream"), ("a.tar", "application/x-tar"),
    ])
    func theEndOfANameTellsWhatAFileIs(name: String, type: String) {
        #expect(MediaType.of(fileName: name) == type)
    }
}
