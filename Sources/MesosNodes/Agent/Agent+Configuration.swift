import AgentCore
import MesosBase
import MesosIO
import MesosResources

extension Agent {
    /// Finds out from the machine what the configuration leaves open, and refuses what makes no sense.
    static func complete(_ configuration: inout AgentConfiguration) throws(AgentError) {
        if let problem = configuration.resources.problem { throw .resources("\(problem)") }
        if configuration.needsMachineFacts {
            let facts = MachineFacts(
                hostname: MachineReading.hostname, processors: MachineReading.processors,
                memory: MachineReading.memory, disk: try? DiskSpace(holding: configuration.workDirectory).total)
            do throws(ResourceParseError) {
                try configuration.resolve(on: facts)
            } catch {
                throw .resources("\(error)")
            }
        }
        if let address = MachineReading.environmentVariable("LIBPROCESS_IP") {
            configuration.inheritLibprocessIP(address)
        }
        let headroom = configuration.gcDiskHeadroom
        guard headroom >= 0, headroom <= 1 else {
            throw .configuration("gcDiskHeadroom is \(headroom), but must be between 0.0 and 1.0")
        }
        guard configuration.gcDelay >= .zero else {
            throw .configuration("gcDelay is \(DurationText.format(configuration.gcDelay)), but must not be below zero")
        }
        guard configuration.diskWatchInterval > .zero else {
            let text = DurationText.format(configuration.diskWatchInterval)
            throw .configuration("diskWatchInterval is \(text), but must be above zero")
        }
    }
}
