package import MesosWire

/// Where things lie below an agent's work directory; the layout is that of Apache Mesos.
package enum SandboxPath {
    /// The directory of one agent id.
    package static func agent(_ agentID: AgentID, workDirectory: String) -> String {
        "\(trimmed(workDirectory))/slaves/\(agentID.value)"
    }

    /// The directory of a framework on an agent.
    package static func framework(_ frameworkID: FrameworkID, agentID: AgentID, workDirectory: String) -> String {
        "\(agent(agentID, workDirectory: workDirectory))/frameworks/\(frameworkID.value)"
    }

    /// The directory of all runs of an executor; its `runs/latest` links to the sandbox of the latest.
    package static func executor(
        _ executorID: ExecutorID, frameworkID: FrameworkID, agentID: AgentID, workDirectory: String
    ) -> String {
        let framework = framework(frameworkID, agentID: agentID, workDirectory: workDirectory)
        return "\(framework)/executors/\(executorID.value)"
    }

    /// The sandbox of one run of an executor.
    package static func run(
        _ containerID: ContainerID, executorID: ExecutorID, frameworkID: FrameworkID, agentID: AgentID,
        workDirectory: String
    ) -> String {
        let executor = executor(
            executorID, frameworkID: frameworkID, agentID: agentID, workDirectory: workDirectory)
        return "\(executor)/runs/\(containerID.value)"
    }

    /// The sandbox of a task that shares its executor with others.
    package static func nested(_ containerID: ContainerID, in sandbox: String) -> String {
        "\(sandbox)/containers/\(containerID.value)"
    }

    /// The directory of an executor, from the sandbox of one of its runs.
    static func executor(ofRun sandbox: String, in containerID: ContainerID) -> String {
        String(decoding: sandbox.utf8.dropLast("/runs/".utf8.count + containerID.value.utf8.count), as: UTF8.self)
    }

    private static func trimmed(_ directory: String) -> Substring {
        var rest = directory[...]
        while rest.count > 1, rest.last == "/" { rest.removeLast() }
        return rest == "/" ? "" : rest
    }
}
