import FrameworkCore
import MasterCore
import MesosHTTP
import MesosKit
import MesosWire
import Testing

@testable import MesosNodes

/// What operators are told of roles and quotas by masters elsewhere and in the same process.
@Suite(.serialized, .timeLimit(.minutes(1)))
struct RoleHoldingsTests {
    private static let ads = V1.Quota.QuotaConfig(
        role: "ads", guarantees: ["cpus": .init(value: 0.5)],
        limits: ["cpus": .init(value: 2), "mem": .init(value: 64)]
    )

    /// Asks the same of a master over HTTP and directly.
    private func inBothWays(
        _ body: @escaping @Sendable (MasterClient) async throws -> Void
    ) async throws {
        try await withMasterEndpoint { master, endpoint in
            try await body(MasterClient(.inProcess(master)))
            try await body(MasterClient(.address(endpoint.address)))
        }
    }

    @Test func quotasAreSetReadAndTakenAway() async throws {
        try await inBothWays { client in
            #expect(try await client.quota().configs == [])
            let refusal = OperatorClientError.refused(
                status: 400,
                message: "Invalid QuotaConfig: total quota guarantees 'cpus:0.5' exceed cluster capacity '{}' (use "
                    + "'force' flag to bypass this check)")
            await #expect(throws: refusal) { try await client.updateQuota([Self.ads]) }
            try await client.updateQuota([Self.ads], force: true)
            #expect(try await client.quota().configs == [Self.ads])
            #expect(
                try await client.roleHoldings() == [
                    RoleHoldings(
                        role: "ads", quota: Quota(guarantees: ["cpus": 0.5], limits: ["cpus": 2, "mem": 64]))
                ])
            try await client.removeQuota(of: "ads")
            #expect(try await client.quota().configs == [])
            let missing = OperatorClientError.refused(
                status: 400, message: "Failed to remove quota: Role 'ads' has no quota set")
            await #expect(throws: missing) { try await client.removeQuota(of: "ads") }
        }
    }

    @Test func whatAMasterTellsIsRead() async throws {
        let node = ScriptedNode()
        node.answer { request, responder in
            let body =
                request.target.rawPath == "/master/roles"
                ? #"{"roles":[{"name":"a","weight":2.5,"quota":{"role":"a","guarantee":{"cpus":1.0},"#
                    + #""limit":{"gpus":0.0},"consumed":{"cpus":3.5,"ports":2.0}},"allocated":{"cpus":1.25},"#
                    + #""offered":{"mem":32.0},"reserved":{"disk":5.0},"frameworks":["f","g"],"later":[]},"#
                    + #"{"name":"b"},{"weight":1}]}"# : ""
            responder.respond(HTTPResponse(200, "application/json", Array(body.utf8)))
        }
        try await ScriptedNode.serve([node]) { addresses in
            let roles = try await MasterClient(.address(addresses[0])).roleHoldings()
            #expect(
                roles == [
                    RoleHoldings(
                        role: "a", weight: 2.5, frameworks: ["f", "g"], allocated: ["cpus": 1.25],
                        offered: ["mem": 32], reserved: ["disk": 5], consumed: ["cpus": 3.5, "ports": 2],
                        quota: Quota(guarantees: ["cpus": 1], limits: ["gpus": 0])),
                    RoleHoldings(role: "b"),
                ])
        }
    }

    static let nonsense: [(String, Int, OperatorClientError)] = [
        ("[1]", 200, .unexpectedAnswer("what was said is no list of roles")),
        ("{", 200, .unexpectedAnswer("the JSON ends in the middle of a value")),
        ("No leader elected", 503, .refused(status: 503, message: "No leader elected")),
        ("", 404, .refused(status: 404, message: "Not Found")),
    ]

    @Test(arguments: nonsense)
    func whatIsNoAnswerIsNamed(_ body: String, _ status: Int, _ error: OperatorClientError) async throws {
        let node = ScriptedNode()
        node.answer { _, responder in
            responder.respond(HTTPResponse(status, "text/plain", Array(body.utf8)))
        }
        try await ScriptedNode.serve([node]) { addresses in
            await #expect(throws: error) { try await MasterClient(.address(addresses[0])).roleHoldings() }
        }
    }
}
