import MesosWire

/// Which containers `/containers` is asked for.
package struct ContainerFilter: Sendable, Equatable {
    private var containerID: String?
    private var frameworkID: String?
    private var executorID: String?

    /// Asks for all.
    package init() {}

    /// Reads the parameters of a request.
    ///
    /// - Throws: The status and sentence for parameters that do not go together.
    package init(_ parameter: (String) -> String?) throws(AgentCallError) {
        containerID = parameter("container_id")
        frameworkID = parameter("framework_id")
        executorID = parameter("executor_id")
        let isOdd =
            containerID != nil
            ? executorID != nil || frameworkID != nil
            : executorID != nil && frameworkID == nil
        guard !isOdd else {
            throw AgentCallError(
                status: 400,
                message: "Supported query parameters are container_id only, framework_id only, or executor_id and "
                    + "framework_id only")
        }
    }

    package func accepts(_ container: AgentContainer) -> Bool {
        (containerID ?? container.containerID.description) == container.containerID.description
            && (frameworkID ?? container.frameworkID.value) == container.frameworkID.value
            && (executorID ?? container.executorID.value) == container.executorID.value
    }
}
