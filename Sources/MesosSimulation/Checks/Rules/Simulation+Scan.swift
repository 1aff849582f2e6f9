extension Simulation {
    /// Looks at the whole cluster by one of the standard rules. Takes time in proportion to the cluster.
    func scan(_ rule: StandardRule) -> [Violation] {
        switch rule {
        case .noResourceOversubscribed: scanResources()
        case .noTaskLostSilently: scanTasks() + scanBeliefs() + scanHistories(rule)
        case .everyUpdateAcknowledgedOrRetried: scanDeadlines(rule) + scanUpdates() + scanHistories(rule)
        case .noTaskOutlivesItsKill: scanDeadlines(rule)
        case .noFrameworkStarves: scanOffers()
        case .everythingIsBounded: scanSizes()
        case .noAgentLost: scanMembers()
        }
    }

    /// What should have happened by now, as the ledger knows it.
    private func scanDeadlines(_ rule: StandardRule) -> [Violation] {
        guard let ledger = inspector.ledger else { return [] }
        ledger.checkDue(in: self)
        return ledger.takeFound(rule)
    }
}
