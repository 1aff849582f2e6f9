import AllocatorCore
import MasterCore
import MesosHTTP
import MesosNodes
import MesosWire
import Testing

/// The path at which a master says why something gets offers or not.
@Suite(.serialized, .timeLimit(.minutes(1)))
struct ExplanationEndpointTests {
    private struct Answer: Equatable {
        var status: Int
        var text: String
    }

    @Test func whatIsAskedWrongIsAnsweredWithASentence() async throws {
        try await withMasterEndpoint { _, endpoint in
            let connection = try await HTTPClient().connect(to: .host("127.0.0.1", port: endpoint.port))
            let usage = "Give one of 'framework', 'agent' and 'role', as in '/explain?framework=NAME'"
            let rows: [(String, Int, String)] = [
                ("/explain", 400, "Nothing is asked about. \(usage)"),
                ("/master/explain?agent=", 400, "The parameter 'agent' is empty. \(usage)"),
                ("/explain?role=a&agent=b", 400, "More than one thing is asked about: 'role', 'agent'. \(usage)"),
                ("/explain?roles=a", 400, "There is no parameter 'roles'. \(usage)"),
                ("/explain?framework=sp%20ark", 404, "There is no framework whose id or name is 'sp ark'"),
                ("/explain?agent=h", 404, "There is no agent whose id or hostname is 'h'"),
                ("/explain?role=a", 404, "There is no role 'a': no framework has it or a role below it"),
            ]
            for (path, status, sentence) in rows {
                let response = try await connection.send(.get(path))
                #expect(Answer(status: response.status, text: response.text) == .init(status: status, text: sentence))
            }
            let refusal = try await connection.send(.post("/explain", "text/plain", []))
            #expect(refusal.status == 405)
        }
    }

    @Test func anExplanationIsJSONUnlessTextIsWanted() async throws {
        try await withMasterEndpoint { master, endpoint in
            let scheduler = try await HTTPScheduler.subscribe(
                FrameworkInfo(user: "nobody", name: "sp ark", capabilities: [.init(type: .multiRole)], roles: ["ads"]),
                at: endpoint.port)
            let id = scheduler.frameworkID
            let connection = try await HTTPClient().connect(to: .host("127.0.0.1", port: endpoint.port))
            let text = """
                Framework sp ark (\(id)) is offered nothing in the next run. There are no agents.

                Role ads: it holds nothing.
                  There are no agents.
                """
            for accept in ["text/plain", "text/*", "text/plain, */*;q=0.1"] {
                let response = try await connection.send(
                    .get("/explain?framework=sp+ark", headers: ["Accept": accept]))
                #expect(response.status == 200)
                #expect(response.headers["Content-Type"] == "text/plain; charset=utf-8")
                #expect(response.text == text, "\(accept)")
            }
            for headers: HTTPHeaders in [[:], ["Accept": "*/*"], ["Accept": "application/json, text/plain, */*"]] {
                let response = try await connection.send(.get("/master/explain?framework=\(id)", headers: headers))
                #expect(response.status == 200)
                #expect(response.headers["Content-Type"] == "application/json")
                #expect(response.text.hasPrefix(#"{"framework":{"id":"\#(id)","name":"sp ark"},"standing":"active","#))
            }
            let script = try await connection.send(.get("/explain?role=ads&jsonp=show"))
            #expect(script.text.hasPrefix(#"show({"role":"ads","#))
            let explanation = await master.explain(framework: id)
            #expect(explanation.standing == .active)
            #expect(explanation.verdict == .noAgents)
            #expect(await master.explain(role: "ads").members.first.map(\.framework) == [id])
            #expect(await master.explain(agent: "x").standing == .unknown)
        }
    }
}
