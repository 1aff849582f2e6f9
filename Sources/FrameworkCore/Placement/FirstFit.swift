public import MesosWire

/// The simplest placement: each task goes to the first agent that has room for it.
public enum FirstFit {
    /// Places tasks on offers.
    ///
    /// Agents are tried in the order of the offers, tasks are placed in their own order, and offers of one agent and
    /// one role are used together. For many equal tasks in a row it takes time in proportion to the tasks and the
    /// offers.
    ///
    /// - Parameters:
    ///   - requests: The tasks and what they need.
    ///   - offers: The offers, of any agents and roles.
    ///   - filters: How long unused resources are not to be offered again.
    /// - Returns: What starts where, the offers that are not needed, and what lacks for tasks that found no place.
    public static func place(_ requests: [TaskRequest], on offers: [Offer], filters: Filters? = nil) -> Plan {
        var round = FirstFitRound(offers)
        var unplaced: [Plan.Unplaced] = []
        for request in requests {
            if round.place(request.needs, task: { request.task }) == nil {
                unplaced.append(
                    Plan.Unplaced(name: request.task.taskID.value, explanation: round.explanation(of: request.needs)))
            }
        }
        var plan = round.plan(filters: filters)
        plan.unplaced = unplaced
        return plan
    }
}
