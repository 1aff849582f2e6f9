// swift-format-ignore-file
// Written by mesos-wiregen from Schema/V1/performance-statistics.schema: change that file and run it again.

extension V1 {
    /// What the processor and the kernel count about a container, by the names that `perf` has for it.
    public struct PerfStatistics: WireMessage {
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

        /// The message's full name on the wire.
        public static var wireName: String { "mesos.v1.PerfStatistics" }

        /// The names and numbers of the message's fields.
        public static let wireFields: WireNames = [
            "timestamp": 1, "duration": 2, "cycles": 3, "stalled_cycles_frontend": 4, "stalled_cycles_backend": 5,
            "instructions": 6, "cache_references": 7, "cache_misses": 8, "branches": 9, "branch_misses": 10,
            "bus_cycles": 11, "ref_cycles": 12, "cpu_clock": 13, "task_clock": 14, "page_faults": 15,
            "minor_faults": 16, "major_faults": 17, "context_switches": 18, "cpu_migrations": 19,
            "alignment_faults": 20, "emulation_faults": 21, "l1_dcache_loads": 22, "l1_dcache_load_misses": 23,
            "l1_dcache_stores": 24, "l1_dcache_store_misses": 25, "l1_dcache_prefetches": 26,
            "l1_dcache_prefetch_misses": 27, "l1_icache_loads": 28, "l1_icache_load_misses": 29,
            "l1_icache_prefetches": 30, "l1_icache_prefetch_misses": 31, "llc_loads": 32, "llc_load_misses": 33,
            "llc_stores": 34, "llc_store_misses": 35, "llc_prefetches": 36, "llc_prefetch_misses": 37, "dtlb_loads": 38,
            "dtlb_load_misses": 39, "dtlb_stores": 40, "dtlb_store_misses": 41, "dtlb_prefetches": 42,
            "dtlb_prefetch_misses": 43, "itlb_loads": 44, "itlb_load_misses": 45, "branch_loads": 46,
            "branch_load_misses": 47, "node_loads": 48, "node_load_misses": 49, "node_stores": 50,
            "node_store_misses": 51, "node_prefetches": 52, "node_prefetch_misses": 53,
        ]

