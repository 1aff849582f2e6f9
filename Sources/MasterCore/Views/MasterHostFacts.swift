package import MesosBase
package import MesosWire

/// What a master's host knows of the master's program and its surroundings, for those who look at the master.
package struct MasterHostFacts: HostFacts, Equatable {
    package var version: V1.VersionInfo
    /// Settings of the host, by the names of Mesos's flags; they count where the master has settings of these names.
    package var flags: SortedMap<String, String> = [:]
    /// What the host has measured, such as the load of the machine.
    package var metrics: [Metric] = []
    /// The time at which it is asked.
    package var date: Timestamp
    /// The directory of the program's logs, or the file that somebody else writes them to.
    package var logDirectory: String?
    package var externalLogFile: String?

    package init(version: V1.VersionInfo, date: Timestamp) {
        self.version = version
        self.date = date
    }

    package func flags(of master: MasterMachine) -> [V1.Flag] {
        master.configuration.flags(with: flags).map { V1.Flag(name: $0.name, value: $0.value) }
    }

    package func metrics(of master: MasterMachine) -> [V1.Metric] {
        master.metrics(at: date, from: metrics).map { V1.Metric(name: $0.name, value: $0.value) }
    }
}
