#if os(Linux)
    import CMesosLinux
    import Glibc
    import MesosIO

    /// Lists the numbers in /proc into a buffer that is allocated once.
    final class ProcessListing {
        private let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 32_768, alignment: 8)

        deinit { buffer.deallocate() }

        /// Calls `body` with the number and the inode of each process, in the kernel's order.
        func forEachProcess(_ body: (Int32, UInt64) -> Void) throws(SystemError) {
            let directory = open("/proc", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
            guard directory >= 0 else { throw SystemError("open directory", "/proc", code: errno) }
            defer { close(directory) }
            while true {
                let length = mesos_read_directory(directory, buffer.baseAddress, buffer.count)
                guard length >= 0 else { throw SystemError("read directory", "/proc", code: Int32(-length)) }
                guard length > 0 else { return }
                // struct linux_dirent64: inode (8), offset (8), size (2), type (1), name.
                var offset = 0
                while offset + 19 < length {
                    let size = Int(buffer.loadUnaligned(fromByteOffset: offset + 16, as: UInt16.self))
                    guard size > 19, offset + size <= length else { break }
                    let name = UnsafeRawBufferPointer(rebasing: buffer[(offset + 19)..<(offset + size)])
                    if let pid = Self.number(name) {
                        body(pid, buffer.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
                    }
                    offset += size
                }
            }
        }

        private static func number(_ name: UnsafeRawBufferPointer) -> Int32? {
            var value: Int32 = 0
            for byte in name {
                if byte == 0 { return value > 0 ? value : nil }
                guard byte >= 48, byte <= 57, value < 100_000_000 else { return nil }
                value = value * 10 + Int32(byte - 48)
            }
            return nil
        }
    }
#endif
