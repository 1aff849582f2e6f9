import MesosBase
import MesosResources
import MesosWire
import Testing

@Suite struct ResourceJSONTests {
    @Test func readsDisksAsTheyAreConfigured() throws {
        let text = """
             [
              {"name": "cpus", "type": "SCALAR", "scalar": {"value": 24}},
              {"name": "ports", "type": "RANGES", "ranges": {"range": [{"begin": 31000, "end": 32000}]}},
              {"name": "disk", "type": "SCALAR", "scalar": {"value": 2048},
               "disk": {"source": {"type": "MOUNT", "mount": {"root": "/data"}}}},
              {"name": "mem", "type": "SCALAR", "scalar": {"value": 512}, "role": "b"}
             ]
            """
        let expected =
            "cpus(a):24;ports(a):[31000-32000];mem(b):512" + disk(2_048, .mount("/data"), reservedTo: "a")
        #expect(try Resources(parsing: text, defaultRole: "a") == expected)
        #expect(try Resources(parsing: " [ ] ").isEmpty)
    }

    @Test(
        arguments: [
            (
                "cpus:0.5;ports:[1-2,5-6];set:{x,y}",
                #"[{"name":"cpus","scalar":{"value":0.5},"type":"SCALAR"},"#
                    + #"{"name":"ports","ranges":{"range":[{"begin":1,"end":2},{"begin":5,"end":6}]},"type":"RANGES"},"#
                    + #"{"name":"set","set":{"item":["x","y"]},"type":"SET"}]"#
            ),
            (
                "mem(a):1024",
                #"[{"name":"mem","reservations":[{"role":"a","type":"STATIC"}],"#
                    + #""scalar":{"value":1024.0},"type":"SCALAR"}]"#
            ),
            ("", "[]"),
        ] as [(Resources, String)])
    func writesWhatMesosWrites(resources: Resources, text: String) throws {
        #expect(resources.jsonText == text)
        #expect(try Resources(jsonText: text) == resources)
    }

    @Test func writesEveryField() throws {
        let info = V1.Resource.DiskInfo(
            persistence: .init(id: "v", principal: "p"),
            volume: .init(containerPath: "data", mode: .rw, hostPath: "/h"),
            source: .init(
                type: .raw, id: "r", metadata: .init(labels: [.init(key: "k", value: "\u{1}\"\\é\n")]), profile: "fast",
                vendor: "x"))
        let resources = Resources([
            Resource(
                name: "disk", value: .scalar(1),
                reservations: [.init(.dynamic, role: "a", principal: "ops", labels: .init())], allocationRole: "a/b",
                disk: info, isRevocable: true, isShared: true, providerID: "q")
        ])
        #expect(
            resources.jsonText == #"[{"allocation_info":{"role":"a/b"},"disk":{"persistence":{"id":"v","#
                + #""principal":"p"},"source":{"id":"r","metadata":{"labels":[{"key":"k","#
                + #""value":"\u0001\"\\é\n"}]},"profile":"fast","type":"RAW","vendor":"x"},"#
                + #""volume":{"container_path":"data","host_path":"/h","mode":"RW"}},"name":"disk","#
                + #""provider_id":{"value":"q"},"reservations":[{"labels":{},"principal":"ops","role":"a","#
                + #""type":"DYNAMIC"}],"revocable":{},"scalar":{"value":1.0},"shared":{},"type":"SCALAR"}]"#)
        let read = try Resources(jsonText: resources.jsonText)
        #expect(read == resources)
        #expect(read.entries.first?.disk == info)
    }

