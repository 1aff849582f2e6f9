import MesosBase
import MesosWire
import Testing

/// How messages stand in JSON.
@Suite struct JSONWritingTests {
    private func text(_ message: some WireMessage) -> String {
        String(decoding: message.json, as: UTF8.self)
    }

    @Test func writesDefaultsOfAbsentFieldsUnlessTheyAreDeprecated() {
        #expect(
            text(FrameworkInfo(user: "u", name: "n"))
                == #"{"user":"u","name":"n","failover_timeout":0.0,"checkpoint":false}"#)
        #expect(text(Filters()) == #"{"refuse_seconds":5.0}"#)
        #expect(text(CommandInfo()) == #"{"shell":true}"#)
        #expect(text(AgentInfo(hostname: "h")) == #"{"hostname":"h","port":5051}"#)
        #expect(
            text(V1.Resource(name: "cpus", type: .scalar, scalar: .init(value: 15)))
                == #"{"name":"cpus","type":"SCALAR","scalar":{"value":15.0}}"#)
        #expect(
            text(V1.Resource(name: "cpus", type: .scalar, role: "*")) == #"{"name":"cpus","type":"SCALAR","role":"*"}"#)
        #expect(text(V1.ProtobufDuration(seconds: 600)) == #"{"seconds":600,"nanos":0}"#)
    }

    @Test func leavesEmptyListsOutButThoseOfReports() {
        #expect(text(V1.Scheduler.Call.Revive()) == "{}")
        #expect(text(V1.Master.Response.GetAgents()) == #"{"agents":[],"recovered_agents":[]}"#)
        #expect(
            text(V1.Master.Response.GetTasks()) == #"{"tasks":[],"completed_tasks":[],"unreachable_tasks":[]}"#)
        #expect(V1.Master.Response.GetTasks().protobuf == [])
    }

    @Test func writesNamesNumbersAndBytes() {
        #expect(
            text(TaskStatus(taskID: "t", state: .running, data: [0, 1, 2, 255], healthy: true))
                == #"{"task_id":{"value":"t"},"state":"TASK_RUNNING","data":"AAEC/w==","healthy":true}"#)
        #expect(text(V1.TimeInfo(nanoseconds: .max)) == #"{"nanoseconds":9223372036854775807}"#)
        #expect(text(V1.Value.Range(begin: .max, end: 0)) == #"{"begin":18446744073709551615,"end":0}"#)
        #expect(text(V1.UUID(value: [0])) == #"{"value":"AA=="}"#)
        #expect(text(V1.UUID(value: [0, 1])) == #"{"value":"AAE="}"#)
        #expect(text(V1.UUID(value: [])) == #"{"value":""}"#)
        #expect(text(V1.Value.Scalar(value: .infinity)) == #"{"value":Infinity}"#)
    }

    @Test func writesMapsInTheOrderOfTheirKeys() {
        let config = V1.Quota.QuotaConfig(role: "r", limits: ["mem": .init(value: 1), "cpus": .init(value: 2)])
        #expect(text(config) == #"{"role":"r","limits":{"cpus":{"value":2.0},"mem":{"value":1.0}}}"#)
    }

    @Test func writesMessagesIntoLargerTexts() {
        var writer = JSONWriter()
        writer.object {
            $0.field("id", TaskID("t"))
            $0.field("ids", [TaskID("a"), TaskID("b")])
            $0.array("more") { $0.message(Filters()) }
        }
        #expect(
            String(decoding: writer.bytes, as: UTF8.self)
                == #"{"id":{"value":"t"},"ids":[{"value":"a"},{"value":"b"}],"more":[{"refuse_seconds":5.0}]}"#)
    }
}
