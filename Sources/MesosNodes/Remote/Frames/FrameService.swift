import MesosWire

/// What a node answers to those who come over frames.
protocol FrameService: Sendable {
    /// Serves one connection, whose first frame is given, until it is closed.
    func serve(_ connection: any FrameConnection, first: Frame) async throws
}

extension FrameService {
    /// Serves one connection, and closes it.
    func serveUntilClosed(_ connection: any FrameConnection) async {
        await withTaskCancellationHandler {
            if let bytes = try? await connection.receive() {
                do {
                    try await serve(connection, first: try Frame(bytes))
                } catch let error as FrameError {
                    try? await connection.answer(400, "\(error)")
                } catch {
                    // The connection is gone; there is nobody to tell.
                }
            }
            connection.close()
        } onCancel: {
            connection.close()
        }
    }
}

extension FrameConnection {
    func answer(_ status: Int, _ sentence: String) async throws {
        try await send(Frame(.answer(status: status, stream: nil), Array(sentence.utf8)).bytes)
    }

    /// Sends the events that `receive` brings, which are none once the stream has ended; what the other end sends
    /// meanwhile is not looked at, but its end is noticed, and `closed` told.
    func sendEvents<Event: WireMessage>(
        from receive: @escaping @Sendable () async throws -> [Event], closed: @escaping @Sendable () -> Void
    ) async {
        await withTaskGroup(of: Void.self) { group in
            group.addTask {
                while let events = try? await receive(), !events.isEmpty {
                    for event in events {
                        guard (try? await self.send(Frame(.event, event.encoded(as: .protobuf)).bytes)) != nil else {
                            return
                        }
                    }
                }
            }
            group.addTask {
                while (try? await self.receive()) ?? nil != nil {}
            }
            await group.next()
            closed()
            close()
        }
    }
}