        /// Reads the message's fields; fails if a required one is missing.
        public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
            var timestamp: Double?
            var duration: Double?
            var cycles: UInt64?
            var stalledCyclesFrontend: UInt64?
            var stalledCyclesBackend: UInt64?
            var instructions: UInt64?
            var cacheReferences: UInt64?
            var cacheMisses: UInt64?
            var branches: UInt64?
            var branchMisses: UInt64?
            var busCycles: UInt64?
            var refCycles: UInt64?
            var cpuClock: Double?
            var taskClock: Double?
            var pageFaults: UInt64?
            var minorFaults: UInt64?
            var majorFaults: UInt64?
            var contextSwitches: UInt64?
            var cpuMigrations: UInt64?
            var alignmentFaults: UInt64?
            var emulationFaults: UInt64?
            var l1DcacheLoads: UInt64?
            var l1DcacheLoadMisses: UInt64?
            var l1DcacheStores: UInt64?
            var l1DcacheStoreMisses: UInt64?
            var l1DcachePrefetches: UInt64?
            var l1DcachePrefetchMisses: UInt64?
            var l1IcacheLoads: UInt64?
            var l1IcacheLoadMisses: UInt64?
            var l1IcachePrefetches: UInt64?
            var l1IcachePrefetchMisses: UInt64?
            var llcLoads: UInt64?
            var llcLoadMisses: UInt64?
            var llcStores: UInt64?
            var llcStoreMisses: UInt64?
            var llcPrefetches: UInt64?
            var llcPrefetchMisses: UInt64?
            var dtlbLoads: UInt64?
            var dtlbLoadMisses: UInt64?
            var dtlbStores: UInt64?
            var dtlbStoreMisses: UInt64?
            var dtlbPrefetches: UInt64?
            var dtlbPrefetchMisses: UInt64?
            var itlbLoads: UInt64?
            var itlbLoadMisses: UInt64?
            var branchLoads: UInt64?
            var branchLoadMisses: UInt64?
            var nodeLoads: UInt64?
            var nodeLoadMisses: UInt64?
            var nodeStores: UInt64?
            var nodeStoreMisses: UInt64?
            var nodePrefetches: UInt64?
            var nodePrefetchMisses: UInt64?
            while let field = reader.nextField(of: Self.wireFields) {
                switch field {
                case 1: reader.double(&timestamp)
                case 2: reader.double(&duration)
                case 3: reader.uint64(&cycles)
                case 4: reader.uint64(&stalledCyclesFrontend)
                case 5: reader.uint64(&stalledCyclesBackend)
                case 6: reader.uint64(&instructions)
                case 7: reader.uint64(&cacheReferences)
                case 8: reader.uint64(&cacheMisses)
                case 9: reader.uint64(&branches)
                case 10: reader.uint64(&branchMisses)
                case 11: reader.uint64(&busCycles)
                case 12: reader.uint64(&refCycles)
                case 13: reader.double(&cpuClock)
                case 14: reader.double(&taskClock)
                case 15: reader.uint64(&pageFaults)
                case 16: reader.uint64(&minorFaults)
                case 17: reader.uint64(&majorFaults)
                case 18: reader.uint64(&contextSwitches)
                case 19: reader.uint64(&cpuMigrations)
                case 20: reader.uint64(&alignmentFaults)
                case 21: reader.uint64(&emulationFaults)
                case 22: reader.uint64(&l1DcacheLoads)
                case 23: reader.uint64(&l1DcacheLoadMisses)
                case 24: reader.uint64(&l1DcacheStores)
                case 25: reader.uint64(&l1DcacheStoreMisses)
                case 26: reader.uint64(&l1DcachePrefetches)
                case 27: reader.uint64(&l1DcachePrefetchMisses)
                case 28: reader.uint64(&l1IcacheLoads)
                case 29: reader.uint64(&l1IcacheLoadMisses)
                case 30: reader.uint64(&l1IcachePrefetches)
                case 31: reader.uint64(&l1IcachePrefetchMisses)
                case 32: reader.uint64(&llcLoads)
                case 33: reader.uint64(&llcLoadMisses)
                case 34: reader.uint64(&llcStores)
                case 35: reader.uint64(&llcStoreMisses)
                case 36: reader.uint64(&llcPrefetches)
                case 37: reader.uint64(&llcPrefetchMisses)
                case 38: reader.uint64(&dtlbLoads)
                case 39: reader.uint64(&dtlbLoadMisses)
                case 40: reader.uint64(&dtlbStores)
                case 41: reader.uint64(&dtlbStoreMisses)
                case 42: reader.uint64(&dtlbPrefetches)
                case 43: reader.uint64(&dtlbPrefetchMisses)
                case 44: reader.uint64(&itlbLoads)
                case 45: reader.uint64(&itlbLoadMisses)
                case 46: reader.uint64(&branchLoads)
                case 47: reader.uint64(&branchLoadMisses)
                case 48: reader.uint64(&nodeLoads)
                case 49: reader.uint64(&nodeLoadMisses)
                case 50: reader.uint64(&nodeStores)
                case 51: reader.uint64(&nodeStoreMisses)
                case 52: reader.uint64(&nodePrefetches)
                case 53: reader.uint64(&nodePrefetchMisses)
                default: reader.skip()
                }
            }
            guard let timestamp, let duration else {
                reader.missing([timestamp == nil ? 1 : 0, duration == nil ? 2 : 0], of: Self.wireFields)
                return nil
            }
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

