import MesosBase
public import MesosResources
public import MesosWire

extension HierarchicalAllocator {
    /// How an allocator shares a cluster. Every value has the default of Apache Mesos.
    public struct Options: Sendable {
        /// The time between batches.
        public var allocationInterval: Duration = .seconds(1)
        /// What is worth offering: at least one of these quantities; anything, if there are none. Memory is in MB.
        public var minimumAllocatable: [ResourceQuantities] = [["cpus": 0.01], ["mem": 32]]
        /// How it is decided which role is served first.
        public var roleSorter = Sorter.dominantShare
        /// How it is decided which framework of a role is served first.
        public var frameworkSorter = Sorter.dominantShare
        /// The names of the resources that do not count in shares, such as `gpus`.
        public var unsharedResources: [String] = []
        /// Whether agents with graphics processors are kept for frameworks that take these, with all that they have.
        public var filtersGPUs = true
        /// Where the master is; agents of other regions are kept for frameworks that take these.
        public var domain: V1.DomainInfo?
        /// Which part of the agents that are expected back has to be there before anything is given out, if there are
        /// quotas; from 0 to 1.
        public var agentRecoveryFactor = 0.8
        /// How long agents are waited for at most.
        public var recoveryTimeout: Duration = .seconds(600)
        /// Where the order of agents comes from, and what is drawn; the same seed and calls give the same allocations.
        public var seed: UInt64 = 0

        /// Creates the options of Apache Mesos.
        public init() {}
    }

    /// Creates an allocator without frameworks and agents.
    ///
    /// - Parameters:
    ///   - allocationInterval: The time between batches.
    ///   - minimumAllocatable: What is worth offering: at least one of these quantities; anything, if there are none.
    ///     Memory is in MB.
    ///   - filtersGPUs: Whether agents with graphics processors are kept for frameworks that take these, with all that
    ///     they have.
    ///   - domain: Where the master is; agents of other regions are kept for frameworks that take these.
    ///   - seed: Where the order of agents comes from; the same seed and calls give the same allocations.
    public init(
        allocationInterval: Duration = .seconds(1),
        minimumAllocatable: [ResourceQuantities] = [["cpus": 0.01], ["mem": 32]],
        filtersGPUs: Bool = true, domain: V1.DomainInfo? = nil, seed: UInt64 = 0
    ) {
        var options = Options()
        options.allocationInterval = allocationInterval
        options.minimumAllocatable = minimumAllocatable
        options.filtersGPUs = filtersGPUs
        options.domain = domain
        options.seed = seed
        self.init(options)
    }
}
