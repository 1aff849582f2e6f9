package import MasterCore
import MesosBase

extension Registry: DiskImage {
    /// Takes a change in.
    package mutating func append(_ change: RegistryChange) {
        apply(change)
    }
}

extension SimulatedMaster {
    /// What is durable of the registry.
    var registry: Registry { disk.image }
}

extension Simulation {
    /// How long a master that cannot read its disk waits before it is started again.
    private static let restartDelay = Duration.seconds(1)

    /// Writes a change of the registry to the master's disk, and tells the master when it is durable.
    func persist(_ change: RegistryChange, _ token: PersistToken) {
        let outcome = options.registry(change)
        guard outcome != .unanswered, let machine = master.host?.machine.id else { return }
        let isFull = has(.diskIsFull, master.conditions)
        let number = master.disk.write(change)
        let delay = draw(options.registryDelay) + diskDelay(master.conditions)
        schedule(at: master.writes.arrival(from: now, latency: delay), label: .disk) { simulation in
            // A master that has crashed meanwhile has lost it, or not: that is settled.
            guard simulation.master.host?.machine.id == machine else { return }
            let problem = simulation.end(write: number, outcome, isFull: isFull)
            simulation.schedule(after: simulation.draw(simulation.options.localLatency), label: .disk) { simulation in
                // The answer to a master that has crashed is not for its successor.
                guard simulation.master.host?.machine.id == machine else { return }
                simulation.feedMaster(
                    problem.map { .persistFailed(token, message: $0) } ?? .persisted(token))
            }
        }
    }

    /// Makes a record durable, or answers why it is not.
    private func end(write number: UInt64, _ outcome: RegistryOutcome, isFull: Bool) -> String? {
        if case .fails(let message) = outcome {
            master.disk.discard(number)
            return message
        }
        if isFull {
            master.disk.discard(number)
            return DiskProblem.full
        }
        guard has(.diskFails, master.conditions) else {
            master.disk.sync(through: number)
            return nil
        }
        master.disk.fail(number)
        return DiskProblem.failing
    }

    /// What the master's disk loses when the master crashes.
    func loseUnsyncedRecords() {
        let loss = master.disk.crash { draw() }
        guard loss.surviving + loss.lost > 0 else { return }
        let torn = loss.isTorn ? ", one of them torn" : ""
        note(master, "of its unsynced records \(loss.surviving) are on the disk, \(loss.lost) are lost\(torn)")
    }

    /// Reads the registry from the master's disk. If it cannot be read, there is none, and the master is started again
    /// some time later.
    func readRegistry() -> Registry? {
        guard !has(.diskFails, master.conditions) else {
            note(master, "cannot read its disk: \(DiskProblem.failing)")
            schedule(after: Self.restartDelay) { $0.startMaster() }
            return nil
        }
        if master.disk.hasTornRecord { note(master, "cuts a torn record off") }
        return master.disk.recover()
    }

    func has(_ kind: NodeConditions.Kind, _ conditions: NodeConditions?) -> Bool {
        conditions?.active.contains { $0.kind == kind } == true
    }

    /// How much longer than usual a write takes.
    func diskDelay(_ conditions: NodeConditions?) -> Duration {
        var sum = Duration.zero
        for condition in conditions?.active ?? [] {
            if case .diskIsSlow(let latency) = condition.kind { sum += draw(latency) }
        }
        return sum
    }
}

/// What a system says of disks that do not do what they should.
enum DiskProblem {
    static let full = "No space left on device"
    static let failing = "Input/output error"
}
