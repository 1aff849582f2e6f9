#if os(Linux)
    import CMesosLinux
    import Dispatch
    import Glibc
    import MesosBase
    import MesosIO
    import Synchronization

    /// Ends what containers leave behind. One pass over /proc serves all containers that wait for it; passes are at
    /// least 25 ms apart and take a tenth of the time at most.
    final class TreeSweeper: Sendable {
        private struct Request {
            let mark: String
            let signal: Int32
            /// Called when no process is left; `nil` for a signal that is sent once.
            let completion: (@Sendable () -> Void)?
            /// The passes that have served it.
            var passes = 0
        }

        /// Somebody wants to know what containers use.
        private struct Question {
            let marks: Set<String>
            let continuation: CheckedContinuation<[String: ContainerUsage], Never>
        }

        private struct State {
            var sessions = ProcessTable.Sessions()
            var leaders: [String: Int32] = [:]
            var requests: [Request] = []
            var questions: [Question] = []
            var isScheduled = false
            var earliest = Instant.zero
        }

        private struct Scan {
            var table = ProcessTable()
            var reader = ProcessReader()
        }

        static let shared = TreeSweeper()
        private static let gap = Duration.milliseconds(25)
        /// How often a container waits for processes of which nothing is known yet, which may be anybody's.
        private static let mostUnclearPasses = 4

        private let clock = SystemClock()
        private let queue = DispatchQueue(label: "mesos.sweep")
        private let state = Mutex(State())
        private let scan = Mutex(Scan())

        /// Makes a container known by its main process.
        func add(_ mark: String, leader: Int32) {
            state.withLock { state in
                state.sessions.marks[leader] = mark
                state.sessions.ended.remove(leader)
                state.leaders[mark] = leader
            }
        }

        /// Kills what is left of a container whose main process is gone, until nothing is left.
        func sweep(_ mark: String, completion: @escaping @Sendable () -> Void) {
            submit(Request(mark: mark, signal: SIGKILL, completion: completion))
        }

        /// Sends a signal to the container's processes outside the process group of its main process.
        func signal(_ mark: String, _ signal: Int32) {
            submit(Request(mark: mark, signal: signal, completion: nil))
        }

        /// What the living processes of containers use, by mark; containers without any are missing.
        func usage(of marks: Set<String>) async -> [String: ContainerUsage] {
            await withCheckedContinuation { continuation in
                let delay = state.withLock { state in
                    state.questions.append(Question(marks: marks, continuation: continuation))
                    return passDelay(&state)
                }
                if let delay { schedule(after: delay) }
            }
        }

        private func submit(_ request: Request) {
            let delay: Duration? = state.withLock { state in
                if request.completion != nil, let leader = state.leaders[request.mark],
                    state.sessions.marks[leader] == request.mark
                {
                    state.sessions.ended.insert(leader)
                }
                state.requests.append(request)
                return passDelay(&state)
            }
            if let delay { schedule(after: delay) }
        }

        /// How long the next pass has to wait; `nil` if it is scheduled already.
        private func passDelay(_ state: inout State) -> Duration? {
            guard !state.isScheduled else { return nil }
            state.isScheduled = true
            return max(.zero, state.earliest - clock.now)
        }

        private func schedule(after delay: Duration) {
            guard delay > .zero else { return queue.async { self.pass() } }
            queue.asyncAfter(deadline: .now() + .nanoseconds(Int(delay.clampedNanoseconds))) { self.pass() }
        }

        private func pass() {
            let start = clock.now
            let (requests, questions, sessions, leaders) = state.withLock { state in
                defer {
                    state.requests = []
                    state.questions = []
                }
                return (state.requests, state.questions, state.sessions, state.leaders)
            }
            let wanted = Dictionary(grouping: requests, by: \.mark)
            var living: Set<String> = []
            var usages: [String: ContainerUsage] = [:]
            let isClear = scan.withLock { scan in
                do throws(SystemError) {
                    try scan.table.refresh(&scan.reader, sessions)
                } catch {
                    // Without /proc there is only the process group, which has been signalled already.
                    return true
                }
                for entry in scan.table.entries {
                    guard case .member(let mark) = entry.verdict, let requests = wanted[mark] else { continue }
                    for request in requests {
                        let spared = request.completion == nil ? leaders[mark] : nil
                        if Self.signal(entry, request.signal, sparing: spared, &scan.reader) { living.insert(mark) }
                    }
                }
                if !questions.isEmpty { usages = readUsages(of: questions, &scan) }
                return !scan.table.holdsUnclear && !scan.table.hasLostSight
            }
            for question in questions {
                question.continuation.resume(returning: usages.filter { question.marks.contains($0.key) })
            }
            finish(requests, since: start) { request in
                (isClear || request.passes >= Self.mostUnclearPasses) && !living.contains(request.mark)
            }
        }

        /// What the containers use that are asked for, by mark.
        private func readUsages(of questions: [Question], _ scan: inout Scan) -> [String: ContainerUsage] {
            let wanted = questions.reduce(into: Set<String>()) { $0.formUnion($1.marks) }
            let now = clock.date
            var usages: [String: ContainerUsage] = [:]
            for entry in scan.table.entries {
                guard case .member(let mark) = entry.verdict, wanted.contains(mark),
                    let facts = scan.reader.readState(of: entry.pid, inode: entry.inode)
                else { continue }
                usages[mark, default: ContainerUsage(timestamp: now)].add(facts)
            }
            return usages
        }

        /// Signals one process unless its group is the spared one. Whether it lives and could be signalled.
        private static func signal(
            _ entry: ProcessTable.Entry, _ signal: Int32, sparing group: Int32?, _ reader: inout ProcessReader
        ) -> Bool {
            let directory = ProcessReader.open(entry.pid)
            guard directory >= 0 else { return false }
            defer { close(directory) }
            var status = stat()
            guard fstat(directory, &status) == 0, UInt64(status.st_ino) == entry.inode,
                let facts = reader.readState(directory), !facts.isOver, facts.group != group
            else { return false }
            return mesos_signal_pidfd(directory, signal) == 0
        }

        /// Reports the containers of which nothing is left and keeps the others for the next pass.
        private func finish(_ requests: [Request], since start: Instant, isDone: (Request) -> Bool) {
            let end = clock.now
            let pause = max(Self.gap, (end - start) * 9)
            var done: [Request] = []
            let isPending = state.withLock { state in
                for request in requests where request.completion != nil {
                    guard isDone(request) else {
                        var request = request
                        request.passes += 1
                        state.requests.append(request)
                        continue
                    }
                    done.append(request)
                    guard let leader = state.leaders.removeValue(forKey: request.mark),
                        state.sessions.marks[leader] == request.mark
                    else { continue }
                    state.sessions.marks[leader] = nil
                    state.sessions.ended.remove(leader)
                }
                state.earliest = end + pause
                state.isScheduled = !state.requests.isEmpty || !state.questions.isEmpty
                return state.isScheduled
            }
            for request in done { request.completion?() }
            if isPending { schedule(after: pause) }
        }
    }
#endif
