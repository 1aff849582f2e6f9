#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

extension DirectoryHandle {
    /// Gives a file of this directory a new content, which is on the disk when this returns. Whatever happens on the
    /// way, the file holds all of its former content or all of the new one; only its owner may read it.
    ///
    /// The content is first written beside the file, as `.<name>.new`: one writer at a time.
    package func replace(_ name: String, with bytes: [UInt8]) throws(SystemError) {
        let draft = ".\(name).new"
        do throws(SystemError) {
            try write(bytes, to: draft)
            guard try rename(draft, to: name) else { throw SystemError("rename", "\(path)/\(draft)", code: ENOENT) }
        } catch {
            unlinkat(descriptor, draft, 0)
            throw error
        }
        // Without this the new name is not yet on the disk, however well the content is.
        guard fsync(descriptor) == 0 else { throw .last("write directory", path) }
    }

    private func write(_ bytes: [UInt8], to name: String) throws(SystemError) {
        let path = "\(path)/\(name)"
        let file = openat(descriptor, name, O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW | O_CLOEXEC | O_NOCTTY, 0o600)
        guard file >= 0 else { throw .last("create", path) }
        defer { close(file) }
        var written = 0
        while written < bytes.count {
            let count = bytes.withUnsafeBytes { memory in
                let rest = UnsafeRawBufferPointer(rebasing: memory[written...])
                #if canImport(Glibc)
                    return Glibc.write(file, rest.baseAddress, rest.count)
                #else
                    return Darwin.write(file, rest.baseAddress, rest.count)
                #endif
            }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { throw .last("write", path) }
            written += count
        }
        guard fsync(file) == 0 else { throw .last("write", path) }
    }
}
