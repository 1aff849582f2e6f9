// swift-format-ignore-file
// Written by mesos-wiregen from Schema/V1/performance-statistics.schema: change that file and run it again.

extension V1 {
    /// What the processor and the kernel count about a container, by the names that `perf` has for it.
    public struct PerfStatistics: Sendable, Equatable {
        @usableFromInline struct Fields: Sendable, Equatable {
            @usableFromInline var timestamp: Double
            @usableFromInline var duration: Double
            @usableFromInline var cycles: UInt64?
            @usableFromInline var stalledCyclesFrontend: UInt64?
            @usableFromInline var stalledCyclesBackend: UInt64?
            @usableFromInline var instructions: UInt64?
            @usableFromInline var cacheReferences: UInt64?
            @usableFromInline var cacheMisses: UInt64?
            @usableFromInline var branches: UInt64?
            @usableFromInline var branchMisses: UInt64?
            @usableFromInline var busCycles: UInt64?
            @usableFromInline var refCycles: UInt64?
            @usableFromInline var cpuClock: Double?
            @usableFromInline var taskClock: Double?
            @usableFromInline var pageFaults: UInt64?
            @usableFromInline var minorFaults: UInt64?
            @usableFromInline var majorFaults: UInt64?
            @usableFromInline var contextSwitches: UInt64?
            @usableFromInline var cpuMigrations: UInt64?
            @usableFromInline var alignmentFaults: UInt64?
            @usableFromInline var emulationFaults: UInt64?
            @usableFromInline var l1DcacheLoads: UInt64?
            @usableFromInline var l1DcacheLoadMisses: UInt64?
            @usableFromInline var l1DcacheStores: UInt64?
            @usableFromInline var l1DcacheStoreMisses: UInt64?
            @usableFromInline var l1DcachePrefetches: UInt64?
            @usableFromInline var l1DcachePrefetchMisses: UInt64?
            @usableFromInline var l1IcacheLoads: UInt64?
            @usableFromInline var l1IcacheLoadMisses: UInt64?
            @usableFromInline var l1IcachePrefetches: UInt64?
            @usableFromInline var l1IcachePrefetchMisses: UInt64?
            @usableFromInline var llcLoads: UInt64?
            @usableFromInline var llcLoadMisses: UInt64?
            @usableFromInline var llcStores: UInt64?
            @usableFromInline var llcStoreMisses: UInt64?
            @usableFromInline var llcPrefetches: UInt64?
            @usableFromInline var llcPrefetchMisses: UInt64?
            @usableFromInline var dtlbLoads: UInt64?
            @usableFromInline var dtlbLoadMisses: UInt64?
            @usableFromInline var dtlbStores: UInt64?
            @usableFromInline var dtlbStoreMisses: UInt64?
            @usableFromInline var dtlbPrefetches: UInt64?
            @usableFromInline var dtlbPrefetchMisses: UInt64?
            @usableFromInline var itlbLoads: UInt64?
            @usableFromInline var itlbLoadMisses: UInt64?
            @usableFromInline var branchLoads: UInt64?
            @usableFromInline var branchLoadMisses: UInt64?
            @usableFromInline var nodeLoads: UInt64?
            @usableFromInline var nodeLoadMisses: UInt64?
            @usableFromInline var nodeStores: UInt64?
            @usableFromInline var nodeStoreMisses: UInt64?
            @usableFromInline var nodePrefetches: UInt64?
            @usableFromInline var nodePrefetchMisses: UInt64?
        }

