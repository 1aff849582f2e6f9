import MesosResources
import MesosWire
import Testing

@Suite struct AttributeTextTests {
    @Test func guessesTheTypeFromTheLooks() throws {
        let attributes = try AttributeText.parse(
            " os:linux;rack:r1;cores:8;range:[1-5, 7-7];rack: r 2;url:a:b;low:-5;nan:nan\n")
        #expect(
            attributes == [
                V1.Attribute(name: "os", type: .text, text: .init(value: "linux")),
                V1.Attribute(name: "rack", type: .text, text: .init(value: "r1")),
                V1.Attribute(name: "cores", type: .scalar, scalar: .init(value: 8)),
                V1.Attribute(
                    name: "range", type: .ranges,
                    ranges: .init(range: [.init(begin: 1, end: 5), .init(begin: 7, end: 7)])),
                V1.Attribute(name: "rack", type: .text, text: .init(value: "r2")),
                V1.Attribute(name: "url", type: .text, text: .init(value: "a:b")),
                V1.Attribute(name: "low", type: .text, text: .init(value: "-5")),
                V1.Attribute(name: "nan", type: .text, text: .init(value: "nan")),
            ])
        #expect(try AttributeText.parse("").isEmpty)
    }

    @Test(
        arguments: [
            ("os", .malformed("os", at: 0)),
            ("os:linux;:x", .malformed(":x", at: 9)),
            ("os: ", .malformed("os:", at: 0)),
            ("disks:{a,b}", .setNotSupported("{a,b}", at: 6)),
            ("r:[1-2", .unexpectedBracket("[1-2", at: 2)),
            ("r:a]", .unexpectedBracket("a]", at: 2)),
            ("r:[5-1]", .malformedRange("5-1", at: 2)),
            ("r:[", .unexpectedBracket("[", at: 2)),
            ("r:7.6e-313", .tooSmall("7.6e-313", at: 2)),
        ] as [(String, AttributeText.ParseError)])
    func saysWhatIsWrongAndWhere(text: String, error: AttributeText.ParseError) {
        #expect(throws: error) { try AttributeText.parse(text) }
    }
}
