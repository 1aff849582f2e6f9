import MesosKit

/// What one instance of a command needs.
struct Demand: Equatable, Sendable {
    /// Processors.
    var cpus: Scalar
    /// Memory, in MB.
    var mem: Scalar

    /// How a demand is larger than what any agent has.
    struct Excess: Equatable, CustomStringConvertible {
        /// The resource that there is too little of.
        let name: String
        /// How much one instance needs.
        let wanted: Scalar
        /// How much each agent has.
        let available: Scalar

        /// One sentence that says what does not fit and what would.
        var description: String {
            "No agent can ever run this: one instance needs \(name):\(wanted), and each agent has "
                + "\(name):\(available). Ask for less with --\(name), or give the agents more with --resources."
        }
    }

    /// The first resource that an agent has too little of, or `nil` if one instance fits.
    ///
    /// What is reserved to a role does not count, because the command runs for nobody in particular.
    func excess(over agent: Resources) -> Excess? {
        let free = agent.unreserved
        for (name, wanted) in [("cpus", cpus), ("mem", mem)] where wanted > free.scalar(name) {
            return Excess(name: name, wanted: wanted, available: free.scalar(name))
        }
        return nil
    }
}
