import MesosWire
import Testing

/// What is wrong with a body, in the words that a real 1.11.0 master used for the same body.
@Suite struct JSONSentenceTests {
    private func sentence(_ body: String) -> String {
        do throws(WireError) {
            _ = try V1.Master.Call(json: Array(body.utf8))
            return ""
        } catch {
            return error.description
        }
    }

    @Test(
        arguments: [
            ("", "syntax error at line 1 near: "),
            ("{", "syntax error at line 1 near: "),
            ("5 ", "Parsed JSON included non-whitespace trailing characters: "),
            ("{\n", "syntax error at line 1 near: "),
            ("\n\n", "syntax error at line 2 near: "),
            ("{\n\n  \"a\": x\nfoo", "syntax error at line 3 near: x"),
            ("[1] x", "Parsed JSON included non-whitespace trailing characters:  x"),
            ("{\"a\":1}  x y ", "Parsed JSON included non-whitespace trailing characters:   x y"),
            ("{\"a\":1,}", "syntax error at line 1 near: }"),
            ("{\"a\" 1}", "syntax error at line 1 near: 1}"),
            ("{\"a\":tru}", "syntax error at line 1 near: }"),
            ("{\"a\":nul}", "syntax error at line 1 near: }"),
            ("{\"a\":1e999}", "Value out of range"),
            ("{\"a\":1-2}", "syntax error at line 1 near: }"),
            (#"{"type":"GET_VERSION","x":"\ud800"}"#, "syntax error at line 1 near: \"}"),
            ("{\"a\":\"abc\ndef\"}", "syntax error at line 1 near: "),
            (#"{"type":5"#, "syntax error at line 1 near: "),
        ])
    func saysWhereTheGrammarIsBroken(_ body: String, _ expected: String) {
        #expect(sentence(body) == "Failed to parse body into JSON: \(expected)")
    }

    @Test(
        arguments: [
            ("5", "Expecting a JSON object"),
            ("[1]", "Expecting a JSON object"),
            ("\"x\" ", "Expecting a JSON object"),
            ("null", "Expecting a JSON object"),
            (#"{"type":5}"#, "Not expecting a JSON number for field 'type'"),
            (#"{"read_file":{"offset":true,"path":"a"}}"#, "Not expecting a JSON boolean for field 'offset'"),
            (#"{"read_file":{"offset":[1],"path":"a"}}"#, "Not expecting a JSON array for field 'offset'"),
            (#"{"read_file":{"offset":{},"path":"a"}}"#, "Not expecting a JSON object for field 'offset'"),
            (#"{"read_file":[{"offset":1,"path":"a"}]}"#, "Not expecting a JSON array for field 'read_file'"),
            (#"{"read_file":"x"}"#, "Not expecting a JSON string for field 'read_file'"),
            (#"{"read_file":{"path":5}}"#, "Not expecting a JSON number for field 'path'"),
            (
                #"{"update_weights":{"weight_infos":[{"weight":"abc"}]}}"#,
                "Failed to parse 'abc' as a JSON number for field 'weight': syntax error at line 1 near: abc"
            ),
            (
                #"{"update_weights":{"weight_infos":[{"weight":"5 "}]}}"#,
                "Failed to parse '5 ' as a JSON number for field 'weight': "
                    + "Parsed JSON included non-whitespace trailing characters: "
            ),
            (
                #"{"set_logging_level":{"level":"99999999999999999999999","duration":{"nanoseconds":"1e400"}}}"#,
                "Failed to parse '1e400' as a JSON number for field 'nanoseconds': Value out of range"
            ),
            (#"{"reserve_resources":{"resources":[{"type":"NOPE"}]}}"#, "Failed to find enum for 'NOPE'"),
            (
                #"{"reserve_resources":{"resources":[{"type":5}]},"mark_agent_gone":{"agent_id":[]}}"#,
                "Not expecting a JSON array for field 'agent_id'"
            ),
            (
                #"{"update_quota":{"quota_configs":[{"limits":{"cpus":5}}]}}"#,
                "Not expecting a JSON number for field 'value'"
            ),
            (
                #"{"update_quota":{"quota_configs":[{"role":"a","limits":{"cpus":{}}, "guarantees":5}]}}"#,
                "Not expecting a JSON number for field 'guarantees'"
            ),
        ])
    func saysWhatDoesNotFit(_ body: String, _ expected: String) {
        #expect(sentence(body) == "Failed to convert JSON into Call protobuf: \(expected)")
    }

    @Test(
        arguments: [
            (#"{"read_file":{"zath":5}}"#, "read_file.path, read_file.offset"),
            (
                #"{"reserve_resources":{"resources":[{},{"name":"a"}]}}"#,
                "reserve_resources.agent_id, reserve_resources.resources[0].name, "
                    + "reserve_resources.resources[0].type, reserve_resources.resources[1].type"
            ),
            (#"{"update_quota":{"quota_configs":[{"role":"a","limits":{"cpus":null}}]}}"#, ""),
            (
                #"{"update_quota":{"quota_configs":[{"limits":{"mem":{},"cpus":{"value":1},"gpus":{}}}]}}"#,
                "update_quota.quota_configs[0].role, update_quota.quota_configs[0].limits[1].value.value, "
                    + "update_quota.quota_configs[0].limits[2].value.value"
            ),
        ])
    func namesAllThatIsMissing(_ body: String, _ expected: String) {
        #expect(
            sentence(body) == "Failed to convert JSON into Call protobuf: Missing required fields: \(expected)")
    }
}
