/// The state of jobs as a sequence: a snapshot first, then each change.
///
/// ```swift
/// for await change in scheduler.changes {
///     switch change {
///     case .snapshot(let jobs): show(jobs)
///     case .instance(let status): show(status)
///     }
/// }
/// ```
///
/// A reader that is slower than the changes finds the newest state of each instance and misses those in between; it
/// never misses the last. Several may read, each from a snapshot of its own. The sequence ends when all jobs have ended
/// or the reading task is cancelled.
public struct JobChanges: AsyncSequence, Sendable {
    /// What is read.
    public typealias Element = JobChange
    /// Reading never fails.
    public typealias Failure = Never

    private let scheduler: JobScheduler?

    /// The changes of a scheduler's jobs; none without one.
    package init(_ scheduler: JobScheduler?) {
        self.scheduler = scheduler
    }

    /// Reads changes.
    public struct AsyncIterator: AsyncIteratorProtocol {
        private let scheduler: JobScheduler?
        private var watch: (number: Int, signals: AsyncStream<Void>)?

        init(_ scheduler: JobScheduler?) {
            self.scheduler = scheduler
        }

        /// The next change, or `nil` when all jobs have ended.
        public mutating func next() async -> JobChange? {
            guard let scheduler else { return nil }
            guard let (number, signals) = watch else {
                let (number, signals, snapshot) = await scheduler.beginWatch()
                watch = (number, signals)
                return .snapshot(snapshot)
            }
            while !Task.isCancelled {
                if let change = await scheduler.nextChange(for: number) { return change }
                var iterator = signals.makeAsyncIterator()
                // What was noted before the end is told still.
                guard await iterator.next() != nil else {
                    return Task.isCancelled ? nil : await scheduler.nextChange(for: number)
                }
            }
            return nil
        }
    }

    /// Begins to read.
    public func makeAsyncIterator() -> AsyncIterator { AsyncIterator(scheduler) }
}
