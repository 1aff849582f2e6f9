import MesosKit

/// The scheduler of a job on a master elsewhere: says what happens, and where the agents are.
struct RemoteScheduler: Scheduler {
    /// What the one who watches the job hears.
    enum News: Sendable {
        case registered(FrameworkID)
        /// An agent that offers something is reached at this address.
        case agent(AgentID, address: String)
        case event(JobEvent)
        case disconnected
        case reconnected
        /// The framework has ended, well or with an error.
        case ended(Result<Void, any Error>)
        /// It is time to look at the tasks' output again.
        case lookDue
    }

    let jobs: JobScheduler
    let report: @Sendable (News) -> Void

    func registered(_ frameworkID: FrameworkID, master: MasterInfo?, driver: SchedulerDriver) async throws {
        report(.registered(frameworkID))
        try await jobs.registered(frameworkID, master: master, driver: driver)
    }

    func reregistered(master: MasterInfo?, driver: SchedulerDriver) async throws {
        report(.reconnected)
        try await jobs.reregistered(master: master, driver: driver)
    }

    func disconnected(driver: SchedulerDriver) async throws {
        report(.disconnected)
        try await jobs.disconnected(driver: driver)
    }

    func offerRescinded(_ offerID: OfferID, driver: SchedulerDriver) async throws {
        try await jobs.offerRescinded(offerID, driver: driver)
    }

    func resourceOffers(_ offers: [Offer], driver: SchedulerDriver) async throws {
        for offer in offers {
            guard let address = offer.url?.address, let host = address.ip ?? address.hostname else { continue }
            report(
                .agent(
                    offer.agentID, address: host.contains(":") ? "[\(host)]:\(address.port)" : "\(host):\(address.port)"
                ))
        }
        try await jobs.resourceOffers(offers, driver: driver)
    }

    func statusUpdate(_ status: TaskStatus, driver: SchedulerDriver) async throws {
        try await jobs.statusUpdate(status, driver: driver)
    }

    func agentLost(_ agentID: AgentID, driver: SchedulerDriver) async throws {
        try await jobs.agentLost(agentID, driver: driver)
    }

    func wokenUp(driver: SchedulerDriver) async throws {
        try await jobs.wokenUp(driver: driver)
    }
}
