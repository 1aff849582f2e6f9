extension Simulation {
    /// Lets a fault happen now.
    public func inject(_ fault: Fault) {
        switch fault {
        case .crash(let group, let point, let delay): crash(group, at: point, restartAfter: delay)
        case .restart(let group): restart(group)
        case .stop(let group, let delay): stop(group, restartAfter: delay)
        case .partition(let group, let direction, let time): partition(group, direction: direction, for: time)
        case .heal(let group): heal(group)
        case .slow(let group, let latency, let time): slow(group, by: latency, for: time)
        case .throttle(let group, let each, let time): throttle(group, perMessage: each, for: time)
        case .breakConnections(let group): breakConnections(of: group)
        case .drop(let group, let oneIn, let time): drop(group, oneIn: oneIn, for: time)
        case .duplicate(let group, let oneIn, let time): duplicate(group, oneIn: oneIn, for: time)
        case .delay(let group, let oneIn, let latency, let time): delay(group, oneIn: oneIn, by: latency, for: time)
        case .setClock(let group, let ahead): setClock(of: group, ahead: ahead)
        case .fillDisk(let group, let time): fillDisk(of: group, for: time)
        case .failDisk(let group, let time): failDisk(of: group, for: time)
        case .slowDisk(let group, let latency, let time): slowDisk(of: group, by: latency, for: time)
        case .containers(let group, let fault, let oneIn, let time):
            spoilContainers(of: group, fault, oneIn: oneIn, for: time)
        case .outOfMemory(let group): runOutOfMemory(group)
        case .markGone(let group): markGone(group)
        }
    }

    /// Lets the faults of a schedule happen, each at its time from now on.
    public func inject(_ schedule: FaultSchedule) {
        for entry in schedule.entries { self.schedule(after: entry.time) { $0.inject(entry.fault) } }
    }
}
