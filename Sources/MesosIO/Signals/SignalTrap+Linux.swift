#if os(Linux)
    import CMesosLinux
    import Glibc
    import Synchronization

    /// Catches signals for as long as it is set. The second one of a kind ends the program at once, with status
    /// 128 + signal.
    package final class SignalTrap: Sendable {
        private let poller: Poller
        private let watch = Mutex<Poller.Watch?>(nil)

        /// Catches signals, by default those of Ctrl-C and of an orderly stop. `onSignal` runs on the library's thread
        /// and must not block.
        package init(
            _ signals: [Int32] = [SIGINT, SIGTERM], onSignal: @escaping @Sendable (Int32) -> Void
        ) throws(SignalTrapError) {
            do throws(SystemError) {
                poller = try Poller.shared()
            } catch {
                throw .system(error)
            }
            let descriptor = mesos_trap_signals(signals, signals.count)
            guard descriptor != -EBUSY else { throw .alreadySet }
            guard descriptor >= 0 else { throw .system(SystemError("catch signals", code: -descriptor)) }
            do throws(SystemError) {
                try poller.watch(descriptor) { watch in
                    self.watch.withLock { $0 = watch }
                    return {
                        let caught = mesos_take_trapped_signals()
                        for signal in Int32(1)..<64 where caught & (1 << UInt64(signal)) != 0 { onSignal(signal) }
                    }
                }
            } catch {
                mesos_restore_signals()
                throw .system(error)
            }
        }

        deinit { cancel() }

        /// Gives the signals back the actions they had.
        package func cancel() {
            let watch = watch.withLock { $0.take() }
            guard let watch else { return }
            poller.stop(watch)
            mesos_restore_signals()
        }
    }
#endif
