import MesosBase
import MesosWire
import Testing

@Suite struct ProtobufTests {
    private func problem<Message: WireMessage>(_ type: Message.Type, _ bytes: [UInt8]) -> WireError.Problem? {
        do throws(WireError) {
            _ = try Message(protobuf: bytes)
            return nil
        } catch {
            return error.problem
        }
    }

    @Test func writesFieldsInTheOrderOfTheirNumbers() {
        #expect(TaskID("abc").protobuf == [0x0A, 3, 0x61, 0x62, 0x63])
        #expect(V1.Value.Range(begin: 300, end: 1).protobuf == [0x08, 0xAC, 0x02, 0x10, 1])
        #expect(V1.Value.Scalar(value: 1).protobuf == [0x09, 0, 0, 0, 0, 0, 0, 0xF0, 0x3F])
        #expect(Filters().protobuf == [])
        #expect(V1.Scheduler.Call(frameworkID: "f", type: .revive).protobuf == [0x0A, 3, 0x0A, 1, 0x66, 0x10, 5])
        #expect(AgentInfo(hostname: "h", port: 1, checkpoint: true).protobuf == [0x0A, 1, 0x68, 0x38, 1, 0x40, 1])
        #expect(V1.ProtobufDuration(nanos: -1).protobuf == [0x10] + [UInt8](repeating: 0xFF, count: 9) + [1])
    }

    @Test(arguments: [0, 1, 127, 128, 129, 300, 16_383, 16_384, 70_000, 3_000_000])
    func writesLengthsOfAnySize(_ length: Int) throws {
        let message = V1.Scheduler.Call(
            message: .init(agentID: "a", executorID: "e", data: [UInt8](repeating: 7, count: length)))
        let bytes = message.protobuf
        #expect(try V1.Scheduler.Call(protobuf: bytes) == message)
        #expect(bytes.count >= length + 6 && bytes.count < length + 24)
    }

    @Test func passesOverUnknownFieldsOfEachLayout() throws {
        let unknown: [UInt8] = [
            0xA0, 0x06, 0x96, 0x01,  // 100: a number
            0xA1, 0x06, 1, 2, 3, 4, 5, 6, 7, 8,  // 100: eight bytes
            0xA2, 0x06, 2, 9, 9,  // 100: bytes
            0xA5, 0x06, 1, 2, 3, 4,  // 100: four bytes
            0xA3, 0x06, 0x08, 1, 0x0B, 0x10, 2, 0x0C, 0xA4, 0x06,  // 100: a group with a group in it
        ]
        #expect(try TaskID(protobuf: unknown + [0x0A, 1, 0x61] + unknown) == "a")
        // A known number with the layout of something else is unknown, too.
        #expect(try TaskID(protobuf: [0x08, 5, 0x0A, 1, 0x61]) == "a")
    }

    @Test func mergesMessagesThatComeInParts() throws {
        let parts: [UInt8] = [
            0x7A, 3, 0x0A, 1, 0x61,  // revive { roles: "a" }
            0x7A, 3, 0x0A, 1, 0x62,  // revive { roles: "b" }
            0x10, 1, 0x10, 5,  // type: SUBSCRIBE, type: REVIVE
        ]
        let call = try V1.Scheduler.Call(protobuf: parts)
        #expect(call.revive?.roles == ["a", "b"])
        #expect(call.type == .revive)
        #expect(try TaskID(protobuf: [0x0A, 1, 0x61, 0x0A, 1, 0x62]) == "b")
    }

    @Test func takesRequiredFieldsFromALaterPart() throws {
        let parts: [UInt8] = [
            0x0A, 0,  // framework_id without its text
            0x32, 5, 0x12, 3, 0x0A, 1, 0x61,  // kill { agent_id: "a" }
            0x32, 2, 0x0A, 0,  // kill { task_id without its text }
            0x32, 5, 0x0A, 3, 0x0A, 1, 0x74,  // kill { task_id: "t" }
            0x0A, 3, 0x0A, 1, 0x66,  // framework_id: "f"
        ]
        #expect(
            try V1.Scheduler.Call(protobuf: parts)
                == V1.Scheduler.Call(
                    frameworkID: "f", kill: .init(taskID: "t", agentID: "a")))
        #expect(
            problem(V1.Scheduler.Call.self, Array(parts.prefix(13)))
                == .missingFields(["framework_id.value", "kill.task_id.value"]))
        #expect(problem(V1.Scheduler.Call.self, Array(parts.prefix(20))) == .missingFields(["framework_id.value"]))
    }

    @Test func takesUnknownValuesOfEnumsForAbsent() throws {
        #expect(try V1.Scheduler.Call(protobuf: [0x10, 99]).type == nil)
        #expect(try V1.Scheduler.Call(protobuf: [0x10, 5, 0x10, 99]).type == .revive)
        #expect(problem(V1.Resource.self, [0x0A, 1, 0x61, 0x10, 99]) == .missingFields(["type"]))
    }

    @Test func readsListsPackedAndUnpacked() throws {
        #expect(try V1.HealthCheck.HTTPCheckInfo(protobuf: [0x08, 80, 0x20, 200, 1, 0x20, 5]).statuses == [200, 5])
        #expect(try V1.HealthCheck.HTTPCheckInfo(protobuf: [0x08, 80, 0x22, 3, 200, 1, 5]).statuses == [200, 5])
    }

    @Test func readsMapEntriesInAnyOrder() throws {
        let entry: [UInt8] = [0x12, 9, 0x09, 0, 0, 0, 0, 0, 0, 0xF0, 0x3F, 0x0A, 1, 0x61]
        let config = try V1.Quota.QuotaConfig(protobuf: [0x0A, 1, 0x72, 0x1A, UInt8(entry.count)] + entry)
        #expect(config.limits["a"]?.value == 1)
    }

    @Test func namesWhatIsMissing() {
        #expect(problem(TaskID.self, []) == .missingFields(["value"]))
        // A framework's id without its text, and a request to kill no task.
        let error = #expect(throws: WireError.self) { try V1.Scheduler.Call(protobuf: [0x0A, 0, 0x32, 0]) }
        #expect(error?.problem == .missingFields(["framework_id.value", "kill.task_id"]))
        #expect(error?.description == "Failed to parse body into Call protobuf")
        #expect(error?.reason == "Missing required fields: framework_id.value, kill.task_id")
    }

    @Test(
        arguments: [
            ([0x0A], .truncated), ([0x0A, 5, 0x61], .truncated), ([0x80], .truncated), ([0x09, 1, 2], .truncated),
            ([0x0D, 1, 2], .truncated), ([0x0B, 0x08, 1], .truncated), ([0x00], .badTag), ([0x06], .badTag),
            ([0x0F, 1], .badTag), ([0x02, 0], .badTag), ([0x0C], .unexpectedEndOfGroup),
            ([0x0B, 0x14], .unexpectedEndOfGroup),
            ([0x08] + [UInt8](repeating: 0x80, count: 11), .longVarint),
            ([0x0A] + [UInt8](repeating: 0xFF, count: 9) + [1], .truncated),
            ([UInt8](repeating: 0x0B, count: 5_000), .tooDeep),
        ] as [([UInt8], ProtobufProblem)])
    func refusesWhatIsBroken(_ bytes: [UInt8], _ expected: ProtobufProblem) {
        guard case .malformed(let found, let offset)? = problem(TaskID.self, bytes) else {
            Issue.record("\(bytes) is accepted")
            return
        }
        #expect(found == expected)
        #expect(offset <= bytes.count)
    }
}
