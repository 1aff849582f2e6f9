#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Paths that are not those of links.
package enum RealPath {
    /// The path itself if it is not that of a link, else the path that the link leads to.
    package static func of(_ path: String) throws(SystemError) -> String {
        var status = stat()
        guard lstat(path, &status) == 0 else { throw .last("find", path) }
        guard status.st_mode & S_IFMT == S_IFLNK else { return path }
        guard let text = realpath(path, nil) else { throw .last("find", path) }
        defer { free(text) }
        return String(cString: text)
    }
}
