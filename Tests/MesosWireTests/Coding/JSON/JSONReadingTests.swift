import MesosBase
import MesosWire
import Testing

/// What JSON may be and still be read.
@Suite struct JSONReadingTests {
    private func read<Message: WireMessage>(_ json: String, as type: Message.Type = Message.self) throws -> Message {
        try Message(json: Array(json.utf8))
    }

    @Test(
        arguments: [
            ("5", 5), ("5.5", 5.5), ("-5e2", -500), ("1.", 1), ("-.5", -0.5), ("01", 1), ("1E+2", 100), ("\"5\"", 5),
            ("\" 5.5\"", 5.5), ("\"1e3\"", 1000), ("\"Infinity\"", .infinity), ("\"-Infinity\"", -.infinity),
            ("9223372036854775807", 9_223_372_036_854_775_808), ("0.1", 0.1), ("1e-400", 0),
            ("123456789012345678901234567890", 1.2345678901234568e29),
            ("0.30000000000000004", 0.30000000000000004), ("1795221238.9854017", 1795221238.9854016),
            ("2.2250738585072011e-308", Double(bitPattern: 0x000F_FFFF_FFFF_FFFF)),
            ("1.7976931348623157e308", .greatestFiniteMagnitude),
            ("000000000000000000000000000000.5", 0.5),
        ] as [(String, Double)])
    func readsNumbersWithFractions(_ text: String, _ expected: Double) throws {
        #expect(try read("{\"refuse_seconds\":\(text)}", as: Filters.self).refuseSeconds == expected)
    }

    @Test(arguments: ["Infinity", "-Infinity", "NaN", "+5", ".5", "5e", "5e+", "--5", "0x10", "1_000", "1e309"])
    func refusesWhatIsNoNumber(_ text: String) {
        #expect(throws: WireError.self) { try read("{\"refuse_seconds\":\(text)}", as: Filters.self) }
    }

    @Test(
        arguments: [
            ("5", 5), ("-5", -5), ("5.9", 5), ("-5.9", -5), ("\"7\"", 7), ("4294967297", 1), ("1e10", .min),
            ("2147483648", .min),
        ] as [(String, Int32)])
    func readsWholeNumbersOf32Bits(_ text: String, _ expected: Int32) throws {
        #expect(try read("{\"nanos\":\(text)}", as: V1.ProtobufDuration.self).nanos == expected)
    }

    @Test(
        arguments: [
            ("9223372036854775807", .max), ("-9223372036854775808", .min), ("9223372036854775808", .min),
            ("1e300", .min), ("-1e300", .min), ("1.5e3", 1500), ("\"-12\"", -12), ("-0", 0),
        ] as [(String, Int64)])
    func readsWholeNumbersOf64Bits(_ text: String, _ expected: Int64) throws {
        #expect(try read("{\"nanoseconds\":\(text)}", as: V1.TimeInfo.self).nanoseconds == expected)
    }

    @Test(
        arguments: [
            ("18446744073709551615", 0), ("9223372036854775808", 1 << 63), ("-1", .max),
            ("1e19", 10_000_000_000_000_000_000),
            ("7", 7),
        ] as [(String, UInt64)])
    func readsNumbersBeyondSignedOnesThroughADouble(_ text: String, _ expected: UInt64) throws {
        #expect(try read("{\"begin\":\(text),\"end\":1}", as: V1.Value.Range.self).begin == expected)
    }

    @Test(
        arguments: [
            ("true", true), ("false", false), ("\"true\"", true), ("\"false\"", false), ("\" true\"", true),
            ("null", nil),
        ] as [(String, Bool?)])
    func readsFlags(_ text: String, _ expected: Bool?) throws {
        #expect(try read("{\"shell\":\(text)}", as: CommandInfo.self).shell == expected)
    }

