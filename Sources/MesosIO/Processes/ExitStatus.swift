#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// How a process ended.
package enum ExitStatus: Sendable, Hashable {
    /// It exited with a code from 0 to 255.
    case exited(code: Int32)
    /// A signal ended it.
    case signaled(signal: Int32, coreDumped: Bool)
    /// The status was lost: another part of the program reaped the process.
    case unknown

    /// Reads a status as `wait` gives it.
    package init(rawWaitStatus status: Int32) {
        let signal = status & 0x7F
        if status < 0 || signal == 0x7F {
            self = .unknown
        } else if signal == 0 {
            self = .exited(code: (status >> 8) & 0xFF)
        } else {
            self = .signaled(signal: signal, coreDumped: status & 0x80 != 0)
        }
    }

    /// The status as `wait` gives it; -1 if it was lost.
    package var rawWaitStatus: Int32 {
        switch self {
        case .exited(let code): (code & 0xFF) << 8
        case .signaled(let signal, let coreDumped): signal & 0x7F | (coreDumped ? 0x80 : 0)
        case .unknown: -1
        }
    }

    /// Whether the process exited with code 0.
    package var isSuccess: Bool { self == .exited(code: 0) }
}

extension ExitStatus: CustomStringConvertible {
    /// The status in Mesos's words, such as `exited with status 3` or `terminated with signal Killed`.
    package var description: String {
        switch self {
        case .exited(let code):
            return "exited with status \(code)"
        case .signaled(let signal, let coreDumped):
            let name = strsignal(signal).map { String(cString: $0) } ?? "Unknown signal \(signal)"
            return "terminated with signal \(name)\(coreDumped ? " (core dumped)" : "")"
        case .unknown:
            return "wait status -1"
        }
    }
}
