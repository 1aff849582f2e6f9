#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif
package import MesosIO

/// The private directory of a cluster that lives and ends with its program.
package enum ClusterDirectory {
    /// Creates a directory `mesoskit-XXXXXX` under `TMPDIR`, or under `/tmp` if that is not set to an absolute path.
    ///
    /// Only this user can list it. Root's can be passed through, so that tasks of other users reach their sandboxes.
    package static func create() throws(SystemError) -> String {
        let parent = getenv("TMPDIR").map { String(cString: $0) }.flatMap { $0.hasPrefix("/") ? $0 : nil } ?? "/tmp"
        return try create(under: parent)
    }

    /// Creates a directory `mesoskit-XXXXXX` under another.
    package static func create(under parent: String) throws(SystemError) -> String {
        var template = Array("\(parent == "/" ? "" : parent)/mesoskit-XXXXXX".utf8CString)
        guard mkdtemp(&template) != nil else {
            throw SystemError("create a directory under", parent, code: errno)
        }
        let path = template.withUnsafeBufferPointer { $0.baseAddress.map { String(cString: $0) } ?? "" }
        if geteuid() == 0 { chmod(path, 0o711) }
        return path
    }
}
