import MesosWire
import Testing

@Suite struct JSONWriterTests {
    private func text(_ content: (inout JSONWriter) -> Void) -> String {
        var writer = JSONWriter()
        content(&writer)
        return String(decoding: writer.bytes, as: UTF8.self)
    }

    @Test func putsCommasBetweenValuesOnly() {
        let written = text { writer in
            writer.object {
                $0.field("id", "master")
                $0.array("roles") {
                    $0.value("*")
                    $0.value("a")
                    $0.object { _ in }
                    $0.array { _ in }
                    $0.null()
                }
                $0.object("empty") { _ in }
                $0.field("count", 3)
            }
        }
        #expect(written == #"{"id":"master","roles":["*","a",{},[],null],"empty":{},"count":3}"#)
    }

    @Test func leavesFieldsWithoutValueOut() {
        let none: Double? = nil
        let some: String? = "x"
        let written = text { writer in
            writer.object {
                $0.field("a", none)
                $0.field("b", some)
                $0.field("c", [UInt64]())
                $0.field("d", [1.5, 2])
            }
        }
        #expect(written == #"{"b":"x","c":[],"d":[1.5,2.0]}"#)
    }

    @Test func writesWholeNumbersInFull() {
        let written = text { writer in
            writer.array {
                $0.value(0)
                $0.value(-1)
                $0.value(Int64.min)
                $0.value(Int64.max)
                $0.value(UInt64.max)
                $0.value(true)
                $0.value(false)
                $0.value(Int32.min)
                $0.value(UInt32(10))
            }
        }
        #expect(
            written
                == "[0,-1,-9223372036854775808,9223372036854775807,18446744073709551615,true,false,-2147483648,10]")
    }

    @Test(
        arguments: [
            (0.0, "0.0"), (-0.0, "-0.0"), (15.0, "15.0"), (-3.0, "-3.0"), (0.1, "0.1"), (1.5, "1.5"),
            (123_456.789, "123456.789"), (0.001, "0.001"), (0.000_001, "0.000001"), (0.000_001_25, "0.00000125"),
            (0.000_000_1, "1e-7"), (0.000_000_125, "1.25e-7"), (1e15, "1000000000000000.0"),
            (9_007_199_254_740_991.0, "9007199254740991.0"), (9_007_199_254_740_992.0, "9007199254740992.0"),
            (1e16, "10000000000000000.0"), (1.234e20, "123400000000000000000.0"), (1e21, "1e21"),
            (1.25e30, "1.25e30"), (.greatestFiniteMagnitude, "1.7976931348623157e308"),
            (.leastNonzeroMagnitude, "5e-324"),
            (1_448_000_000.123_456_7, "1448000000.1234567"), (0.3, "0.3"), (0.1 + 0.2, "0.30000000000000004"),
            (.infinity, "Infinity"), (-.infinity, "-Infinity"), (.nan, "NaN"),
        ] as [(Double, String)])
    func writesDoublesWithAFraction(_ number: Double, _ expected: String) {
        #expect(text { $0.value(number) } == expected)
    }

    @Test(
        arguments: [
            ("", #""""#), ("plain", #""plain""#), ("a\"b", #""a\"b""#), (#"\"#, #""\\""#), ("/", #""/""#),
            ("\u{8}\t\n\u{C}\r", #""\b\t\n\f\r""#), ("\u{0}\u{1}\u{1F}\u{1B}", #""\u0000\u0001\u001F\u001B""#),
            ("\u{7F}é漢😀", "\"\u{7F}é漢😀\""), ("0123456789\"0123456789\n", #""0123456789\"0123456789\n""#),
            ("\u{80}\u{80}\u{80}\u{80}\"", "\"\u{80}\u{80}\u{80}\u{80}\\\"\""),
        ])
    func escapesOnlyWhatMustBe(_ string: String, _ expected: String) {
        #expect(text { $0.value(string) } == expected)
        #expect(text { $0.array { $0.value(string) } } == "[\(expected)]")
    }

    @Test func escapesEachByteAtEachPlace() {
        for byte in UInt8(0)..<0x80 {
            for place in 0..<17 {
                let before = String(repeating: "é", count: place / 2) + String(repeating: "a", count: place % 2)
                let string = before + String(UnicodeScalar(byte))
                let isEscaped = byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
                let written = text { $0.value(string) }
                #expect(written.hasPrefix("\"\(before)\\") == isEscaped)
                #expect((written == "\"\(string)\"") == !isEscaped)
            }
        }
    }

    @Test func growsAsFarAsItMust() {
        let long = String(repeating: "0123456789", count: 10_000)
        let written = text { writer in
            writer.array {
                for _ in 0..<10 { $0.value(long) }
            }
        }
        #expect(written.utf8.count == 10 * 100_003 + 1)
    }
}
