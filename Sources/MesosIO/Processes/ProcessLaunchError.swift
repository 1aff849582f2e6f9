/// Why a process could not be started.
package enum ProcessLaunchError: Error, Sendable, Hashable {
    /// The program is missing, not executable, or of an unknown format.
    case cannotExecute(String, code: Int32)
    /// The working directory is missing or closed to the user.
    case cannotEnterDirectory(String, code: Int32)
    /// A file for the output could not be opened.
    case cannotOpenOutput(String, code: Int32)
    /// No account has this name.
    case unknownUser(String)
    /// The account could not be looked up.
    case cannotLookUpUser(String, code: Int32)
    /// The user or its groups could not be taken on; only root can.
    case cannotSwitchUser(String, code: Int32)
    /// A text that is handed to the process holds a NUL byte, or a variable's name is empty or holds `=`.
    case invalidText(String)
    /// The system refused another process or descriptor.
    case cannotCreateProcess(code: Int32)
    /// The program ignores SIGCHLD or has set SA_NOCLDWAIT, which loses the statuses of its children.
    case childSignalIgnored
    /// The start was called off before there was a process.
    case cancelled
    /// Processes cannot be started on this platform yet.
    case unsupportedPlatform
}

extension ProcessLaunchError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .cannotExecute(let path, let code):
            SystemError("execute", path, code: code).description
        case .cannotEnterDirectory(let path, let code):
            SystemError("enter the working directory", path, code: code).description
        case .cannotOpenOutput(let path, let code):
            SystemError("open the output file", path, code: code).description
        case .unknownUser(let name):
            "unknown user '\(name)': no account of this machine has that name"
        case .cannotLookUpUser(let name, let code):
            SystemError("look up user", name, code: code).description
        case .cannotSwitchUser(let name, let code):
            SystemError("switch to user", name, code: code).description
        case .invalidText(let text):
            "'\(text)' cannot be handed to a process: an argument, path or variable holds no NUL,"
                + " a variable's name no '='"
        case .cannotCreateProcess(let code):
            SystemError("create a process", code: code).description
        case .childSignalIgnored:
            "cannot run processes while the program ignores SIGCHLD: their exit statuses would be lost;"
                + " restore its default action first"
        case .cancelled:
            "the start was called off"
        case .unsupportedPlatform:
            "processes cannot be started on this platform yet"
        }
    }
}
