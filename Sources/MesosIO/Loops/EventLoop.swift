package import MesosBase
import Synchronization

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// One thread that waits for many descriptors, runs what other threads ask it to, and keeps deadlines.
///
/// All that belongs to a connection happens on the thread of its loop, so none of it needs a lock (``LoopBound``).
package final class EventLoop: Sendable {
    package typealias Work = @Sendable () -> Void

    /// A descriptor that the loop watches.
    package struct Watch: Sendable, Hashable {
        let token: UInt64
        let descriptor: Int32
    }

    /// One waiter, which has one deadline at most.
    package struct Timer: Sendable, Hashable {
        fileprivate let number: UInt64
    }

    private struct Inbox {
        var work: [Work] = []
        /// Whether the loop will look into the inbox before it waits again.
        var isNoticed = false
    }

    /// What only the loop's thread touches.
    private struct Local {
        var handlers = Table<UInt64, any EventHandler>()
        var deadlines = DeadlineQueue<Timer>()
        var actions = Table<Timer, Work>()
        var batch: [Work] = []
    }

    private let poller: LoopPoller
    private let clock = SystemClock()
    private let inbox = Mutex(Inbox())
    private let lastNumber = Atomic<UInt64>(0)
    /// The number of the loop's thread, 0 until it runs.
    private let thread = Atomic<UInt>(0)
    // Only the loop's thread reads and writes it: what else could reach it demands that thread first.
    private nonisolated(unsafe) var local = Local()
    // Only the loop's thread touches what it points to, and it lives as long as the thread, which never ends.
    private nonisolated(unsafe) let scratch = UnsafeMutableRawBufferPointer.allocate(byteCount: 65_536, alignment: 16)

    /// Starts the loop's thread, which never ends.
    package init() throws(SystemError) {
        poller = try LoopPoller()
        // The host's signal handlers are not to run on a thread that it does not know.
        var all = sigset_t()
        var before = sigset_t()
        sigfillset(&all)
        pthread_sigmask(SIG_SETMASK, &all, &before)
        defer { pthread_sigmask(SIG_SETMASK, &before, nil) }
        let code = Self.startThread { [self] in run() }
        guard code == 0 else {
            poller.close()
            scratch.deallocate()
            throw SystemError("start a thread", code: code)
        }
    }

    /// Whether the caller runs on the loop's thread.
    package var isCurrent: Bool {
        thread.load(ordering: .relaxed) == Self.currentThread
    }

    func requireCurrent() {
        precondition(isCurrent, "what belongs to a loop was touched from another thread")
    }

    /// Runs work on the loop's thread, after all that was asked for before.
    package func execute(_ work: @escaping Work) {
        let isToBeWoken = inbox.withLock { inbox in
            inbox.work.append(work)
            defer { inbox.isNoticed = true }
            return !inbox.isNoticed
        }
        if isToBeWoken, !isCurrent { poller.wake() }
    }

    /// A waiter that nobody else has.
    package func makeTimer() -> Timer {
        Timer(number: nextNumber())
    }

    private func nextNumber() -> UInt64 {
        lastNumber.wrappingAdd(1, ordering: .relaxed).newValue
    }

    /// The time by the clock of the deadlines.
    package var now: Instant { clock.now }

    /// Tells the handler of all changes of a descriptor's readiness, the first one included, until the watch ends.
    package func watch(_ descriptor: Int32, _ handler: any EventHandler) throws(SystemError) -> Watch {
        requireCurrent()
        let watch = Watch(token: nextNumber(), descriptor: descriptor)
        try poller.add(descriptor, token: watch.token)
        local.handlers[watch.token] = handler
        return watch
    }

    /// Ends a watch; to be called before the descriptor is closed.
    package func stop(_ watch: Watch) {
        requireCurrent()
        guard local.handlers.removeValue(forKey: watch.token) != nil else { return }
        poller.remove(watch.descriptor)
    }

    /// Runs the action once the deadline is reached, in place of the waiter's earlier one.
    package func set(_ timer: Timer, at deadline: Instant, _ action: @escaping Work) {
        requireCurrent()
        local.deadlines.set(timer, at: deadline)
        local.actions[timer] = action
    }

    /// Removes the waiter's deadline, if it has one.
    package func cancel(_ timer: Timer) {
        requireCurrent()
        local.deadlines.cancel(timer)
        local.actions.removeValue(forKey: timer)
    }

    /// Lends room to read into, which holds no more than the call.
    package func withScratch<Result>(_ body: (UnsafeMutableRawBufferPointer) -> Result) -> Result {
        requireCurrent()
        return body(scratch)
    }

    private func run() {
        thread.store(Self.currentThread, ordering: .relaxed)
        var events = LoopPoller.Events()
        while true {
            let count = poller.wait(&events, milliseconds: waitingTime())
            for index in 0..<count {
                let (token, readiness) = events[index]
                local.handlers[token]?.ready(readiness)
            }
            runDue()
            runInbox()
        }
    }

    /// How long the loop may wait: until the next deadline, and not at all if there is work.
    private func waitingTime() -> Int32 {
        let isBusy = inbox.withLock { inbox in
            inbox.isNoticed = !inbox.work.isEmpty
            return inbox.isNoticed
        }
        if isBusy { return 0 }
        guard let next = local.deadlines.next else { return -1 }
        let rest = max(0, (next - clock.now).clampedNanoseconds)
        return Int32(min(rest / 1_000_000 + (rest % 1_000_000 == 0 ? 0 : 1), 3_600_000))
    }

    private func runDue() {
        guard local.deadlines.next != nil else { return }
        let now = clock.now
        while let timer = local.deadlines.popDue(at: now) {
            local.actions.removeValue(forKey: timer)?()
        }
    }

    /// Runs what was there when it began: work that asks for more work lets descriptors have their turn, too.
    private func runInbox() {
        var batch: [Work] = []
        swap(&batch, &local.batch)
        inbox.withLock { inbox in
            inbox.isNoticed = true
            swap(&inbox.work, &batch)
        }
        for work in batch { work() }
        // Its room serves the next turn, but not for ever what one busy turn took.
        batch.removeAll(keepingCapacity: batch.count <= 4_096)
        swap(&batch, &local.batch)
    }
}

extension EventLoop {
    private static var currentThread: UInt {
        #if canImport(Glibc)
            UInt(pthread_self())
        #else
            UInt(bitPattern: pthread_self())
        #endif
    }

    private final class Start: Sendable {
        let body: Work

        init(_ body: @escaping Work) {
            self.body = body
        }
    }

    /// Starts a thread that nobody waits for; the system's error number, or 0.
    private static func startThread(_ body: @escaping Work) -> Int32 {
        let start = Unmanaged.passRetained(Start(body))
        #if canImport(Glibc)
            var thread = pthread_t()
        #else
            var thread: pthread_t?
        #endif
        let code = pthread_create(
            &thread, nil,
            { (context: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? in
                guard let context else { return nil }
                Unmanaged<Start>.fromOpaque(context).takeRetainedValue().body()
                return nil
            }, start.toOpaque())
        guard code == 0 else {
            start.release()
            return code
        }
        #if canImport(Glibc)
            pthread_detach(thread)
        #else
            if let thread { pthread_detach(thread) }
        #endif
        return 0
    }
}
