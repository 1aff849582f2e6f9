/// Why a file that keeps a scheduler's state could not be used.
public enum StateFileError: Error, Sendable, Equatable {
    /// The path ends in no name of a file.
    case noName(path: String)
    /// The file may be there and cannot be read; the text is the system's reason.
    case unreadable(path: String, String)
    /// The file is larger than a state may be, in bytes.
    case tooLarge(path: String, limit: Int)
    /// The state is larger than the file may be, in bytes.
    case stateTooLarge(path: String, size: Int, limit: Int)
    /// The file cannot be written; the text is the system's reason.
    case unwritable(path: String, String)
}

extension StateFileError: CustomStringConvertible {
    /// One sentence that says what is wrong, with which file.
    public var description: String {
        switch self {
        case .noName(let path):
            "the state cannot be kept in '\(path)': name a file"
        case .unreadable(let path, let reason):
            "the state in '\(path)' cannot be read: \(reason)"
        case .tooLarge(let path, let limit):
            "the file '\(path)' is larger than the \(limit) bytes that a state may have: it holds something else"
        case .stateTooLarge(let path, let size, let limit):
            "the state of \(size) bytes is larger than the \(limit) bytes that '\(path)' may have"
        case .unwritable(let path, let reason):
            "the state cannot be written to '\(path)': \(reason)"
        }
    }
}
