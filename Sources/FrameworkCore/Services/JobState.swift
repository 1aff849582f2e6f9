import MesosBase
import MesosResources
package import MesosWire

/// What a scheduler of jobs must know again when its program starts anew.
package struct JobState: Sendable, Equatable {
    /// How far an instance is.
    package enum Stage: String, Sendable {
        case waiting, alive, finished, failed, removed
    }

    /// One instance of a job.
    package struct Instance: Sendable, Equatable {
        package var job: String
        package var number: Int
        package var attempt: Int
        package var stage: Stage
        package var hasRun: Bool
        package var isWanted: Bool
        package var agentID: AgentID?
        package var hostname: String?

        package init(
            job: String, number: Int, attempt: Int, stage: Stage, hasRun: Bool, isWanted: Bool, agentID: AgentID?,
            hostname: String?
        ) {
            self.job = job
            self.number = number
            self.attempt = attempt
            self.stage = stage
            self.hasRun = hasRun
            self.isWanted = isWanted
            self.agentID = agentID
            self.hostname = hostname
        }
    }

    package var frameworkID: FrameworkID?
    package var instances: [Instance]

    package init(frameworkID: FrameworkID? = nil, instances: [Instance] = []) {
        self.frameworkID = frameworkID
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
            json.array("instances") { list in
                for instance in instances {
                    list.object { json in
                        json.field("job", instance.job)
                        json.field("number", instance.number)
                        json.field("attempt", instance.attempt)
                        json.field("stage", instance.stage.rawValue)
                        json.field("has_run", instance.hasRun)
                        json.field("is_wanted", instance.isWanted)
                        json.field("agent_id", instance.agentID?.value)
                        json.field("hostname", instance.hostname)
                    }
                }
            }
        }
        return writer.bytes
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
        instances = []
        for (index, element) in (node["instances"]?.elements ?? []).enumerated() {
            instances.append(try Self.instance(element, at: index))
        }
    }

    private static func instance(_ node: JSONNode, at index: Int) throws(JobStateError) -> Instance {
        guard let job = node["job"]?.text else { throw .badInstance(index, "no job") }
        func count(_ name: String) throws(JobStateError) -> Int {
            guard let number = node[name]?.number.flatMap({ Int(exactly: $0) }),
                (1...JobTemplate.mostInstances).contains(number)
            else { throw .badInstance(index, "no \(name) from 1 to \(JobTemplate.mostInstances)") }
            return number
        }
        guard let stage = node["stage"]?.text.flatMap(Stage.init) else { throw .badInstance(index, "no stage") }
        return Instance(
            job: job, number: try count("number"), attempt: try count("attempt"), stage: stage,
            hasRun: node["has_run"]?.isTrue ?? false, isWanted: node["is_wanted"]?.isTrue ?? true,
            agentID: node["agent_id"]?.text.map { AgentID($0) }, hostname: node["hostname"]?.text)
    }
}

extension JSONNode {
    fileprivate var isTrue: Bool { if case .bool(let value) = value { value } else { false } }
}
