import MesosResources
import MesosWire

/// Checks of an operator's call that need nothing but the call; sentences and order are those of Mesos
/// (`src/master/validation.cpp`, `master::call::validate`).
enum OperatorCallValidation {
    /// Throws what is wrong with the call's form.
    static func validate(_ call: V1.Master.Call) throws(OperatorError) {
        guard let kind = call.type else { throw malformed("Expecting 'type' to be present") }
        if let missing = missingBody(of: kind, in: call) { throw malformed("Expecting '\(missing)' to be present") }
        switch kind {
        case .reserveResources: try check(call.reserveResources?.resources ?? [])
        case .unreserveResources: try check(call.unreserveResources?.resources ?? [])
        case .growVolume: try check(agent: call.growVolume?.agentID)
        case .shrinkVolume: try check(agent: call.shrinkVolume?.agentID)
        default: break
        }
    }

    private static func check(_ resources: [V1.Resource]) throws(OperatorError) {
        for resource in resources {
            do throws(ResourceError) { _ = try Resource(resource) } catch { throw malformed("\(error)") }
        }
    }

    private static func check(agent: AgentID?) throws(OperatorError) {
        guard agent == nil else { return }
        throw malformed(
            "Expecting 'agent_id' to be present; only agent default resources are supported right now")
    }

    private static func malformed(_ message: String) -> OperatorError {
        OperatorError(status: 400, message: "Failed to validate master::Call: \(message)")
    }

    /// The field that a call of this kind must carry and does not.
    private static func missingBody(of kind: V1.Master.Call.Kind, in call: V1.Master.Call) -> String? {
        switch kind {
        case .getMetrics: call.getMetrics == nil ? "get_metrics" : nil
        case .setLoggingLevel: call.setLoggingLevel == nil ? "set_logging_level" : nil
        case .listFiles: call.listFiles == nil ? "list_files" : nil
        case .readFile: call.readFile == nil ? "read_file" : nil
        case .updateWeights: call.updateWeights == nil ? "update_weights" : nil
        case .reserveResources: call.reserveResources == nil ? "reserve_resources" : nil
        case .unreserveResources: call.unreserveResources == nil ? "unreserve_resources" : nil
        case .createVolumes: call.createVolumes == nil ? "create_volumes" : nil
        case .destroyVolumes: call.destroyVolumes == nil ? "destroy_volumes" : nil
        case .growVolume: call.growVolume == nil ? "grow_volume" : nil
        case .shrinkVolume: call.shrinkVolume == nil ? "shrink_volume" : nil
        case .updateMaintenanceSchedule:
            call.updateMaintenanceSchedule == nil ? "update_maintenance_schedule" : nil
        case .startMaintenance: call.startMaintenance == nil ? "start_maintenance" : nil
        case .stopMaintenance: call.stopMaintenance == nil ? "stop_maintenance" : nil
        case .drainAgent: call.drainAgent == nil ? "drain_agent" : nil
        case .deactivateAgent: call.deactivateAgent == nil ? "deactivate_agent" : nil
        case .reactivateAgent: call.reactivateAgent == nil ? "reactivate_agent" : nil
        case .updateQuota: call.updateQuota == nil ? "update_quota" : nil
        case .setQuota: call.setQuota == nil ? "set_quota" : nil
        case .removeQuota: call.removeQuota == nil ? "remove_quota" : nil
        case .teardown: call.teardown == nil ? "teardown" : nil
        case .markAgentGone: call.markAgentGone == nil ? "mark_agent_gone" : nil
        case .unknown, .getHealth, .getFlags, .getVersion, .getLoggingLevel, .getState, .getAgents, .getFrameworks,
            .getExecutors, .getOperations, .getTasks, .getRoles, .getWeights, .getMaster, .subscribe,
            .getMaintenanceStatus, .getMaintenanceSchedule, .getQuota:
            nil
        }
    }
}
