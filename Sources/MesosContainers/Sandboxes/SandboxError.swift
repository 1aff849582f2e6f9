package import MesosIO

/// Why a sandbox could not be created.
package enum SandboxError: Error, Sendable, Hashable {
    /// The work directory is not an absolute path.
    case relativePath(String)
    /// An identifier cannot be the name of a directory.
    case unsafeName(String)
    /// Only root can give a sandbox to somebody else than the user that the agent runs as.
    case foreignUser(String, own: String)
    /// A path does not lie below the work directory.
    case outsideWorkDirectory(String)
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
        case .foreignUser(let name, let own):
            "cannot run as user '\(name)': the agent runs as '\(own)', and only root can run tasks as others; with"
                + " switchUser off all run as '\(own)'"
        case .outsideWorkDirectory(let path):
            "'\(path)' is not below the work directory"
        case .user(let error):
            error.description
        case .system(let error):
            error.description
        }
    }
}
