package import MesosWire

/// One call of a ``Scheduler``, as a value.
package enum SchedulerCallback: Sendable, Equatable {
    case registered(FrameworkID, MasterInfo?)
    case reregistered(MasterInfo?)
    case disconnected
    case resourceOffers([Offer])
    case offerRescinded(OfferID)
    case statusUpdate(TaskStatus)
    case operationUpdate(V1.OperationStatus)
    case inverseOffers([V1.InverseOffer])
    case inverseOfferRescinded(OfferID)
    case frameworkMessage([UInt8], ExecutorID, AgentID)
    case agentLost(AgentID)
    case executorLost(ExecutorID, AgentID, Int32?)
    case wokenUp
    case error(String)

    /// Makes the call.
    package func call(_ scheduler: some Scheduler, driver: SchedulerDriver) async throws {
        switch self {
        case .registered(let frameworkID, let master):
            try await scheduler.registered(frameworkID, master: master, driver: driver)
        case .reregistered(let master):
            try await scheduler.reregistered(master: master, driver: driver)
        case .disconnected:
            try await scheduler.disconnected(driver: driver)
        case .resourceOffers(let offers):
            try await scheduler.resourceOffers(offers, driver: driver)
        case .offerRescinded(let offerID):
            try await scheduler.offerRescinded(offerID, driver: driver)
        case .statusUpdate(let status):
            try await scheduler.statusUpdate(status, driver: driver)
        case .operationUpdate(let status):
            try await scheduler.operationUpdate(status, driver: driver)
        case .inverseOffers(let offers):
            try await scheduler.inverseOffers(offers, driver: driver)
        case .inverseOfferRescinded(let offerID):
            try await scheduler.inverseOfferRescinded(offerID, driver: driver)
        case .frameworkMessage(let data, let executorID, let agentID):
            try await scheduler.frameworkMessage(data, from: executorID, on: agentID, driver: driver)
        case .agentLost(let agentID):
            try await scheduler.agentLost(agentID, driver: driver)
        case .executorLost(let executorID, let agentID, let status):
            try await scheduler.executorLost(executorID, on: agentID, status: status, driver: driver)
        case .wokenUp:
            try await scheduler.wokenUp(driver: driver)
        case .error(let message):
            try await scheduler.error(message, driver: driver)
        }
    }
}