    /// Each in the place of a value of `{"name":"cpus","type":"SCALAR","scalar":{"value":4}}`.
    @Test(
        arguments: [
            // Unknown names are ignored, `null` is nothing, and the last of several counts.
            #"[{"name":"cpus","type":"SCALAR","scalar":{"value":4,"x":[{}]},"y":true}]"#,
            #"[{"name":"cpus","type":"SCALAR","scalar":{"value":4},"disk":null,"role":null}]"#,
            #"[{"name":"mem","name":"cpus","type":"SCALAR","scalar":{"value":7},"scalar":{"value":4}}]"#,
            // Numbers may stand in quotes, or have an exponent.
            #"[{"name":"cpus","type":"SCALAR","scalar":{"value":"4"}}]"#,
            #"[{"name":"cpus","type":"SCALAR","scalar":{"value":0.4e1}}]"#,
            // One value may stand for a list; a name that an optional field does not know is nothing.
            #"[{"name":"cpus","type":"SCALAR","scalar":{"value":4},"reservations":[]}]"#,
            #"[{"name":"cpus","type":"SCALAR","scalar":{"value":4},"role":"*"}]"#,
            #"[{"na\u006de":"c\u0070us","type":"SCALAR","scalar":{"value":4}}]"#,
        ])
    func readsWhatMesosReads(text: String) throws {
        #expect(try Resources(parsing: text) == "cpus:4")
    }

    @Test func readsASingleValueForAList() throws {
        let text =
            #"[{"name":"p","type":"RANGES","ranges":{"range":{"begin":"1","end":2.0}},"#
            + #""reservations":{"role":"a","type":"STATIC"}}]"#
        #expect(try Resources(parsing: text) == "p(a):[1-2]")
        let all = #"[{"name":"p","type":"RANGES","ranges":{"range":[{"begin":0,"end":18446744073709551615}]}}]"#
        #expect(try Resources(parsing: all).ranges("p").ranges == [0...UInt64.max])
    }

