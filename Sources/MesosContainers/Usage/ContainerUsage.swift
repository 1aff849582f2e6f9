package import MesosBase

/// What the processes of a container use.
package struct ContainerUsage: Sendable, Equatable {
    /// When it was found out.
    package var timestamp: Timestamp
    /// The processor time spent in the programs, of the living processes and of the children that they have waited for.
    package var userTime = Duration.zero
    /// The processor time spent in the kernel, of the same processes.
    package var systemTime = Duration.zero
    /// The memory in use in bytes; what processes share is counted for each.
    package var residentBytes: Int64 = 0
    /// How many processes there are.
    package var processes = 0
    /// How many threads they have together.
    package var threads = 0

    package init(timestamp: Timestamp) {
        self.timestamp = timestamp
    }

    /// Adds what a part of the container uses, found out at the same time.
    mutating func add(_ part: ContainerUsage) {
        userTime += part.userTime
        systemTime += part.systemTime
        residentBytes += part.residentBytes
        processes += part.processes
        threads += part.threads
    }
}
