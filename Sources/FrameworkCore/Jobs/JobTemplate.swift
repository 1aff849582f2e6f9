import MesosResources
package import MesosWire

/// A job that was found to be without mistakes, in the words of the wire format.
package struct JobTemplate: Sendable, Equatable {
    /// The job's name.
    package let name: String
    /// How many instances there are.
    package let instances: Int
    /// What each instance needs of its agent.
    package private(set) var needs = ResourceNeeds()
    private var command: CommandInfo?
    private var executor: ExecutorInfo?
    private var data: [UInt8]?
    private var user: String?
    private var variables: [V1.Environment.Variable] = []
    private var commandNames: [String] = []

    /// Reads a job's description.
    ///
    /// - Throws: The first mistake.
    package init(_ job: Job) throws(JobError) {
        name = job.name
        instances = job.instances
        do {
            try TaskID(job.name).validate()
        } catch {
            throw .badName(job.name, String(describing: error))
        }
        guard job.instances > 0 else { throw .noInstances(job: job.name, count: job.instances) }
        var seen: [String] = []
        for part in job.parts {
            let component = part.content.component
            guard !seen.contains(component) else { throw .duplicate(job: name, component: component) }
            seen.append(component)
            try take(part.content)
        }
        guard commandNames.count < 2 else { throw .severalCommands(job: name, commandNames) }
        guard !commandNames.isEmpty else { throw .noCommand(job: name) }
        guard needs.cpus > 0 else { throw .missing(job: name, component: "CPUs", example: "CPUs(0.1)") }
        guard needs.memory > 0 else {
            throw .missing(job: name, component: "Memory", example: "Memory(.mebibytes(32))")
        }
    }

    private mutating func take(_ content: JobPart.Content) throws(JobError) {
        switch content {
        case .cpus(let count):
            needs.cpus = try amount(count, of: content, unit: "processor")
        case .memory(let size):
            needs.memory = try amount(size.mebibytes, of: content, unit: "mebibyte")
        case .disk(let size):
            needs.disk = try amount(size.mebibytes, of: content, unit: "mebibyte")
        case .gpus(let count):
            needs.gpus = Scalar(try number(count, of: content, upTo: 1_024))
        case .ports(let count):
            needs.ports = try number(count, of: content, upTo: 1_024)
        case .shell(let line):
            guard !line.isEmpty else { throw bad(content, "an empty line runs nothing: write a command") }
            commandNames.append("Shell")
            command = .shell(line)
        case .command(let executable, let arguments):
            guard !executable.isEmpty else { throw bad(content, "an empty name runs nothing: name a program") }
            commandNames.append("Command")
            command = .program(executable, arguments: arguments)
        case .executor(let name, let data):
            guard !name.isEmpty else { throw bad(content, "an executor needs a name") }
            commandNames.append("InExecutor")
            executor = .hosted(name)
            self.data = data.isEmpty ? nil : data
        case .variable(let name, let value):
            guard !name.isEmpty, !name.utf8.contains(UInt8(ascii: "=")), !(name + value).utf8.contains(0) else {
                throw bad(content, "a variable's name must not be empty or contain '=', and nothing may contain NUL")
            }
            variables.append(V1.Environment.Variable(name: name, value: value))
        case .user(let name):
            guard !name.isEmpty else {
                throw bad(content, "a user needs a name: leave it out for the framework's user")
            }
            user = name
        }
    }

    private func bad(_ content: JobPart.Content, _ problem: String) -> JobError {
        .badValue(job: name, component: content.text, problem)
    }

    private func amount(
        _ value: Double, of content: JobPart.Content, unit: String
    ) throws(JobError) -> Scalar {
        guard value >= 0.001, value <= Scalar.limit.doubleValue else {
            throw bad(content, "the least amount is 0.001 \(unit)s and the largest is a million million")
        }
        return Scalar(value)
    }

    private func number(_ value: Int, of content: JobPart.Content, upTo limit: Int) throws(JobError) -> Int {
        guard value >= 0, value <= limit else { throw bad(content, "the number must be from 0 to \(limit)") }
        return value
    }

    /// One instance as a task that has no place yet.
    package func task(_ taskID: TaskID) -> TaskInfo {
        var task = TaskInfo(name: name, taskID: taskID, agentID: "", executor: executor, data: data)
        if var command {
            command.user = user
            let own = V1.Environment.Variable(name: "MESOS_TASK_ID", value: taskID.value)
            command.environment = V1.Environment(variables: [own] + variables)
            task.command = command
        }
        return task
    }
}

extension JobPart.Content {
    /// The component's name, with what tells it from others that may be there as well.
    fileprivate var component: String {
        switch self {
        case .cpus: "CPUs"
        case .memory: "Memory"
        case .disk: "Disk"
        case .gpus: "GPUs"
        case .ports: "Ports"
        case .shell: "Shell"
        case .command: "Command"
        case .executor: "InExecutor"
        case .variable(let name, _): "Variable(\"\(name)\")"
        case .user: "User"
        }
    }

    /// The component as it was written.
    fileprivate var text: String {
        switch self {
        case .cpus(let count): "CPUs(\(count))"
        case .memory(let size): "Memory(.mebibytes(\(size.mebibytes)))"
        case .disk(let size): "Disk(.mebibytes(\(size.mebibytes)))"
        case .gpus(let count): "GPUs(\(count))"
        case .ports(let count): "Ports(\(count))"
        case .shell(let line): "Shell(\"\(line)\")"
        case .command(let executable, _): "Command(\"\(executable)\")"
        case .executor(let name, _): "InExecutor(\"\(name)\")"
        case .variable(let name, _): "Variable(\"\(name)\")"
        case .user(let name): "User(\"\(name)\")"
        }
    }
}
