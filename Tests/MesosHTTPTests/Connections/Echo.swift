import MesosHTTP
import MesosIO

/// Answers with what was asked, so that tests can compare.
struct Echo: HTTPService {
    func handle(_ request: HTTPRequest, _ responder: HTTPResponder) {
        responder.respond(
            HTTPResponse(200, text: "\(request.method) \(request.target.path) ") + request.body)
    }
}

/// A service that is a closure.
struct Answering: HTTPService {
    let body: @Sendable (HTTPRequest, HTTPResponder) -> Void

    init(_ body: @escaping @Sendable (HTTPRequest, HTTPResponder) -> Void) {
        self.body = body
    }

    func handle(_ request: HTTPRequest, _ responder: HTTPResponder) {
        body(request, responder)
    }
}

extension HTTPResponse {
    static func + (response: HTTPResponse, bytes: [UInt8]) -> HTTPResponse {
        var response = response
        response.body += bytes
        return response
    }
}

/// Runs `body` with the address of a server, which ends afterwards.
func withServer<Result: Sendable>(
    _ service: any HTTPService, at address: String = "127.0.0.1:0", limits: HTTPServerLimits = HTTPServerLimits(),
    _ body: (HTTPAddress) async throws -> Result
) async throws -> Result {
    let server = HTTPServer(service: service, limits: limits)
    let bound = try server.bind(to: try SocketAddress(address))
    let running = Task { await server.run() }
    let outcome: Swift.Result<Result, any Error>
    do { outcome = .success(try await body(HTTPAddress(bound))) } catch { outcome = .failure(error) }
    running.cancel()
    await running.value
    return try outcome.get()
}