        /// Writes the message's fields.
        public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
            writer.double(1, "timestamp", fieldsBox.value.timestamp)
            writer.double(2, "duration", fieldsBox.value.duration)
            writer.uint64(3, "cycles", fieldsBox.value.cycles)
            writer.uint64(4, "stalled_cycles_frontend", fieldsBox.value.stalledCyclesFrontend)
            writer.uint64(5, "stalled_cycles_backend", fieldsBox.value.stalledCyclesBackend)
            writer.uint64(6, "instructions", fieldsBox.value.instructions)
            writer.uint64(7, "cache_references", fieldsBox.value.cacheReferences)
            writer.uint64(8, "cache_misses", fieldsBox.value.cacheMisses)
            writer.uint64(9, "branches", fieldsBox.value.branches)
            writer.uint64(10, "branch_misses", fieldsBox.value.branchMisses)
            writer.uint64(11, "bus_cycles", fieldsBox.value.busCycles)
            writer.uint64(12, "ref_cycles", fieldsBox.value.refCycles)
            writer.double(13, "cpu_clock", fieldsBox.value.cpuClock)
            writer.double(14, "task_clock", fieldsBox.value.taskClock)
            writer.uint64(15, "page_faults", fieldsBox.value.pageFaults)
            writer.uint64(16, "minor_faults", fieldsBox.value.minorFaults)
            writer.uint64(17, "major_faults", fieldsBox.value.majorFaults)
            writer.uint64(18, "context_switches", fieldsBox.value.contextSwitches)
            writer.uint64(19, "cpu_migrations", fieldsBox.value.cpuMigrations)
            writer.uint64(20, "alignment_faults", fieldsBox.value.alignmentFaults)
            writer.uint64(21, "emulation_faults", fieldsBox.value.emulationFaults)
            writer.uint64(22, "l1_dcache_loads", fieldsBox.value.l1DcacheLoads)
            writer.uint64(23, "l1_dcache_load_misses", fieldsBox.value.l1DcacheLoadMisses)
            writer.uint64(24, "l1_dcache_stores", fieldsBox.value.l1DcacheStores)
            writer.uint64(25, "l1_dcache_store_misses", fieldsBox.value.l1DcacheStoreMisses)
            writer.uint64(26, "l1_dcache_prefetches", fieldsBox.value.l1DcachePrefetches)
            writer.uint64(27, "l1_dcache_prefetch_misses", fieldsBox.value.l1DcachePrefetchMisses)
            writer.uint64(28, "l1_icache_loads", fieldsBox.value.l1IcacheLoads)
            writer.uint64(29, "l1_icache_load_misses", fieldsBox.value.l1IcacheLoadMisses)
            writer.uint64(30, "l1_icache_prefetches", fieldsBox.value.l1IcachePrefetches)
            writer.uint64(31, "l1_icache_prefetch_misses", fieldsBox.value.l1IcachePrefetchMisses)
            writer.uint64(32, "llc_loads", fieldsBox.value.llcLoads)
            writer.uint64(33, "llc_load_misses", fieldsBox.value.llcLoadMisses)
            writer.uint64(34, "llc_stores", fieldsBox.value.llcStores)
            writer.uint64(35, "llc_store_misses", fieldsBox.value.llcStoreMisses)
            writer.uint64(36, "llc_prefetches", fieldsBox.value.llcPrefetches)
            writer.uint64(37, "llc_prefetch_misses", fieldsBox.value.llcPrefetchMisses)
            writer.uint64(38, "dtlb_loads", fieldsBox.value.dtlbLoads)
            writer.uint64(39, "dtlb_load_misses", fieldsBox.value.dtlbLoadMisses)
            writer.uint64(40, "dtlb_stores", fieldsBox.value.dtlbStores)
            writer.uint64(41, "dtlb_store_misses", fieldsBox.value.dtlbStoreMisses)
            writer.uint64(42, "dtlb_prefetches", fieldsBox.value.dtlbPrefetches)
            writer.uint64(43, "dtlb_prefetch_misses", fieldsBox.value.dtlbPrefetchMisses)
            writer.uint64(44, "itlb_loads", fieldsBox.value.itlbLoads)
            writer.uint64(45, "itlb_load_misses", fieldsBox.value.itlbLoadMisses)
            writer.uint64(46, "branch_loads", fieldsBox.value.branchLoads)
            writer.uint64(47, "branch_load_misses", fieldsBox.value.branchLoadMisses)
            writer.uint64(48, "node_loads", fieldsBox.value.nodeLoads)
            writer.uint64(49, "node_load_misses", fieldsBox.value.nodeLoadMisses)
            writer.uint64(50, "node_stores", fieldsBox.value.nodeStores)
            writer.uint64(51, "node_store_misses", fieldsBox.value.nodeStoreMisses)
            writer.uint64(52, "node_prefetches", fieldsBox.value.nodePrefetches)
            writer.uint64(53, "node_prefetch_misses", fieldsBox.value.nodePrefetchMisses)
        }
    }
}
