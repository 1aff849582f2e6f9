#if os(Linux)
    import CMesosLinux
    import Glibc
    import Synchronization

    /// One thread that waits for descriptors of the whole program to become readable: ended processes, changed files,
    /// signals.
    ///
    /// A handler runs on that thread again and again until it has read what there is or stopped the watch; it must not
    /// block.
    package final class Poller: Sendable {
        package typealias Handler = @Sendable () -> Void

        /// One watched descriptor.
        package struct Watch: Sendable {
            let token: UInt64
            let descriptor: Int32
        }

        private struct State {
            var lastToken: UInt64 = 0
            var handlers: [UInt64: Handler] = [:]
        }

        private static let instance = Mutex<Poller?>(nil)
        private let descriptor: Int32
        private let state = Mutex(State())

        /// The program's poller, which starts with its first use.
        package static func shared() throws(SystemError) -> Poller {
            let outcome: Result<Poller, SystemError> = instance.withLock { instance in
                if let instance { return .success(instance) }
                do throws(SystemError) {
                    let poller = try Poller()
                    instance = poller
                    return .success(poller)
                } catch {
                    return .failure(error)
                }
            }
            return try outcome.get()
        }

        private init() throws(SystemError) {
            descriptor = mesos_poll_create()
            guard descriptor >= 0 else { throw SystemError("create an epoll instance", code: -descriptor) }
            // The host's signal handlers are not to run on a thread that it does not know.
            var all = sigset_t()
            var before = sigset_t()
            sigfillset(&all)
            pthread_sigmask(SIG_SETMASK, &all, &before)
            defer { pthread_sigmask(SIG_SETMASK, &before, nil) }
            var thread = pthread_t()
            let context = Unmanaged.passRetained(self)
            let code = pthread_create(
                &thread, nil,
                { context in
                    guard let context else { return nil }
                    Unmanaged<Poller>.fromOpaque(context).takeRetainedValue().run()
                    return nil
                }, context.toOpaque())
            guard code == 0 else {
                context.release()
                close(descriptor)
                throw SystemError("start a thread", code: code)
            }
            pthread_detach(thread)
        }

        private func run() {
            var tokens = [UInt64](repeating: 0, count: 64)
            while true {
                let count = mesos_poll_wait(descriptor, &tokens, Int32(tokens.count))
                guard count >= 0 else { continue }
                for token in tokens.prefix(Int(count)) {
                    state.withLock { $0.handlers[token] }?()
                }
            }
        }

        /// Calls the handler for as long as the descriptor is readable.
        package func watch(
            _ descriptor: Int32, _ handler: (Watch) -> Handler
        ) throws(SystemError) {
            let token = state.withLock { state in
                state.lastToken += 1
                return state.lastToken
            }
            let watch = Watch(token: token, descriptor: descriptor)
            let handler = handler(watch)
            state.withLock { $0.handlers[token] = handler }
            let code = mesos_poll_add(self.descriptor, descriptor, token)
            guard code == 0 else {
                state.withLock { $0.handlers[token] = nil }
                throw SystemError("wait for a descriptor", code: -code)
            }
        }

        /// Ends a watch; to be called before the descriptor is closed. A call of the handler may still be under way.
        package func stop(_ watch: Watch) {
            mesos_poll_remove(descriptor, watch.descriptor)
            _ = state.withLock { $0.handlers.removeValue(forKey: watch.token) }
        }
    }
#endif
