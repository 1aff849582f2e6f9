import MesosBase

extension ContainerFault {
    /// How much longer a slow start or end takes.
    static let slowness = Duration.seconds(60)
    /// How long after its start a process runs out of memory.
    static let memoryLasts = Duration.zero ... .seconds(10)
    /// Why a process that fails to start does.
    static let startProblem = "Failed to create the container: Resource temporarily unavailable"
}

extension ProcessScript {
    /// Changes what a process does by what is wrong with its container.
    mutating func suffer(_ fault: ContainerFault, memoryLasts: Duration) {
        switch fault {
        case .failsToStart: problem = ContainerFault.startProblem
        case .startsSlowly: startDelay += ContainerFault.slowness
        case .outOfMemory:
            guard memoryLasts < duration ?? .nanoseconds(Int64.max) else { return }
            duration = memoryLasts
            exit = .outOfMemory
        case .hangs:
            duration = nil
            onTerminate = .isIgnored
        case .endsSlowly: deathDelay += ContainerFault.slowness
        }
    }
}
