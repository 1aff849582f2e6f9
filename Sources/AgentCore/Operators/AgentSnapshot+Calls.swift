import MesosBase
package import MesosWire

extension AgentSnapshot {
    /// Answers an operator's call, as far as the agent itself can.
    ///
    /// - Parameter version: What the program is.
    /// - Throws: The HTTP status and the sentence for a call that is refused.
    package func answer(
        _ call: V1.Agent.Call, version: V1.VersionInfo
    ) throws(AgentCallError) -> AgentAnswer {
        if let problem = AgentCallValidation.problem(of: call) {
            throw AgentCallError(status: 400, message: problem)
        }
        if let demand = Self.demand(of: call) { return .demand(demand) }
        if let response = response(to: call, version: version) { return .response(response) }
        switch call.type {
        // There are no images.
        case .pruneImages: return .done
        case .unknown, nil: throw AgentCallError(status: 501, message: "501 Not Implemented.")
        case let type?:
            throw AgentCallError(
                status: 501, message: "This version of the agent does not implement the call \(type.wireName)")
        }
    }

    private static func demand(of call: V1.Agent.Call) -> AgentAnswer.Demand? {
        switch call.type {
        case .getMetrics: return .metrics
        case .getContainers: return .containers(showsNested: call.getContainers?.showNested ?? false)
        case .getLoggingLevel: return .loggingLevel
        case .setLoggingLevel:
            return call.setLoggingLevel.map { .setLoggingLevel($0.level, for: .nanoseconds($0.duration.nanoseconds)) }
        case .listFiles: return call.listFiles.map { .listFiles(path: $0.path) }
        case .readFile:
            return call.readFile.map { .readFile(path: $0.path, offset: $0.offset, length: $0.length) }
        default: return nil
        }
    }

    private func response(to call: V1.Agent.Call, version: V1.VersionInfo) -> V1.Agent.Response? {
        switch call.type {
        case .getHealth: V1.Agent.Response(type: .getHealth, getHealth: .init(healthy: true))
        case .getFlags:
            V1.Agent.Response(
                type: .getFlags,
                getFlags: .init(flags: configuration.flags.map { V1.Flag(name: $0.name, value: $0.value) }))
        case .getVersion: V1.Agent.Response(type: .getVersion, getVersion: .init(versionInfo: version))
        case .getState:
            V1.Agent.Response(
                type: .getState,
                getState: .init(getTasks: getTasks, getExecutors: getExecutors, getFrameworks: getFrameworks))
        case .getFrameworks: V1.Agent.Response(type: .getFrameworks, getFrameworks: getFrameworks)
        case .getExecutors: V1.Agent.Response(type: .getExecutors, getExecutors: getExecutors)
        case .getTasks: V1.Agent.Response(type: .getTasks, getTasks: getTasks)
        case .getOperations: V1.Agent.Response(type: .getOperations, getOperations: .init())
        case .getAgent: V1.Agent.Response(type: .getAgent, getAgent: .init(agentInfo: agent))
        case .getResourceProviders:
            V1.Agent.Response(type: .getResourceProviders, getResourceProviders: .init())
        default: nil
        }
    }

    private var getFrameworks: V1.Agent.Response.GetFrameworks {
        V1.Agent.Response.GetFrameworks(
            frameworks: frameworks.map { .init(frameworkInfo: $0.info) },
            completedFrameworks: completedFrameworks.map { .init(frameworkInfo: $0.info) })
    }

    private var getExecutors: V1.Agent.Response.GetExecutors {
        let all = frameworks + completedFrameworks
        return V1.Agent.Response.GetExecutors(
            executors: all.flatMap { $0.executors.map { .init(executorInfo: $0.info) } },
            completedExecutors: all.flatMap { $0.completedExecutors.map { .init(executorInfo: $0.info) } })
    }

    private var getTasks: V1.Agent.Response.GetTasks {
        var answer = V1.Agent.Response.GetTasks()
        for framework in frameworks + completedFrameworks {
            for executor in framework.executors + framework.completedExecutors {
                answer.queuedTasks += executor.queuedTasks
                answer.launchedTasks += executor.launchedTasks
                answer.terminatedTasks += executor.terminatedTasks
                answer.completedTasks += executor.completedTasks
            }
        }
        return answer
    }
}
