/// The time that was given for something is over.
struct DeadlineExceeded: Error, Equatable {
    /// How much time was given.
    let limit: Duration
}

/// Does something as long as somebody reads the output and the time lasts, if it is limited at all.
///
/// - Throws: ``Channel/Failure/closed`` and ``DeadlineExceeded`` if what is done is cancelled for one of these reasons.
func withReader<Value: Sendable>(
    of channel: Channel, within limit: Duration? = nil, _ body: @escaping @Sendable () async throws -> Value
) async throws -> Value {
    try await withThrowingTaskGroup(of: Value.self) { group in
        group.addTask { try await body() }
        group.addTask {
            try await channel.waitUntilClosed()
            throw Channel.Failure.closed
        }
        if let limit {
            group.addTask {
                try await Task.sleep(for: limit)
                throw DeadlineExceeded(limit: limit)
            }
        }
        defer { group.cancelAll() }
        guard let value = try await group.next() else { throw CancellationError() }
        return value
    }
}
