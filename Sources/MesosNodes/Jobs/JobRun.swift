public import FrameworkCore

/// A job, pod or gang that runs on a cluster: a sequence of its updates and output lines, which ends when all instances
/// have ended.
///
/// The job runs while somebody is there to read; leaving the loop, or cancelling its task, ends the job. A run can be
/// read once.
public struct JobRun: AsyncSequence, Sendable {
    /// What is read.
    public typealias Element = JobEvent
    /// Reading throws what ended the job against its will.
    public typealias Failure = any Error

    private let reader: Reader
    private let runner: JobRunner

    init(_ runner: JobRunner, buffer: EventBuffer) {
        self.runner = runner
        reader = Reader(buffer)
    }

    /// Changes the number of instances while the job runs: more of them are launched as there is room; fewer are ended,
    /// those first that do not run yet, then those that the job's rules and preferences miss least.
    ///
    /// - Throws: ``JobError`` for a mistake in the job, a gang, or a number out of range.
    public func scale(to count: Int) async throws(JobError) {
        try await runner.scheduler.get().scale(runner.name, to: count)
    }

    /// Gives the job other tasks while it runs, few at a time, see ``JobScheduler/replace(with:available:)``.
    ///
    /// - Parameters:
    ///   - job: The new description, of the same name.
    ///   - available: How many instances run at every moment, if so many do.
    /// - Throws: ``JobError`` for a mistake in either description, another name, or a number out of range.
    public func replace(with job: some Work, available: Int) async throws(JobError) {
        try await runner.scheduler.get().replace(with: job, available: available)
    }

    /// Ends the job with all its instances, whatever its restart policy is; reading goes on until they have ended.
    ///
    /// - Throws: ``JobError`` for a mistake in the job.
    public func end() async throws(JobError) {
        try await runner.scheduler.get().end(runner.name)
    }

    /// The state of the job as a sequence: a snapshot first, then each change. It may be read beside the events.
    public var changes: JobChanges { JobChanges(try? runner.scheduler.get()) }

    /// Ends the run when nobody can read it any more.
    final class Reader: Sendable {
        let buffer: EventBuffer

        init(_ buffer: EventBuffer) {
            self.buffer = buffer
        }

        deinit { buffer.abandon() }
    }

    /// Reads a run.
    public struct AsyncIterator: AsyncIteratorProtocol {
        let reader: Reader

        /// The next event, or `nil` when all instances have ended.
        ///
        /// - Throws: What ended the job against its will, such as ``JobError`` for a mistake in it.
        public mutating func next() async throws -> JobEvent? {
            try await reader.buffer.next()
        }
    }

    /// Begins to read.
    public func makeAsyncIterator() -> AsyncIterator {
        AsyncIterator(reader: reader)
    }
}

extension LocalCluster {
    /// Runs a job, pod or gang on this cluster.
    ///
    /// ```swift
    /// for try await event in cluster.run(hello) { print(event) }
    /// ```
    public func run(_ job: some Work) -> JobRun {
        let buffer = EventBuffer()
        let runner = JobRunner(job: job, master: master, outputs: outputs, buffer: buffer)
        let isAccepted = services.start { await runner.run() }
        if !isAccepted { buffer.end(.failure(CancellationError())) }
        return JobRun(runner, buffer: buffer)
    }
}
