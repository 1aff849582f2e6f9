import AllocatorCore
package import MasterCore
import MesosBase

/// The master of a simulation: one machine at a time, which may crash and start anew.
final class SimulatedMaster {
    let configuration: MasterConfiguration
    let allocator: (UInt64) -> any Allocator
    /// The machine that runs; none while the master is down.
    var host: Host<MasterMachine>?
    /// The machine that ran last.
    var last: MasterMachine?

    init(configuration: MasterConfiguration, allocator: @escaping (UInt64) -> any Allocator) {
        self.configuration = configuration
        self.allocator = allocator
    }
}

extension Simulation {
    /// The master's machine, or that which ran last while it is down.
    package var masterMachine: MasterMachine? { master.host?.machine ?? master.last }

    /// Starts a master that knows nothing, in place of one that has crashed.
    package func startMaster() {
        guard master.host == nil else { return }
        let machine = MasterMachine(configuration: master.configuration, allocator: master.allocator(draw()))
        master.host = Host(machine, entropy: newEntropy())
        feedMaster(.started)
    }

    /// Ends the master at once: all its connections break.
    package func crashMaster() {
        guard let host = master.host else { return }
        trace.add(now, "master", "!", "crashes")
        master.last = host.machine
        master.host = nil
        for id in agentWires.keys.sorted() { if let wire = agentWires[id] { cut(wire) } }
        for id in schedulerWires.keys.sorted() { if let wire = schedulerWires[id] { cut(wire) } }
    }

    @discardableResult
    func feedMaster(_ input: MasterMachine.Input) -> [MasterMachine.Effect] {
        guard master.host != nil else { return [] }
        trace.add(now, "master", "<", TraceText.of(input))
        let effects = master.host?.apply(input, now: now, date: date) ?? []
        for effect in effects { trace.add(now, "master", ">", TraceText.of(effect)) }
        for effect in effects { perform(effect) }
        wakeMaster()
        return effects
    }

    private func wakeMaster() {
        guard let deadline = master.host?.newDeadline(), let alarm = master.host?.alarm else { return }
        schedule(at: deadline, background: true) { simulation in
            if simulation.master.host?.takeAlarm(alarm) == true { simulation.feedMaster(.deadlineReached) }
        }
    }

    private func perform(_ effect: MasterMachine.Effect) {
        switch effect {
        case .sendToScheduler(let id, let event): enqueue(event, to: id)
        case .closeScheduler(let id): endStream(id)
        case .rejectCall, .answerUpdate: break  // Whoever carries the call looks for it.
        case .sendToAgent(let id, let message): send(message, toAgentOn: id)
        case .closeAgent(let id): close(id)
        case .persist(let change, let token): persist(change, token)
        case .observed: break
        }
    }

    private func persist(_ change: RegistryChange, _ token: PersistToken) {
        let outcome = options.registry(change)
        guard outcome != .unanswered else { return }
        let machine = master.host?.machine.id
        schedule(after: draw(options.registryDelay)) { simulation in
            // The answer to a master that has crashed is not for its successor.
            guard let machine, simulation.master.host?.machine.id == machine else { return }
            switch outcome {
            case .durable: simulation.feedMaster(.persisted(token))
            case .fails(let message): simulation.feedMaster(.persistFailed(token, message: message))
            case .unanswered: break
            }
        }
    }
}
