package import AllocatorCore

extension MasterConfiguration {
    /// How the built-in allocator is to share the cluster.
    package func allocatorOptions(seed: UInt64) -> HierarchicalAllocator.Options {
        var options = HierarchicalAllocator.Options()
        options.allocationInterval = allocationInterval
        options.minimumAllocatable = minimumAllocatable
        options.roleSorter = roleSorter
        options.frameworkSorter = frameworkSorter
        options.unsharedResources = unsharedResources
        options.filtersGPUs = filterGPUResources
        options.domain = domain
        options.agentRecoveryFactor = agentRecoveryFactor
        options.recoveryTimeout = allocatorRecoveryTimeout
        options.seed = seed
        return options
    }
}
