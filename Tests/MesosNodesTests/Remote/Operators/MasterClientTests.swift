import FrameworkCore
import MesosHTTP
import MesosIO
import MesosWire
import Synchronization
import Testing

@testable import MesosNodes

/// What operators ask of a master elsewhere, and what they are told when it goes wrong.
@Suite(.serialized, .timeLimit(.minutes(1)))
struct MasterClientTests {
    private static let path = "/master/api/v1"

    /// Runs the body with a client of a master that answers like this.
    private func master(
        _ format: WireFormat = .protobuf, _ answer: @escaping ScriptedNode.Answer,
        _ body: @escaping @Sendable (MasterClient, ScriptedNode) async throws -> Void
    ) async throws {
        let node = ScriptedNode()
        node.answer(answer)
        try await ScriptedNode.serve([node]) { addresses in
            try await body(MasterClient(.address(addresses[0], format: format)), node)
        }
    }

    private static func response(_ response: V1.Master.Response, _ format: WireFormat = .protobuf) -> HTTPResponse {
        HTTPResponse(200, format.mediaType, response.encoded(as: format))
    }

    private static let roles = V1.Master.Response(
        type: .getRoles, getRoles: .init(roles: [V1.Role(name: "web", weight: 2)]))

    @Test(arguments: [WireFormat.protobuf, .json])
    func asksInTheFormatThatIsWanted(format: WireFormat) async throws {
        try await master(format) { request, responder in
            responder.respond(Self.response(Self.roles, request.acceptedFormat))
        } _: { client, node in
            let roles = try await client.roles()
            #expect(roles == [V1.Role(name: "web", weight: 2)])
            let request = try await node.requests.next()
            #expect(request.method == "POST")
            #expect(request.target.rawPath == Self.path)
            #expect(request.headers["Content-Type"] == format.mediaType)
            #expect(request.headers["Accept"] == format.mediaType)
            #expect(request.decoded() == V1.Master.Call(type: .getRoles))
        }
    }

    @Test func understandsAnAnswerInTheOtherFormat() async throws {
        try await master { _, responder in
            responder.respond(Self.response(Self.roles, .json))
        } _: { client, _ in
            let roles = try await client.roles()
            #expect(roles == [V1.Role(name: "web", weight: 2)])
        }
    }

    @Test func namesBecomeKeys() async throws {
        try await master { request, responder in
            let call: V1.Master.Call? = request.decoded()
            switch call?.type {
            case .getFlags:
                responder.respond(
                    Self.response(
                        .init(
                            type: .getFlags,
                            getFlags: .init(flags: [.init(name: "port", value: "5050"), .init(name: "quiet")]))))
            default:
                let metrics = [V1.Metric(name: "master/elected", value: 1), V1.Metric(name: "slow")]
                responder.respond(Self.response(.init(type: .getMetrics, getMetrics: .init(metrics: metrics))))
            }
        } _: { client, node in
            #expect(try await client.flags() == ["port": "5050", "quiet": ""])
            #expect(try await client.metrics(timeout: .seconds(2)) == ["master/elected": 1])
            _ = try await node.requests.next()
            let call: V1.Master.Call? = try await node.requests.next().decoded()
            #expect(call?.getMetrics?.timeout?.nanoseconds == 2_000_000_000)
        }
    }

    @Test func tellsAndIsNotAnswered() async throws {
        try await master { _, responder in
            responder.respond(HTTPResponse(200))
        } _: { client, node in
            try await client.teardown("F")
            try await client.drain("A", within: .milliseconds(1_500), thenGone: true)
            let teardown: V1.Master.Call? = try await node.requests.next().decoded()
            #expect(teardown == V1.Master.Call(type: .teardown, teardown: .init(frameworkID: "F")))
            let drain: V1.Master.Call? = try await node.requests.next().decoded()
            #expect(drain?.drainAgent?.agentID == "A")
            #expect(drain?.drainAgent?.maxGracePeriod == .init(seconds: 1, nanos: 500_000_000))
            #expect(drain?.drainAgent?.markGone == true)
        }
    }

