import FrameworkCore
import MasterCore
import MesosBase
import MesosWire

/// A connection of a framework to the master: calls go up, their answers and the stream of events come down.
final class SchedulerWire: Wire {
    let id: SchedulerConnectionID
    /// The name that the framework's client has for it.
    let clientID: ConnectionID
    let framework: SimulatedFramework
    var calls = Lane()
    var answers = Lane()
    var events = Lane()
    /// What waits at the master.
    var queue: SubscriberQueue
    /// How much longer than usual the next batch of events takes.
    var delay = Duration.zero
    /// How many events have left the queue and are not read.
    var unreadCount = 0
    /// What has arrived and waits for the client to ask for it.
    var arrived: [V1.Scheduler.Event] = []
    var isReceiving = false
    /// Of which events the arrival is to be told.
    var receipts: [TapReceipt] = []
    /// The master has ended the stream behind what waits in the queue.
    var isEnding = false
    var isEndSent = false
    /// The end of the stream has arrived.
    var hasEnded = false

    init(id: SchedulerConnectionID, clientID: ConnectionID, framework: SimulatedFramework, queue: SubscriberQueue) {
        self.id = id
        self.clientID = clientID
        self.framework = framework
        self.queue = queue
    }

    override var conditions: NodeConditions? { framework.conditions }
}

extension Simulation {
    /// Opens a connection for a framework, or tells it that there is none to be had.
    func connect(_ framework: SimulatedFramework, _ clientID: ConnectionID) {
        guard !framework.link.isSilent else { return }
        let incarnation = framework.incarnation
        let handshake = draw(options.latency) + draw(options.latency) + extraLatency(framework.conditions)
        schedule(after: handshake, label: .connection) { simulation in
            guard framework.incarnation == incarnation else { return }
            guard framework.link == .up, simulation.master.host != nil else {
                let error = TransportError.connectionLost("no master can be reached")
                simulation.feed(framework, .connectionFailed(clientID, error))
                return
            }
            simulation.lastConnection += 1
            let wire = SchedulerWire(
                id: SchedulerConnectionID(simulation.lastConnection), clientID: clientID, framework: framework,
                queue: SubscriberQueue(limits: simulation.options.subscriberLimits))
            simulation.schedulerWires[wire.id] = wire
            simulation.peers.append(framework.name)
            framework.wire = wire
            simulation.feed(framework, .connected(clientID))
        }
    }

    func send(
        _ call: V1.Scheduler.Call, _ origin: CallOrigin, from framework: SimulatedFramework, over id: ConnectionID,
        _ passage: Passage? = nil
    ) {
        guard let wire = framework.wire, wire.clientID == id else {
            return schedule(after: .zero, label: .connection) { simulation in
                let error = TransportError.connectionLost("the connection is closed")
                simulation.feed(framework, .sendFailed(id, origin, error))
            }
        }
        guard passage != nil || tap.isIdle else { return tapped(call, origin, over: wire) }
        let conditions = framework.conditions
        let copies =
            copies(of: .fromScheduler(framework.name, call), passage) * arrivals(conditions, call.mayComeTwice)
        let latency = latency(of: .fromScheduler(framework.name, call), passage) + extraLatency(conditions)
        let receipt = passage?.receipt
        let arrival = wire.calls.arrival(from: now, latency: latency, occupying: messageTime(conditions))
        arrive(over: wire, .toMaster, at: arrival) { simulation in
            // A call that is lost was answered all the same; one that came twice, by the first answer.
            if copies > 0 { receipt?.arrived(at: simulation.now) }
            let effects = copies == 0 ? [] : simulation.feedMaster(.schedulerCalled(wire.id, call))
            for _ in 1..<max(1, copies) { simulation.feedMaster(.schedulerCalled(wire.id, call)) }
            let rejection = effects.lazy.compactMap { effect -> CallRejection? in
                switch effect {
                case .rejectCall(wire.id, let rejection): rejection
                case .answerUpdate(wire.id, let rejection): rejection
                default: nil
                }
            }.first
            let latency = simulation.draw(simulation.options.latency) + simulation.extraLatency(framework.conditions)
            let answer = wire.answers.arrival(from: simulation.now, latency: latency)
            simulation.arrive(over: wire, .fromMaster, at: answer) { simulation in
                if let rejection {
                    simulation.feed(framework, .sendFailed(id, origin, .refused(rejection.message)))
                } else {
                    simulation.feed(framework, .sent(id, origin))
                }
            }
        }
    }

