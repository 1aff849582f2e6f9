import Foundation
import MesosKit

/// What the instances of a command come to: the exit status of the program.
struct Verdict: Equatable {
    private struct Failure: Equatable {
        let instance: Int
        let exitStatus: Int32
    }

    /// The instances that have failed, first to last; one that is tried again has not failed yet.
    private var failures: [Failure] = []

    /// The status to exit with: that of the first instance that failed, or 0.
    var exitStatus: Int32 { failures.first?.exitStatus ?? 0 }

    /// Takes note of news about an instance.
    mutating func note(_ status: TaskStatus, of instance: Int) {
        failures.removeAll { $0.instance == instance }
        guard Self.isFailure(status) else { return }
        failures.append(Failure(instance: instance, exitStatus: Self.exitStatus(of: status)))
    }

    private static func isFailure(_ status: TaskStatus) -> Bool {
        status.state.isTerminal && status.state != .finished
    }

    /// The exit code of a command that has failed, 128 and the signal's number for one that a signal has ended, and 1
    /// for a task that has not come to run, or has ended for another reason.
    private static func exitStatus(of status: TaskStatus) -> Int32 {
        guard status.state == .failed else { return 1 }
        switch status.commandExit {
        case .exited(let code) where (1...255).contains(code): return code
        case .signalled(let name): return (1...64).first { Self.name(of: $0) == name }.map { 128 + $0 } ?? 1
        default: return 1
        }
    }

    private static func name(of signal: Int32) -> String? {
        strsignal(signal).map { String(cString: $0) }
    }

    /// How a task has failed, on one line; `nil` if it has not.
    static func complaint(about status: TaskStatus, of task: String) -> String? {
        guard isFailure(status) else { return nil }
        let ending =
            switch status.state {
            case .failed: "failed"
            case .killed: "was killed"
            case .lost, .dropped, .gone, .goneByOperator: "was lost"
            default: "could not be run"
            }
        guard let message = status.message, !message.isEmpty else { return "\(task) \(ending)" }
        return "\(task) \(ending): \(message)"
    }
}