    @Test(
        arguments: [
            (400, "Failed to validate master::Call: Expecting 'type' to be present"),
            (501, "501 Not Implemented."), (409, "Conflict"),
        ])
    func isToldTheSentenceOfARefusal(status: Int, sentence: String) async throws {
        try await master { _, responder in
            responder.respond(HTTPResponse(status, text: sentence))
        } _: { client, _ in
            await #expect(throws: OperatorClientError.refused(status: status, message: sentence)) {
                try await client.markAgentGone("A")
            }
        }
    }

    @Test func aRefusalWithoutASentenceIsNamedByItsStatus() async throws {
        try await master { _, responder in
            responder.respond(HTTPResponse(403))
        } _: { client, _ in
            await #expect(throws: OperatorClientError.refused(status: 403, message: "Forbidden")) {
                try await client.agents()
            }
        }
    }

    @Test func anAnswerToSomethingElseIsNotTaken() async throws {
        try await master { request, responder in
            let call: V1.Master.Call? = request.decoded()
            switch call?.type {
            case .getAgents: responder.respond(Self.response(Self.roles))
            case .getTasks: responder.respond(HTTPResponse(200))
            case .getHealth: responder.respond(HTTPResponse(200, "text/html", Array("<html>".utf8)))
            default: responder.respond(HTTPResponse(200, WireFormat.protobuf.mediaType, [255, 255]))
            }
        } _: { client, _ in
            await #expect(throws: OperatorClientError.unexpectedAnswer("what was said is no answer to GET_AGENTS")) {
                try await client.agents()
            }
            await #expect(throws: OperatorClientError.unexpectedAnswer("nothing was said in answer to GET_TASKS")) {
                try await client.tasks()
            }
            await #expect(throws: OperatorClientError.unexpectedAnswer("it is of the media type 'text/html'")) {
                try await client.health()
            }
            let error = await #expect(throws: OperatorClientError.self) { try await client.roles() }
            guard case .unexpectedAnswer = error else {
                Issue.record("\(String(describing: error))")
                return
            }
        }
    }

    @Test func followsTheMasterThatPointsAtTheLeader() async throws {
        let (follower, leader) = (ScriptedNode(), ScriptedNode())
        leader.answer { _, responder in responder.respond(Self.response(Self.roles)) }
        try await ScriptedNode.serve([follower, leader]) { addresses in
            follower.answer { _, responder in
                responder.respond(HTTPResponse(307, headers: ["Location": "//\(addresses[1])\(Self.path)"]))
            }
            let client = MasterClient(.address(addresses[0]))
            for _ in 1...2 { _ = try await client.roles() }
            // Once it is known who leads, that one is asked at once.
            #expect(follower.requestCount == 1)
            #expect(leader.requestCount == 2)
        }
    }

    @Test func doesNotGoRoundForEver() async throws {
        let node = ScriptedNode()
        try await ScriptedNode.serve([node]) { addresses in
            node.answer { _, responder in
                responder.respond(HTTPResponse(307, headers: ["Location": "//\(addresses[0])\(Self.path)"]))
            }
            let sentence = "the redirections go round: \(addresses[0]) -> \(addresses[0])"
            await #expect(throws: OperatorClientError.unexpectedAnswer(sentence)) {
                try await MasterClient(.address(addresses[0])).agents()
            }
        }
    }

    @Test func asksTheNextMasterIfOneCannotBeReached() async throws {
        let node = ScriptedNode()
        node.answer { _, responder in responder.respond(Self.response(Self.roles)) }
        let nobody = try Listener.closedPort()
        try await ScriptedNode.serve([node]) { addresses in
            let client = MasterClient(.address("127.0.0.1:\(nobody),\(addresses[0])"))
            let roles = try await client.roles()
            #expect(roles.count == 1)
        }
        let error = await #expect(throws: OperatorClientError.self) {
            try await MasterClient(.address("127.0.0.1:\(nobody)")).roles()
        }
        guard case .unreachable(let reason) = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(reason.hasPrefix("127.0.0.1:\(nobody): no connection to"))
    }

    @Test func aCallThatMayHaveBeenCarriedOutIsNotMadeAgain() async throws {
        let (first, second) = (ScriptedNode(), ScriptedNode())
        // The connection breaks off instead of an answer.
        first.answer { _, responder in responder.startStream(HTTPResponse(200)).abort() }
        try await ScriptedNode.serve([first, second]) { addresses in
            let error = await #expect(throws: OperatorClientError.self) {
                try await MasterClient(.address(addresses.joined(separator: ","))).teardown("F")
            }
            guard case .unreachable = error else {
                Issue.record("\(String(describing: error))")
                return
            }
            #expect(second.requestCount == 0)
        }
    }

    @Test func anAddressThatCannotBeUsedIsToldWhenACallIsMade() async {
        let error = await #expect(throws: OperatorClientError.self) { try await MasterClient("zk://a/mesos").agents() }
        guard case .badAddress(let problem) = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(problem.hasPrefix("cannot look for a master at 'zk://a/mesos': this version does not find its master"))
    }
}

