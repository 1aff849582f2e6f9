import AgentCore
import MesosWire

/// Serves executors and operators over frames.
struct AgentFrames: FrameService {
    private let agent: Agent

    init(_ agent: Agent) {
        self.agent = agent
    }

    func serve(_ connection: any FrameConnection, first: Frame) async throws {
        switch first.kind {
        case .call(.executor, stream: nil): try await subscribe(first.body, connection)
        case .call(.executor, stream: _): try await takeCalls(over: connection, first: first)
        case .call(.agent, stream: _): try await answerOperator(first.body, connection)
        default: throw FrameError.unexpected("an agent answers calls of executors and operators")
        }
    }

    private func subscribe(_ body: [UInt8], _ connection: any FrameConnection) async throws {
        switch await take(body) {
        case .accepted:
            try await connection.answer(400, "A call of another type than SUBSCRIBE names its stream")
        case .refused(let status, let message):
            try await connection.answer(status, message)
        case .subscribed(let container, let number):
            let link = agent.shell.openStream(number, to: container)
            defer { link.close() }
            try await connection.send(Frame(.answer(status: 200, stream: container.value)).bytes)
            await connection.sendEvents(from: { try await link.receive() }, closed: { link.close() })
        }
    }

    private func takeCalls(over connection: any FrameConnection, first: Frame) async throws {
        var next: Frame? = first
        while let frame = next {
            guard case .call(.executor, _?) = frame.kind else {
                throw FrameError.unexpected("something else than an executor's call came among its calls")
            }
            switch await take(frame.body) {
            case .accepted: try await connection.answer(202, "")
            case .refused(let status, let message): try await connection.answer(status, message)
            case .subscribed: try await connection.answer(400, "SUBSCRIBE begins a connection of its own")
            }
            next = try await connection.receive().map(Frame.init)
        }
    }

    private func take(_ body: [UInt8]) async -> ExecutorAnswer {
        let call: V1.Executor.Call
        do throws(WireError) {
            call = try V1.Executor.Call(body, as: .protobuf)
        } catch {
            return .refused(status: 400, message: "\(error)")
        }
        return await withCheckedContinuation { continuation in
            agent.shell.ask(call) { continuation.resume(returning: $0) }
        }
    }

    private func answerOperator(_ body: [UInt8], _ connection: any FrameConnection) async throws {
        do {
            let response = try await agent.call(try V1.Agent.Call(body, as: .protobuf))
            try await connection.send(
                Frame(.answer(status: 200, stream: nil), response?.encoded(as: .protobuf) ?? []).bytes)
        } catch let error as WireError {
            try await connection.answer(400, "\(error)")
        } catch let error as AgentCallError {
            try await connection.answer(error.status, error.message)
        }
    }
}
