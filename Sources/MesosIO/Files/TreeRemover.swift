#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Removes a tree with one open directory at a time, however deep it is and however long its paths are.
struct TreeRemover {
    /// A directory on the way down.
    private struct Level {
        let name: String
        let device: UInt64
        let inode: UInt64
        var subdirectories: [String]
    }

    private(set) var failure: SystemError?
    private var levels: [Level] = []
    private var root = ""

    /// Removes a file or a tree.
    mutating func remove(_ path: String) {
        if unlink(path) == 0 || errno == ENOENT { return }
        guard errno == EISDIR || errno == EPERM else { return note("remove", path) }
        root = path
        guard var current = enter(AT_FDCWD, path) else { return }
        while let level = levels.last {
            if let name = level.subdirectories.last {
                levels[levels.count - 1].subdirectories.removeLast()
                if let child = enter(current, name) {
                    close(current)
                    current = child
                }
                continue
            }
            guard let parent = leave(current) else { break }
            close(current)
            current = parent
        }
        close(current)
    }

    /// Opens a directory, removes its files and lists its directories.
    private mutating func enter(_ parent: Int32, _ name: String) -> Int32? {
        let flags = O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC
        var directory = openat(parent, name, flags)
        if directory < 0, errno == EACCES, fchmodat(parent, name, 0o700, 0) == 0 {
            directory = openat(parent, name, flags)
        }
        guard directory >= 0 else {
            if errno != ENOENT { note("open directory", path(name)) }
            return nil
        }
        var status = stat()
        guard fstat(directory, &status) == 0 else {
            note("open directory", path(name))
            close(directory)
            return nil
        }
        levels.append(
            Level(
                name: name, device: UInt64(truncatingIfNeeded: status.st_dev),
                inode: UInt64(truncatingIfNeeded: status.st_ino), subdirectories: []))
        levels[levels.count - 1].subdirectories = removeFiles(directory, status.st_mode)
        return directory
    }

    /// Goes back to the parent of an emptied directory and removes it there. `nil` at the top.
    private mutating func leave(_ directory: Int32) -> Int32? {
        let level = levels.removeLast()
        guard let above = levels.last else {
            if rmdir(root) != 0, errno != ENOENT { note("remove directory", root) }
            return nil
        }
        let parent = openat(directory, "..", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        var status = stat()
        guard parent >= 0, fstat(parent, &status) == 0, UInt64(truncatingIfNeeded: status.st_ino) == above.inode,
            UInt64(truncatingIfNeeded: status.st_dev) == above.device
        else {
            // Somebody has moved the directory: what is above is not ours to touch.
            if failure == nil { failure = SystemError("remove directory", path(level.name), code: EXDEV) }
            if parent >= 0 { close(parent) }
            levels = []
            return nil
        }
        if unlinkat(parent, level.name, AT_REMOVEDIR) != 0, errno != ENOENT {
            note("remove directory", path(level.name))
        }
        return parent
    }

    private mutating func removeFiles(_ directory: Int32, _ mode: mode_t) -> [String] {
        if mode & 0o300 != 0o300 { fchmod(directory, 0o700) }
        let copy = dup(directory)
        guard copy >= 0, let stream = fdopendir(copy) else {
            note("read directory", path(nil))
            if copy >= 0 { close(copy) }
            return []
        }
        defer { closedir(stream) }
        var subdirectories: [String] = []
        while let entry = readdir(stream) {
            let isDirectory = entry.pointee.d_type == DT_DIR
            let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if name == "." || name == ".." { continue }
            if isDirectory {
                subdirectories.append(name)
            } else if unlinkat(directory, name, 0) != 0 {
                if errno == EISDIR {
                    subdirectories.append(name)
                } else if errno != ENOENT {
                    note("remove", path(name))
                }
            }
        }
        return subdirectories
    }

    private mutating func note(_ action: String, _ path: String) {
        if failure == nil { failure = SystemError(action, path, code: errno) }
    }

    private func path(_ name: String?) -> String {
        (levels.map(\.name) + (name.map { [$0] } ?? [])).joined(separator: "/")
    }
}
