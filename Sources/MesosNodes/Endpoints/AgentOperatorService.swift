import AgentCore
import MesosHTTP
import MesosWire

/// Serves the operators of an agent: `POST /api/v1`. The order of the checks, the statuses and the sentences are those
/// of Apache Mesos, which differ from those of a master: the body is looked at last.
struct AgentOperatorService: Sendable {
    private static let records = "application/recordio"

    private let agent: Agent
    private let readings: Readings

    init(_ agent: Agent, _ readings: Readings) {
        self.agent = agent
        self.readings = readings
    }

    func handle(_ request: HTTPRequest, _ responder: HTTPResponder) throws(Refusal) {
        guard request.method == "POST" else { throw Refusal.method(request.method, expecting: ["POST"]) }
        let (given, isStreaming) = try Self.format(of: request)
        let wanted = try Self.format(acceptedBy: request)
        let call = try Self.call(in: request, given, isStreaming: isStreaming)
        let kind = call.type?.wireName ?? ""
        if isStreaming, call.type != .attachContainerInput {
            throw Refusal(415, "Streaming 'Content-Type' \(Self.records) is not supported for \(kind) call")
        }
        if !isStreaming, call.type == .attachContainerInput {
            throw Refusal(415, "Expecting 'Content-Type' to be \(Self.records) for \(kind) call")
        }
        let mayStream = call.type == .attachContainerOutput || call.type == .launchNestedContainerSession
        guard let wanted = wanted ?? (mayStream ? .json : nil) else {
            throw Refusal(406, "Streaming response is not supported for \(kind) call")
        }
        try readings.answer(responder) { [agent] () throws(Refusal) in
            do throws(AgentCallError) {
                let answer = try await agent.call(call)
                return answer.map { HTTPResponse(200, wanted.mediaType, $0.encoded(as: wanted)) } ?? HTTPResponse(200)
            } catch {
                throw Refusal(error.status, error.message)
            }
        }
    }

    /// The format of the calls in a request's body, and whether that is a stream of records.
    private static func format(of request: HTTPRequest) throws(Refusal) -> (format: WireFormat, isStreaming: Bool) {
        guard let mediaType = request.headers["Content-Type"] else {
            throw Refusal(400, "Expecting 'Content-Type' to be present")
        }
        let message = request.headers["Message-Content-Type"]
        if let format = WireFormat(mediaType: mediaType) {
            guard message == nil else {
                throw Refusal(415, "Expecting 'Message-Content-Type' to be not set for non-streaming requests")
            }
            return (format, false)
        }
        guard mediaType == records else {
            throw Refusal(
                415, "Expecting 'Content-Type' of application/json or application/x-protobuf or \(records)")
        }
        guard let message else {
            throw Refusal(400, "Expecting 'Message-Content-Type' to be set for streaming requests")
        }
        guard let format = WireFormat(mediaType: message) else {
            throw Refusal(415, "Expecting 'Message-Content-Type' of application/json or application/x-protobuf")
        }
        return (format, true)
    }

    /// The format of the answer; `nil` for a stream of records.
    private static func format(acceptedBy request: HTTPRequest) throws(Refusal) -> WireFormat? {
        let accept = request.headers["Accept"]
        let message = request.headers["Message-Accept"]
        for format in [WireFormat.json, .protobuf] where MediaTypes.accepts(accept, format.mediaType) {
            guard message == nil else {
                throw Refusal(406, "Expecting 'Message-Accept' to be not set for non-streaming responses")
            }
            return format
        }
        guard MediaTypes.accepts(accept, records) else {
            throw Refusal(
                406, "Expecting 'Accept' to allow application/json or application/x-protobuf or \(records)")
        }
        guard [WireFormat.json, .protobuf].contains(where: { MediaTypes.accepts(message, $0.mediaType) }) else {
            throw Refusal(406, "Expecting 'Message-Accept' to allow application/json or application/x-protobuf")
        }
        return nil
    }

    private static func call(
        in request: HTTPRequest, _ format: WireFormat, isStreaming: Bool
    ) throws(Refusal) -> V1.Agent.Call {
        let body = isStreaming ? try firstRecord(in: request.body) : request.body
        let call: V1.Agent.Call
        do throws(WireError) {
            call = try V1.Agent.Call(body, as: format)
        } catch {
            switch (error.format, error.problem) {
            case (.protobuf, _): throw Refusal(400, "Failed to parse body into a protobuf object")
            case (.json, .syntax): throw Refusal(400, error.description)
            case (.json, _): throw Refusal(400, error.reason)
            }
        }
        if let problem = AgentCallValidation.problem(of: call) { throw Refusal(400, problem) }
        return call
    }

    private static func firstRecord(in body: [UInt8]) throws(Refusal) -> [UInt8] {
        var decoder = RecordIODecoder(limit: body.count)
        decoder.append(body)
        do throws(RecordIOError) {
            if let record = try decoder.next() { return record }
        } catch {
            throw Refusal(400, error.description)
        }
        throw Refusal(400, "Received EOF while reading request body")
    }
}