    @Test(
        arguments: [
            (#"\""#, "\""), (#"\\\/\b\f\n\r\t"#, "\\/\u{8}\u{C}\n\r\t"), (#"\u0041\u00e9\u6F22"#, "Aé漢"),
            (#"\ud83d\ude00"#, "😀"), (#"a\u0000b"#, "a\u{0}b"), ("é漢😀", "é漢😀"), ("\u{7F}", "\u{7F}"),
        ])
    func readsEscapes(_ text: String, _ expected: String) throws {
        #expect(try read("{\"value\":\"\(text)\"}", as: TaskID.self).value == expected)
    }

    @Test(
        arguments: [
            #"\x"#, #"\u12"#, #"\u12g4"#, #"\ude00"#, #"\ud83d"#, #"\ud83dx"#, #"\ud83d\n"#, #"\ud83dA"#, "\u{1}",
            #"\"#,
        ])
    func refusesBadEscapes(_ text: String) {
        #expect(throws: WireError.self) { try read("{\"value\":\"\(text)\"}", as: TaskID.self) }
    }

    @Test func repairsWhatIsNoUTF8() throws {
        let bytes = Array("{\"value\":\"a".utf8) + [0xFF, 0xC3] + Array("b\"}".utf8)
        #expect(try TaskID(json: bytes).value == "a\u{FFFD}\u{FFFD}b")
    }

    @Test(
        arguments: [
            ("AAEC", [0, 1, 2]), ("AAE=", [0, 1]), ("AA==", [0]), ("AA", [0]), ("AAE", [0, 1]), ("", []), ("A", []),
            ("A A\\nE C", [0, 1, 2]), ("+/+/", [251, 255, 191]), ("AAEC=xyz", [0, 1, 2]),
        ] as [(String, [UInt8])])
    func readsBase64(_ text: String, _ expected: [UInt8]) throws {
        #expect(try read("{\"value\":\"\(text)\"}", as: V1.UUID.self).value == expected)
    }

    @Test func saysWhichCharacterIsNoBase64() {
        let error = #expect(throws: WireError.self) { try read(#"{"value":"AA*A"}"#, as: V1.UUID.self) }
        #expect(
            error?.reason == "Failed to base64 decode bytes field 'value': Invalid character '*'")
    }

    @Test func readsOneValueWhereAListIsDeclared() throws {
        let call: V1.Scheduler.Call = try read(
            #"{"revive":{"roles":"a"},"suppress":{"roles":[["b"],"c",null]},"decline":{"offer_ids":{"value":"o"}}}"#)
        #expect(call.revive?.roles == ["a"])
        #expect(call.suppress?.roles == ["b", "c"])
        #expect(call.decline?.offerIDs == ["o"])
    }

    @Test func passesOverWhatItDoesNotKnow() throws {
        let call: V1.Scheduler.Call = try read(
            #" { "zzz" : [1, {"a": null}, "x\u0041", true], "type" : "KILL", "slave_id":{}, "#
                + #""kill":{"task_id":{"value":"t","parent":{}},"slave_id":{"value":"s"}} } "#)
        #expect(call.type == .kill)
        #expect(call.kill == .init(taskID: "t"))
        #expect(try read(#"{"frameworkId":{"value":"f"}}"#, as: V1.Scheduler.Call.self).frameworkID == nil)
    }

    @Test func takesUnknownValuesOfEnumsForAbsent() throws {
        #expect(try read(#"{"type":"NO_SUCH"}"#, as: V1.Scheduler.Call.self).type == nil)
        #expect(try read(#"{"type":"subscribe"}"#, as: V1.Scheduler.Call.self).type == nil)
        let info: FrameworkInfo = try read(
            #"{"user":"u","name":"n","capabilities":[{"type":"NO_SUCH"},{"type":"GPU_RESOURCES"}]}"#)
        #expect(info.capabilities.map(\.type) == [nil, .gpuResources])
    }

    @Test func takesTheLastOfEqualKeys() throws {
        #expect(try read(#"{"value":"a","value":"b"}"#, as: TaskID.self) == "b")
        #expect(try read(#"{"value":5,"value":"b"}"#, as: TaskID.self) == "b")
        #expect(try read(#"{"refuse_seconds":1,"refuse_seconds":null}"#, as: Filters.self).refuseSeconds == nil)
        let call: V1.Scheduler.Call = try read(#"{"revive":{"roles":["a"]},"revive":{}}"#)
        #expect(call.revive?.roles == [])
    }

    @Test func takesNullForAbsent() throws {
        let call: V1.Scheduler.Call = try read(#"{"type":null,"framework_id":null,"revive":{"roles":null}}"#)
        #expect(call == V1.Scheduler.Call(revive: .init()))
        let error = #expect(throws: WireError.self) { try read(#"{"value":null}"#, as: TaskID.self) }
        #expect(error?.problem == .missingFields(["value"]))
    }

    @Test func readsArraysOfMessages() throws {
        #expect(try TaskID.list(json: Array(#" [ {"value":"a"} , {"value":"b"} ] "#.utf8)) == ["a", "b"])
        #expect(try TaskID.list(json: Array("[]".utf8)) == [])
    }

    @Test(
        arguments: [
            ("{}", "Unexpected JSON type parsed"),
            ("", "syntax error at line 1 near: "),
            (#"[{"value":5},]"#, "syntax error at line 1 near: ]"),
            (#"[{"value":5}] x"#, "Parsed JSON included non-whitespace trailing characters:  x"),
            (#"[{"value":"a"},5,{}]"#, "Expecting a JSON object"),
            (#"[{"value":"a"},{},5]"#, "Missing required fields: value"),
            (#"[{"value":"a"},{"value":1},{}]"#, "Not expecting a JSON number for field 'value'"),
            (#"[{"value":"a"},[{"value":"b"}]]"#, "Expecting a JSON object"),
        ])
    func saysWhatIsWrongWithTheFirstBadElement(_ json: String, _ expected: String) {
        let error = #expect(throws: WireError.self) { try TaskID.list(json: Array(json.utf8)) }
        #expect(error?.reason == expected)
    }

    @Test func readsMaps() throws {
        let config: V1.Quota.QuotaConfig = try read(
            #"{"role":"r","limits":{"cpus":{"value":"Infinity"},"mem":{"value":2}},"guarantees":[{"a":{"value":1}}]}"#)
        #expect(config.limits["cpus"]?.value == .infinity)
        #expect(config.limits["mem"]?.value == 2)
        #expect(config.guarantees["a"]?.value == 1)
    }
}
