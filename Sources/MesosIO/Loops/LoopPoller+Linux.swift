#if os(Linux)
    import CMesosLinux
    import Glibc

    /// How a loop waits: epoll, told once of each change, and an eventfd by which other threads wake it.
    struct LoopPoller: Sendable {
        /// The token of the descriptor that wakes the loop; watches have others.
        private static let wakeupToken: UInt64 = 0

        private let descriptor: Int32
        private let wakeup: Int32

        init() throws(SystemError) {
            descriptor = mesos_poll_create()
            guard descriptor >= 0 else { throw SystemError("create an epoll instance", code: -descriptor) }
            wakeup = mesos_wakeup_create()
            guard wakeup >= 0 else {
                Glibc.close(descriptor)
                throw SystemError("create an eventfd", code: -wakeup)
            }
            do throws(SystemError) {
                try add(wakeup, token: Self.wakeupToken)
            } catch {
                close()
                throw error
            }
        }

        func close() {
            Glibc.close(wakeup)
            Glibc.close(descriptor)
        }

        func add(_ descriptor: Int32, token: UInt64) throws(SystemError) {
            let code = mesos_loop_add(self.descriptor, descriptor, token)
            guard code == 0 else { throw SystemError("wait for a descriptor", code: -code) }
        }

        func remove(_ descriptor: Int32) {
            mesos_poll_remove(self.descriptor, descriptor)
        }

        /// Ends a wait that is under way, or the next one. The eventfd needs no reading: each write is told of.
        func wake() {
            mesos_wake(wakeup)
        }

        /// Room for what one wait tells.
        struct Events {
            fileprivate var storage = [mesos_event](repeating: mesos_event(), count: 256)

            subscript(index: Int) -> (token: UInt64, readiness: Readiness) {
                (storage[index].token, Readiness(rawValue: storage[index].readiness))
            }
        }

        /// Waits for at most so long, or for ever if negative, and returns the number of events.
        func wait(_ events: inout Events, milliseconds: Int32) -> Int {
            Int(max(0, mesos_loop_wait(descriptor, &events.storage, Int32(events.storage.count), milliseconds)))
        }
    }
#endif