        @usableFromInline var fieldsBox: Boxed<Fields>
        /// When the counting began, in seconds since the beginning of 1970, UTC. Field 1, `timestamp`.
        @inlinable public var timestamp: Double {
            get { fieldsBox.value.timestamp }
            set { fieldsBox = fieldsBox.changed { $0.timestamp = newValue } }
        }
        /// Seconds for which was counted. Field 2, `duration`.
        @inlinable public var duration: Double {
            get { fieldsBox.value.duration }
            set { fieldsBox = fieldsBox.changed { $0.duration = newValue } }
        }
        /// Field 3, `cycles`.
        @inlinable public var cycles: UInt64? {
            get { fieldsBox.value.cycles }
            set { fieldsBox = fieldsBox.changed { $0.cycles = newValue } }
        }
        /// Field 4, `stalled_cycles_frontend`.
        @inlinable public var stalledCyclesFrontend: UInt64? {
            get { fieldsBox.value.stalledCyclesFrontend }
            set { fieldsBox = fieldsBox.changed { $0.stalledCyclesFrontend = newValue } }
        }
        /// Field 5, `stalled_cycles_backend`.
        @inlinable public var stalledCyclesBackend: UInt64? {
            get { fieldsBox.value.stalledCyclesBackend }
            set { fieldsBox = fieldsBox.changed { $0.stalledCyclesBackend = newValue } }
        }
        /// Field 6, `instructions`.
        @inlinable public var instructions: UInt64? {
            get { fieldsBox.value.instructions }
            set { fieldsBox = fieldsBox.changed { $0.instructions = newValue } }
        }
        /// Field 7, `cache_references`.
        @inlinable public var cacheReferences: UInt64? {
            get { fieldsBox.value.cacheReferences }
            set { fieldsBox = fieldsBox.changed { $0.cacheReferences = newValue } }
        }
        /// Field 8, `cache_misses`.
        @inlinable public var cacheMisses: UInt64? {
            get { fieldsBox.value.cacheMisses }
            set { fieldsBox = fieldsBox.changed { $0.cacheMisses = newValue } }
        }
        /// Field 9, `branches`.
        @inlinable public var branches: UInt64? {
            get { fieldsBox.value.branches }
            set { fieldsBox = fieldsBox.changed { $0.branches = newValue } }
        }
        /// Field 10, `branch_misses`.
        @inlinable public var branchMisses: UInt64? {
            get { fieldsBox.value.branchMisses }
            set { fieldsBox = fieldsBox.changed { $0.branchMisses = newValue } }
        }
        /// Field 11, `bus_cycles`.
        @inlinable public var busCycles: UInt64? {
            get { fieldsBox.value.busCycles }
            set { fieldsBox = fieldsBox.changed { $0.busCycles = newValue } }
        }
        /// Field 12, `ref_cycles`.
        @inlinable public var refCycles: UInt64? {
            get { fieldsBox.value.refCycles }
            set { fieldsBox = fieldsBox.changed { $0.refCycles = newValue } }
        }
        /// Field 13, `cpu_clock`.
        @inlinable public var cpuClock: Double? {
            get { fieldsBox.value.cpuClock }
            set { fieldsBox = fieldsBox.changed { $0.cpuClock = newValue } }
        }
        /// Field 14, `task_clock`.
        @inlinable public var taskClock: Double? {
            get { fieldsBox.value.taskClock }
            set { fieldsBox = fieldsBox.changed { $0.taskClock = newValue } }
        }
        /// Field 15, `page_faults`.
        @inlinable public var pageFaults: UInt64? {
            get { fieldsBox.value.pageFaults }
            set { fieldsBox = fieldsBox.changed { $0.pageFaults = newValue } }
        }
        /// Field 16, `minor_faults`.
        @inlinable public var minorFaults: UInt64? {
            get { fieldsBox.value.minorFaults }
            set { fieldsBox = fieldsBox.changed { $0.minorFaults = newValue } }
        }
        /// Field 17, `major_faults`.
        @inlinable public var majorFaults: UInt64? {
            get { fieldsBox.value.majorFaults }
            set { fieldsBox = fieldsBox.changed { $0.majorFaults = newValue } }
        }
        /// Field 18, `context_switches`.
        @inlinable public var contextSwitches: UInt64? {
            get { fieldsBox.value.contextSwitches }
            set { fieldsBox = fieldsBox.changed { $0.contextSwitches = newValue } }
        }
        /// Field 19, `cpu_migrations`.
        @inlinable public var cpuMigrations: UInt64? {
            get { fieldsBox.value.cpuMigrations }
            set { fieldsBox = fieldsBox.changed { $0.cpuMigrations = newValue } }
        }
        /// Field 20, `alignment_faults`.
        @inlinable public var alignmentFaults: UInt64? {
            get { fieldsBox.value.alignmentFaults }
            set { fieldsBox = fieldsBox.changed { $0.alignmentFaults = newValue } }
        }
        /// Field 21, `emulation_faults`.
        @inlinable public var emulationFaults: UInt64? {
            get { fieldsBox.value.emulationFaults }
            set { fieldsBox = fieldsBox.changed { $0.emulationFaults = newValue } }
        }
        /// Field 22, `l1_dcache_loads`.
        @inlinable public var l1DcacheLoads: UInt64? {
            get { fieldsBox.value.l1DcacheLoads }
            set { fieldsBox = fieldsBox.changed { $0.l1DcacheLoads = newValue } }
        }
        /// Field 23, `l1_dcache_load_misses`.
        @inlinable public var l1DcacheLoadMisses: UInt64? {
            get { fieldsBox.value.l1DcacheLoadMisses }
            set { fieldsBox = fieldsBox.changed { $0.l1DcacheLoadMisses = newValue } }
        }
        /// Field 24, `l1_dcache_stores`.
        @inlinable public var l1DcacheStores: UInt64? {
            get { fieldsBox.value.l1DcacheStores }
            set { fieldsBox = fieldsBox.changed { $0.l1DcacheStores = newValue } }
        }
        /// Field 25, `l1_dcache_store_misses`.
        @inlinable public var l1DcacheStoreMisses: UInt64? {
            get { fieldsBox.value.l1DcacheStoreMisses }
            set { fieldsBox = fieldsBox.changed { $0.l1DcacheStoreMisses = newValue } }
        }
        /// Field 26, `l1_dcache_prefetches`.
        @inlinable public var l1DcachePrefetches: UInt64? {
            get { fieldsBox.value.l1DcachePrefetches }
            set { fieldsBox = fieldsBox.changed { $0.l1DcachePrefetches = newValue } }
        }
        /// Field 27, `l1_dcache_prefetch_misses`.
        @inlinable public var l1DcachePrefetchMisses: UInt64? {
            get { fieldsBox.value.l1DcachePrefetchMisses }
            set { fieldsBox = fieldsBox.changed { $0.l1DcachePrefetchMisses = newValue } }
        }
        /// Field 28, `l1_icache_loads`.
        @inlinable public var l1IcacheLoads: UInt64? {
            get { fieldsBox.value.l1IcacheLoads }
            set { fieldsBox = fieldsBox.changed { $0.l1IcacheLoads = newValue } }
        }
        /// Field 29, `l1_icache_load_misses`.
        @inlinable public var l1IcacheLoadMisses: UInt64? {
            get { fieldsBox.value.l1IcacheLoadMisses }
            set { fieldsBox = fieldsBox.changed { $0.l1IcacheLoadMisses = newValue } }
        }
        /// Field 30, `l1_icache_prefetches`.
        @inlinable public var l1IcachePrefetches: UInt64? {
            get { fieldsBox.value.l1IcachePrefetches }
            set { fieldsBox = fieldsBox.changed { $0.l1IcachePrefetches = newValue } }
        }
        /// Field 31, `l1_icache_prefetch_misses`.
        @inlinable public var l1IcachePrefetchMisses: UInt64? {
            get { fieldsBox.value.l1IcachePrefetchMisses }
            set { fieldsBox = fieldsBox.changed { $0.l1IcachePrefetchMisses = newValue } }
        }
        /// Field 32, `llc_loads`.
        @inlinable public var llcLoads: UInt64? {
            get { fieldsBox.value.llcLoads }
            set { fieldsBox = fieldsBox.changed { $0.llcLoads = newValue } }
        }
        /// Field 33, `llc_load_misses`.
        @inlinable public var llcLoadMisses: UInt64? {
            get { fieldsBox.value.llcLoadMisses }
            set { fieldsBox = fieldsBox.changed { $0.llcLoadMisses = newValue } }
        }
        /// Field 34, `llc_stores`.
        @inlinable public var llcStores: UInt64? {
            get { fieldsBox.value.llcStores }
            set { fieldsBox = fieldsBox.changed { $0.llcStores = newValue } }
        }
        /// Field 35, `llc_store_misses`.
        @inlinable public var llcStoreMisses: UInt64? {
            get { fieldsBox.value.llcStoreMisses }
            set { fieldsBox = fieldsBox.changed { $0.llcStoreMisses = newValue } }
        }
        /// Field 36, `llc_prefetches`.
        @inlinable public var llcPrefetches: UInt64? {
            get { fieldsBox.value.llcPrefetches }
            set { fieldsBox = fieldsBox.changed { $0.llcPrefetches = newValue } }
        }
        /// Field 37, `llc_prefetch_misses`.
        @inlinable public var llcPrefetchMisses: UInt64? {
            get { fieldsBox.value.llcPrefetchMisses }
            set { fieldsBox = fieldsBox.changed { $0.llcPrefetchMisses = newValue } }
        }
        /// Field 38, `dtlb_loads`.
        @inlinable public var dtlbLoads: UInt64? {
            get { fieldsBox.value.dtlbLoads }
            set { fieldsBox = fieldsBox.changed { $0.dtlbLoads = newValue } }
        }
        /// Field 39, `dtlb_load_misses`.
        @inlinable public var dtlbLoadMisses: UInt64? {
            get { fieldsBox.value.dtlbLoadMisses }
            set { fieldsBox = fieldsBox.changed { $0.dtlbLoadMisses = newValue } }
        }
        /// Field 40, `dtlb_stores`.
        @inlinable public var dtlbStores: UInt64? {
            get { fieldsBox.value.dtlbStores }
            set { fieldsBox = fieldsBox.changed { $0.dtlbStores = newValue } }
        }
        /// Field 41, `dtlb_store_misses`.
        @inlinable public var dtlbStoreMisses: UInt64? {
            get { fieldsBox.value.dtlbStoreMisses }
            set { fieldsBox = fieldsBox.changed { $0.dtlbStoreMisses = newValue } }
        }
        /// Field 42, `dtlb_prefetches`.
        @inlinable public var dtlbPrefetches: UInt64? {
            get { fieldsBox.value.dtlbPrefetches }
            set { fieldsBox = fieldsBox.changed { $0.dtlbPrefetches = newValue } }
        }
        /// Field 43, `dtlb_prefetch_misses`.
        @inlinable public var dtlbPrefetchMisses: UInt64? {
            get { fieldsBox.value.dtlbPrefetchMisses }
            set { fieldsBox = fieldsBox.changed { $0.dtlbPrefetchMisses = newValue } }
        }
        /// Field 44, `itlb_loads`.
        @inlinable public var itlbLoads: UInt64? {
            get { fieldsBox.value.itlbLoads }
            set { fieldsBox = fieldsBox.changed { $0.itlbLoads = newValue } }
        }
        /// Field 45, `itlb_load_misses`.
        @inlinable public var itlbLoadMisses: UInt64? {
            get { fieldsBox.value.itlbLoadMisses }
            set { fieldsBox = fieldsBox.changed { $0.itlbLoadMisses = newValue } }
        }
        /// Field 46, `branch_loads`.
        @inlinable public var branchLoads: UInt64? {
            get { fieldsBox.value.branchLoads }
            set { fieldsBox = fieldsBox.changed { $0.branchLoads = newValue } }
        }
        /// Field 47, `branch_load_misses`.
        @inlinable public var branchLoadMisses: UInt64? {
            get { fieldsBox.value.branchLoadMisses }
            set { fieldsBox = fieldsBox.changed { $0.branchLoadMisses = newValue } }
        }
        /// Field 48, `node_loads`.
        @inlinable public var nodeLoads: UInt64? {
            get { fieldsBox.value.nodeLoads }
            set { fieldsBox = fieldsBox.changed { $0.nodeLoads = newValue } }
        }
        /// Field 49, `node_load_misses`.
        @inlinable public var nodeLoadMisses: UInt64? {
            get { fieldsBox.value.nodeLoadMisses }
            set { fieldsBox = fieldsBox.changed { $0.nodeLoadMisses = newValue } }
        }
        /// Field 50, `node_stores`.
        @inlinable public var nodeStores: UInt64? {
            get { fieldsBox.value.nodeStores }
            set { fieldsBox = fieldsBox.changed { $0.nodeStores = newValue } }
        }
        /// Field 51, `node_store_misses`.
        @inlinable public var nodeStoreMisses: UInt64? {
            get { fieldsBox.value.nodeStoreMisses }
            set { fieldsBox = fieldsBox.changed { $0.nodeStoreMisses = newValue } }
        }
        /// Field 52, `node_prefetches`.
        @inlinable public var nodePrefetches: UInt64? {
            get { fieldsBox.value.nodePrefetches }
            set { fieldsBox = fieldsBox.changed { $0.nodePrefetches = newValue } }
        }
        /// Field 53, `node_prefetch_misses`.
        @inlinable public var nodePrefetchMisses: UInt64? {
            get { fieldsBox.value.nodePrefetchMisses }
            set { fieldsBox = fieldsBox.changed { $0.nodePrefetchMisses = newValue } }
        }