    /// Puts an event into the queue at the master, and lets it go as soon as the client has room.
    func enqueue(_ event: V1.Scheduler.Event, to id: SchedulerConnectionID, _ passage: Passage? = nil) {
        guard let wire = schedulerWires[id], !wire.isEnding, !wire.isCut else { return }
        guard passage != nil || tap.isIdle else { return tapped(event, over: wire) }
        wire.delay = max(wire.delay, delay(of: .toScheduler(wire.framework.name, event), passage))
        if let receipt = passage?.receipt { wire.receipts.append(receipt) }
        let arrivals = arrivals(wire.framework.conditions, event.type == .update)
        for _ in 0..<copies(of: .toScheduler(wire.framework.name, event), passage) * arrivals {
            enqueue(event, on: wire)
        }
    }

    private func enqueue(_ event: V1.Scheduler.Event, on wire: SchedulerWire) {
        guard !wire.isCut else { return }
        if let relief = wire.queue.append(event) {
            if !relief.undeliveredOffers.isEmpty {
                schedule(after: .zero, label: .message) {
                    $0.feedMaster(.offersUndelivered(wire.id, relief.undeliveredOffers))
                }
            }
            if relief.mustClose { return cut(wire) }
        }
        pump(wire)
    }

    func endStream(_ id: SchedulerConnectionID) {
        guard let wire = schedulerWires[id] else { return }
        wire.isEnding = true
        pump(wire)
    }

    private func pump(_ wire: SchedulerWire) {
        guard !wire.isCut else { return }
        let room = options.streamWindow - wire.unreadCount
        let batch = room > 0 ? wire.queue.take(atMost: room) : []
        if !batch.isEmpty {
            wire.unreadCount += batch.count
            let isBackground = batch.allSatisfy { $0.type == .heartbeat }
            let conditions = wire.framework.conditions
            let arrival = wire.events.arrival(
                from: now, latency: draw(options.latency) + wire.delay + extraLatency(conditions),
                occupying: messageTime(conditions) * batch.count)
            wire.delay = .zero
            arrive(over: wire, .fromMaster, at: arrival, background: isBackground) { simulation in
                wire.arrived += batch
                simulation.handOver(wire)
            }
        }
        guard wire.isEnding, wire.queue.isEmpty, !wire.isEndSent else { return }
        wire.isEndSent = true
        arrive(over: wire, .fromMaster, at: wire.events.arrival(from: now, latency: draw(options.latency))) {
            simulation in
            wire.hasEnded = true
            simulation.handOver(wire)
        }
    }

    /// The client asks for events.
    func receive(_ framework: SimulatedFramework, _ id: ConnectionID) {
        guard let wire = framework.wire, wire.clientID == id else { return }
        wire.isReceiving = true
        schedule(after: .zero, background: true) { $0.handOver(wire) }
    }

    private func handOver(_ wire: SchedulerWire) {
        guard wire.isReceiving, wire.framework.wire === wire else { return }
        guard !wire.arrived.isEmpty || wire.hasEnded else { return }
        wire.isReceiving = false
        let events = wire.arrived
        wire.arrived = []
        wire.unreadCount -= events.count
        if !wire.receipts.isEmpty { wire.noteArrival(of: events, at: now) }
        feed(wire.framework, .received(wire.clientID, events))
        pump(wire)
    }

    /// The client ends its connection; the master hears of it behind the calls sent before.
    func hangUp(_ framework: SimulatedFramework, _ id: ConnectionID) {
        guard let wire = framework.wire, wire.clientID == id else { return }
        framework.wire = nil
        arrive(over: wire, .toMaster, at: wire.calls.arrival(from: now, latency: draw(options.latency))) { simulation in
            wire.isCut = true
            wire.isMasterEndClosed = true
            simulation.schedulerWires[wire.id] = nil
            simulation.feedMaster(.schedulerDisconnected(wire.id))
        }
    }

    /// A connection breaks; see ``sever(_:lastToMaster:lastFromMaster:tellMaster:tellNode:)``.
    func cut(_ wire: SchedulerWire) {
        guard !wire.isCut else { return }
        schedulerWires[wire.id] = nil
        let lastFromMaster = max(wire.answers.lastArrival, wire.events.lastArrival)
        sever(wire, lastToMaster: wire.calls.lastArrival, lastFromMaster: lastFromMaster) { simulation in
            simulation.feedMaster(.schedulerDisconnected(wire.id))
        } tellNode: { simulation in
            guard wire.framework.wire === wire else { return }
            wire.framework.wire = nil
            simulation.feed(
                wire.framework, .connectionFailed(wire.clientID, .connectionLost("the connection has broken")))
        }
    }
}
