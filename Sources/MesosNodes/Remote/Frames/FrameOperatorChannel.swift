import MesosWire

/// The way of an operator's calls over frames: each goes over a connection of its own.
struct FrameOperatorChannel<Call: WireMessage, Response: WireMessage, Event: WireMessage>: OperatorChannel {
    let transport: any FrameTransport
    let callee: Frame.Callee

    func call(_ call: Call) async throws(OperatorClientError) -> Response? {
        let (connection, frame) = try await open(call)
        connection.close()
        guard !frame.body.isEmpty else { return nil }
        do throws(WireError) {
            return try Response(frame.body, as: .protobuf)
        } catch {
            throw .unexpectedAnswer("\(error)")
        }
    }

    func subscribe(_ call: Call) async throws(OperatorClientError) -> OperatorStream<Event> {
        let (connection, _) = try await open(call)
        return OperatorStream {
            () async throws(OperatorClientError) -> [Event] in
            do {
                guard let bytes = try await connection.receive() else { return [] }
                return [try Event(try Frame(bytes).body, as: .protobuf)]
            } catch let error as WireError {
                throw .unexpectedAnswer("\(error)")
            } catch {
                throw .unreachable("\(error)")
            }
        } end: {
            connection.close()
        }
    }

    /// Makes a call and waits for its answer, which leaves the connection open.
    private func open(_ call: Call) async throws(OperatorClientError) -> (any FrameConnection, Frame) {
        let connection: any FrameConnection
        do {
            connection = try await transport.connect()
        } catch {
            throw .unreachable("\(error)")
        }
        do {
            return try await withTaskCancellationHandler {
                (connection, try await answer(to: call, over: connection))
            } onCancel: {
                connection.close()
            }
        } catch {
            connection.close()
            throw error as? OperatorClientError ?? .unreachable("\(error)")
        }
    }

    private func answer(to call: Call, over connection: any FrameConnection) async throws -> Frame {
        try await connection.send(Frame(.call(callee, stream: nil), call.encoded(as: .protobuf)).bytes)
        guard let bytes = try await connection.receive() else {
            throw OperatorClientError.unreachable("the other end has closed the connection")
        }
        let frame = try Frame(bytes)
        guard case .answer(let status, _) = frame.kind else {
            throw OperatorClientError.unexpectedAnswer("something else than an answer came after a call")
        }
        guard status == 200 || status == 202 else {
            throw OperatorClientError.refused(
                status: status, message: String(decoding: frame.body, as: UTF8.self))
        }
        return frame
    }
}
