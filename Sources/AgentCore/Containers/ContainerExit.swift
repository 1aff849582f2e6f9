package import MesosWire

/// How the first process of a container ended.
package struct ContainerExit: Sendable, Equatable {
    /// Why what runs the containers ended one, in the terms of its tasks: what is set counts before all else.
    package struct Cause: Sendable, Equatable {
        package var state: TaskState?
        package var reason: TaskStatus.Reason?
        package var message: String?
        /// The resources of which the container has used more than it may.
        package var limitedResources: [V1.Resource]

        /// Describes a cause.
        package init(
            state: TaskState? = nil, reason: TaskStatus.Reason? = nil, message: String? = nil,
            limitedResources: [V1.Resource] = []
        ) {
            self.state = state
            self.reason = reason
            self.message = message
            self.limitedResources = limitedResources
        }

        /// What is said of the resources in a task's status.
        var limitation: V1.TaskResourceLimitation? {
            limitedResources.isEmpty ? nil : V1.TaskResourceLimitation(resources: limitedResources)
        }
    }

    /// The status as wait(2) reports it.
    package var rawWaitStatus: Int32
    /// Why the container was ended, if it did not end by itself.
    package var cause: Cause?

    /// Creates the exit that wait(2) has reported.
    package init(rawWaitStatus: Int32, cause: Cause? = nil) {
        self.rawWaitStatus = rawWaitStatus
        self.cause = cause
    }

    /// An exit with a code from 0 to 255.
    package static func exited(_ code: Int32) -> ContainerExit {
        ContainerExit(rawWaitStatus: (code & 0xFF) << 8)
    }

    /// An end by a signal.
    package static func signaled(_ signal: Int32, dumpedCore: Bool = false) -> ContainerExit {
        ContainerExit(rawWaitStatus: (signal & 0x7F) | (dumpedCore ? 0x80 : 0))
    }

    /// The exit code, if the process ended by itself.
    package var exitCode: Int32? {
        rawWaitStatus & 0x7F == 0 ? (rawWaitStatus >> 8) & 0xFF : nil
    }

    /// The signal that ended the process, if one did.
    package var signal: Int32? {
        let low = rawWaitStatus & 0x7F
        return low == 0 || low == 0x7F ? nil : low
    }

    /// Whether the process ended by itself with code 0.
    package var isSuccess: Bool { exitCode == 0 }

    /// What happened, to follow a noun: "exited with status 1", "terminated with signal Killed".
    package var message: String {
        if let exitCode { return "exited with status \(exitCode)" }
        if let signal {
            let core = rawWaitStatus & 0x80 != 0 ? " (core dumped)" : ""
            return "terminated with signal \(SignalName.text(of: signal))\(core)"
        }
        if rawWaitStatus & 0xFF == 0x7F {
            return "stopped on signal \(SignalName.text(of: (rawWaitStatus >> 8) & 0xFF))"
        }
        return "wait status \(rawWaitStatus)"
    }
}

/// The signals that a command executor sends.
enum Signal {
    static let terminate: Int32 = 15
    static let kill: Int32 = 9
}

/// The texts that strsignal(3) has for signals on Linux, which a room without a C library cannot ask.
enum SignalName {
    private static let texts = [
        "Hangup", "Interrupt", "Quit", "Illegal instruction", "Trace/breakpoint trap", "Aborted", "Bus error",
        "Floating point exception", "Killed", "User defined signal 1", "Segmentation fault", "User defined signal 2",
        "Broken pipe", "Alarm clock", "Terminated", "Stack fault", "Child exited", "Continued", "Stopped (signal)",
        "Stopped", "Stopped (tty input)", "Stopped (tty output)", "Urgent I/O condition", "CPU time limit exceeded",
        "File size limit exceeded", "Virtual timer expired", "Profiling timer expired", "Window changed",
        "I/O possible", "Power failure", "Bad system call",
    ]
    private static let realTime: ClosedRange<Int32> = 34...64

    static func text(of signal: Int32) -> String {
        if signal >= 1, signal <= texts.count { return texts[Int(signal) - 1] }
        if realTime.contains(signal) { return "Real-time signal \(signal - realTime.lowerBound)" }
        return "Unknown signal \(signal)"
    }
}
