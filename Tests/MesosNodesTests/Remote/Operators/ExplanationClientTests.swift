import MasterCore
import MesosHTTP
import MesosKit
import MesosWire
import Testing

@testable import MesosNodes

/// What operators are told by masters elsewhere and in the same process of why something gets offers or not.
@Suite(.serialized, .timeLimit(.minutes(1)))
struct ExplanationClientTests {
    @Test func explanationsAreTheSameInBothWays() async throws {
        try await withMasterEndpoint { master, endpoint in
            let scheduler = try await HTTPScheduler.subscribe(
                FrameworkInfo(user: "nobody", name: "a&b=c d", capabilities: [.init(type: .multiRole)], roles: ["x/y"]),
                at: endpoint.port)
            for client in [MasterClient(.inProcess(master)), MasterClient(.address(endpoint.address))] {
                let framework = try await client.explain(framework: "a&b=c d")
                #expect(
                    framework.text.hasPrefix(
                        "Framework a&b=c d (\(scheduler.frameworkID)) is offered nothing in the next run. "
                            + "There are no agents."
                    ))
                #expect("\(framework)" == framework.text)
                #expect(String(decoding: framework.json, as: UTF8.self).contains(#""code":"no-agents""#))
                let role = try await client.explain(role: "x/y")
                #expect(role.text.hasPrefix("Role x/y is offered nothing in the next run."))
                let unknown = OperatorClientError.refused(
                    status: 404, message: "There is no agent whose id or hostname is 'ü%'")
                await #expect(throws: unknown) { try await client.explain(agent: "ü%") }
            }
        }
    }

    static let answers: [(String, Int, OperatorClientError)] = [
        (
            "404 Not Found.", 404,
            .refused(
                status: 501, message: "this master has no /explain: it is one of Apache Mesos, or of an earlier version"
            )
        ),
        (
            "", 404,
            .refused(
                status: 501, message: "this master has no /explain: it is one of Apache Mesos, or of an earlier version"
            )
        ),
        ("There is no role 'x'", 404, .refused(status: 404, message: "There is no role 'x'")),
        ("No leader elected", 503, .refused(status: 503, message: "No leader elected")),
        ("{", 200, .unexpectedAnswer("the JSON ends in the middle of a value")),
        ("{}", 200, .unexpectedAnswer("what was said is no explanation")),
    ]

    @Test(arguments: answers)
    func whatIsNoExplanationIsNamed(_ body: String, _ status: Int, _ error: OperatorClientError) async throws {
        let node = ScriptedNode()
        node.answer { _, responder in responder.respond(HTTPResponse(status, "text/plain", Array(body.utf8))) }
        try await ScriptedNode.serve([node]) { addresses in
            await #expect(throws: error) { try await MasterClient(.address(addresses[0])).explain(role: "x") }
        }
    }
}
