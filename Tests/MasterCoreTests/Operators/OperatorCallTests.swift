import MasterCore
import MesosBase
import MesosWire
import Testing

/// What calls of operators want, and what is wrong with them.
@Suite struct OperatorCallTests {
    typealias Call = V1.Master.Call

    private func refusal(_ call: V1.Master.Call) -> OperatorError? {
        do throws(OperatorError) {
            _ = try OperatorCall(call)
            return nil
        } catch {
            return error
        }
    }

    private func malformed(_ message: String) -> OperatorError {
        OperatorError(status: 400, message: "Failed to validate master::Call: \(message)")
    }

    @Test func aCallWithoutATypeIsRefused() {
        #expect(refusal(Call()) == malformed("Expecting 'type' to be present"))
    }

    @Test func theTypeUnknownIsNotImplemented() {
        #expect(refusal(Call(type: .unknown)) == OperatorError(status: 501, message: "501 Not Implemented."))
    }

    static let bodies: [(V1.Master.Call.Kind, String)] = [
        (.getMetrics, "get_metrics"), (.setLoggingLevel, "set_logging_level"), (.listFiles, "list_files"),
        (.readFile, "read_file"), (.updateWeights, "update_weights"), (.reserveResources, "reserve_resources"),
        (.unreserveResources, "unreserve_resources"), (.createVolumes, "create_volumes"),
        (.destroyVolumes, "destroy_volumes"), (.growVolume, "grow_volume"), (.shrinkVolume, "shrink_volume"),
        (.updateMaintenanceSchedule, "update_maintenance_schedule"), (.startMaintenance, "start_maintenance"),
        (.stopMaintenance, "stop_maintenance"), (.drainAgent, "drain_agent"),
        (.deactivateAgent, "deactivate_agent"), (.reactivateAgent, "reactivate_agent"),
        (.updateQuota, "update_quota"), (.setQuota, "set_quota"), (.removeQuota, "remove_quota"),
        (.teardown, "teardown"), (.markAgentGone, "mark_agent_gone"),
    ]

    @Test(arguments: bodies)
    func aCallWithoutItsBodyIsRefused(_ kind: V1.Master.Call.Kind, _ field: String) {
        #expect(refusal(Call(type: kind)) == malformed("Expecting '\(field)' to be present"))
    }

    @Test func everyOtherCallNeedsNoBody() {
        let others = Call.Kind.allCases.filter { kind in kind != .unknown && !Self.bodies.contains { $0.0 == kind } }
        #expect(others.count == 17)
        for kind in others { #expect(refusal(Call(type: kind)) == nil) }
    }

    @Test func resourcesToReserveAreChecked() {
        let nothing = V1.Resource(name: "cpus", type: .scalar, scalar: V1.Value.Scalar(value: -1))
        let message = "Resource 'cpus:-1' is invalid: Invalid scalar resource: value <= 0"
        #expect(
            refusal(Call(type: .reserveResources, reserveResources: .init(agentID: "a", resources: [nothing])))
                == malformed(message))
        #expect(
            refusal(Call(type: .unreserveResources, unreserveResources: .init(agentID: "a", resources: [nothing])))
                == malformed(message))
    }

    @Test func volumesThatChangeTheirSizeMustBeAnAgents() {
        let disk = V1.Resource(name: "disk", type: .scalar, scalar: V1.Value.Scalar(value: 1))
        let error = malformed(
            "Expecting 'agent_id' to be present; only agent default resources are supported right now")
        #expect(refusal(Call(type: .growVolume, growVolume: .init(volume: disk, addition: disk))) == error)
        #expect(
            refusal(Call(type: .shrinkVolume, shrinkVolume: .init(volume: disk, subtract: V1.Value.Scalar(value: 1))))
                == error)
    }

    static let unsupported: [(V1.Master.Call, String)] = [
        (Call(type: .reserveResources, reserveResources: .init(agentID: "a")), "RESERVE_RESOURCES"),
        (Call(type: .unreserveResources, unreserveResources: .init(agentID: "a")), "UNRESERVE_RESOURCES"),
        (Call(type: .createVolumes, createVolumes: .init(agentID: "a")), "CREATE_VOLUMES"),
        (Call(type: .destroyVolumes, destroyVolumes: .init(agentID: "a")), "DESTROY_VOLUMES"),
        (
            Call(type: .updateMaintenanceSchedule, updateMaintenanceSchedule: .init(schedule: .init())),
            "UPDATE_MAINTENANCE_SCHEDULE"
        ),
        (Call(type: .startMaintenance, startMaintenance: .init()), "START_MAINTENANCE"),
        (Call(type: .stopMaintenance, stopMaintenance: .init()), "STOP_MAINTENANCE"),
        (Call(type: .drainAgent, drainAgent: .init(agentID: "a")), "DRAIN_AGENT"),
        (Call(type: .deactivateAgent, deactivateAgent: .init(agentID: "a")), "DEACTIVATE_AGENT"),
        (Call(type: .reactivateAgent, reactivateAgent: .init(agentID: "a")), "REACTIVATE_AGENT"),
    ]

    @Test(arguments: unsupported)
    func whatTheMasterCannotDoYetIsNamed(_ call: V1.Master.Call, _ name: String) {
        #expect(
            refusal(call)
                == OperatorError(status: 501, message: "This master does not handle calls of type \(name) yet"))
    }

    @Test func theOthersAreUnderstood() throws {
        #expect(try OperatorCall(Call(type: .getState)) == .question(.state))
        #expect(try OperatorCall(Call(type: .subscribe)) == .subscribe)
        #expect(
            try OperatorCall(Call(type: .listFiles, listFiles: .init(path: "/p"))) == .listFiles(.init(path: "/p")))
        let reading = V1.Master.Call.ReadFile(path: "/p", offset: 3, length: 4)
        #expect(try OperatorCall(Call(type: .readFile, readFile: reading)) == .readFile(reading))
        #expect(
            try OperatorCall(Call(type: .teardown, teardown: .init(frameworkID: "f"))) == .request(.teardown("f")))
        #expect(
            try OperatorCall(Call(type: .markAgentGone, markAgentGone: .init(agentID: "a")))
                == .request(.markAgentGone("a")))
        let weight = V1.WeightInfo(weight: 2, role: "r")
        #expect(
            try OperatorCall(Call(type: .updateWeights, updateWeights: .init(weightInfos: [weight])))
                == .request(.updateWeights([weight])))
        let config = V1.Quota.QuotaConfig(role: "r")
        #expect(
            try OperatorCall(Call(type: .updateQuota, updateQuota: .init(quotaConfigs: [config])))
                == .request(.updateQuota([config], force: false)))
        #expect(
            try OperatorCall(Call(type: .updateQuota, updateQuota: .init(force: true)))
                == .request(.updateQuota([], force: true)))
        #expect(
            try OperatorCall(Call(type: .setQuota, setQuota: .init(quotaRequest: .init(role: "r"))))
                == .request(.setQuota(.init(role: "r"))))
        #expect(
            try OperatorCall(Call(type: .removeQuota, removeQuota: .init(role: "r"))) == .request(.removeQuota("r")))
        let setting = V1.Master.Call.SetLoggingLevel(level: 2, duration: V1.DurationInfo(nanoseconds: 5))
        #expect(
            try OperatorCall(Call(type: .setLoggingLevel, setLoggingLevel: setting))
                == .request(.setLoggingLevel(2, for: .nanoseconds(5))))
    }
}
