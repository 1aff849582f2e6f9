import Dispatch

/// A thread for calls that block, on which an actor lives.
final class BlockingExecutor: SerialExecutor {
    private let queue = DispatchQueue(label: "raw client")

    func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        queue.async { job.runSynchronously(on: self.asUnownedSerialExecutor()) }
    }
}

/// A connection that is kept, for requests one after the other or a stream that is followed. Nothing more is waited for
/// once the task is cancelled: heartbeats would let a stream be followed for ever.
actor RawClient {
    private let executor: BlockingExecutor
    private let connection: RawConnection
    private var stream: RecordStream?

    nonisolated var unownedExecutor: UnownedSerialExecutor { executor.asUnownedSerialExecutor() }

    init(port: UInt16) throws {
        executor = BlockingExecutor()
        connection = try RawConnection(port: port)
    }

    func send(_ bytes: [UInt8]) throws { try connection.send(bytes) }

    /// Reads the answer to the oldest request that has none.
    func answer(to method: String = "POST") throws -> RawAnswer {
        try Task.checkCancellation()
        return try connection.answer(to: method)
    }

    func ask(_ bytes: [UInt8], method: String = "POST") throws -> RawAnswer {
        try send(bytes)
        return try answer(to: method)
    }

    /// Reads the head of an answer, whose records follow.
    func open(_ bytes: [UInt8]) throws -> RawHead {
        try Task.checkCancellation()
        try send(bytes)
        let head = try connection.head()
        stream = RecordStream(connection)
        return head
    }

    /// The next record of the stream; `nil` after the last one.
    func record() throws -> String? {
        try Task.checkCancellation()
        return try stream?.next().map { String(decoding: $0, as: UTF8.self) }
    }

    /// Whether the server closes the connection without another byte.
    func isClosed() throws -> Bool { try connection.isClosed() }
}
