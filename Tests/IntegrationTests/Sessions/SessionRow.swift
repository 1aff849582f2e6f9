import Testing

/// A call of a framework that is subscribed, and its answer.
struct SessionRow: Sendable, CustomTestStringConvertible {
    let name: String
    let type: String
    var body = ""
    var stream = SchedulerSession.StreamID.own
    let answer: Answer
    /// Whether this library's master has no such call yet, and says so.
    var isNotYet = false

    var testDescription: String { name }

    /// `FRAMEWORK` stands for the framework's identifier.
    static let all = accepted + refused + streams

    private static func accepted(_ type: String, _ body: String = "", _ name: String? = nil) -> SessionRow {
        SessionRow(name: name ?? type, type: type, body: body, answer: .empty(202))
    }

    private static let uuid = #""uuid":"4I7PYBvwQRyig3vBtOgpfg==""#

    static let accepted = [
        accepted("REVIVE"), accepted("SUPPRESS"),
        accepted("REVIVE", #""revive":{"roles":["zz"]}"#, "REVIVE of another role"),
        accepted("REVIVE", #""revive":{"roles":["a b"]}"#, "REVIVE of no role"),
        accepted("SUPPRESS", #""suppress":{"roles":["zz"]}"#, "SUPPRESS of another role"),
        accepted("DECLINE", #""decline":{"offer_ids":[{"value":"x"}]}"#, "DECLINE of no offer"),
        accepted(
            "DECLINE", #""decline":{"offer_ids":[{"value":"x"}],"filters":{"refuse_seconds":-1}}"#,
            "DECLINE for less than no time"),
        accepted("ACCEPT", #""accept":{"offer_ids":[{"value":"x"}],"operations":[]}"#, "ACCEPT of no offer"),
        accepted("KILL", #""kill":{"task_id":{"value":"x"}}"#, "KILL of no task"),
        accepted("RECONCILE", #""reconcile":{"tasks":[]}"#, "RECONCILE of all tasks"),
        accepted(
            "ACKNOWLEDGE", #""acknowledge":{"agent_id":{"value":"a"},"task_id":{"value":"t"},\#(uuid)}"#,
            "ACKNOWLEDGE of no update"),
        accepted(
            "MESSAGE", #""message":{"agent_id":{"value":"a"},"executor_id":{"value":"e"},"data":"AAAA"}"#,
            "MESSAGE to no executor"),
        accepted(
            "SHUTDOWN", #""shutdown":{"agent_id":{"value":"a"},"executor_id":{"value":"e"}}"#,
            "SHUTDOWN of no executor"),
        accepted("REQUEST", #""request":{"requests":[]}"#),
        accepted(
            "ACCEPT_INVERSE_OFFERS", #""accept_inverse_offers":{"inverse_offer_ids":[{"value":"x"}]}"#
        ).notYet(),
        accepted(
            "DECLINE_INVERSE_OFFERS", #""decline_inverse_offers":{"inverse_offer_ids":[{"value":"x"}]}"#
        ).notYet(),
        accepted(
            "ACKNOWLEDGE_OPERATION_STATUS",
            #""acknowledge_operation_status":{"agent_id":{"value":"x"},"operation_id":{"value":"o"},\#(uuid)}"#
        ).notYet(),
        accepted("RECONCILE_OPERATIONS", #""reconcile_operations":{"operations":[]}"#).notYet(),
        accepted("REVIVE", #""slave_id":{"value":"x"},"nonsense":[1]"#, "a call with more than it needs"),
        accepted("TEARDOWN"),
        SessionRow(
            name: "UPDATE_FRAMEWORK", type: "UPDATE_FRAMEWORK",
            body: #""update_framework":{"framework_info":{"user":"root","name":"other","id":{"value":"FRAMEWORK"}}}"#,
            answer: .empty(200)),
    ]

    private static func refusedUpdate(_ name: String, _ info: String, _ sentence: String) -> SessionRow {
        SessionRow(
            name: name, type: "UPDATE_FRAMEWORK",
            body: #""update_framework":{"framework_info":{\#(info),"id":{"value":"FRAMEWORK"}}}"#,
            answer: .text(400, sentence))
    }

    static let refused = [
        SessionRow(
            name: "a call of no type there is", type: "NO_SUCH",
            answer: .text(400, "Failed to validate scheduler::Call: Expecting 'type' to be present")),
        SessionRow(
            name: "ACKNOWLEDGE_OPERATION_STATUS of no agent", type: "ACKNOWLEDGE_OPERATION_STATUS",
            body: #""acknowledge_operation_status":{"operation_id":{"value":"o"},\#(uuid)}"#,
            answer: .text(400, "Failed to validate scheduler::Call: Expecting 'agent_id' to be present")),
        refusedUpdate(
            "UPDATE_FRAMEWORK of the user", #""user":"nobody","name":"session""#,
            "FrameworkInfo update is not valid: Updating 'FrameworkInfo.user' is unsupported; attempted to update "
                + "from 'root' to 'nobody'"),
        refusedUpdate(
            "UPDATE_FRAMEWORK of checkpointing", #""user":"root","name":"session","checkpoint":true"#,
            "FrameworkInfo update is not valid: Updating 'FrameworkInfo.checkpoint' is unsupported; attempted to "
                + "update from 'false' to 'true'"),
        refusedUpdate(
            "UPDATE_FRAMEWORK to no role", #""user":"root","name":"session","role":"a b""#,
            "Supplied FrameworkInfo is not valid: 'FrameworkInfo.role' is not a valid role: Role component 'a b' is "
                + "invalid because it contains backspace or whitespace"),
    ]

    private static func wrongStream(_ id: String) -> SessionRow {
        SessionRow(
            name: "the stream \(id)", type: "REVIVE", stream: .other(id),
            answer: .text(
                400,
                "The stream ID '\(id)' included in this request didn't match the stream ID currently associated with "
                    + "framework ID FRAMEWORK"))
    }

    static let streams = [
        SessionRow(
            name: "no stream", type: "REVIVE", stream: .none,
            answer: .text(400, "All non-subscribe calls should include the 'Mesos-Stream-Id' header")),
        wrongStream("x"), wrongStream("00000000-0000-0000-0000-000000000000"),
        wrongStream(String(repeating: "x", count: 129)),
    ]

    private func notYet() -> SessionRow {
        var row = self
        row.isNotYet = true
        return row
    }

    /// The answer to this framework.
    func answer(to frameworkID: String, of origin: Subject.Origin) -> Answer {
        if isNotYet, origin == .mesosKit { return .someText(501, containing: type) }
        guard case .text(let status, let sentence, let allow) = answer else { return answer }
        return .text(status, sentence.replacing("FRAMEWORK", with: frameworkID), allow: allow)
    }
}
