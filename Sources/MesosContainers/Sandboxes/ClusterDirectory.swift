#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif
package import MesosIO

/// The private directory of a cluster that lives and ends with its program.
package enum ClusterDirectory {
    /// Creates a directory `mesoskit-XXXXXX` under `TMPDIR`, or under `/tmp` if that is not set to an absolute path.
    package static func create() throws(SystemError) -> String {
        try create(under: temporary)
    }

    /// Creates a directory `mesoskit-XXXXXX` under another.
    package static func create(under parent: String) throws(SystemError) -> String {
        let path = propose(under: parent)
        try create(at: path)
        return path
    }

    /// Where directories for temporary use are: `TMPDIR`, or `/tmp` if that is not set to an absolute path.
    package static var temporary: String {
        getenv("TMPDIR").map { String(cString: $0) }.flatMap { $0.hasPrefix("/") ? $0 : nil } ?? "/tmp"
    }

    /// A path that nothing has yet, in all likelihood: whoever is to remove the directory can be told before it is
    /// there.
    package static func propose(under parent: String) -> String {
        let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789")
        let name = String((0..<6).map { _ in letters[Int.random(in: letters.indices)] })
        return "\(parent == "/" ? "" : parent)/mesoskit-\(name)"
    }

    /// Creates the directory at a path that nothing has yet.
    ///
    /// Only this user can list it. Root's can be passed through, so that tasks of other users reach their sandboxes.
    package static func create(at path: String) throws(SystemError) {
        guard mkdir(path, 0o700) == 0 else {
            let parent = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? ""
            throw SystemError("create a directory under", parent.isEmpty ? "/" : parent, code: errno)
        }
        if geteuid() == 0 { chmod(path, 0o711) }
    }
}
