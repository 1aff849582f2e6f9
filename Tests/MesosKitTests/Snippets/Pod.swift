import MesosKit

/// Runs a server and a companion side by side on one agent: both, or neither.
actor Pod: Scheduler {
    private var isLaunched = false

    func resourceOffers(_ offers: [Offer], driver: SchedulerDriver) async throws {
        guard !isLaunched, let offer = offers.first else { return }
        isLaunched = true
        var server = TaskInfo(
            name: "server", taskID: "server", agentID: offer.agentID, resources: "cpus:0.5;mem:64",
            command: .shell("touch up; exec sleep 1000"))
        server.healthCheck = V1.HealthCheck(
            delaySeconds: 0, intervalSeconds: 1, command: .shell("test -e up"), type: .command)
        let companion = TaskInfo(
            name: "companion", taskID: "companion", agentID: offer.agentID, resources: "cpus:0.1;mem:32",
            command: .shell("exec sleep 1000"))
        try await driver.launchGroup([server, companion], executor: .defaultExecutor("pod"), on: [offer.id])
    }

    func statusUpdate(_ status: TaskStatus, driver: SchedulerDriver) async throws {
        if status.healthy == true { await driver.stop() }
    }
}
