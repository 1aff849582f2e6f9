import AgentCore
import MesosBase

/// What a simulated process does: how long it runs, how it ends, and how it takes being told to.
///
/// ```swift
/// options.process = { process in
///     process.taskID == "slow" ? ProcessScript(duration: .seconds(600)) : ProcessScript(command: process.command)
/// }
/// ```
public struct ProcessScript: Sendable, Equatable {
    /// What it does when it is told to terminate.
    public enum Termination: Sendable, Equatable {
        /// It dies of the signal at once.
        case dies
        /// It cleans up for some time, and exits by itself.
        case exits(after: Duration, ProcessExit)
        /// It goes on.
        case isIgnored
    }

    /// Why it cannot be started, if it cannot.
    public var problem: String?
    /// How long it runs; `nil` if it never ends by itself.
    public var duration: Duration?
    /// How it ends by itself.
    public var exit: ProcessExit
    /// What it does on SIGTERM.
    public var onTerminate: Termination
    /// How much longer than usual it takes to start.
    public var startDelay = Duration.zero
    /// How much longer than usual it takes until it is gone after a deadly signal, as when it hangs in the kernel.
    public var deathDelay = Duration.zero

    /// Creates the script of a process.
    ///
    /// - Parameters:
    ///   - duration: How long it runs; `nil` if it never ends by itself.
    ///   - exit: How it ends by itself.
    ///   - onTerminate: What it does on SIGTERM.
    ///   - problem: Why it cannot be started, if it cannot.
    public init(
        duration: Duration?, exit: ProcessExit = .exited(0), onTerminate: Termination = .dies,
        problem: String? = nil
    ) {
        self.duration = duration
        self.exit = exit
        self.onTerminate = onTerminate
        self.problem = problem
    }

    /// Reads a shell command of the few words that a simulation knows; every other word takes no time and succeeds.
    ///
    /// Statements are separated by semicolons: `sleep 2.5`, `sleep infinity`, `exit 3`, `kill -9 $$`, `true`, `false`,
    /// `trap '' TERM` (ignores SIGTERM), `trap 'sleep 1; exit 0' TERM` (takes its time), and `/no/such/program`, which
    /// cannot be started.
    public init(command: String) {
        self.init(duration: .zero)
        var rest = command[...]
        while let statement = Self.nextStatement(of: &rest) {
            if apply(statement) { return }
        }
    }

    /// Takes a statement; true if nothing after it is reached.
    private mutating func apply(_ statement: Substring) -> Bool {
        let words = statement.split(separator: " ")
        switch words.first {
        case "sleep":
            guard let seconds = words.dropFirst().first.flatMap({ Double($0) }), seconds.isFinite else {
                duration = nil
                return true
            }
            duration = duration.map { $0 + .nanoseconds(Int64(seconds * 1e9)) }
        case "exit":
            exit = .exited(words.dropFirst().first.flatMap { Int32($0) } ?? 0)
            return true
        case "kill":
            exit = .signaled(words.dropFirst().first.flatMap { Int32($0.dropFirst()) } ?? 15)
            return true
        case "false": exit = .exited(1)
        case "trap": onTerminate = Self.termination(statement)
        case "/no/such/program": problem = "No such file or directory"
        default: exit = .exited(0)
        }
        return false
    }

    private static func termination(_ statement: Substring) -> Termination {
        guard let open = statement.firstIndex(of: "'"), let close = statement.lastIndex(of: "'"), open < close else {
            return .dies
        }
        let handler = String(statement[statement.index(after: open)..<close])
        guard !handler.isEmpty else { return .isIgnored }
        let script = ProcessScript(command: handler)
        return .exits(after: script.duration ?? .zero, script.exit)
    }

    /// Statements end at semicolons that are not quoted.
    private static func nextStatement(of rest: inout Substring) -> Substring? {
        rest = rest.drop { $0 == " " || $0 == ";" }
        guard !rest.isEmpty else { return nil }
        var isQuoted = false
        let end = rest.firstIndex { character in
            if character == "'" { isQuoted.toggle() }
            return character == ";" && !isQuoted
        }
        let statement = rest[..<(end ?? rest.endIndex)]
        rest = end.map { rest[rest.index(after: $0)...] } ?? ""
        return statement
    }
}

extension ProcessLaunch {
    /// The command as its task gave it: the text for the shell, or the name of the program.
    var shellText: String {
        arguments.first == "sh" && arguments.count == 3 ? arguments[2] : executable
    }
}