        /// Creates the message.
        public init(
            timestamp: Double,
            duration: Double,
            cycles: UInt64? = nil,
            stalledCyclesFrontend: UInt64? = nil,
            stalledCyclesBackend: UInt64? = nil,
            instructions: UInt64? = nil,
            cacheReferences: UInt64? = nil,
            cacheMisses: UInt64? = nil,
            branches: UInt64? = nil,
            branchMisses: UInt64? = nil,
            busCycles: UInt64? = nil,
            refCycles: UInt64? = nil,
            cpuClock: Double? = nil,
            taskClock: Double? = nil,
            pageFaults: UInt64? = nil,
            minorFaults: UInt64? = nil,
            majorFaults: UInt64? = nil,
            contextSwitches: UInt64? = nil,
            cpuMigrations: UInt64? = nil,
            alignmentFaults: UInt64? = nil,
            emulationFaults: UInt64? = nil,
            l1DcacheLoads: UInt64? = nil,
            l1DcacheLoadMisses: UInt64? = nil,
            l1DcacheStores: UInt64? = nil,
            l1DcacheStoreMisses: UInt64? = nil,
            l1DcachePrefetches: UInt64? = nil,
            l1DcachePrefetchMisses: UInt64? = nil,
            l1IcacheLoads: UInt64? = nil,
            l1IcacheLoadMisses: UInt64? = nil,
            l1IcachePrefetches: UInt64? = nil,
            l1IcachePrefetchMisses: UInt64? = nil,
            llcLoads: UInt64? = nil,
            llcLoadMisses: UInt64? = nil,
            llcStores: UInt64? = nil,
            llcStoreMisses: UInt64? = nil,
            llcPrefetches: UInt64? = nil,
            llcPrefetchMisses: UInt64? = nil,
            dtlbLoads: UInt64? = nil,
            dtlbLoadMisses: UInt64? = nil,
            dtlbStores: UInt64? = nil,
            dtlbStoreMisses: UInt64? = nil,
            dtlbPrefetches: UInt64? = nil,
            dtlbPrefetchMisses: UInt64? = nil,
            itlbLoads: UInt64? = nil,
            itlbLoadMisses: UInt64? = nil,
            branchLoads: UInt64? = nil,
            branchLoadMisses: UInt64? = nil,
            nodeLoads: UInt64? = nil,
            nodeLoadMisses: UInt64? = nil,
            nodeStores: UInt64? = nil,
            nodeStoreMisses: UInt64? = nil,
            nodePrefetches: UInt64? = nil,
            nodePrefetchMisses: UInt64? = nil
        ) {
            fieldsBox = Boxed(
                Fields(
                    timestamp: timestamp,
                    duration: duration,
                    cycles: cycles,
                    stalledCyclesFrontend: stalledCyclesFrontend,
                    stalledCyclesBackend: stalledCyclesBackend,
                    instructions: instructions,
                    cacheReferences: cacheReferences,
                    cacheMisses: cacheMisses,
                    branches: branches,
                    branchMisses: branchMisses,
                    busCycles: busCycles,
                    refCycles: refCycles,
                    cpuClock: cpuClock,
                    taskClock: taskClock,
                    pageFaults: pageFaults,
                    minorFaults: minorFaults,
                    majorFaults: majorFaults,
                    contextSwitches: contextSwitches,
                    cpuMigrations: cpuMigrations,
                    alignmentFaults: alignmentFaults,
                    emulationFaults: emulationFaults,
                    l1DcacheLoads: l1DcacheLoads,
                    l1DcacheLoadMisses: l1DcacheLoadMisses,
                    l1DcacheStores: l1DcacheStores,
                    l1DcacheStoreMisses: l1DcacheStoreMisses,
                    l1DcachePrefetches: l1DcachePrefetches,
                    l1DcachePrefetchMisses: l1DcachePrefetchMisses,
                    l1IcacheLoads: l1IcacheLoads,
                    l1IcacheLoadMisses: l1IcacheLoadMisses,
                    l1IcachePrefetches: l1IcachePrefetches,
                    l1IcachePrefetchMisses: l1IcachePrefetchMisses,
                    llcLoads: llcLoads,
                    llcLoadMisses: llcLoadMisses,
                    llcStores: llcStores,
                    llcStoreMisses: llcStoreMisses,
                    llcPrefetches: llcPrefetches,
                    llcPrefetchMisses: llcPrefetchMisses,
                    dtlbLoads: dtlbLoads,
                    dtlbLoadMisses: dtlbLoadMisses,
                    dtlbStores: dtlbStores,
                    dtlbStoreMisses: dtlbStoreMisses,
                    dtlbPrefetches: dtlbPrefetches,
                    dtlbPrefetchMisses: dtlbPrefetchMisses,
                    itlbLoads: itlbLoads,
                    itlbLoadMisses: itlbLoadMisses,
                    branchLoads: branchLoads,
                    branchLoadMisses: branchLoadMisses,
                    nodeLoads: nodeLoads,
                    nodeLoadMisses: nodeLoadMisses,
                    nodeStores: nodeStores,
                    nodeStoreMisses: nodeStoreMisses,
                    nodePrefetches: nodePrefetches,
                    nodePrefetchMisses: nodePrefetchMisses))
        }
    }
}
