import Testing

/// What a framework meets from its subscription to its end.
@Suite(.serialized) struct SessionTests {
    @Suite(.needsKit, .apacheMesos, .serialized, .timeLimit(.minutes(3))) struct ApacheMesos {
        @Test(arguments: SessionRow.all) func answers(_ row: SessionRow) async throws {
            try await SessionTests.answer(row)
        }
        @Test func aSubscriptionBeginsWithTheMasterAndAHeartbeat() async throws { try await SessionTests.begin() }
        @Test(arguments: OfferForm.all) func offersHaveTheFormTheyWereAskedIn(_ form: OfferForm) async throws {
            try await SessionTests.offer(form)
        }
        @Test func tasksThatAreUnknownAreLost() async throws { try await SessionTests.reconcile() }
        @Test func aFrameworkThatComesBackEndsItsOldStream() async throws { try await SessionTests.failOver() }
        @Test func aFrameworkThatIsTornDownStaysAway() async throws { try await SessionTests.tearDown() }
        @Test func callsOfAFrameworkThatHasGoneAreForbidden() async throws { try await SessionTests.disconnect() }
        @Test func operatorsSeeFrameworksComeAndGo() async throws { try await SessionTests.watch() }
    }

    @Suite(.mesosKit, .serialized, .timeLimit(.minutes(3))) struct MesosKit {
        @Test(arguments: SessionRow.all) func answers(_ row: SessionRow) async throws {
            try await SessionTests.answer(row)
        }
        @Test func aSubscriptionBeginsWithTheMasterAndAHeartbeat() async throws { try await SessionTests.begin() }
        @Test(arguments: OfferForm.all) func offersHaveTheFormTheyWereAskedIn(_ form: OfferForm) async throws {
            try await SessionTests.offer(form)
        }
        @Test func tasksThatAreUnknownAreLost() async throws { try await SessionTests.reconcile() }
        @Test func aFrameworkThatComesBackEndsItsOldStream() async throws { try await SessionTests.failOver() }
        @Test func aFrameworkThatIsTornDownStaysAway() async throws { try await SessionTests.tearDown() }
        @Test func callsOfAFrameworkThatHasGoneAreForbidden() async throws { try await SessionTests.disconnect() }
        @Test func operatorsSeeFrameworksComeAndGo() async throws { try await SessionTests.watch() }
    }

    private static let patient = #""user":"root","name":"session","failover_timeout":600"#

    private static func check(_ answer: RawAnswer, _ expected: Answer) {
        AnswerCheck(answer: answer, method: "POST", location: "").expect(expected)
    }

    private static func answer(_ row: SessionRow) async throws {
        let subject = try Subject.current()
        let session = try await SchedulerSession.subscribe(to: subject)
        check(
            try await session.call(row.type, row.body, stream: row.stream),
            row.answer(to: session.frameworkID, of: subject.origin))
    }

