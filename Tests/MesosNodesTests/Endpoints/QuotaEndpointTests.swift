import MasterCore
import MesosHTTP
import MesosNodes
import MesosWire
import Testing

/// The older path at which operators read quotas, set guarantees and take quotas away.
@Suite(.serialized, .timeLimit(.minutes(1)))
struct QuotaEndpointTests {
    private struct Client: Sendable {
        let connection: HTTPConnection

        init(_ endpoint: HTTPEndpoint) async throws {
            connection = try await HTTPClient().connect(to: .host("127.0.0.1", port: endpoint.port))
        }

        func ask(_ method: String, _ path: String, _ body: String = "") async throws -> HTTPScheduler.Answer {
            .init(try await connection.send(HTTPClientRequest(method, path, body: Array(body.utf8))))
        }
    }

    private static func request(_ role: String, _ cpus: String, _ rest: String = "") -> String {
        #"{"role":"\#(role)","guarantee":[{"name":"cpus","type":"SCALAR","scalar":{"value":\#(cpus)}}]\#(rest)}"#
    }

    @Test func aGuaranteeIsSetReadAndTakenAway() async throws {
        try await withMasterEndpoint { _, endpoint in
            let client = try await Client(endpoint)
            #expect(try await client.ask("GET", "/master/quota") == .init(200, "{}"))
            #expect(
                try await client.ask("POST", "/master/quota", Self.request("ads", "2", #","force":true"#)) == .init(200)
            )
            let listing =
                #"{"infos":[{"role":"ads","guarantee":[{"name":"cpus","type":"SCALAR","scalar":{"value":2.0}}]}],"#
                + #""configs":[{"role":"ads","guarantees":{"cpus":{"value":2.0}},"limits":{"cpus":{"value":2.0}}}]}"#
            #expect(try await client.ask("GET", "/quota") == .init(200, listing))
            // What follows the path counts only when a quota is taken away.
            #expect(try await client.ask("GET", "/quota/ads?jsonp=f") == .init(200, "f(\(listing))"))
            #expect(try await client.ask("DELETE", "/quota/ads?x=1") == .init(200))
            #expect(try await client.ask("GET", "/master/quota") == .init(200, "{}"))
        }
    }

    @Test func whatIsWrongIsSaidInTheWordsOfMesos() async throws {
        try await withMasterEndpoint { _, endpoint in
            let client = try await Client(endpoint)
            let rows: [(String, String, Int, String)] = [
                (
                    "POST", "x", 400,
                    "Failed to parse set quota request JSON 'x': syntax error at line 1 near: x"
                ),
                ("POST", "[]", 400, "Failed to parse set quota request JSON '[]': Unexpected JSON type parsed"),
                (
                    "POST", #"{"role":1}"#, 400,
                    #"Failed to validate set quota request JSON '{"role":1}': "#
                        + "Not expecting a JSON number for field 'role'"
                ),
                (
                    "POST", #"{"guarantee":[{"name":"cpus"}]}"#, 400,
                    #"Failed to validate set quota request JSON '{"guarantee":[{"name":"cpus"}]}': "#
                        + "Missing required fields: guarantee[0].type"
                ),
                (
                    "POST", "{}", 400,
                    "Failed to validate set quota request: QuotaInfo with invalid role: Role names cannot be the empty "
                        + "string"
                ),
                (
                    "POST", Self.request("ads", "2"), 409,
                    "Quota guarantees overcommit the cluster (use 'force' to bypass this check): Total quota "
                        + "guarantees 'cpus:2' exceed cluster capacity '{}'"
                ),
                (
                    "PUT", "{}", 405,
                    "405 Method Not Allowed. Expecting one of { 'GET', 'POST', 'DELETE' }, but received 'PUT'."
                ),
            ]
            for (method, body, status, sentence) in rows {
                let answer = try await client.ask(method, "/master/quota", body)
                #expect(answer == .init(status, sentence))
            }
        }
    }

    @Test(arguments: [
        (
            "/master/quota",
            "Failed to parse remove quota request for path '/master/quota': expected 3 tokens, found 2 tokens"
        ),
        (
            "/quota//",
            "Failed to parse remove quota request for path '/master/quota//': expected 3 tokens, found 2 tokens"
        ),
        ("/quota/ads", "Failed to remove quota for path '/master/quota/ads': Role 'ads' has no quota set"),
        ("/master/quota/a/b", "Failed to remove quota for path '/master/quota/a/b': Role 'a/b' has no quota set"),
        ("/master//quota//a/", "Failed to remove quota for path '/master//quota//a/': Role 'a/' has no quota set"),
        ("/quota/%6e", "Failed to remove quota for path '/master/quota/%6e': Role '%6e' has no quota set"),
    ])
    func theRoleIsAllThatFollowsThePath(_ path: String, _ sentence: String) async throws {
        try await withMasterEndpoint { _, endpoint in
            let client = try await Client(endpoint)
            #expect(try await client.ask("DELETE", path) == .init(400, sentence))
        }
    }
}
