import MesosHTTP
import MesosWire

/// Answers requests that cannot be answered at once, because the node or a disk has to be asked.
struct Readings: Sendable {
    /// Runs what takes its time.
    let services: ServiceGroup

    /// Answers a request by what a reading brings.
    func answer(
        _ responder: HTTPResponder, _ reading: @escaping @Sendable () async throws(Refusal) -> HTTPResponse
    ) throws(Refusal) {
        let isServed = services.start {
            do throws(Refusal) {
                responder.respond(try await reading())
            } catch {
                responder.respond(error.response)
            }
        }
        if !isServed { throw .ended }
    }
}

extension HTTPResponse {
    /// A body of JSON. If the request has a parameter `jsonp`, that is the function of a script that is to be called
    /// with it.
    static func json(_ body: [UInt8], for request: HTTPRequest) -> HTTPResponse {
        guard let function = request.target.query("jsonp") else { return HTTPResponse(200, "application/json", body) }
        return HTTPResponse(200, "text/javascript", Array("\(function)(".utf8) + body + Array(")".utf8))
    }

    /// Names with numbers, as `/metrics/snapshot` has them.
    static func json(_ metrics: [(name: String, value: Double)], for request: HTTPRequest) -> HTTPResponse {
        var writer = JSONWriter()
        writer.object { json in
            for metric in metrics { json.field(metric.name, metric.value) }
        }
        return .json(writer.bytes, for: request)
    }
}
