#if !os(Linux)
    import Darwin

    /// How a loop waits: kqueue, told once of each change, and a user event by which other threads wake it. Unverified:
    /// nobody has compiled it yet.
    struct LoopPoller: Sendable {
        private static let wakeupIdentifier: UInt = 0

        private let descriptor: Int32

        init() throws(SystemError) {
            descriptor = kqueue()
            guard descriptor >= 0 else { throw .last("create a kqueue") }
            var change = kevent(
                ident: Self.wakeupIdentifier, filter: Int16(EVFILT_USER), flags: UInt16(EV_ADD | EV_CLEAR), fflags: 0,
                data: 0, udata: nil)
            guard kevent(descriptor, &change, 1, nil, 0, nil) == 0 else {
                let error = SystemError.last("create a user event")
                close()
                throw error
            }
        }

        func close() {
            Darwin.close(descriptor)
        }

        func add(_ descriptor: Int32, token: UInt64) throws(SystemError) {
            let flags = UInt16(EV_ADD | EV_CLEAR)
            let udata = UnsafeMutableRawPointer(bitPattern: UInt(token))
            var changes = [EVFILT_READ, EVFILT_WRITE].map { filter in
                kevent(
                    ident: UInt(descriptor), filter: Int16(filter), flags: flags, fflags: 0, data: 0, udata: udata)
            }
            guard kevent(self.descriptor, &changes, 2, nil, 0, nil) == 0 else {
                throw .last("wait for a descriptor")
            }
        }

        func remove(_ descriptor: Int32) {
            var changes = [EVFILT_READ, EVFILT_WRITE].map { filter in
                kevent(
                    ident: UInt(descriptor), filter: Int16(filter), flags: UInt16(EV_DELETE), fflags: 0, data: 0,
                    udata: nil)
            }
            kevent(self.descriptor, &changes, 2, nil, 0, nil)
        }

        /// Ends a wait that is under way, or the next one.
        func wake() {
            var change = kevent(
                ident: Self.wakeupIdentifier, filter: Int16(EVFILT_USER), flags: 0, fflags: UInt32(NOTE_TRIGGER),
                data: 0, udata: nil)
            kevent(descriptor, &change, 1, nil, 0, nil)
        }

        /// Room for what one wait tells.
        struct Events {
            fileprivate var storage = [kevent](repeating: kevent(), count: 256)

            subscript(index: Int) -> (token: UInt64, readiness: Readiness) {
                let event = storage[index]
                var readiness: Readiness = event.filter == Int16(EVFILT_WRITE) ? .writable : .readable
                if event.flags & UInt16(EV_EOF) != 0 {
                    readiness.insert(event.filter == Int16(EVFILT_WRITE) ? .broken : .ended)
                }
                return (UInt64(UInt(bitPattern: event.udata)), readiness)
            }
        }

        /// Waits for at most so long, or for ever if negative, and returns the number of events.
        func wait(_ events: inout Events, milliseconds: Int32) -> Int {
            var limit = timespec(tv_sec: Int(milliseconds / 1_000), tv_nsec: Int(milliseconds % 1_000) * 1_000_000)
            let count = Int32(events.storage.count)
            let outcome =
                milliseconds < 0
                ? kevent(descriptor, nil, 0, &events.storage, count, nil)
                : kevent(descriptor, nil, 0, &events.storage, count, &limit)
            return Int(max(0, outcome))
        }
    }
#endif
