import FrameworkCore
import MesosHTTP
import MesosIO
import MesosNodes
import MesosWire
import Synchronization
import Testing

/// A framework whose master is at an address.
@Suite(.serialized, .timeLimit(.minutes(1)))
struct HTTPSchedulerTests {
    private static let path = "/master/api/v1/scheduler"

    private static var options: SchedulerClientOptions {
        var options = SchedulerClientOptions.inProcess
        options.initialBackoff = .milliseconds(1)
        return options
    }

    /// Runs the body beside a framework that looks for its master there.
    private func framework(
        at location: MasterLocation, _ body: @escaping @Sendable (TestFramework) async throws -> Void
    ) async throws {
        let scheduler = TestFramework()
        let client = FrameworkClient(
            FrameworkInfo(name: "far", failoverTimeout: .seconds(60)), scheduler: scheduler, master: location,
            options: Self.options)
        try await withThrowingTaskGroup { group in
            group.addTask {
                do {
                    try await client.run()
                } catch {
                    scheduler.callbacks.close(error)
                    if !(error is CancellationError) { throw error }
                }
            }
            defer { group.cancelAll() }
            try await body(scheduler)
        }
    }

    /// Subscribes every framework, and accepts all other calls.
    private static let lenient: ScriptedNode.Answer = { request, responder in
        if request.schedulerCall?.type == .subscribe {
            responder.stream([V1.Scheduler.Event.subscribed()], as: request.acceptedFormat)
        } else {
            responder.respond(HTTPResponse(202))
        }
    }

    @Test(arguments: [WireFormat.protobuf, .json])
    func subscribesAndCallsOverTwoConnections(format: WireFormat) async throws {
        let master = ScriptedNode()
        master.answer(Self.lenient)
        try await ScriptedNode.serve([master]) { addresses in
            try await framework(at: .address("http://\(addresses[0])", format: format)) { framework in
                try await framework.registered()
                try await framework.driver.revive()
                let subscribe = try await master.requests.next()
                #expect(subscribe.method == "POST")
                #expect(subscribe.target.rawPath == Self.path)
                #expect(subscribe.headers["Content-Type"] == format.mediaType)
                #expect(subscribe.headers["Accept"] == format.mediaType)
                #expect(subscribe.headers["Mesos-Stream-Id"] == nil)
                let call = try #require(subscribe.schedulerCall)
                #expect(call.type == .subscribe)
                #expect(call.subscribe?.frameworkInfo.name == "far")
                #expect(call.subscribe?.frameworkInfo.user.isEmpty == false)
                #expect(call.subscribe?.frameworkInfo.hostname?.isEmpty == false)
                let revive = try await master.requests.next()
                #expect(revive.headers["Mesos-Stream-Id"] == "stream-1")
                #expect(revive.schedulerCall?.type == .revive)
                #expect(revive.schedulerCall?.frameworkID == "F")
                #expect(revive.peer.port != subscribe.peer.port)
            }
        }
    }

    @Test func asksAgainUntilTheMasterIsReady() async throws {
        let master = ScriptedNode()
        let asked = Mutex(0)
        master.answer { request, responder in
            let count = asked.withLock { asked in
                asked += 1
                return asked
            }
            switch count {
            case 1: responder.respond(HTTPResponse(503, text: "Master has not finished recovery"))
            case 2: responder.respond(HTTPResponse(plain: 404))
            default: Self.lenient(request, responder)
            }
        }
        try await ScriptedNode.serve([master]) { addresses in
            try await framework(at: .address(addresses[0])) { try await $0.registered() }
        }
        #expect(asked.withLock { $0 } == 3)
    }

