#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// What small files hold.
package enum FileContent {
    /// The bytes of a file; of more than `limit` only so many.
    package static func read(_ path: String, limit: Int = 1 << 24) throws(SystemError) -> [UInt8] {
        let file = open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY)
        guard file >= 0 else { throw .last("open", path) }
        defer { close(file) }
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while bytes.count < limit {
            let count = buffer.withUnsafeMutableBytes { memory in
                #if canImport(Glibc)
                    Glibc.read(file, memory.baseAddress, min(memory.count, limit - bytes.count))
                #else
                    Darwin.read(file, memory.baseAddress, min(memory.count, limit - bytes.count))
                #endif
            }
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw .last("read", path) }
            if count == 0 { break }
            bytes.append(contentsOf: buffer[..<count])
        }
        return bytes
    }
}
