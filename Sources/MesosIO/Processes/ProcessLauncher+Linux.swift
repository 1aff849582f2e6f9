#if os(Linux)
    import CMesosLinux
    import Glibc

    /// Starts processes and reports their ends, each by its own descriptor: other children of the program are never
    /// waited for.
    package struct ProcessLauncher: Sendable {
        private let poller: Poller

        /// Fails if the program ignores SIGCHLD, or if the system refuses a descriptor.
        package init() throws(ProcessLaunchError) {
            guard !mesos_children_are_discarded() else { throw .childSignalIgnored }
            do throws(SystemError) {
                poller = try Poller.shared()
            } catch {
                throw .cannotCreateProcess(code: error.code)
            }
        }

        /// Starts a process on one of two threads kept for that, and reports what becomes of it.
        ///
        /// `isCancelled` is asked once, right before the process is made. Both closures run on the library's threads
        /// and must not block.
        package func launch(
            _ request: ProcessRequest, unless isCancelled: @escaping @Sendable () -> Bool = { false },
            onEvent: @escaping @Sendable (ProcessEvent) -> Void
        ) {
            LaunchPool.shared.submit {
                do throws(ProcessLaunchError) {
                    guard !isCancelled() else { throw .cancelled }
                    let (pid, pidfd) = try Self.start(request)
                    onEvent(.started(pid: pid))
                    watch(pidfd, onEvent)
                } catch {
                    onEvent(.failed(error))
                }
            }
        }

        /// Starts a process on the calling thread, which blocks for about a millisecond.
        private static func start(_ request: ProcessRequest) throws(ProcessLaunchError) -> (pid: Int32, pidfd: Int32) {
            guard !mesos_children_are_discarded() else { throw .childSignalIgnored }
            let account = try request.user.map { name throws(ProcessLaunchError) in try UserAccount(named: name) }
            let switched = account.flatMap { $0.userID == UserAccount.currentUserID ? nil : $0 }
            let block = LaunchBlock(request)
            if let text = block.invalidText { throw .invalidText(text) }

            let output = try open(block.output, request.standardOutput, owner: switched)
            defer { if output >= 0 { close(output) } }
            let error = try open(block.error, request.standardError, owner: switched)
            defer { if error >= 0 { close(error) } }

            let result = Self.call(block, request, (output, error), as: switched)
            guard result.stage == MESOS_LAUNCH_DONE else { throw Self.error(result, request) }
            return (result.pid, result.pidfd)
        }

        private static func call(
            _ block: borrowing LaunchBlock, _ request: ProcessRequest, _ files: (output: Int32, error: Int32),
            as account: UserAccount?
        ) -> mesos_launch_result {
            var call = mesos_launch_request()
            call.candidates = UnsafePointer(block.candidates)
            call.arguments = UnsafePointer(block.arguments)
            call.environment = UnsafePointer(block.environment)
            call.directory = block.directory.map { UnsafePointer($0) }
            call.input = request.standardInput ?? -1
            call.output = files.output
            call.error = files.error
            call.switches_user = account != nil
            call.user = account?.userID ?? 0
            call.group = account?.groupID ?? 0
            for signal in request.ignoredSignals where (1..<64).contains(signal) {
                call.ignored_signals |= 1 << UInt64(signal)
            }
            var result = mesos_launch_result()
            (account?.groups ?? []).withUnsafeBufferPointer { groups in
                call.groups = groups.baseAddress
                call.group_count = groups.count
                _ = mesos_launch(&call, &result)
            }
            return result
        }

        private static func open(
            _ path: LaunchBlock.Text?, _ name: String?, owner: UserAccount?
        ) throws(ProcessLaunchError) -> Int32 {
            guard let path, let name else { return -1 }
            // A task may have put a link in the place of its output, to a file that is not its own.
            let flags = O_WRONLY | O_CREAT | O_APPEND | O_NOFOLLOW | O_CLOEXEC | O_NOCTTY
            let descriptor = Glibc.open(path, flags, 0o644)
            guard descriptor >= 0 else { throw .cannotOpenOutput(name, code: errno) }
            if let owner, fchown(descriptor, owner.userID, owner.groupID) != 0 {
                let code = errno
                close(descriptor)
                throw .cannotOpenOutput(name, code: code)
            }
            return descriptor
        }

        private static func error(_ result: mesos_launch_result, _ request: ProcessRequest) -> ProcessLaunchError {
            switch result.stage {
            case MESOS_LAUNCH_EXECUTE:
                .cannotExecute(request.executable, code: result.error)
            case MESOS_LAUNCH_DIRECTORY:
                .cannotEnterDirectory(request.workingDirectory ?? "", code: result.error)
            case MESOS_LAUNCH_GROUPS, MESOS_LAUNCH_USER:
                .cannotSwitchUser(request.user ?? "", code: result.error)
            default:
                .cannotCreateProcess(code: result.error)
            }
        }

        private func watch(_ pidfd: Int32, _ onEvent: @escaping @Sendable (ProcessEvent) -> Void) {
            do throws(SystemError) {
                try poller.watch(pidfd) { watch in
                    { reap(pidfd, watch, onEvent) }
                }
            } catch {
                // Without a watch the end would be missed: the process is ended now, and its end waited for here.
                _ = mesos_signal_pidfd(pidfd, SIGKILL)
                var status = pollfd(fd: pidfd, events: Int16(POLLIN), revents: 0)
                while poll(&status, 1, -1) < 0 && errno == EINTR {}
                reap(pidfd, nil, onEvent)
            }
        }

        private func reap(
            _ pidfd: Int32, _ watch: Poller.Watch?, _ onEvent: @Sendable (ProcessEvent) -> Void
        ) {
            var status: Int32 = 0
            var outcome = mesos_reap(pidfd, true, &status)
            if outcome == 0 { return }
            if outcome > 0 {
                onEvent(.ended)
                outcome = mesos_reap(pidfd, false, &status)
            }
            if let watch { poller.stop(watch) }
            close(pidfd)
            onEvent(.exited(outcome > 0 ? ExitStatus(rawWaitStatus: status) : .unknown))
        }
    }
#endif
