import MesosWire
import Testing

/// Small bodies that ask for much memory, depth or time.
@Suite struct AllowanceTests {
    private func problem(json: String) -> WireError.Problem? {
        do throws(WireError) {
            _ = try V1.Master.Call(json: Array(json.utf8))
            return nil
        } catch {
            return error.problem
        }
    }

    private func nested(_ depth: Int) -> String {
        "{\"x\":" + String(repeating: "[", count: depth - 1) + String(repeating: "]", count: depth - 1) + "}"
    }

    @Test func twoHundredLevelsOfJSONAreRead() {
        #expect(problem(json: nested(200)) == nil)
        #expect(
            problem(json: nested(201))
                == .syntax("syntax error at line 1 near: " + String(repeating: "]", count: 200) + "}"))
        let objects = String(repeating: "{\"x\":", count: 100_000)
        guard case .syntax? = problem(json: objects) else {
            Issue.record("deep objects are accepted")
            return
        }
    }

    @Test func oneHundredLevelsOfMessagesAreRead() throws {
        func container(_ depth: Int) -> [UInt8] {
            var id = ContainerID("a")
            for _ in 1..<depth { id = ContainerID(value: "a", parent: id) }
            return id.protobuf
        }
        #expect(throws: Never.self) { try ContainerID(protobuf: container(101)) }
        let error = #expect(throws: WireError.self) { try ContainerID(protobuf: container(102)) }
        guard case .malformed(.tooDeep, _)? = error?.problem else {
            Issue.record("\(String(describing: error?.problem))")
            return
        }
    }

    @Test func listsOfEmptyMessagesDoNotFillTheMemory() {
        // An offer of no bytes would take 200 times as many; required fields are missing in each anyway.
        let json = "{\"offers\":{\"offers\":[" + String(repeating: "{},", count: 500_000) + "{}]}}"
        #expect(throws: WireError.self) { try V1.Scheduler.Event(json: Array(json.utf8)) }
    }

    @Test func aMessageInManyPartsIsRefused() {
        // Field 2 of Call.Subscribe's event is a message; each further part of it costs a copy of what came before.
        var bytes: [UInt8] = []
        for _ in 0..<1000 { bytes += [0x22, 0x00] }
        let error = #expect(throws: WireError.self) { try V1.Scheduler.Call(protobuf: bytes) }
        guard case .malformed(.tooManyParts, _)? = error?.problem else {
            Issue.record("\(String(describing: error?.problem))")
            return
        }
    }

    @Test func onlyAThousandFailuresAreListed() {
        let json = "{\"reserve_resources\":{\"resources\":[" + String(repeating: "{},", count: 100_000) + "{}]}}"
        guard case .missingFields(let paths)? = problem(json: json) else {
            Issue.record("no missing fields")
            return
        }
        #expect(paths.count == 1000)
        #expect(paths.last?.hasPrefix("reserve_resources.resources[") == true)
    }
}