    @Test(
        arguments: [
            ("[", .malformedJSON(.unexpectedEnd, at: 1)),
            ("[{]", .malformedJSON(.unexpected("]", expected: "a name in quotes"), at: 2)),
            ("[{}", .malformedJSON(.unexpectedEnd, at: 3)),
            ("[] x", .malformedJSON(.unexpected("x", expected: "the end of the text"), at: 3)),
            (#"["é" é]"#, .malformedJSON(.unexpected("é", expected: "',' or ']'"), at: 5)),
            ("[01]", .malformedJSON(.malformedNumber("01"), at: 1)),
            ("[1.]", .malformedJSON(.malformedNumber("1."), at: 1)),
            ("[-]", .malformedJSON(.malformedNumber("-"), at: 1)),
            ("[Infinity]", .malformedJSON(.unexpected("I", expected: "a value"), at: 1)),
            (#"["\x"]"#, .malformedJSON(.malformedEscape, at: 2)),
            (#"["\ud800"]"#, .malformedJSON(.malformedEscape, at: 2)),
            (#"["\u12"]"#, .malformedJSON(.malformedEscape, at: 2)),
            ("[\"\t\"]", .malformedJSON(.controlCharacter, at: 2)),
            (#"["a"#, .malformedJSON(.unexpectedEnd, at: 3)),
            (
                "[1]",
                .malformedJSON(.wrongType(field: "resources", found: "number", expected: "an object"), at: 1)
            ),
            ("[{}]", .malformedJSON(.missing(field: "name"), at: 1)),
            (#"[{"name":"x"}]"#, .malformedJSON(.missing(field: "type"), at: 1)),
            (#"[{"name":"x","type":"CUBE"}]"#, .malformedJSON(.missing(field: "type"), at: 1)),
            (
                #"[{"name":"x","type":0}]"#,
                .malformedJSON(.wrongType(field: "type", found: "number", expected: "a text in quotes"), at: 20)
            ),
            (
                #"[{"name":"x","type":"SCALAR","scalar":{"value":"4x"}}]"#,
                .malformedJSON(.wrongType(field: "value", found: "string", expected: "a number"), at: 47)
            ),
            (
                #"[{"name":"x","type":"RANGES","ranges":{"range":[{"begin":-1,"end":2}]}}]"#,
                .malformedJSON(.notWhole(field: "begin", "-1"), at: 57)
            ),
            (
                #"[{"name":"x","type":"RANGES","ranges":{"range":[{"begin":1.5,"end":2}]}}]"#,
                .malformedJSON(.notWhole(field: "begin", "1.5"), at: 57)
            ),
        ] as [(String, ResourceParseError)])
    func saysWhatIsWrongAndWhere(text: String, error: ResourceParseError) {
        #expect(throws: error) { try Resources(parsing: text) }
        #expect(throws: error) { try Resources(jsonText: text) }
        #expect(error.description.hasPrefix("Some JSON resources were not formatted properly: "))
        #expect(error.description.hasSuffix("(after \(error.offset) characters)"))
    }

    @Test func saysWhichResourceCannotBe() {
        let text = #"[ {"name":"mem","type":"SCALAR","scalar":{"value":-1}}]"#
        let error = #expect(throws: ResourceParseError.self) { try Resources(parsing: text) }
        #expect(
            error?.description
                == "Resource 'mem:-1' is invalid: Invalid scalar resource: value <= 0 (after 2 characters)")
    }

    @Test func isNestedToADepthOnly() throws {
        func nested(_ depth: Int) -> String {
            #"[{"name":"cpus","type":"SCALAR","scalar":{"value":4},"x":"#
                + String(repeating: "[", count: depth) + String(repeating: "]", count: depth) + "}]"
        }
        #expect(try Resources(parsing: nested(198)) == "cpus:4")
        #expect(throws: ResourceParseError.malformedJSON(.tooDeep(limit: 200), at: 255)) {
            try Resources(parsing: nested(199))
        }
        #expect(throws: ResourceParseError.malformedJSON(.tooDeep(limit: 200), at: 200)) {
            try Resources(jsonText: String(repeating: "[", count: 1_000_000))
        }
    }

    @Test func configuresNothingThatOnlyExistsAtRunTime() throws {
        let volume = disk(1, volume: "v")
        let dynamic = Resources([
            Resource(name: "cpus", value: .scalar(1), reservations: [.init(.dynamic, role: "a")])
        ])
        let revocable = Resources([Resource(name: "cpus", value: .scalar(1), isRevocable: true)])
        let sentences = [
            (volume, "Persistent volumes cannot be specified at the command line"),
            (dynamic, "Dynamic reservations cannot be specified at the command line"),
            (revocable, "Revocable resources cannot be specified at the command line"),
        ]
        for (resources, sentence) in sentences {
            let error = #expect(throws: ResourceParseError.self) { try Resources(parsing: resources.jsonText) }
            #expect(error?.description.contains(sentence) == true)
            #expect(error?.offset == 1)
            #expect(try Resources(jsonText: resources.jsonText) == resources)
        }
        let types = #"[{"name":"x","type":"SCALAR","scalar":{"value":1}},{"name":"x","type":"SET","set":{"item":"a"}}]"#
        #expect(throws: ResourceParseError.conflictingTypes("x", at: 51)) { try Resources(parsing: types) }
        #expect(throws: ResourceParseError.malformedJSON(.unexpected("{", expected: "an array of resources"), at: 0)) {
            try Resources(jsonText: "{}")
        }
    }

    /// Mostly texts that are nearly right, as those reach every branch.
    @Test func neverTrapsOnAnyText() {
        var samples = SampleResources(seed: 21)
        let pieces = ["[", "]", "{", "}", ",", ":", "\"", "\\", "\\u", "d800", "-", "1e9", "null", "é", "\u{0}", " "]
        for _ in 0..<2_000 {
            var text = Array(samples.next().jsonText.unicodeScalars)
            for _ in 0..<samples.number(1...3) {
                let index = samples.number(0...text.count - 1)
                let end = min(text.count, index + samples.number(0...4))
                text.replaceSubrange(index..<end, with: Array(samples.pick(pieces).unicodeScalars))
                if text.isEmpty { text = ["["] }
            }
            check(String(String.UnicodeScalarView(text)))
        }
    }

    private func check(_ text: String) {
        do throws(ResourceParseError) {
            let resources = try Resources(jsonText: text)
            #expect(try Resources(jsonText: resources.jsonText) == resources, "\(text)")
        } catch {
            #expect((0...text.count).contains(error.offset), "\(text)")
            #expect(!error.description.isEmpty)
        }
    }
}
