import MesosBase
import MesosWire

/// What is known of one framework.
final class FrameworkAccount {
    let id: FrameworkID
    /// Its tasks, by their places in the ledger.
    var tasks = Table<TaskID, Int32>()
    /// What it is offered: of which agent, by its place in the ledger.
    var offers = Table<OfferID, Int32>()
    /// Until when it does not want to be offered what each agent has.
    var refusals = Table<Int32, Instant>()
    /// Updates whose callback has begun and has not returned.
    var unreturned: Set<UInt64> = []
    /// Whether its scheduler acknowledges updates itself.
    var acknowledgesItself = false
    /// A master has removed it, and has had its tasks ended. A later master that knows nothing of it may take it back;
    /// what was true of its tasks is void then all the same.
    var hasEnded = false
    /// When it last subscribed, and when it last said anything that concerns which offers it wants.
    var subscription = Instant.zero
    var wish = Instant.zero

    init(id: FrameworkID) {
        self.id = id
    }
}
