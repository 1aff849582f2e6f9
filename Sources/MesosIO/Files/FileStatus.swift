#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// What the system knows of a file besides its content.
package struct FileStatus: Sendable, Equatable {
    /// What sort of file it is.
    package enum Kind: Sendable, Equatable {
        case file
        case directory
        case link
        /// A pipe, a socket or a device, the reading of which may wait forever.
        case special
    }

    /// What sort of file it is and who may use it, as stat(2) says it.
    package let mode: UInt32
    /// How many names it has.
    package let linkCount: UInt64
    /// How many bytes it has.
    package let size: UInt64
    /// When it was last written, in seconds since 1970.
    package let modificationSeconds: Int64
    package let userID: UInt32
    package let groupID: UInt32

    init(_ status: stat) {
        mode = UInt32(status.st_mode)
        linkCount = UInt64(status.st_nlink)
        size = UInt64(max(0, status.st_size))
        #if canImport(Glibc)
            modificationSeconds = Int64(status.st_mtim.tv_sec)
        #else
            modificationSeconds = Int64(status.st_mtimespec.tv_sec)
        #endif
        userID = status.st_uid
        groupID = status.st_gid
    }

    package var kind: Kind {
        switch mode_t(mode) & S_IFMT {
        case S_IFREG: .file
        case S_IFDIR: .directory
        case S_IFLNK: .link
        default: .special
        }
    }
}

extension DirectoryHandle {
    /// What is known of a file in the directory, or of the link if its name is that of a link.
    package func status(of name: String) throws(SystemError) -> FileStatus {
        var status = stat()
        guard fstatat(descriptor, name, &status, AT_SYMLINK_NOFOLLOW) == 0 else {
            throw .last("look at", "\(path)/\(name)")
        }
        return FileStatus(status)
    }

    /// Where a link in the directory points to.
    func target(of name: String) throws(SystemError) -> String {
        var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
        let length = readlinkat(descriptor, name, &buffer, buffer.count)
        guard length >= 0 else { throw .last("read the link", "\(path)/\(name)") }
        return String(decoding: buffer[..<length].map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
}
