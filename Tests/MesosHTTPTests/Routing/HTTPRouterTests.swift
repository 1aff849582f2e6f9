import MesosHTTP
import MesosIO
import Testing

@Suite struct HTTPRouterTests {
    /// Who answers a path, by the text that comes back.
    private func answer(_ path: String) async throws -> HTTPResponse {
        var router = HTTPRouter()
        for route in ["/", "/api/v1", "/api/v1/scheduler", "/state", "/slave(1)/state"] {
            router.add(route) { _, responder in responder.respond(HTTPResponse(200, text: route)) }
        }
        return try await withServer(router) { address in
            try await HTTPClient.patient.connect(to: address).send(.get(path))
        }
    }

    @Test(arguments: [
        ("/", "/"), ("/api/v1", "/api/v1"), ("/api/v1/", "/api/v1"), ("/api/v1//", "/api/v1"),
        ("/api/v1/operator", "/api/v1"), ("/api/v1/scheduler", "/api/v1/scheduler"),
        ("/api/v1/scheduler/x/y", "/api/v1/scheduler"), ("/api/v1/schedulers", "/api/v1"),
        ("/state?jsonp=f", "/state"), ("//state", "/state"), ("/slave(1)/state", "/slave(1)/state"),
        ("/slave%281%29/state", "/slave(1)/state"),
    ])
    func theLongestPathOfWholeSegmentsAnswers(_ path: String, _ route: String) async throws {
        let answer = try await answer(path)
        #expect(answer.status == 200)
        #expect(answer.text == route)
    }

    @Test(arguments: ["/api", "/api/v10", "/nothing", "/State", "/api/v1/../../state", "/%2e%2e/state"])
    func anotherPathIsNotFound(_ path: String) async throws {
        let answer = try await answer(path)
        #expect(answer.status == 404)
        #expect(answer.headers["Content-Type"] == "text/plain; charset=utf-8")
        #expect(answer.text == "404 Not Found.")
    }

    @Test func aPathThatBeginsWithNoSlashIsRefused() async throws {
        let answer = try await answer("*")
        #expect(answer.status == 400)
        #expect(answer.text == "Request URL path must start with '/'")
    }
}
