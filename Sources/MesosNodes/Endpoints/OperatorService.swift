import MasterCore
import MesosHTTP
import MesosWire

/// Serves the operators of a master: `POST /api/v1`. The order of the checks, the statuses and the sentences are those
/// of Apache Mesos.
struct OperatorService: Sendable {
    private let master: Master
    private let readings: Readings

    init(_ master: Master, _ readings: Readings) {
        self.master = master
        self.readings = readings
    }

    func handle(_ request: HTTPRequest, _ responder: HTTPResponder) throws(Refusal) {
        let call = try MediaTypes.call(V1.Master.Call.self, in: request)
        var problem: OperatorError?
        do throws(OperatorError) { _ = try OperatorCall(call) } catch { problem = error }
        // What is not implemented is refused only to those who could read an answer.
        if let problem, problem.status != 501 { throw Refusal(problem) }
        let format = try MediaTypes.format(acceptedBy: request)
        if let problem { throw Refusal(problem) }
        if call.type == .subscribe { return try subscribe(as: format, responder) }
        try readings.answer(responder) { [master] () throws(Refusal) in
            do throws(OperatorError) {
                let answer = try await master.call(call)
                return answer.map { HTTPResponse(200, format.mediaType, $0.encoded(as: format)) } ?? HTTPResponse(200)
            } catch {
                throw Refusal(error)
            }
        }
    }

    private func subscribe(as format: WireFormat, _ responder: HTTPResponder) throws(Refusal) {
        guard let link = master.operatorEvents() else { throw .ended }
        let stream = responder.startStream(HTTPResponse(200, headers: ["Content-Type": format.mediaType])) {
            // The operator has vanished.
            link.close()
        }
        let isServed = readings.services.start {
            await EventPump.run(from: { await link.receive() }, to: stream, as: format)
            link.close()
        }
        if !isServed {
            link.close()
            stream.abort()
        }
    }
}

extension Refusal {
    init(_ error: OperatorError) {
        self.init(error.status, error.message)
    }
}
