import MesosBase
import MesosResources
package import MesosWire

/// One kind of task, found to be without mistakes.
package struct MemberTemplate: Sendable, Equatable {
    /// The member's name; nil for the only task of a job.
    package let name: String?
    /// How many such tasks an instance has.
    package let count: Int
    /// What such a task needs of its agent.
    package private(set) var demand = Demand()
    /// What the executor needs beside.
    package private(set) var overhead = Demand()
    private let job: String
    private var command: CommandInfo?
    private var executor: ExecutorInfo?
    private var data: [UInt8]?
    private var user: String?
    private var variables: [V1.Environment.Variable] = []
    private var commandNames: [String] = []
    private var limits: SortedMap<String, V1.Value.Scalar> = [:]

    /// Reads what the lines say of the task.
    ///
    /// - Throws: The first mistake.
    init(_ lines: [JobPart.Content], name: String?, count: Int, of job: String) throws(JobError) {
        self.name = name
        self.count = count
        self.job = job
        var seen: [String] = []
        for content in lines {
            if let component = content.singularComponent {
                guard !seen.contains(component) else { throw .duplicate(job: job, component: component) }
                seen.append(component)
            }
            if try !takeDemand(content) { try takeCommand(content) }
        }
        guard commandNames.count < 2 else { throw .severalCommands(job: job, commandNames) }
        guard !commandNames.isEmpty else { throw .noCommand(job: job) }
        guard demand.minimum(of: "cpus") > 0 else {
            throw .missing(job: job, component: "CPUs", example: "CPUs(0.1)")
        }
        guard demand.minimum(of: "mem") > 0 else {
            throw .missing(job: job, component: "Memory", example: "Memory(.mebibytes(32))")
        }
        for (name, limit) in limits where Scalar(limit.value) < demand.minimum(of: name) {
            throw bad("Limit", "the limit of \(name) is below the amount asked for, \(demand.minimum(of: name))")
        }
    }

    private mutating func takeDemand(_ content: JobPart.Content) throws(JobError) -> Bool {
        switch content {
        case .cpus(let range): try add(range, "cpus", content, unit: "processor")
        case .memory(let range): try add(range, "mem", content, unit: "mebibyte")
        case .disk(let range): try add(range, "disk", content, unit: "mebibyte")
        case .custom(let name, let range):
            guard !name.isEmpty, !["cpus", "mem", "disk", "gpus", "ports"].contains(name) else {
                throw bad(content.text, "the usual resources have lines of their own, and others have a name")
            }
            try add(range, name, content, unit: "unit")
        case .gpus(let count):
            let amount = Scalar(try number(count, content))
            if amount > 0 { demand.add(Demand.Amount(name: "gpus", minimum: amount, maximum: amount)) }
        case .ports(let count): demand.anyPorts = try number(count, content)
        case .portsIn(let first, let last, let count):
            let room = last - first + 1
            guard count > 0, UInt64(count) <= room else {
                throw bad(content.text, "the number must be from 1 to \(room), the number of ports in the range")
            }
            demand.portChoices.append(Demand.PortChoice(first: first, last: last, count: count))
        case .revocable(let use): demand.revocable = use
        case .reserved(let use, let role, let labels):
            demand.reserved = use
            demand.reservationRole = role
            demand.reservationLabels = labels
        case .limit(let cpus, let memory):
            for (name, limit) in [("cpus", cpus), ("mem", memory)] {
                guard let value = limit?.value else { continue }
                guard value > 0 else { throw bad(content.text, "a limit is above zero") }
                limits[name] = V1.Value.Scalar(value: value)
            }
        case .overhead(let cpus, let memory):
            try addOverhead(cpus, "cpus", content)
            try addOverhead(memory, "mem", content)
        default: return false
        }
        return true
    }

    private mutating func takeCommand(_ content: JobPart.Content) throws(JobError) {
        switch content {
        case .shell(let line):
            guard !line.isEmpty else { throw bad(content.text, "an empty line runs nothing: write a command") }
            commandNames.append("Shell")
            command = .shell(line)
        case .command(let executable, let arguments):
            guard !executable.isEmpty else { throw bad(content.text, "an empty name runs nothing: name a program") }
            commandNames.append("Command")
            command = .program(executable, arguments: arguments)
        case .executor(let name, let data):
            guard !name.isEmpty else { throw bad(content.text, "an executor needs a name") }
            commandNames.append("InExecutor")
            executor = .hosted(name)
            self.data = data.isEmpty ? nil : data
        case .variable(let name, let value):
            guard !name.isEmpty, !name.utf8.contains(UInt8(ascii: "=")), !(name + value).utf8.contains(0) else {
                throw bad(
                    content.text,
                    "a variable's name must not be empty or contain '=', and nothing may contain NUL")
            }
            variables.append(V1.Environment.Variable(name: name, value: value))
        case .user(let name):
            guard !name.isEmpty else {
                throw bad(content.text, "a user needs a name: leave it out for the framework's user")
            }
            user = name
        default: throw bad(content.text, "a member says what its task needs and runs: write it beside the members")
        }
    }

    private mutating func add(
        _ range: AmountRange, _ name: String, _ content: JobPart.Content, unit: String
    ) throws(JobError) {
        let limit = Scalar.limit.doubleValue
        guard range.minimum >= 0.001, range.maximum >= range.minimum, range.maximum <= limit else {
            throw bad(
                content.text, "the least amount is 0.001 \(unit)s and the largest is a million million")
        }
        demand.add(
            Demand.Amount(name: name, minimum: Scalar(range.minimum), maximum: Scalar(range.maximum)))
    }

    private mutating func addOverhead(
        _ amount: Double, _ name: String, _ content: JobPart.Content
    ) throws(JobError) {
        guard amount >= 0, amount <= Scalar.limit.doubleValue else {
            throw bad(content.text, "the amounts must be from zero to a million million")
        }
        guard Scalar(amount) > 0 else { return }
        overhead.add(Demand.Amount(name: name, minimum: Scalar(amount), maximum: Scalar(amount)))
    }

    private func bad(_ component: String, _ problem: String) -> JobError {
        .badValue(job: job, component: component, problem)
    }

    private func number(_ value: Int, _ content: JobPart.Content) throws(JobError) -> Int {
        guard value >= 0, value <= 1_024 else { throw bad(content.text, "the number must be from 0 to 1024") }
        return value
    }

    /// The task, without a place yet.
    package func task(_ taskID: TaskID, work: String, labels: [TaskSelector.Label]) -> TaskInfo {
        var task = TaskInfo(name: name ?? work, taskID: taskID, agentID: "", executor: executor, data: data)
        if var command {
            command.user = user
            let own = V1.Environment.Variable(name: "MESOS_TASK_ID", value: taskID.value)
            command.environment = V1.Environment(variables: [own] + variables)
            task.command = command
        }
        if !labels.isEmpty {
            task.labels = V1.Labels(labels: labels.map { V1.Label(key: $0.key, value: $0.value) })
        }
        task.limits = limits
        return task
    }
}
