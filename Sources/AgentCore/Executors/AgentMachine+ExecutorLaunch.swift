import MesosBase
import MesosResources
import MesosWire

extension AgentMachine {
    /// Adds an executor and has its container started.
    mutating func addExecutor(
        _ executorInfo: ExecutorInfo, isGenerated: Bool, resources: Resources, for task: TaskID?,
        of framework: Slot<FrameworkRecord>, in turn: inout Turn<Effect>
    ) -> Slot<ExecutorRecord> {
        let frameworkID = frameworks[framework].id
        var record = ExecutorRecord()
        record.framework = framework
        record.info = executorInfo
        record.containerID = ContainerID(value: turn.uuid().description)
        record.kind = kind(of: executorInfo, isGenerated: isGenerated)
        record.sandbox = SandboxPath.run(
            record.containerID, executorID: executorInfo.executorID, frameworkID: frameworkID,
            agentID: info.id ?? AgentID(value: ""), workDirectory: configuration.workDirectory)
        record.containerStatus = containerStatus(of: record.containerID)
        let executor = executors.insert(record)
        executors.append(executor, to: &frameworks[framework].executors)
        frameworks[framework].executorSlots[executorInfo.executorID] = executor
        executorSlots[record.containerID] = executor
        keepDirectory(of: record)

        turn.emit(
            .observed(
                .containerLaunched(
                    frameworkID: frameworkID, executorID: executorInfo.executorID, containerID: record.containerID,
                    sandbox: record.sandbox, task: task)))
        turn.emit(.launchContainer(launch(of: record, in: frameworks[framework].info, resources, for: task)))
        deadlines.set(.executor(executor), at: turn.now + configuration.executorRegistrationTimeout)
        return executor
    }

    private mutating func launch(
        of record: ExecutorRecord, in framework: FrameworkInfo, _ resources: Resources, for task: TaskID?
    ) -> ContainerLaunch {
        let grace = shutdownGracePeriod(of: record.info)
        return ContainerLaunch(
            containerID: record.containerID, agentID: info.id ?? AgentID(value: ""),
            frameworkID: framework.id ?? FrameworkID(value: ""),
            executorID: record.info.executorID, kind: record.kind, sandbox: record.sandbox,
            command: record.info.command ?? CommandInfo(),
            environment: ExecutorEnvironment(
                configuration: configuration, agentID: info.id ?? AgentID(value: ""),
                frameworkID: framework.id ?? FrameworkID(value: ""), executorInfo: record.info,
                sandbox: record.sandbox, isCheckpointing: framework.checkpoint ?? false, shutdownGracePeriod: grace
            ).variables,
            user: configuration.switchUser ? record.info.command?.user ?? framework.user : nil,
            frameworkInfo: framework, executorInfo: record.info,
            resources: resources, firstTask: task, address: configuration.ip, shutdownGracePeriod: grace)
    }

    private mutating func kind(of executorInfo: ExecutorInfo, isGenerated: Bool) -> ContainerLaunch.Kind {
        guard !isGenerated else { return .commandExecutor }
        guard executorInfo.type != .default else { return .defaultExecutor }
        guard let command = executorInfo.command, !(command.shell ?? true), let name = command.value,
            configuration.hostedExecutors.contains(name)
        else { return .process }
        return .hosted(name)
    }

    func shutdownGracePeriod(of executorInfo: ExecutorInfo) -> Duration {
        executorInfo.shutdownGracePeriod.map { .nanoseconds($0.nanoseconds) }
            ?? configuration.executorShutdownGracePeriod
    }

    private mutating func containerStatus(of containerID: ContainerID) -> V1.ContainerStatus {
        V1.ContainerStatus(networkInfos: [agentNetwork], containerID: containerID)
    }

    /// The network of what has none of its own.
    var agentNetwork: V1.NetworkInfo {
        V1.NetworkInfo(ipAddresses: [V1.NetworkInfo.IPAddress(ipAddress: configuration.ip)])
    }

    mutating func containerLaunched(_ containerID: ContainerID, pid: Int32?, in turn: inout Turn<Effect>) {
        guard let executor = executorSlots[containerID] else {
            // It was given up while it was being started.
            turn.emit(.destroyContainer(containerID))
            return
        }
        if let pid, pid > 0 { executors[executor].containerStatus.executorPID = UInt32(pid) }
        switch executors[executor].phase {
        case .registering, .running, .terminated: break
        case .terminating: turn.emit(.destroyContainer(containerID))
        }
    }

    mutating func containerLaunchFailed(
        _ containerID: ContainerID, message: String, in turn: inout Turn<Effect>
    ) {
        counters.containerLaunchErrors += 1
        guard let executor = executorSlots[containerID], executors[executor].phase != .terminated else {
            return ignore("Ignoring the failed launch of unknown container \(containerID)", in: &turn)
        }
        executors[executor].pendingTermination = ExecutorRecord.Termination(
            state: .failed, reason: .containerLaunchFailed, message: "Failed to launch container: \(message)")
        executorTerminated(executor, exit: nil, in: &turn)
    }
}
