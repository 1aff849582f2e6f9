package import MesosWire

/// What a call of the operator API wants, once it has been checked.
package enum OperatorCall: Sendable, Equatable {
    /// Something is asked; ``MasterMachine/answer(_:from:)`` answers.
    case question(OperatorQuestion)
    /// Something is to be done; ``MasterMachine/Effect/answerOperator(_:_:)`` answers.
    case request(OperatorRequest)
    /// A folder's files are asked for; the master's host has them.
    case listFiles(V1.Master.Call.ListFiles)
    /// A piece of a file is asked for; the master's host has it.
    case readFile(V1.Master.Call.ReadFile)
    /// The events of the cluster are asked for; a stream of them answers.
    case subscribe

    /// Checks a call and says what it wants.
    ///
    /// - Throws: What is wrong with the call: status 400 if it is malformed, 501 if this master cannot do that.
    package init(_ call: V1.Master.Call) throws(OperatorError) {
        try OperatorCallValidation.validate(call)
        if let question = OperatorQuestion(call.type) {
            self = .question(question)
        } else if let request = OperatorRequest(call) {
            self = .request(request)
        } else if let listing = call.listFiles, call.type == .listFiles {
            self = .listFiles(listing)
        } else if let reading = call.readFile, call.type == .readFile {
            self = .readFile(reading)
        } else if call.type == .subscribe {
            self = .subscribe
        } else {
            throw OperatorError(status: 501, message: Self.refusal(of: call.type))
        }
    }

    private static func refusal(of kind: V1.Master.Call.Kind?) -> String {
        guard let kind, kind != .unknown else { return "501 Not Implemented." }
        return "This master does not handle calls of type \(kind) yet"
    }
}

/// Something that an operator may ask about a cluster.
package enum OperatorQuestion: Sendable, Equatable {
    case health, flags, version, metrics, loggingLevel
    case state, agents, frameworks, executors, operations, tasks
    case roles, weights, quota
    case master, maintenanceStatus, maintenanceSchedule

    /// The question that calls of a type ask, if they ask one.
    init?(_ kind: V1.Master.Call.Kind?) {
        switch kind {
        case .getHealth: self = .health
        case .getFlags: self = .flags
        case .getVersion: self = .version
        case .getMetrics: self = .metrics
        case .getLoggingLevel: self = .loggingLevel
        case .getState: self = .state
        case .getAgents: self = .agents
        case .getFrameworks: self = .frameworks
        case .getExecutors: self = .executors
        case .getOperations: self = .operations
        case .getTasks: self = .tasks
        case .getRoles: self = .roles
        case .getWeights: self = .weights
        case .getQuota: self = .quota
        case .getMaster: self = .master
        case .getMaintenanceStatus: self = .maintenanceStatus
        case .getMaintenanceSchedule: self = .maintenanceSchedule
        default: return nil
        }
    }
}

extension OperatorRequest {
    /// What a call wants done, if it wants anything done that this master can do.
    fileprivate init?(_ call: V1.Master.Call) {
        switch call.type {
        case .teardown:
            guard let teardown = call.teardown else { return nil }
            self = .teardown(teardown.frameworkID)
        case .markAgentGone:
            guard let gone = call.markAgentGone else { return nil }
            self = .markAgentGone(gone.agentID)
        case .updateWeights:
            guard let update = call.updateWeights else { return nil }
            self = .updateWeights(update.weightInfos)
        case .updateQuota:
            guard let update = call.updateQuota else { return nil }
            self = .updateQuota(update.quotaConfigs, force: update.force ?? false)
        case .setQuota:
            guard let setting = call.setQuota else { return nil }
            self = .setQuota(setting.quotaRequest)
        case .removeQuota:
            guard let removal = call.removeQuota else { return nil }
            self = .removeQuota(removal.role)
        case .setLoggingLevel:
            guard let setting = call.setLoggingLevel else { return nil }
            self = .setLoggingLevel(setting.level, for: .nanoseconds(setting.duration.nanoseconds))
        default:
            return nil
        }
    }
}
