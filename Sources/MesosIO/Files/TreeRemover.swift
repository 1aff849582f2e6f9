#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Removes a tree with one open directory at a time, however deep it is and however long its paths are. Names are
/// bytes, as whoever made them need not have written text.
struct TreeRemover {
    /// A directory on the way down.
    private struct Level {
        let name: Name
        let device: UInt64
        let inode: UInt64
        var subdirectories: [Name]
    }

    /// A name with the zero byte behind it.
    private typealias Name = [CChar]

    private(set) var failure: SystemError?
    private var levels: [Level] = []
    private var root: Name = []
    private let base: Int32
    private let basePath: String
    private let crossesDevices: Bool

    /// Creates a remover of what has a path.
    init() {
        base = AT_FDCWD
        basePath = ""
        crossesDevices = true
    }

    /// Creates a remover of what is in an open directory, and on the same device as its root.
    init(in directory: Int32, path: String) {
        base = directory
        basePath = "\(path)/"
        crossesDevices = false
    }

    /// Removes a file or a tree.
    mutating func remove(_ path: String) {
        if unlinkat(base, path, 0) == 0 || errno == ENOENT { return }
        guard errno == EISDIR || errno == EPERM else { return note("remove", basePath + path) }
        root = Name(path.utf8CString)
        guard var current = enter(base, root) else { return }
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
    private mutating func enter(_ parent: Int32, _ name: Name) -> Int32? {
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
        if !crossesDevices, let top = levels.first, top.device != UInt64(truncatingIfNeeded: status.st_dev) {
            errno = EXDEV
            note("remove what is mounted on", self.path(name))
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
            if unlinkat(base, root, AT_REMOVEDIR) != 0, errno != ENOENT {
                note("remove directory", basePath + text(root))
            }
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

    private mutating func removeFiles(_ directory: Int32, _ mode: mode_t) -> [Name] {
        if mode & 0o300 != 0o300 { fchmod(directory, 0o700) }
        let copy = dup(directory)
        guard copy >= 0, let stream = fdopendir(copy) else {
            note("read directory", path(nil))
            if copy >= 0 { close(copy) }
            return []
        }
        defer { closedir(stream) }
        var subdirectories: [Name] = []
        while let entry = readdir(stream) {
            let isDirectory = entry.pointee.d_type == DT_DIR
            let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                pointer.withMemoryRebound(to: CChar.self, capacity: 256) { text in
                    Name(UnsafeBufferPointer(start: text, count: strlen(text) + 1))
                }
            }
            if name == Self.own || name == Self.above { continue }
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

    private static let own = Name(".".utf8CString)
    private static let above = Name("..".utf8CString)

    private func text(_ name: Name) -> String {
        String(decoding: name.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    private func path(_ name: Name?) -> String {
        basePath + (levels.map { text($0.name) } + (name.map { [text($0)] } ?? [])).joined(separator: "/")
    }
}
