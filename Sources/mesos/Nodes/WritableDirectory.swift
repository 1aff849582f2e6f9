import Foundation

/// A directory that a program writes to.
enum WritableDirectory {
    /// Why a directory cannot be used.
    struct Failure: Error, Equatable, CustomStringConvertible {
        let path: String
        let reason: String

        var description: String { "the work directory '\(path)' cannot be used: \(reason)" }
    }

    /// Makes the directory with those above it if it is not there, and sees to it that it can be written to.
    static func make(_ path: String) throws(Failure) {
        let path = URL(filePath: path).standardizedFileURL.path(percentEncoded: false)
        var made = ""
        for part in path.split(separator: "/") {
            made += "/\(part)"
            guard mkdir(made, 0o755) != 0, errno != EEXIST else { continue }
            // Above the directory there may be some that can be entered but not written to.
            var status = stat()
            if stat(made, &status) != 0 || status.st_mode & S_IFMT != S_IFDIR { throw failure(path) }
        }
        var status = stat()
        guard stat(path, &status) == 0 else { throw failure(path) }
        guard status.st_mode & S_IFMT == S_IFDIR else { throw Failure(path: path, reason: "it is no directory") }
        guard access(path, W_OK | X_OK) == 0 else { throw failure(path) }
    }

    private static func failure(_ path: String) -> Failure {
        Failure(path: path, reason: String(cString: strerror(errno)))
    }
}
