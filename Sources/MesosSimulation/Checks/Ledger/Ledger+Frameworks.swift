import FrameworkCore
import MesosBase
import MesosWire

extension Ledger {
    /// A callback of a framework begins.
    func callbackBegan(
        _ callback: SchedulerCallback, _ number: UInt64, of framework: SimulatedFramework, at now: Instant
    ) {
        guard case .statusUpdate(let status) = callback, let update = UpdateName.of(status.uuid),
            let id = framework.host.machine.framework.id
        else { return }
        let place = place(ofFramework: id)
        frameworks[Int(place)].unreturned.insert(update)
        framework.updateInCallback = (number, update)
        let slot = openSlot(of: status.taskID, framework: place)
        guard !hasHeard(update, slot) else { return }
        checkOrder(status.state, slot, at: now)
        addHeard(update, slot)
        slots[Int(slot)].state = UInt8(clamping: status.state.rawValue)
        if status.state.isTerminal { slots[Int(slot)].marks.insert(.isHeardOver) }
    }

    /// A task's updates come in the order of its life, and it ends once.
    private func checkOrder(_ state: TaskState, _ slot: Int32, at now: Instant) {
        guard slots[Int(slot)].heardCount > 0, let last = TaskState(rawValue: Int32(slots[Int(slot)].state)) else {
            return
        }
        if slots[Int(slot)].marks.contains(.isHeardOver) {
            find(.noTaskLostSilently, slot, at: now, "has ended with \(last), and its scheduler hears of \(state)")
        } else if last.rank > state.rank {
            find(.everyUpdateAcknowledgedOrRetried, slot, at: now, "went from \(last) to \(state)")
        }
    }

    /// A framework's client has taken an input.
    func clientTook(
        _ framework: SimulatedFramework, _ input: SchedulerClientInput, _ effects: [SchedulerClientEffect],
        in simulation: Simulation
    ) {
        switch input {
        case .callbackReturned(let number):
            guard let (pending, update) = framework.updateInCallback, pending == number,
                let place = framework.host.machine.framework.id.flatMap(knownPlace)
            else { break }
            framework.updateInCallback = nil
            frameworks[Int(place)].unreturned.remove(update)
        default: break
        }
        for effect in effects {
            guard case .send(_, let call, let origin) = effect, call.type == .acknowledge,
                let acknowledge = call.acknowledge, let id = call.frameworkID, let place = knownPlace(ofFramework: id)
            else { continue }
            if case .program = origin { frameworks[Int(place)].acknowledgesItself = true }
            checkAcknowledgement(
                Internal.StatusUpdateAcknowledgementMessage(
                    agentID: acknowledge.agentID, frameworkID: id, taskID: acknowledge.taskID, uuid: acknowledge.uuid),
                by: "the framework's client", at: simulation.now)
        }
    }
}
