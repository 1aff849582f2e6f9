public import MesosResources
public import MesosWire

extension V1.CommandInfo {
    /// Runs `/bin/sh -c` with this line.
    public static func shell(_ line: String) -> V1.CommandInfo {
        V1.CommandInfo(value: line, shell: true)
    }

    /// Runs a program with arguments, which do not include its own name, and with no shell between.
    public static func program(_ executable: String, arguments: [String] = []) -> V1.CommandInfo {
        V1.CommandInfo(value: executable, shell: false, arguments: [executable] + arguments)
    }
}

extension V1.ExecutorInfo {
    /// An executor that lives in the agent's process and is known there by this name.
    ///
    /// - Parameters:
    ///   - name: The name, which is the executor's identifier as well.
    ///   - resources: What the executor itself needs; nothing unless said.
    public static func hosted(_ name: String, resources: [V1.Resource] = []) -> V1.ExecutorInfo {
        V1.ExecutorInfo(
            executorID: ExecutorID(name), resources: resources, command: V1.CommandInfo(value: name, shell: false),
            name: name, type: .custom)
    }

    /// The executor that comes with every agent and runs the tasks of task groups, each in a container of its own.
    ///
    /// - Parameters:
    ///   - executorID: The identifier, which names one such executor on each agent.
    ///   - resources: What the executor itself needs: at least 0.01 processors, 32 MB of memory and some disk.
    public static func defaultExecutor(
        _ executorID: ExecutorID, resources: Resources = "cpus:0.1;mem:32;disk:32"
    ) -> V1.ExecutorInfo {
        V1.ExecutorInfo(executorID: executorID, resources: resources.wireValue, type: .default)
    }
}
