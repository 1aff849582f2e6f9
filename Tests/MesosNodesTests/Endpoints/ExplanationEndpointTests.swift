import AgentCore
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
}
