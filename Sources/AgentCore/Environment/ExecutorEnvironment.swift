import MesosBase
import MesosWire

/// The environment of an executor. What is set later wins: the agent's configuration, then what an executor must know,
/// then the variables of its command.
struct ExecutorEnvironment {
    let variables: [EnvironmentVariable]

    init(
        configuration: AgentConfiguration, agentID: AgentID, frameworkID: FrameworkID, executorInfo: ExecutorInfo,
        sandbox: String, isCheckpointing: Bool, shutdownGracePeriod: Duration
    ) {
        var list = VariableList()
        for variable in configuration.executorEnvironment { list.set(variable.name, variable.value) }
        list.set("LIBPROCESS_PORT", "0")
        list.set("MESOS_FRAMEWORK_ID", frameworkID.value)
        list.set("MESOS_EXECUTOR_ID", executorInfo.executorID.value)
        list.set("MESOS_DIRECTORY", sandbox)
        list.set("MESOS_SANDBOX", sandbox)
        list.set("MESOS_SLAVE_ID", agentID.value)
        list.set("MESOS_SLAVE_PID", configuration.pid)
        list.set("MESOS_AGENT_ENDPOINT", configuration.endpoint)
        list.set("MESOS_CHECKPOINT", isCheckpointing ? "1" : "0")
        // Executors are served over the version 1 API only, and this tells a command executor to use it.
        list.set("MESOS_HTTP_COMMAND_EXECUTOR", "1")
        list.set("MESOS_EXECUTOR_SHUTDOWN_GRACE_PERIOD", DurationText.format(shutdownGracePeriod))
        if isCheckpointing {
            list.set("MESOS_RECOVERY_TIMEOUT", DurationText.format(configuration.recoveryTimeout))
            list.set(
                "MESOS_SUBSCRIPTION_BACKOFF_MAX", DurationText.format(configuration.executorReregistrationTimeout))
        }
        if let environment = executorInfo.command?.environment { list.set(environment) }
        variables = list.variables
    }
}
