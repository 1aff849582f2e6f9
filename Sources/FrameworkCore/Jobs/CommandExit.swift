public import MesosWire

/// How a task's command ended, as the update's message tells it.
public enum CommandExit: Sendable, Equatable {
    /// It exited with this status.
    case exited(Int32)
    /// A signal of this name ended it.
    case signalled(String)

    /// Reads a message such as `Command exited with status 3` or `Command terminated with signal Killed`; `nil` for any
    /// other message.
    public init?(message: String) {
        if let number = Self.suffix(of: message, behind: "Command exited with status ") {
            guard let status = Int32(number) else { return nil }
            self = .exited(status)
        } else if let name = Self.suffix(of: message, behind: "Command terminated with signal ") {
            let dump = " (core dumped)"
            self = .signalled(String(name.hasSuffix(dump) ? name.dropLast(dump.count) : name))
        } else {
            return nil
        }
    }

    private static func suffix(of text: String, behind prefix: String) -> Substring? {
        text.hasPrefix(prefix) ? text.dropFirst(prefix.count) : nil
    }

    /// The status that a shell would report: 128 and the signal's number for a command that a signal ended.
    public var shellStatus: Int32 {
        switch self {
        case .exited(let status): status
        case .signalled(let name): 128 + (Self.signals.first { $0.name == name }?.number ?? 0)
        }
    }

    private static let signals: [(name: String, number: Int32)] = [
        ("Hangup", 1), ("Interrupt", 2), ("Quit", 3), ("Illegal instruction", 4), ("Trace/breakpoint trap", 5),
        ("Aborted", 6), ("Bus error", 7), ("Floating point exception", 8), ("Killed", 9), ("User defined signal 1", 10),
        ("Segmentation fault", 11), ("User defined signal 2", 12), ("Broken pipe", 13), ("Alarm clock", 14),
        ("Terminated", 15),
    ]
}

extension V1.TaskStatus {
    /// How the task's command ended, if the message tells.
    public var commandExit: CommandExit? {
        message.flatMap(CommandExit.init(message:))
    }
}