/// What operators hear of a cluster elsewhere.
@Suite(.serialized, .timeLimit(.minutes(1)))
struct MasterEventsTests {
    private static let heartbeat = V1.Master.Event(type: .heartbeat)

    @Test func bringsEventsInOrderAndEndsWithTheStream() async throws {
        let node = ScriptedNode()
        let streams = Mailbox<ScriptedStream>()
        node.answer { _, responder in
            streams.post(responder.stream([Self.heartbeat, V1.Master.Event(type: .agentAdded)], name: nil))
        }
        try await ScriptedNode.serve([node]) { addresses in
            let events = try await MasterClient(.address(addresses[0])).subscribe()
            var iterator = events.makeAsyncIterator()
            #expect(try await iterator.next()?.type == .heartbeat)
            #expect(try await iterator.next()?.type == .agentAdded)
            let stream = try await streams.next()
            stream.send(V1.Master.Event(type: .taskUpdated))
            stream.body.finish()
            #expect(try await iterator.next()?.type == .taskUpdated)
            #expect(try await iterator.next() == nil)
            #expect(try await node.requests.next().decoded() == V1.Master.Call(type: .subscribe))
        }
    }

    @Test func saysThatTheConnectionIsLost() async throws {
        let node = ScriptedNode()
        let streams = Mailbox<ScriptedStream>()
        node.answer { _, responder in streams.post(responder.stream([Self.heartbeat], name: nil)) }
        try await ScriptedNode.serve([node]) { addresses in
            var iterator = try await MasterClient(.address(addresses[0])).subscribe().makeAsyncIterator()
            #expect(try await iterator.next()?.type == .heartbeat)
            try await streams.next().body.abort()
            let error = await #expect(throws: OperatorClientError.self) { try await iterator.next() }
            guard case .unreachable = error else {
                Issue.record("\(String(describing: error))")
                return
            }
        }
    }

    @Test func saysThatTheMasterIsSilent() async throws {
        let node = ScriptedNode()
        node.answer { _, responder in responder.stream([Self.heartbeat], name: nil) }
        try await ScriptedNode.serve([node]) { addresses in
            let channel = HTTPOperatorChannel<V1.Master.Call, V1.Master.Response, V1.Master.Event>(
                nodes: try NodeAddress.list(addresses[0], of: .master), path: "/master/api/v1", format: .protobuf,
                patience: .milliseconds(20))
            let stream = try await channel.subscribe(V1.Master.Call(type: .subscribe))
            #expect(try await stream.next()?.type == .heartbeat)
            let sentence = "nothing has come for 20ms, not even a heartbeat"
            await #expect(throws: OperatorClientError.unreachable(sentence)) { try await stream.next() }
        }
    }

    @Test func nobodyListeningClosesTheConnection() async throws {
        let node = ScriptedNode()
        let closed = Latch()
        node.answer { _, responder in responder.stream([Self.heartbeat], name: nil) { closed.open() } }
        try await ScriptedNode.serve([node]) { addresses in
            do {
                let events = try await MasterClient(.address(addresses[0])).subscribe()
                for try await event in events {
                    #expect(event.type == .heartbeat)
                    break
                }
            }
            await closed.opened()
        }
    }

    @Test func aRefusedSubscriptionIsTold() async throws {
        let node = ScriptedNode()
        node.answer { _, responder in responder.respond(HTTPResponse(503, text: "No leader elected")) }
        try await ScriptedNode.serve([node]) { addresses in
            await #expect(throws: OperatorClientError.refused(status: 503, message: "No leader elected")) {
                try await MasterClient(.address(addresses[0])).subscribe()
            }
        }
    }
}
