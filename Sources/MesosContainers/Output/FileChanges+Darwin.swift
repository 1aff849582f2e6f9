#if !os(Linux)
    import Dispatch
    import MesosIO
    import Synchronization

    /// Asks ten times a second, where nothing tells which files have been written to.
    final class FileChanges: Sendable {
        typealias File = Int32

        private let last = Mutex<File>(0)
        // Dispatch's objects are safe to use from any thread; their protocol does not say so.
        private nonisolated(unsafe) let source: any DispatchSourceTimer

        init(onChange: @escaping @Sendable ([File]?) -> Void) throws(SystemError) {
            source = DispatchSource.makeTimerSource(queue: DispatchQueue(label: "mesos.changes"))
            source.setEventHandler { onChange(nil) }
            source.schedule(deadline: .now(), repeating: .milliseconds(100))
            source.activate()
        }

        deinit { source.cancel() }

        func add(_ path: String) throws(SystemError) -> File {
            last.withLock { last in
                last += 1
                return last
            }
        }

        func remove(_ file: File) {}
    }
#endif
