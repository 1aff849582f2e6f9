import FrameworkCore
import MasterCore
import MesosKit
import MesosNodes
import Testing

/// Operators of a master in the same process.
@Suite(.serialized, .timeLimit(.minutes(1)))
struct OperatorTests {
    private static func agent(in directory: String) -> AgentConfiguration {
        AgentConfiguration(
            hostname: "embedded", resources: "cpus:2;mem:1024", workDirectory: "\(directory)/embedded",
            registrationBackoffFactor: .zero, switchUser: false)
    }

    /// The next events of a stream up to and with one of a type.
    private func events(
        of link: OperatorLink, to type: V1.Master.Event.Kind
    ) async throws -> [V1.Master.Event] {
        var heard: [V1.Master.Event] = []
        while heard.last?.type != type {
            let more = await link.receive()
            if more.isEmpty { throw CancellationError() }
            heard += more
        }
        return heard
    }

    @Test func questionsAreAnsweredAndRequestsDone() async throws {
        try await withNodes { master in
            #expect(try await master.call(.init(type: .getHealth))?.getHealth?.healthy == true)
            let version = try await master.call(.init(type: .getVersion))
            #expect(version?.getVersion?.versionInfo.version == "1.11.0")
            let weight = V1.WeightInfo(weight: 2.5, role: "web")
            let update = V1.Master.Call(type: .updateWeights, updateWeights: .init(weightInfos: [weight]))
            #expect(try await master.call(update) == nil)
            #expect(try await master.call(.init(type: .getWeights))?.getWeights?.weightInfos == [weight])
            let setting = V1.Master.Call.SetLoggingLevel(
                level: 2, duration: V1.DurationInfo(nanoseconds: 3_600_000_000_000))
            #expect(try await master.call(.init(type: .setLoggingLevel, setLoggingLevel: setting)) == nil)
            #expect(try await master.call(.init(type: .getLoggingLevel))?.getLoggingLevel?.level == 2)
        }
    }

    static let refused: [(V1.Master.Call, OperatorError)] = [
        (
            .init(type: .getMetrics),
            OperatorError(
                status: 400, message: "Failed to validate master::Call: Expecting 'get_metrics' to be present")
        ),
        (
            .init(type: .teardown, teardown: .init(frameworkID: "f")),
            OperatorError(status: 400, message: "No framework found with specified ID")
        ),
        (
            .init(type: .markAgentGone, markAgentGone: .init(agentID: "a")),
            OperatorError(status: 404, message: "Agent 'a' not found")
        ),
        (
            .init(type: .drainAgent, drainAgent: .init(agentID: "a")),
            OperatorError(status: 501, message: "This master does not handle calls of type DRAIN_AGENT yet")
        ),
        (
            .init(type: .listFiles, listFiles: .init(path: "/p")),
            OperatorError(status: 404, message: "")
        ),
        (
            .init(type: .readFile, readFile: .init(path: "/p", offset: 0)),
            OperatorError(status: 404, message: "")
        ),
        (
            .init(type: .subscribe),
            OperatorError(status: 400, message: "SUBSCRIBE is answered with a stream of events, not with one answer")
        ),
    ]

    @Test(arguments: refused)
    func whatCannotBeDoneIsRefused(_ call: V1.Master.Call, _ error: OperatorError) async throws {
        try await withNodes { master in
            _ = await #expect(throws: error) { try await master.call(call) }
        }
    }

    @Test func aStreamTellsOfATaskFromItsLaunchToItsEnd() async throws {
        let scratch = try Scratch()
        try await withNodes(Self.agent(in: scratch.directory)) { master in
            let link = try #require(master.operatorEvents())
            let first = try await events(of: link, to: .agentAdded)
            #expect(first.map(\.type).starts(with: [.subscribed, .heartbeat]))
            try await withFramework(at: .inProcess(master)) { framework in
                try await framework.launch("task", "true")
                #expect(try await framework.end(of: "task").state == .finished)
            }
            let told = try await events(of: link, to: .frameworkRemoved)
            #expect(
                told.map(\.type) == [
                    .frameworkAdded, .taskAdded, .taskUpdated, .taskUpdated, .taskUpdated, .frameworkRemoved,
                ])
            #expect(told.compactMap { $0.taskUpdated?.status.state } == [.starting, .running, .finished])
            link.close()
            #expect(await link.receive().isEmpty)
        }
    }

    @Test func oneWhoDoesNotReadLosesTheStream() async throws {
        try await withNodes { master in
            var limits = OperatorQueue.Limits()
            limits.events = 3
            let link = try #require(master.operatorEvents(limits: limits))
            let attentive = try #require(master.operatorEvents())
            for name in ["a", "b"] {
                try await withFramework(FrameworkInfo(name: name), at: .inProcess(master)) { _ in }
                _ = try await events(of: attentive, to: .frameworkRemoved)
            }
            #expect(await link.receive().map(\.type) == [.subscribed, .heartbeat, .frameworkAdded])
            #expect(await link.receive().isEmpty)
        }
    }

    @Test func streamsEndWithTheirMaster() async throws {
        let link = try await withNodes { master in
            let link = try #require(master.operatorEvents())
            _ = try await events(of: link, to: .heartbeat)
            return link
        }
        #expect(await link.receive().isEmpty)
    }

    @Test func aMasterThatHasEndedOpensNoStream() async throws {
        let master = try await withNodes { $0 }
        #expect(master.operatorEvents() == nil)
        await #expect(throws: OperatorError(status: 503, message: "The master has ended")) {
            try await master.call(.init(type: .teardown, teardown: .init(frameworkID: "f")))
        }
    }
}