    private static func begin() async throws {
        let subject = try Subject.current()
        let session = try await SchedulerSession.subscribe(to: subject)
        let subscribed = session.subscribed["subscribed"]
        #expect(session.subscribed.keys == ["type", "subscribed"])
        #expect(subscribed.keys == ["framework_id", "heartbeat_interval_seconds", "master_info"])
        #expect(subscribed["heartbeat_interval_seconds"] == .number("15.0"))
        let master = subscribed["master_info"]
        #expect(
            master.keys == ["id", "ip", "port", "pid", "hostname", "version", "address", "capabilities"])
        #expect(master["ip"] == .number("16777343"))
        #expect(master["port"] == .number("\(subject.masterPort)"))
        #expect(master["pid"] == .string("master@127.0.0.1:\(subject.masterPort)"))
        #expect(
            master["address"]
                == (try JSONTree(#"{"hostname":"127.0.0.1","ip":"127.0.0.1","port":\#(subject.masterPort)}"#)))
        // Version 1 of the messages has no name for the third one.
        #expect(
            try master["capabilities"]
                == JSONTree(#"[{"type":"AGENT_UPDATE"},{"type":"AGENT_DRAINING"},{}]"#))
        let id = master["id"].text
        #expect(session.frameworkID.hasPrefix("\(id)-"))
        var types: [String] = []
        while types.count < 2 { types.append(try await session.anyEvent()?["type"].text ?? "") }
        #expect(types.sorted() == ["HEARTBEAT", "OFFERS"])
    }

    /// The resources of an offer as frameworks of different capabilities see them.
    struct OfferForm: Sendable, CustomTestStringConvertible {
        let capabilities: [String]
        let cpus: String

        var testDescription: String { "\(capabilities)" }

        static let all = [
            OfferForm(capabilities: [], cpus: #""role":"*""#),
            OfferForm(capabilities: ["RESERVATION_REFINEMENT"], cpus: ""),
            OfferForm(capabilities: ["MULTI_ROLE"], cpus: #""allocation_info":{"role":"*"},"role":"*""#),
            OfferForm(
                capabilities: ["MULTI_ROLE", "RESERVATION_REFINEMENT"], cpus: #""allocation_info":{"role":"*"}"#),
        ]
    }

    private static func offer(_ form: OfferForm) async throws {
        let list = form.capabilities.map { #"{"type":"\#($0)"}"# }.joined(separator: ",")
        let roles = form.capabilities.contains("MULTI_ROLE") ? #","roles":["*"]"# : ""
        let session = try await SchedulerSession.subscribe(
            to: .current(), #""user":"root","name":"session","capabilities":[\#(list)]\#(roles)"#)
        let offers = try await session.event("OFFERS")["offers"]["offers"]
        let cpus = offers["resources"].elements.first { $0["name"].text == "cpus" }
        let more = form.cpus.isEmpty ? "" : "," + form.cpus
        let expected = try JSONTree(#"{"name":"cpus","type":"SCALAR","scalar":{"value":8.0}\#(more)}"#)
        #expect(cpus?.sorted == expected.sorted)
        #expect(offers["allocation_info"]["role"].text == (form.capabilities.contains("MULTI_ROLE") ? "*" : ""))
    }

    private static func reconcile() async throws {
        let subject = try Subject.current()
        let session = try await SchedulerSession.subscribe(to: subject)
        let lost = try JSONTree(
            #"{"task_id":{"value":"x"},"state":"TASK_LOST","message":"Reconciliation: Task is unknown","#
                + #""source":"SOURCE_MASTER","reason":"REASON_RECONCILIATION"}"#)
        for (type, body) in [
            ("KILL", #""kill":{"task_id":{"value":"x"}}"#),
            ("RECONCILE", #""reconcile":{"tasks":[{"task_id":{"value":"x"}}]}"#),
        ] {
            try await session.accepted(type, body)
            let status = try await session.event("UPDATE")["update"]["status"]
            #expect(status.without(["timestamp"]) == lost)
            if case .number(let time) = status["timestamp"] { #expect(time.contains(".")) } else { Issue.record() }
        }
        // This library's nodes have no operations yet.
        guard subject.origin == .apacheMesos else { return }
        try await session.accepted(
            "RECONCILE_OPERATIONS", #""reconcile_operations":{"operations":[{"operation_id":{"value":"o"}}]}"#)
        #expect(
            try await session.event("UPDATE_OPERATION_STATUS")["update_operation_status"]["status"]
                == JSONTree(
                    #"{"operation_id":{"value":"o"},"state":"OPERATION_UNKNOWN","#
                        + #""message":"Reconciliation: Operation is unknown and no 'agent_id' was provided"}"#))
    }

    private static func failOver() async throws {
        let subject = try Subject.current()
        let old = try await SchedulerSession.subscribe(to: subject, patient)
        let new = try await SchedulerSession.subscribe(to: subject, patient, as: old.frameworkID)
        #expect(new.frameworkID == old.frameworkID)
        #expect(new.streamID != old.streamID)
        #expect(try await old.event("ERROR")["error"]["message"].text == "Framework failed over")
        #expect(try await old.event() == nil)
        let answer = try await old.call("REVIVE")
        #expect(answer.text.hasPrefix("The stream ID '\(old.streamID)' included in this request didn't match"))
        try await new.accepted("REVIVE")
        try await new.accepted("TEARDOWN")
    }

    private static func tearDown() async throws {
        let subject = try Subject.current()
        let session = try await SchedulerSession.subscribe(to: subject)
        try await session.accepted("TEARDOWN")
        while let event = try await session.event() { #expect(event["type"].text == "OFFERS") }
        check(try await session.call("REVIVE"), .text(400, "Framework cannot be found"))
        let again = try await SchedulerSession.subscribe(to: subject, as: session.frameworkID)
        #expect(
            try again.subscribed
                == JSONTree(#"{"type":"ERROR","error":{"message":"Framework has been removed"}}"#))
        #expect(try await again.anyEvent() == nil)
    }

    private static func disconnect() async throws {
        let subject = try Subject.current()
        let identity = try await SchedulerSession.subscribe(to: subject, patient).identity
        // The stream is gone with its session; how soon the master sees it is its own affair.
        var answer = try await identity.revive(at: subject)
        while answer.head.statusLine == "HTTP/1.1 202 Accepted" { answer = try await identity.revive(at: subject) }
        check(answer, .text(403, "Framework is not subscribed"))
        let teardown = RawRequest.operatorCall(
            #"{"type":"TEARDOWN","teardown":{"framework_id":{"value":"\#(identity.frameworkID)"}}}"#)
        check(
            try await RawConnection.ask(teardown.bytes(to: subject), method: "POST", at: subject.masterPort),
            .empty(200))
    }

    private static func watch() async throws {
        let subject = try Subject.current()
        let watcher = try RawClient(port: subject.masterPort)
        _ = try await watcher.open(RawRequest.operatorCall(#"{"type":"SUBSCRIBE"}"#).bytes(to: subject))
        func next(_ type: String) async throws -> JSONTree {
            while let record = try await watcher.record() {
                let event = try JSONTree(record)
                if event["type"].text == type { return event }
            }
            return .null
        }
        let first = try await next("SUBSCRIBED")
        #expect(first["subscribed"].keys == ["get_state", "heartbeat_interval_seconds"])
        #expect(first["subscribed"]["heartbeat_interval_seconds"] == .number("15.0"))
        let session = try await SchedulerSession.subscribe(to: subject, #""user":"root","name":"watched""#)
        let added = try await next("FRAMEWORK_ADDED")["framework_added"]["framework"]
        #expect(added["framework_info"]["name"].text == "watched")
        #expect(added["framework_info"]["id"]["value"].text == session.frameworkID)
        #expect(added["active"] == .bool(true))
        try await session.accepted("TEARDOWN")
        let removed = try await next("FRAMEWORK_REMOVED")["framework_removed"]["framework_info"]
        #expect(removed["id"]["value"].text == session.frameworkID)
    }
}

extension SchedulerSession {
    /// What is left of a session whose connections are closed.
    struct Identity: Sendable {
        let frameworkID: String
        let streamID: String

        func revive(at subject: Subject) async throws -> RawAnswer {
            let request = RawRequest.post(
                .master, "/api/v1/scheduler", #"{"type":"REVIVE","framework_id":{"value":"\#(frameworkID)"}}"#,
                headers: ["Content-Type: application/json", "Mesos-Stream-Id: \(streamID)"])
            return try await RawConnection.ask(request.bytes(to: subject), method: "POST", at: subject.masterPort)
        }
    }

    var identity: Identity { Identity(frameworkID: frameworkID, streamID: streamID) }
}
