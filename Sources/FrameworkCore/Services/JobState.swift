import MesosBase
import MesosResources
package import MesosWire

/// What a scheduler of jobs must know again when its program starts anew.
package struct JobState: Sendable, Equatable {
    /// How far an instance is.
    package enum Stage: String, Sendable {
        case waiting, alive, finished, failed, removed
    }

    /// A job that was given other tasks.
    package struct Job: Sendable, Equatable {
        package var name: String
        /// How many descriptions it has had.
        package var revision: Int
        /// How many instances are to be there while the last change is carried out; nil if none is.
        package var available: Int?
        /// The number of the instance that stands in meanwhile.
        package var spare: Int?

        package init(name: String, revision: Int, available: Int? = nil, spare: Int? = nil) {
            self.name = name
            self.revision = revision
            self.available = available
            self.spare = spare
        }
    }

    /// One of the tasks of a pod's instance.
    package struct Task: Sendable, Equatable {
        package var taskID: TaskID
        package var stage: Stage

        package init(taskID: TaskID, stage: Stage) {
            self.taskID = taskID
            self.stage = stage
        }
    }

    /// One instance of a job.
    package struct Instance: Sendable, Equatable {
        package var job: String
        package var number: Int
        package var attempt: Int
        /// Which description of the job it runs.
        package var revision: Int
        package var stage: Stage
        package var hasRun: Bool
        package var isWanted: Bool
        /// Whether another task is to take its place.
        package var isLeaving: Bool
        package var agentID: AgentID?
        package var hostname: String?
        /// Its tasks, if they are several.
        package var tasks: [Task]

        package init(
            job: String, number: Int, attempt: Int, revision: Int = 1, stage: Stage, hasRun: Bool, isWanted: Bool,
            isLeaving: Bool = false, agentID: AgentID?, hostname: String?, tasks: [Task] = []
        ) {
            self.job = job
            self.number = number
            self.attempt = attempt
            self.revision = revision
            self.stage = stage
            self.hasRun = hasRun
            self.isWanted = isWanted
            self.isLeaving = isLeaving
            self.agentID = agentID
            self.hostname = hostname
            self.tasks = tasks
        }
    }

    package var frameworkID: FrameworkID?
    package var jobs: [Job]
    package var instances: [Instance]

    package init(frameworkID: FrameworkID? = nil, jobs: [Job] = [], instances: [Instance] = []) {
        self.frameworkID = frameworkID
        self.jobs = jobs
        self.instances = instances
    }
}

/// Why a saved state cannot be used.
public enum JobStateError: Error, Sendable, Equatable {
    /// It is no JSON.
    case malformed(String)
    /// It was written by a later version.
    case unknownVersion(Int)
    /// One of its instances, counted from zero, lacks something or has something that cannot be.
    case badInstance(Int, String)
    /// One of its jobs, counted from zero, lacks something or has something that cannot be.
    case badJob(Int, String)
}

extension JobStateError: CustomStringConvertible {
    /// One sentence that says what is wrong.
    public var description: String {
        switch self {
        case .malformed(let problem): "the saved state of the jobs cannot be read: \(problem)"
        case .unknownVersion(let version):
            "the saved state of the jobs has the version \(version), and this program reads version 1"
        case .badInstance(let index, let problem):
            "instance \(index) of the saved state of the jobs has \(problem)"
        case .badJob(let index, let problem): "job \(index) of the saved state of the jobs has \(problem)"
        }
    }
}

extension JobState {
    private static let version = 1

    /// The state as JSON.
    package var bytes: [UInt8] {
        var writer = JSONWriter()
        writer.object { json in
            json.field("version", Self.version)
            json.field("framework_id", frameworkID?.value)
            json.array("jobs") { list in
                for job in jobs {
                    list.object { json in
                        json.field("name", job.name)
                        json.field("revision", job.revision)
                        json.field("available", job.available)
                        json.field("spare", job.spare)
                    }
                }
            }
            json.array("instances") { list in
                for instance in instances { list.object { Self.write(instance, to: &$0) } }
            }
        }
        return writer.bytes
    }