    @Test func isToldWhyItIsRefused() async throws {
        let master = ScriptedNode()
        master.answer { _, responder in responder.respond(HTTPResponse(400, text: "User 'root' is not allowed")) }
        try await ScriptedNode.serve([master]) { addresses in
            let client = FrameworkClient(
                FrameworkInfo(name: "far"), scheduler: TestFramework(), master: .address(addresses[0]),
                options: Self.options)
            await #expect(throws: FrameworkError.subscriptionRefused("User 'root' is not allowed")) {
                try await client.run()
            }
        }
    }

    @Test func followsTheMasterThatPointsAtTheLeader() async throws {
        let (follower, leader) = (ScriptedNode(), ScriptedNode())
        let streams = Mailbox<ScriptedStream>()
        leader.answer { request, responder in
            streams.post(responder.stream([V1.Scheduler.Event.subscribed()], as: request.acceptedFormat))
        }
        try await ScriptedNode.serve([follower, leader]) { addresses in
            follower.answer { _, responder in
                responder.respond(HTTPResponse(307, headers: ["Location": "//\(addresses[1])\(Self.path)"]))
            }
            try await framework(at: .address("http://\(addresses[0])")) { framework in
                try await framework.registered()
                #expect(try await follower.requests.next().schedulerCall?.type == .subscribe)
                #expect(try await leader.requests.next().schedulerCall?.type == .subscribe)
                // Whoever led is asked first when the stream has ended.
                try await streams.next().body.abort()
                #expect(try await leader.requests.next().schedulerCall?.frameworkID == "F")
                #expect(try await framework.callbacks.next { $0 == .reregistered ? true : nil })
                #expect(follower.requestCount == 1)
            }
        }
    }

    @Test func mastersThatPointAtEachOtherAreAskedAgainLater() async throws {
        let nodes = [ScriptedNode(), ScriptedNode()]
        try await ScriptedNode.serve(nodes) { addresses in
            let asked = Mutex(0)
            for (index, node) in nodes.enumerated() {
                node.answer { request, responder in
                    let count = asked.withLock { asked in
                        asked += 1
                        return asked
                    }
                    guard count <= 4 else { return Self.lenient(request, responder) }
                    responder.respond(HTTPResponse(307, headers: ["Location": "//\(addresses[1 - index])\(Self.path)"]))
                }
            }
            try await framework(at: .address(addresses[0])) { try await $0.registered() }
            #expect(asked.withLock { $0 } == 5)
        }
    }

    @Test func triesItsMastersInTurn() async throws {
        let (standby, leader) = (ScriptedNode(), ScriptedNode())
        standby.answer { _, responder in responder.respond(HTTPResponse(503, text: "No leader elected")) }
        leader.answer(Self.lenient)
        let nobody = try Listener.closedPort()
        try await ScriptedNode.serve([standby, leader]) { addresses in
            let list = "127.0.0.1:\(nobody),\(addresses[0]),http://\(addresses[1])"
            try await framework(at: .address(list)) { try await $0.registered() }
        }
        #expect(standby.requestCount == 1)
    }

    @Test func theProgramIsToldOfARefusedCall() async throws {
        let master = ScriptedNode()
        master.answer { request, responder in
            guard request.schedulerCall?.type != .subscribe else { return Self.lenient(request, responder) }
            responder.respond(HTTPResponse(400, text: "The stream ID 'stream-1' included in this request didn't match"))
        }
        try await ScriptedNode.serve([master]) { addresses in
            try await framework(at: .address(addresses[0])) { framework in
                try await framework.registered()
                await #expect(
                    throws: DriverError.refused("The stream ID 'stream-1' included in this request didn't match")
                ) { try await framework.driver.revive() }
                // Nothing else was lost by that.
                #expect(master.requestCount == 2)
            }
        }
    }

    @Test func subscribesAnewWhenTheMasterHasLostTheSubscription() async throws {
        let master = ScriptedNode()
        master.answer { request, responder in
            guard request.schedulerCall?.type != .subscribe else { return Self.lenient(request, responder) }
            responder.respond(HTTPResponse(403, text: "Framework is not subscribed"))
        }
        try await ScriptedNode.serve([master]) { addresses in
            try await framework(at: .address(addresses[0])) { framework in
                try await framework.registered()
                await #expect(
                    throws: DriverError.connectionLost("connection lost: 403: Framework is not subscribed")
                ) { try await framework.driver.revive() }
                #expect(try await framework.callbacks.next { $0 == .disconnected ? true : nil })
                #expect(try await framework.callbacks.next { $0 == .reregistered ? true : nil })
                let calls = try await [master.requests.next(), master.requests.next(), master.requests.next()]
                #expect(calls.map(\.schedulerCall?.type) == [.subscribe, .revive, .subscribe])
                #expect(calls[2].schedulerCall?.frameworkID == "F")
            }
        }
    }

    @Test(arguments: ["abort", "finish", "nonsense", "cut"])
    func comesBackWhenTheStreamIsBroken(how: String) async throws {
        let master = ScriptedNode()
        let streams = Mailbox<ScriptedStream>()
        master.answer { request, responder in
            streams.post(responder.stream([V1.Scheduler.Event.subscribed()], as: request.acceptedFormat))
        }
        try await ScriptedNode.serve([master]) { addresses in
            try await framework(at: .address(addresses[0])) { framework in
                try await framework.registered()
                let stream = try await streams.next()
                switch how {
                case "abort": stream.body.abort()
                case "finish": stream.body.finish()
                case "nonsense": _ = try stream.body.offer(Array("x\n".utf8))
                default:
                    _ = try stream.body.offer(Array("100\nx".utf8))
                    stream.body.finish()
                }
                #expect(try await framework.callbacks.next { $0 == .disconnected ? true : nil })
                #expect(try await framework.callbacks.next { $0 == .reregistered ? true : nil })
            }
        }
    }

    @Test func aCallThatFindsItsConnectionClosedGoesOverAnother() async throws {
        let master = ScriptedNode()
        master.answer { request, responder in
            guard request.schedulerCall?.type != .subscribe else { return Self.lenient(request, responder) }
            responder.respond(HTTPResponse(202, headers: ["Connection": "close"]))
        }
        try await ScriptedNode.serve([master]) { addresses in
            try await framework(at: .address(addresses[0])) { framework in
                try await framework.registered()
                for _ in 1...3 { try await framework.driver.revive() }
                let requests = try await [master.requests.next(), master.requests.next(), master.requests.next()]
                #expect(requests.map(\.schedulerCall?.type) == [.subscribe, .revive, .revive])
                #expect(requests[1].peer.port != requests[2].peer.port)
                #expect(master.requestCount == 4)
            }
        }
    }

    @Test func callsAreSentWithoutWaitingForAnswersAndKeepTheirOrder() async throws {
        let master = ScriptedNode()
        let first = Latch()
        let held = Mutex<[HTTPResponder]>([])
        master.answer { request, responder in
            guard request.schedulerCall?.type != .subscribe else { return Self.lenient(request, responder) }
            held.withLock { $0.append(responder) }
            first.open()
        }
        try await ScriptedNode.serve([master]) { addresses in
            try await framework(at: .address(addresses[0])) { framework in
                try await framework.registered()
                _ = try await master.requests.next()
                let driver = try framework.driver
                try await withThrowingTaskGroup { group in
                    group.addTask { try await driver.kill("1") }
                    await first.opened()
                    // The first call is not answered, and the others are already on their way.
                    for task in ["2", "3"] { group.addTask { try await driver.kill(TaskID(task)) } }
                    master.answer { _, responder in responder.respond(HTTPResponse(202)) }
                    for responder in held.withLock({ $0 }) { responder.respond(HTTPResponse(202)) }
                    try await group.waitForAll()
                }
                var killed: [TaskID?] = []
                for _ in 1...3 { killed.append(try await master.requests.next().schedulerCall?.kill?.taskID) }
                #expect(killed.first == "1")
                #expect(killed.compactMap { $0?.value }.sorted() == ["1", "2", "3"])
            }
        }
    }

    @Test(
        arguments: [
            ("zk://a:2181,b:2181/mesos", true, "this version does not find its master with ZooKeeper"),
            ("https://a:5050", true, "this version does not speak HTTPS"),
            ("http://a:5050/mesos", false, "it has the path '/mesos'"),
            ("a:5050,,b:5050", false, "it names no host"),
            ("::1", false, "'::1' has more than one colon"),
        ])
    func anAddressThatCannotBeUsedIsToldWhenTheFrameworkRuns(
        address: String, isUnsupported: Bool, problem: String
    ) async throws {
        let client = FrameworkClient(
            FrameworkInfo(name: "far"), scheduler: TestFramework(), master: MasterLocation(stringLiteral: address))
        let error = try #require(
            await #expect(throws: MasterLocationError.self) { try await client.run() } as MasterLocationError?)
        #expect(error.description.hasPrefix("cannot look for a master at '\(address)': \(problem)"))
        if case .unsupported = error { #expect(isUnsupported) } else { #expect(!isUnsupported) }
    }
}
