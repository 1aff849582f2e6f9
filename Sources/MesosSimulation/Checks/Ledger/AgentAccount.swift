import MesosBase
import MesosWire

/// What is known of one agent under one id.
struct AgentAccount {
    let id: AgentID
    /// The number of the simulated agent that has or had the id, once it has heard of it.
    var number: Int32 = -1
    /// The first of its tasks, by its place in the ledger.
    var firstTask: Int32 = -1
    /// How often what is promised of it has changed since it was looked at, and how much there was to look at then.
    var changes: Int32 = 0
    var entries: Int32 = 0
    /// The turn and the time of the latest change.
    var changedIn: UInt64 = 0
    var changedAt = Instant.zero
    /// Whether it has come back with more than it has room for.
    var isOvercommitted = false
}