    private static func write(_ instance: Instance, to json: inout JSONWriter) {
        json.field("job", instance.job)
        json.field("number", instance.number)
        json.field("attempt", instance.attempt)
        json.field("revision", instance.revision)
        json.field("stage", instance.stage.rawValue)
        json.field("has_run", instance.hasRun)
        json.field("is_wanted", instance.isWanted)
        json.field("is_leaving", instance.isLeaving)
        json.field("agent_id", instance.agentID?.value)
        json.field("hostname", instance.hostname)
        guard !instance.tasks.isEmpty else { return }
        json.array("tasks") { list in
            for task in instance.tasks {
                list.object { json in
                    json.field("task_id", task.taskID.value)
                    json.field("stage", task.stage.rawValue)
                }
            }
        }
    }

    /// Reads a state.
    ///
    /// - Throws: What is wrong with it.
    package init(bytes: [UInt8]) throws(JobStateError) {
        let node: JSONNode
        do { node = try JSONNode(json: bytes) } catch { throw .malformed("\(error)") }
        guard let version = node["version"]?.number.flatMap({ Int(exactly: $0) }) else {
            throw .malformed("it has no version")
        }
        guard version == Self.version else { throw .unknownVersion(version) }
        frameworkID = node["framework_id"]?.text.map { FrameworkID($0) }
        jobs = []
        for (index, element) in (node["jobs"]?.elements ?? []).enumerated() {
            guard let name = element["name"]?.text else { throw .badJob(index, "no name") }
            guard let revision = element.count("revision", from: 1) else { throw .badJob(index, "no revision") }
            jobs.append(
                Job(
                    name: name, revision: revision, available: element.count("available", from: 0),
                    spare: element.count("spare", from: 1)))
        }
        instances = []
        for (index, element) in (node["instances"]?.elements ?? []).enumerated() {
            instances.append(try Self.instance(element, at: index))
        }
    }

    private static func instance(_ node: JSONNode, at index: Int) throws(JobStateError) -> Instance {
        guard let job = node["job"]?.text else { throw .badInstance(index, "no job") }
        func count(_ name: String) throws(JobStateError) -> Int {
            guard let number = node.count(name, from: 1) else {
                throw .badInstance(index, "no \(name) from 1 to \(JobTemplate.mostInstances)")
            }
            return number
        }
        guard let stage = node["stage"]?.text.flatMap(Stage.init) else { throw .badInstance(index, "no stage") }
        var tasks: [Task] = []
        for task in node["tasks"]?.elements ?? [] {
            guard let taskID = task["task_id"]?.text, let stage = task["stage"]?.text.flatMap(Stage.init) else {
                throw .badInstance(index, "a task without an id or a stage")
            }
            tasks.append(Task(taskID: TaskID(taskID), stage: stage))
        }
        return Instance(
            job: job, number: try count("number"), attempt: try count("attempt"),
            revision: node.count("revision", from: 1) ?? 1, stage: stage, hasRun: node["has_run"]?.isTrue ?? false,
            isWanted: node["is_wanted"]?.isTrue ?? true, isLeaving: node["is_leaving"]?.isTrue ?? false,
            agentID: node["agent_id"]?.text.map { AgentID($0) }, hostname: node["hostname"]?.text, tasks: tasks)
    }
}

extension JSONNode {
    /// A whole number from a least one to the largest number of instances.
    fileprivate func count(_ name: String, from least: Int) -> Int? {
        guard let number = self[name]?.number.flatMap({ Int(exactly: $0) }),
            (least...JobTemplate.mostInstances).contains(number)
        else { return nil }
        return number
    }

    fileprivate var isTrue: Bool { if case .bool(let value) = value { value } else { false } }
}
