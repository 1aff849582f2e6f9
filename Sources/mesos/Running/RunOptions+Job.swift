import MesosKit

extension RunOptions {
    /// The command as a job.
    var job: Job {
        Job(name, instances: instances) {
            CPUs(demand.cpus.doubleValue)
            Memory(.mebibytes(demand.mem.doubleValue))
            Shell(command)
            for entry in environment { Variable(entry.name, entry.value) }
        }
    }
}
