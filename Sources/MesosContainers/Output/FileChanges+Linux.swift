#if os(Linux)
    import Glibc
    import MesosIO
    import Synchronization

    /// Tells which files have been written to, through one inotify instance.
    final class FileChanges: Sendable {
        /// A file that is watched; files with several names are one.
        typealias File = Int32

        /// Open for as long as a handler that reads it may be under way.
        private final class Descriptor: Sendable {
            let number: Int32

            init(_ number: Int32) { self.number = number }

            deinit { close(number) }
        }

        private let descriptor: Descriptor
        private let poller: Poller
        private let watch = Mutex<Poller.Watch?>(nil)

        /// `onChange` runs on the library's thread with the files that changed, or with `nil` if it might be any.
        init(onChange: @escaping @Sendable ([File]?) -> Void) throws(SystemError) {
            poller = try Poller.shared()
            let number = inotify_init1(Int32(IN_NONBLOCK) | Int32(IN_CLOEXEC))
            guard number >= 0 else { throw SystemError("watch files", code: errno) }
            let descriptor = Descriptor(number)
            self.descriptor = descriptor
            try poller.watch(number) { watch in
                self.watch.withLock { $0 = watch }
                return { onChange(Self.read(descriptor.number)) }
            }
        }

        deinit {
            if let watch = watch.withLock({ $0.take() }) { poller.stop(watch) }
        }

        /// Watches a file that exists.
        func add(_ path: String) throws(SystemError) -> File {
            let file = inotify_add_watch(descriptor.number, path, UInt32(IN_MODIFY))
            guard file >= 0 else { throw SystemError("follow file", path, code: errno) }
            return file
        }

        func remove(_ file: File) {
            inotify_rm_watch(descriptor.number, file)
        }

        private static func read(_ descriptor: Int32) -> [File]? {
            var files: [File] = []
            var isComplete = true
            withUnsafeTemporaryAllocation(byteCount: 16_384, alignment: 8) { buffer in
                while true {
                    let length = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
                    guard length > 0 else { return }
                    var offset = 0
                    while offset + MemoryLayout<inotify_event>.size <= length {
                        let event = buffer.loadUnaligned(fromByteOffset: offset, as: inotify_event.self)
                        if event.wd < 0 {
                            isComplete = false
                        } else if event.mask & UInt32(IN_MODIFY) != 0 {
                            files.append(event.wd)
                        }
                        offset += MemoryLayout<inotify_event>.size + Int(event.len)
                    }
                }
            }
            return isComplete ? files : nil
        }
    }
#endif
