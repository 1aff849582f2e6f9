/// What each instance runs, as a line for `/bin/sh`.
public struct Shell: JobComponent {
    /// What the line says of the job.
    public let parts: [JobPart]

    /// Runs `/bin/sh -c` with this line, in the instance's sandbox.
    public init(_ line: String) {
        parts = [JobPart(.shell(line))]
    }
}

/// What each instance runs, as a program and its arguments, with no shell between.
public struct Command: JobComponent {
    /// What the line says of the job.
    public let parts: [JobPart]

    /// Runs a program, in the instance's sandbox.
    ///
    /// - Parameters:
    ///   - executable: The program: a path, or a name that is looked up in `PATH`.
    ///   - arguments: Its arguments, without the program's own name.
    public init(_ executable: String, _ arguments: [String] = []) {
        parts = [JobPart(.command(executable: executable, arguments: arguments))]
    }

    /// Runs a program, in the instance's sandbox.
    public init(_ executable: String, _ arguments: String...) {
        self.init(executable, arguments)
    }
}

/// Runs each instance in an executor that lives in the agent's process, in place of a command.
public struct InExecutor: JobComponent {
    /// What the line says of the job.
    public let parts: [JobPart]

    /// Hands the instances to an executor.
    ///
    /// - Parameters:
    ///   - name: The name under which the agent knows the executor.
    ///   - data: Bytes for the executor, found in ``TaskInfo``'s `data`.
    public init(_ name: String, data: [UInt8] = []) {
        parts = [JobPart(.executor(name: name, data: data))]
    }
}

/// The user that the instances run as; the framework's user unless this is said.
public struct User: JobComponent {
    /// What the line says of the job.
    public let parts: [JobPart]

    /// The name of a user that exists on every agent.
    public init(_ name: String) {
        parts = [JobPart(.user(name))]
    }
}

/// One variable in the environment of each instance.
public struct Variable: JobComponent {
    /// What the line says of the job.
    public let parts: [JobPart]

    /// Sets a variable.
    public init(_ name: String, _ value: String) {
        parts = [JobPart(.variable(name: name, value: value))]
    }
}

/// Variables in the environment of each instance.
public struct EnvironmentVariables: JobComponent {
    /// What the line says of the job.
    public let parts: [JobPart]

    /// Sets variables, in this order.
    public init(_ variables: KeyValuePairs<String, String>) {
        parts = variables.map { JobPart(.variable(name: $0.key, value: $0.value)) }
    }

    /// Sets the variables of a dictionary, or another sequence, in the order of their names.
    public init(sorting variables: some Sequence<(key: String, value: String)>) {
        parts = variables.sorted { $0.key < $1.key }.map { JobPart(.variable(name: $0.key, value: $0.value)) }
    }
}
