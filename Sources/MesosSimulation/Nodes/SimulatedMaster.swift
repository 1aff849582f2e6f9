import AllocatorCore
package import MasterCore
import MesosBase
package import MesosWire

/// The master of a simulation: one machine at a time, which may crash and start anew.
final class SimulatedMaster {
    let configuration: MasterConfiguration
    let allocator: (UInt64) -> any Allocator
    /// The machine that runs; none while the master is down.
    var host: Host<MasterMachine>?
    /// What hosted the machine that ran last.
    var last: Host<MasterMachine>?
    /// The disk that holds the registry, whichever machine runs.
    var disk = SimulatedDisk(Registry())
    /// Changes become durable in the order in which they were asked for.
    var writes = Lane()
    /// How operators' requests were answered: no error if they were done.
    var answers: [UInt64: OperatorError?] = [:]
    var lastRequest: UInt64 = 0
    /// What operators have heard, by the numbers of their streams.
    var operatorEvents: [UInt64: [V1.Master.Event]] = [:]
    var lastOperator: UInt64 = 0
    /// What faults have done to it; nothing if there are none.
    var conditions: NodeConditions?

    init(configuration: MasterConfiguration, allocator: @escaping (UInt64) -> any Allocator) {
        self.configuration = configuration
        self.allocator = allocator
    }
}

extension Simulation {
    /// The master's machine, or that which ran last while it is down.
    package var masterMachine: MasterMachine? { (master.host ?? master.last)?.machine }

    /// What has become durable so far.
    package var registry: Registry { master.disk.image }

    /// Starts a master that knows what the registry holds, in place of one that has crashed.
    package func startMaster() {
        guard master.host == nil, let registry = readRegistry() else { return }
        let machine = MasterMachine(configuration: master.configuration, allocator: master.allocator(draw()))
        master.host = Host(machine)
        feedMaster(.started(registry))
    }

    /// Ends the master at once: all its connections break.
    package func crashMaster() {
        guard let host = master.host else { return }
        trace.add(now, "master", "crashes")
        master.last = host
        master.host = nil
        loseUnsyncedRecords()
        cutAllWires()
    }

    /// Empties the registry; only a master that starts later finds nothing in it.
    package func loseRegistry() {
        trace.add(now, "master", "loses the registry")
        master.disk = SimulatedDisk(Registry())
    }

    /// Lets an operator ask something of the master; the answer can be asked for under the number that is returned.
    @discardableResult
    package func ask(_ request: OperatorRequest) -> UInt64 {
        master.lastRequest += 1
        let number = master.lastRequest
        feedMaster(.operatorAsked(OperatorRequestID(number), request))
        return number
    }

    /// How a request was answered: with an error or, if it was done, with none; `nil` if it has not been answered.
    package func answer(toOperator number: UInt64) -> OperatorError?? { master.answers[number] }

    /// Lets an operator follow the master's events; what it hears can be asked for under the number that is returned.
    @discardableResult
    package func followMaster() -> UInt64 {
        master.lastOperator += 1
        let number = master.lastOperator
        master.operatorEvents[number] = []
        feedMaster(.operatorSubscribed(OperatorConnectionID(number)))
        return number
    }

    /// What an operator has heard so far.
    package func events(ofOperator number: UInt64) -> [V1.Master.Event] { master.operatorEvents[number] ?? [] }

    @discardableResult
    func feedMaster(_ input: MasterMachine.Input) -> [MasterMachine.Effect] {
        guard master.host != nil else { return [] }
        trace.add(now, "master", input)
        var effects = master.host?.apply(input, now: now, date: date(master.conditions), entropy: entropy) ?? []
        let isLast = master.conditions?.cutShort(&effects) == true
        trace.add(now, "master", effects)
        inspector.ledger?.masterTook(input, effects, isCutShort: isLast, in: self)
        for effect in effects { perform(effect) }
        if isLast { crashMidway(.master) }
        setMasterAlarm()
        return effects
    }

    private func setMasterAlarm() {
        if let instant = master.host?.newAlarm(at: now) { schedule(.masterAlarm, at: instant, background: true) }
    }

    /// The master's alarm goes off.
    func wakeMaster() {
        if master.host?.isDue(at: now) == true {
            feedMaster(.deadlineReached)
        } else {
            setMasterAlarm()
        }
    }

    private func perform(_ effect: MasterMachine.Effect) {
        switch effect {
        case .sendToScheduler(let id, let event): enqueue(event, to: id)
        case .closeScheduler(let id): endStream(id)
        case .rejectCall, .answerUpdate, .answerScheduler: break  // Whoever carries the call looks for it.
        case .sendToAgent(let id, let message): send(message, toAgentOn: id)
        case .closeAgent(let id): close(id)
        case .persist(let change, let token): persist(change, token)
        case .answerOperator(let id, let error): master.answers[id.number] = .some(error)
        case .sendToOperator(let id, let event): master.operatorEvents[id.number]?.append(event)
        case .closeOperator, .setLoggingLevel: break
        case .observed: break
        }
    }
}
