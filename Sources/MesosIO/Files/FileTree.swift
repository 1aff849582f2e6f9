#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Directories and what is under them.
package enum FileTree {
    /// Creates a directory and those above it that are missing; does nothing if it exists.
    package static func create(_ path: String, mode: UInt32 = 0o755) throws(SystemError) {
        if try make(path, mode) { return }
        guard let slash = path.lastIndex(of: "/"), slash > path.startIndex else {
            throw SystemError("create directory", path, code: ENOENT)
        }
        try create(String(path[..<slash]))
        guard try make(path, mode) else { throw SystemError("create directory", path, code: ENOENT) }
    }

    /// Whether there is a directory now; `false` if what is above is missing.
    private static func make(_ path: String, _ mode: UInt32) throws(SystemError) -> Bool {
        if mkdir(path, mode_t(mode)) == 0 { return true }
        let code = errno
        if code == ENOENT { return false }
        var status = stat()
        guard code == EEXIST else { throw SystemError("create directory", path, code: code) }
        guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else {
            throw SystemError("create directory", path, code: ENOTDIR)
        }
        return true
    }

    /// Removes a file, or a directory with all that is under it. Symbolic links are removed and not followed. Does
    /// nothing if the path does not exist; removes what it can and throws the first failure.
    package static func remove(_ path: String) throws(SystemError) {
        var remover = TreeRemover()
        remover.remove(path)
        if let failure = remover.failure { throw failure }
    }
}
