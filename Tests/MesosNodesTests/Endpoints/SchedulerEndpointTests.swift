import AgentCore
import MasterCore
import MesosHTTP
import MesosNodes
import MesosResources
import MesosWire
import Testing

/// A scheduler that speaks HTTP with a master and an agent of this process.
@Suite(.serialized, .timeLimit(.minutes(1)))
struct SchedulerEndpointTests {
    private static func agent(in directory: String) -> AgentConfiguration {
        AgentConfiguration(
            hostname: "embedded", resources: "cpus:2;mem:1024", workDirectory: "\(directory)/agent",
            registrationBackoffFactor: .zero, switchUser: false)
    }

    @Test(arguments: [WireFormat.json, .protobuf])
    func itSubscribesLaunchesATaskAndAcknowledges(format: WireFormat) async throws {
        let scratch = try Scratch()
        try await withMasterEndpoint { master, endpoint in
            let agent = try Agent(Self.agent(in: scratch.directory), master: .inProcess(master))
            try await running([{ try await agent.run() }]) {
                let scheduler = try await HTTPScheduler.subscribe(at: endpoint.port, as: format)
                #expect(scheduler.head.headers["Content-Type"] == format.mediaType)
                #expect(scheduler.head.headers["Transfer-Encoding"] == "chunked")
                let offer = try await scheduler.offer()
                #expect(try await scheduler.launch(.shell("t", "true", on: offer), on: offer) == .init(202))
                var states: [TaskState] = []
                while states.last?.isTerminal != true { states.append(try await scheduler.update(of: "t").state) }
                #expect(states == [.starting, .running, .finished])
                #expect(try await scheduler.call(.teardown) == .init(202))
                await scheduler.ended()
            }
        }
    }

    @Test func aSchedulerThatVanishesIsDisconnectedAtOnce() async throws {
        try await withMasterEndpoint { master, endpoint in
            let events = master.events()
            let scheduler = try await HTTPScheduler.subscribe(at: endpoint.port)
            scheduler.vanish()
            let id = await events.first { if case .frameworkDisconnected(let id, _) = $0 { id } else { nil } }
            #expect(id == scheduler.frameworkID)
        }
    }

    @Test func whoeverTakesTheFrameworkOverEndsTheFormerStream() async throws {
        try await withMasterEndpoint { _, endpoint in
            var info = FrameworkInfo(user: "nobody", name: "raw", failoverTimeout: 60)
            let first = try await HTTPScheduler.subscribe(info, at: endpoint.port)
            info.id = first.frameworkID
            let second = try await HTTPScheduler.subscribe(info, at: endpoint.port)
            #expect(second.frameworkID == first.frameworkID)
            #expect(second.streamID != first.streamID)
            #expect(try await first.next { $0.error?.message } == "Framework failed over")
            await first.ended()
            #expect(
                try await first.call(.revive)
                    == .init(
                        400,
                        "The stream ID '\(first.streamID)' included in this request didn't match the stream ID "
                            + "currently associated with framework ID \(first.frameworkID)"))
            #expect(try await second.call(.revive) == .init(202))
        }
    }

    @Test func anUpdateOfTheFrameworkIsAnsweredByItsOutcome() async throws {
        try await withMasterEndpoint { _, endpoint in
            let scheduler = try await HTTPScheduler.subscribe(at: endpoint.port)
            var info = FrameworkInfo(user: "nobody", name: "renamed", id: scheduler.frameworkID)
            let done = try await scheduler.call(.updateFramework) { $0.updateFramework = .init(frameworkInfo: info) }
            #expect(done == .init(200))
            info.user = "somebody"
            let refused = try await scheduler.call(.updateFramework) { $0.updateFramework = .init(frameworkInfo: info) }
            #expect(
                refused
                    == .init(
                        400,
                        "FrameworkInfo update is not valid: Updating 'FrameworkInfo.user' is unsupported; attempted to "
                            + "update from 'nobody' to 'somebody'"))
        }
    }

    @Test func aRefusedSubscriptionIsToldOnItsStream() async throws {
        try await withMasterEndpoint { _, endpoint in
            let info = FrameworkInfo(user: "nobody", name: "raw", roles: ["a", "b"])
            let call = V1.Scheduler.Call(type: .subscribe, subscribe: .init(frameworkInfo: info))
            let connection = try await HTTPClient().connect(to: .host("127.0.0.1", port: endpoint.port))
            let response = try await connection.send(
                .post(HTTPScheduler.path, "application/json", call.encoded(as: .json)))
            #expect(response.status == 200)
            var decoder = RecordIODecoder(limit: 1 << 20)
            decoder.append(response.body)
            let event = try V1.Scheduler.Event(try #require(try decoder.next()), as: .json)
            #expect(event.type == .error)
            #expect(try decoder.next() == nil)
        }
    }
}
