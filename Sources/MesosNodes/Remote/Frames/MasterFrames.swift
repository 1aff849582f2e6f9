import FrameworkCore
import MasterCore
import MesosBase
import MesosWire
import Synchronization

/// Serves schedulers, agents and operators over frames.
final class MasterFrames: FrameService {
    private let master: Master
    /// The open streams by the names that their schedulers were told.
    private let streams = Mutex<[String: SchedulerConnectionID]>([:])

    init(_ master: Master) {
        self.master = master
    }

    func serve(_ connection: any FrameConnection, first: Frame) async throws {
        switch first.kind {
        case .call(.scheduler, stream: nil): try await subscribe(first.body, connection)
        case .call(.scheduler, stream: _): try await takeCalls(over: connection, first: first)
        case .call(.master, stream: _): try await answerOperator(first.body, connection)
        case .link: await link(connection)
        default: throw FrameError.unexpected("a master answers calls of schedulers and operators, and links of agents")
        }
    }

    private func subscribe(_ body: [UInt8], _ connection: any FrameConnection) async throws {
        let call: V1.Scheduler.Call
        do {
            call = try V1.Scheduler.Call(body, as: .protobuf)
            try CallValidation.validate(call)
        } catch let error as WireError {
            return try await connection.answer(400, "\(error)")
        } catch let error as CallRejection {
            return try await connection.answer(error.status, error.message)
        }
        guard call.type == .subscribe else {
            return try await connection.answer(400, "A call of another type than SUBSCRIBE names its stream")
        }
        guard let link = master.openScheduler() else { return try await connection.answer(503, "The master has ended") }
        let name = NodeEnvironment.system.entropy.uuid().description
        streams.withLock { $0[name] = link.id }
        defer {
            link.close()
            streams.withLock { _ = $0.removeValue(forKey: name) }
        }
        try link.post(call)
        try await connection.send(Frame(.answer(status: 200, stream: name)).bytes)
        await connection.sendEvents(from: { try await link.receive() }, closed: { link.close() })
    }

    private func takeCalls(over connection: any FrameConnection, first: Frame) async throws {
        var next: Frame? = first
        while let frame = next {
            guard case .call(.scheduler, let name?) = frame.kind else {
                throw FrameError.unexpected("something else than a scheduler's call came among its calls")
            }
            if let rejection = await take(frame.body, of: name) {
                try await connection.answer(rejection.status, rejection.message)
            } else {
                try await connection.answer(202, "")
            }
            next = try await connection.receive().map(Frame.init)
        }
    }

    private func take(_ body: [UInt8], of name: String) async -> CallRejection? {
        let call: V1.Scheduler.Call
        do {
            call = try V1.Scheduler.Call(body, as: .protobuf)
            try CallValidation.validate(call)
        } catch let error as CallRejection {
            return error
        } catch {
            return CallRejection(status: 400, message: "\(error)")
        }
        let claim = StreamClaim(name: name, connection: streams.withLock { $0[name] })
        return await withCheckedContinuation { continuation in
            master.shell.ask(call, over: claim) { continuation.resume(returning: $0) }
        }
    }

    private func answerOperator(_ body: [UInt8], _ connection: any FrameConnection) async throws {
        do {
            let call = try V1.Master.Call(body, as: .protobuf)
            if call.type == .subscribe { return try await sendEvents(over: connection) }
            let response = try await master.call(call)
            try await connection.send(
                Frame(.answer(status: 200, stream: nil), response?.encoded(as: .protobuf) ?? []).bytes)
        } catch let error as WireError {
            try await connection.answer(400, "\(error)")
        } catch let error as OperatorError {
            try await connection.answer(error.status, error.message)
        }
    }

    private func sendEvents(over connection: any FrameConnection) async throws {
        guard let link = master.operatorEvents() else {
            return try await connection.answer(503, "The master has ended")
        }
        defer { link.close() }
        try await connection.send(Frame(.answer(status: 200, stream: nil)).bytes)
        await connection.sendEvents(from: { await link.receive() }, closed: { link.close() })
    }

    private func link(_ connection: any FrameConnection) async {
        let frames = FrameLink()
        let link = master.openAgent { message in
            _ = frames.post(Frame(message.named))
        } closed: {
            frames.close()
        }
        guard let link else { return }
        await frames.run(over: connection) { frame in
            link.send(try frame.message { try AgentToMasterMessage($0) })
        }
        link.close()
    }
}
