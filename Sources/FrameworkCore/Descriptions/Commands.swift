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
}
