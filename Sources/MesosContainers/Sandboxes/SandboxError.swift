package import MesosIO

/// Why a sandbox could not be created.
package enum SandboxError: Error, Sendable, Hashable {
    /// The work directory is not an absolute path.
    case relativePath(String)
    /// An identifier cannot be the name of a directory.
    case unsafeName(String)
    /// The task's user could not be found.
    case user(ProcessLaunchError)
    /// The file system refused.
    case system(SystemError)
}

extension SandboxError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .relativePath(let path):
            "'\(path)' cannot be a work directory: it must be an absolute path"
        case .unsafeName(let name):
            "'\(name)' cannot be the name of a directory: it must have 1 to 255 bytes, no '/' and no NUL, and be"
                + " neither '.' nor '..'"
        case .user(let error):
            error.description
        case .system(let error):
            error.description
        }
    }
}
