import MesosIO

/// What every master and agent says of the machine that it runs on, by the names of Apache Mesos and in their order.
package enum SystemMetrics {
    package static func read() -> [(name: String, value: Double)] {
        let load = MachineReading.loadAverages ?? [0, 0, 0]
        return [
            ("system/cpus_total", Double(MachineReading.processors ?? 0)), ("system/load_15min", load[2]),
            ("system/load_1min", load[0]), ("system/load_5min", load[1]),
            ("system/mem_free_bytes", Double(MachineReading.freeMemory ?? 0)),
            ("system/mem_total_bytes", Double(MachineReading.memory ?? 0)),
        ]
    }
}
