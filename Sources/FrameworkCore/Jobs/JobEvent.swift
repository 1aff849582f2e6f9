import MesosBase
public import MesosWire

/// What is to be seen of a job that runs; its description is one line for people.
public enum JobEvent: Sendable, Equatable {
    /// A stream of output.
    public enum Stream: Sendable, Equatable {
        /// What the command says.
        case standardOutput
        /// What the command complains about.
        case standardError
    }

    /// An instance has changed its state.
    case update(TaskStatus, of: JobInstance)
    /// An instance has written a line.
    case output(String, Stream, of: JobInstance)
    /// Instances find no place, and none of the job's tasks runs that could make room; the text says what lacks.
    case waiting(job: String, instances: Int, reason: String)
    /// The task of an instance has ended, and the instance is to be launched again after this time.
    case restarting(JobInstance, after: Duration)
    /// All instances of the job run its newest description.
    case replaced(job: String)
    /// The master does not sort out offers by the rules of what waits, so that all of them come; the text says why.
    case unfiltered(String)
    /// The state could not be saved: nothing is launched until it can be; the text says why.
    case notSaved(String)
}

extension JobEvent: CustomStringConvertible {
    /// One line, such as `hello-3 TASK_RUNNING on agent1` or `hello-3 | hello from hello-3`; what a command complains
    /// about has `!` in place of `|`.
    public var description: String {
        switch self {
        case .update(let status, let instance):
            let place = (instance.hostname ?? instance.agentID?.value).map { " on \($0)" } ?? ""
            return "\(instance) \(status.state.wireName)\(place)\(Self.explanation(of: status))"
        case .output(let line, .standardOutput, let instance):
            return "\(instance) | \(line)"
        case .output(let line, .standardError, let instance):
            return "\(instance) ! \(line)"
        case .waiting(let job, let instances, let reason):
            let subject = instances == 1 ? "1 instance has" : "\(instances) instances have"
            return "\(job): \(subject) no place yet: \(reason)"
        case .notSaved(let problem):
            return "nothing is launched, since the state cannot be saved: \(problem)"
        case .replaced(let job):
            return "\(job): all instances run the newest description"
        case .unfiltered(let problem):
            return "offers of all agents come, since the master does not sort them out: \(problem)"
        case .restarting(let instance, let delay):
            return "\(instance) is to be launched again in \(DurationText.format(delay))"
        }
    }

    /// Why the state is what it is, where that is no matter of course.
    static func explanation(of status: TaskStatus) -> String {
        switch status.state {
        case .staging, .starting, .running, .finished: return ""
        default:
            if let message = status.message, !message.isEmpty { return ": \(message)" }
            return status.reason.map { " (\($0.wireName))" } ?? ""
        }
    }
}
