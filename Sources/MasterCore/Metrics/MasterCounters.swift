import MesosBase
import MesosWire

/// How often what has happened to a master since it started.
///
/// Schedulers here speak the newer protocol, so what only the older one can do stays at zero.
struct MasterCounters: Sendable {
    // Messages of schedulers and calls that stand for them.
    var registerFrameworkMessages = 0
    var reregisterFrameworkMessages = 0
    var killTaskMessages = 0
    var resourceRequestMessages = 0
    var launchTasksMessages = 0
    var declineOffersMessages = 0
    var reviveOffersMessages = 0
    var suppressOffersMessages = 0
    var reconcileTasksMessages = 0
    var frameworkToExecutorMessages = 0
    var statusUpdateAcknowledgementMessages = 0

    // Messages of agents.
    var registerAgentMessages = 0
    var reregisterAgentMessages = 0
    var unregisterAgentMessages = 0
    var updateAgentMessages = 0
    var statusUpdateMessages = 0
    var exitedExecutorMessages = 0
    var executorToFrameworkMessages = 0

    // What was passed on, and what was not.
    var validFrameworkToExecutorMessages = 0
    var invalidFrameworkToExecutorMessages = 0
    var validExecutorToFrameworkMessages = 0
    var invalidExecutorToFrameworkMessages = 0
    var validStatusUpdates = 0
    var invalidStatusUpdates = 0
    var validAcknowledgements = 0
    var invalidAcknowledgements = 0
    var invalidOperationAcknowledgements = 0

    // Agents that came and went.
    var agentRegistrations = 0
    var agentReregistrations = 0
    var agentRemovals = 0
    var removalsOfUnhealthyAgents = 0
    var removalsOfUnregisteredAgents = 0
    var removalsOfReplacedAgents = 0
    var removalsAfterRecovery = 0
    var scheduledRemovals = 0
    var completedRemovals = 0
    var canceledRemovals = 0

    /// Tasks that have ended, by how.
    var ends = TaskEndCounters()
    /// Operations that were refused.
    var operationErrors = OperationErrorCounters()

    var metrics: [Metric] {
        messageMetrics + verdictMetrics + agentMetrics + ends.metrics + operationErrors.metrics
            + Self.constantNames.map { Metric("master/" + $0, 0) }
    }

    private var messageMetrics: [Metric] {
        [
            Metric("master/messages_register_framework", registerFrameworkMessages),
            Metric("master/messages_reregister_framework", reregisterFrameworkMessages),
            Metric("master/messages_kill_task", killTaskMessages),
            Metric("master/messages_resource_request", resourceRequestMessages),
            Metric("master/messages_launch_tasks", launchTasksMessages),
            Metric("master/messages_decline_offers", declineOffersMessages),
            Metric("master/messages_revive_offers", reviveOffersMessages),
            Metric("master/messages_suppress_offers", suppressOffersMessages),
            Metric("master/messages_reconcile_tasks", reconcileTasksMessages),
            Metric("master/messages_framework_to_executor", frameworkToExecutorMessages),
            Metric("master/messages_status_update_acknowledgement", statusUpdateAcknowledgementMessages),
            Metric("master/messages_register_slave", registerAgentMessages),
            Metric("master/messages_reregister_slave", reregisterAgentMessages),
            Metric("master/messages_unregister_slave", unregisterAgentMessages),
            Metric("master/messages_update_slave", updateAgentMessages),
            Metric("master/messages_status_update", statusUpdateMessages),
            Metric("master/messages_exited_executor", exitedExecutorMessages),
            Metric("master/messages_executor_to_framework", executorToFrameworkMessages),
        ]
    }

    private var verdictMetrics: [Metric] {
        [
            Metric("master/valid_framework_to_executor_messages", validFrameworkToExecutorMessages),
            Metric("master/invalid_framework_to_executor_messages", invalidFrameworkToExecutorMessages),
            Metric("master/valid_executor_to_framework_messages", validExecutorToFrameworkMessages),
            Metric("master/invalid_executor_to_framework_messages", invalidExecutorToFrameworkMessages),
            Metric("master/valid_status_updates", validStatusUpdates),
            Metric("master/invalid_status_updates", invalidStatusUpdates),
            Metric("master/valid_status_update_acknowledgements", validAcknowledgements),
            Metric("master/invalid_status_update_acknowledgements", invalidAcknowledgements),
            Metric("master/invalid_operation_status_update_acknowledgements", invalidOperationAcknowledgements),
        ]
    }

    private var agentMetrics: [Metric] {
        [
            Metric("master/slave_registrations", agentRegistrations),
            Metric("master/slave_reregistrations", agentReregistrations),
            Metric("master/slave_removals", agentRemovals),
            Metric("master/slave_removals/reason_unhealthy", removalsOfUnhealthyAgents),
            Metric("master/slave_removals/reason_unregistered", removalsOfUnregisteredAgents),
            Metric("master/slave_removals/reason_registered", removalsOfReplacedAgents),
            Metric("master/recovery_slave_removals", removalsAfterRecovery),
            Metric("master/slave_unreachable_scheduled", scheduledRemovals),
            Metric("master/slave_unreachable_completed", completedRemovals),
            Metric("master/slave_unreachable_canceled", canceledRemovals),
        ]
    }

    /// What cannot happen to this master.
    private static let constantNames = [
        "dropped_messages",
        "http_cache_hits",
        "messages_authenticate",
        "messages_deactivate_framework",
        "messages_operation_status_update",
        "messages_operation_status_update_acknowledgement",
        "messages_reconcile_operations",
        "messages_unregister_framework",
        "invalid_operation_status_updates",
        "valid_operation_status_updates",
        "valid_operation_status_update_acknowledgements",
        "slave_shutdowns_scheduled",
        "slave_shutdowns_completed",
        "slave_shutdowns_canceled",
    ]
}
