#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Paths without links.
package enum RealPath {
    /// The path to which a path leads, with all links on the way and at its end followed.
    package static func of(_ path: String) throws(SystemError) -> String {
        guard let text = realpath(path, nil) else { throw .last("find", path) }
        defer { free(text) }
        return String(cString: text)
    }
}
