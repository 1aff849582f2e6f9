/// A mistake in the description of a job.
public enum JobError: Error, Sendable, Equatable {
    /// The name cannot name tasks; the text says why.
    case badName(String, String)
    /// Two jobs that run together have the same name.
    case duplicateName(String)
    /// There is no job of this name.
    case unknownJob(String)
    /// There is nothing to run.
    case noInstances(job: String, count: Int)
    /// The job does not say what to run.
    case noCommand(job: String)
    /// The job says more than once what to run.
    case severalCommands(job: String, [String])
    /// A component that every job needs is missing.
    case missing(job: String, component: String, example: String)
    /// A component that may be there once is there more often.
    case duplicate(job: String, component: String)
    /// A component's value makes no sense; the text says what would.
    case badValue(job: String, component: String, String)
}

extension JobError: CustomStringConvertible {
    /// One sentence that says what is wrong and what would be right.
    public var description: String {
        switch self {
        case .badName(let name, let problem):
            "the job's name '\(name)' cannot name tasks (\(problem)): use letters, digits, '-', '_' and '.'"
        case .unknownJob(let name):
            "there is no job '\(name)': name one of those that run"
        case .duplicateName(let name):
            "two jobs are named '\(name)': give each job a name of its own"
        case .noInstances(let job, let count):
            "job '\(job)' has \(count) instances: there must be at least one"
        case .noCommand(let job):
            "job '\(job)' does not say what to run: add Shell(\"…\"), Command(\"…\", […]) or InExecutor(\"…\")"
        case .severalCommands(let job, let commands):
            "job '\(job)' says more than once what to run (\(commands.joined(separator: ", "))): keep one of them"
        case .missing(let job, let component, let example):
            "job '\(job)' has no \(component): add \(example)"
        case .duplicate(let job, let component):
            "job '\(job)' has \(component) more than once: keep one of them"
        case .badValue(let job, let component, let problem):
            "job '\(job)' has \(component), but \(problem)"
        }
    }
}
