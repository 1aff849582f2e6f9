#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// An open directory. What is done through it is done to that directory, whatever becomes of the path that led to it,
/// and no symbolic link below it is followed.
package final class DirectoryHandle: Sendable {
    private static let flags = O_RDONLY | O_DIRECTORY | O_CLOEXEC

    let descriptor: Int32
    /// The path by which it was opened, for sentences.
    package let path: String

    private init(descriptor: Int32, path: String) {
        self.descriptor = descriptor
        self.path = path
    }

    /// Opens the directory at a path; links on the way are followed, and only if asked for the one that it ends with.
    package convenience init(_ path: String, followingLink: Bool = true) throws(SystemError) {
        let descriptor = open(path, followingLink ? Self.flags : Self.flags | O_NOFOLLOW)
        guard descriptor >= 0 else { throw .last("open directory", path) }
        self.init(descriptor: descriptor, path: path)
    }

    deinit { close(descriptor) }

    /// Opens a directory below this one by the names on the way.
    package func descend(_ names: some Sequence<Substring>) throws(SystemError) -> DirectoryHandle {
        var current = self
        for name in names { current = try current.child(String(name)) }
        return current
    }

    private func child(_ name: String) throws(SystemError) -> DirectoryHandle {
        let path = "\(path)/\(name)"
        let child = openat(descriptor, name, Self.flags | O_NOFOLLOW)
        guard child >= 0 else { throw .last("open directory", path) }
        return DirectoryHandle(descriptor: child, path: path)
    }

    /// Opens a directory in this one, which is created with this mode, less the program's mask, if there is none.
    package func make(_ name: String, mode: UInt32) throws(SystemError) -> DirectoryHandle {
        guard mkdirat(descriptor, name, mode_t(mode)) == 0 || errno == EEXIST else {
            throw .last("create directory", "\(path)/\(name)")
        }
        return try child(name)
    }

    /// Sets the directory's own mode, whatever the program's mask is.
    package func setMode(_ mode: UInt32) throws(SystemError) {
        guard fchmod(descriptor, mode_t(mode)) == 0 else { throw .last("set the mode of", path) }
    }

    /// Gives the directory itself to a user and a group.
    package func setOwner(user: UInt32, group: UInt32) throws(SystemError) {
        guard fchown(descriptor, user, group) == 0 else { throw .last("set the owner of", path) }
    }

    /// Creates a symbolic link, in the place of the file or link that may have its name.
    package func link(_ name: String, to target: String) throws(SystemError) {
        if symlinkat(target, descriptor, name) == 0 { return }
        guard errno == EEXIST, unlinkat(descriptor, name, 0) == 0 || errno == ENOENT,
            symlinkat(target, descriptor, name) == 0
        else { throw .last("create the link", "\(path)/\(name)") }
    }

    /// Gives a file or directory another name; `false` if there is none.
    package func rename(_ name: String, to other: String) throws(SystemError) -> Bool {
        if renameat(descriptor, name, descriptor, other) == 0 { return true }
        guard errno == ENOENT else { throw .last("rename", "\(path)/\(name)") }
        return false
    }

    /// Removes a file, or a directory with all that is under it; what other file systems hold is left alone. Does
    /// nothing if there is none; removes what it can and throws the first failure.
    package func remove(_ name: String) throws(SystemError) {
        var remover = TreeRemover(in: descriptor, path: path)
        remover.remove(name)
        if let failure = remover.failure { throw failure }
    }

    /// The names of the directories in it, sorted; of more than `limit` only so many.
    package func directories(limit: Int) throws(SystemError) -> [String] {
        try names(limit: limit, where: isDirectory)
    }

    /// The names of all that is in it, sorted; of more than `limit` only so many.
    package func names(limit: Int) throws(SystemError) -> [String] {
        try names(limit: limit) { _ in true }
    }

    private func names(limit: Int, where isIncluded: (String) -> Bool) throws(SystemError) -> [String] {
        // A descriptor of its own, as reading moves the place that copies of one share.
        let copy = openat(descriptor, ".", Self.flags)
        guard copy >= 0 else { throw .last("read directory", path) }
        guard let stream = fdopendir(copy) else {
            let error = SystemError.last("read directory", path)
            close(copy)
            throw error
        }
        defer { closedir(stream) }
        var names: [String] = []
        while names.count < limit, let entry = readdir(stream) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if name != ".", name != "..", isIncluded(name) { names.append(name) }
        }
        return names.sorted()
    }

    private func isDirectory(_ name: String) -> Bool {
        var status = stat()
        return fstatat(descriptor, name, &status, AT_SYMLINK_NOFOLLOW) == 0 && status.st_mode & S_IFMT == S_IFDIR
    }

    /// The path that leads to it now, without any link; `nil` if the system does not tell.
    package var realPath: String? {
        #if os(Linux)
            var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
            let length = readlink("/proc/self/fd/\(descriptor)", &buffer, buffer.count)
            guard length > 0 else { return nil }
            return String(decoding: buffer[..<length].map { UInt8(bitPattern: $0) }, as: UTF8.self)
        #else
            return nil
        #endif
    }
}
