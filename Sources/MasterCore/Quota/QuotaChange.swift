import MesosWire

/// A change of quotas that the registry is writing down.
struct QuotaChange: Sendable {
    /// Which offers are taken back once it is written down.
    enum Rescission: Sendable {
        /// None: nobody is to have less than before.
        case nothing
        /// Of the role, those that exceed its limits; of others, as many as the role's guarantee takes.
        case limitsThenGuarantees
        /// All those on so many agents as the role's guarantee takes, and on one for each of its frameworks at least.
        case wholeAgents
    }

    let configs: [V1.Quota.QuotaConfig]
    let rescission: Rescission
    let request: OperatorRequestID
}
