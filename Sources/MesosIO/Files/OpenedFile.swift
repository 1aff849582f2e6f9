#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A regular file that is open for reading, and stays what it is whatever becomes of its name.
package final class OpenedFile: Sendable {
    private let descriptor: Int32
    /// The path by which it was opened, for sentences.
    package let path: String
    /// What was known of it when it was opened.
    package let status: FileStatus

    /// Opens a file in a directory, if it is a regular one; no link is followed.
    package convenience init(_ name: String, in directory: DirectoryHandle) throws(SystemError) {
        // A pipe that has taken the file's place would be waited for without the flag.
        let flags = O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY | O_CLOEXEC
        try self.init(openat(directory.descriptor, name, flags), "\(directory.path)/\(name)")
    }

    /// Opens the file at a path, if it is a regular one; the last link of the path is not followed.
    package convenience init(_ path: String) throws(SystemError) {
        try self.init(open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY | O_CLOEXEC), path)
    }

    private init(_ descriptor: Int32, _ path: String) throws(SystemError) {
        guard descriptor >= 0 else { throw .last("open", path) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else {
            let error = SystemError.last("look at", path)
            close(descriptor)
            throw error
        }
        guard status.st_mode & S_IFMT == S_IFREG else {
            let code = status.st_mode & S_IFMT == S_IFDIR ? EISDIR : EINVAL
            close(descriptor)
            throw SystemError("read as a file", path, code: code)
        }
        self.descriptor = descriptor
        self.path = path
        self.status = FileStatus(status)
    }

    deinit { close(descriptor) }

    /// The bytes from an offset on: `count` of them, or as many as there are.
    package func read(at offset: UInt64, count: Int) throws(SystemError) -> [UInt8] {
        var bytes: [UInt8] = []
        guard offset <= UInt64(off_t.max) - UInt64(max(0, count)), count > 0 else { return bytes }
        var code: Int32 = 0
        bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
            while filled < count, let start = buffer.baseAddress {
                let length = pread(descriptor, start + filled, count - filled, off_t(offset) + off_t(filled))
                if length < 0, errno == EINTR { continue }
                if length < 0 { code = errno }
                guard length > 0 else { return }
                filled += length
            }
        }
        guard code == 0 else { throw SystemError("read", path, code: code) }
        return bytes
    }
}
