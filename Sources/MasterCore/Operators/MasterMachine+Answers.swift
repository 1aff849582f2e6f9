import MesosBase
package import MesosWire

extension MasterMachine {
    /// Answers what an operator asks.
    package func answer(_ question: OperatorQuestion, from host: some HostFacts) -> V1.Master.Response {
        switch question {
        case .health: .init(type: .getHealth, getHealth: .init(healthy: true))
        case .flags: .init(type: .getFlags, getFlags: .init(flags: host.flags(of: self)))
        case .version: .init(type: .getVersion, getVersion: .init(versionInfo: host.version))
        case .metrics: .init(type: .getMetrics, getMetrics: .init(metrics: host.metrics(of: self)))
        case .loggingLevel: .init(type: .getLoggingLevel, getLoggingLevel: .init(level: loggingLevel))
        case .state: .init(type: .getState, getState: stateAnswer)
        case .agents: .init(type: .getAgents, getAgents: agentsAnswer(usage))
        case .frameworks: .init(type: .getFrameworks, getFrameworks: frameworksAnswer(usage))
        case .executors: .init(type: .getExecutors, getExecutors: executorsAnswer)
        case .operations: .init(type: .getOperations, getOperations: .init())
        case .tasks: .init(type: .getTasks, getTasks: tasksAnswer)
        case .roles: .init(type: .getRoles, getRoles: .init(roles: rolesAnswer(usage)))
        case .weights: .init(type: .getWeights, getWeights: weightsAnswer)
        case .quota: .init(type: .getQuota, getQuota: .init(status: quotaStatus))
        case .master: .init(type: .getMaster, getMaster: masterAnswer)
        case .maintenanceStatus: .init(type: .getMaintenanceStatus, getMaintenanceStatus: .init(status: .init()))
        case .maintenanceSchedule:
            .init(type: .getMaintenanceSchedule, getMaintenanceSchedule: .init(schedule: .init()))
        }
    }

    /// All that the master knows of frameworks, agents, executors and tasks.
    var stateAnswer: V1.Master.Response.GetState {
        let usage = usage
        return .init(
            getTasks: tasksAnswer, getExecutors: executorsAnswer, getFrameworks: frameworksAnswer(usage),
            getAgents: agentsAnswer(usage))
    }

    /// Mesos leaves the list out if there is none.
    private var weightsAnswer: V1.Master.Response.GetWeights? {
        weights.isEmpty ? nil : .init(weightInfos: weights.map { V1.WeightInfo(weight: $0.value, role: $0.key) })
    }

    private var masterAnswer: V1.Master.Response.GetMaster {
        .init(masterInfo: info, startTime: startTime.seconds, electedTime: electedTime.seconds)
    }
}
