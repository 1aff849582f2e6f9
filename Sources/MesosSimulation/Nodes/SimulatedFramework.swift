package import FrameworkCore
import MesosBase
package import MesosWire

/// A framework of a simulation: a client machine and the scheduler that it calls.
final class SimulatedFramework {
    let name: String
    var host: Host<SchedulerClientMachine>
    /// What answers the callbacks.
    var scheduler: Code
    /// What faults have done to it; nothing if there are none.
    var conditions: NodeConditions?
    /// Its connection to the master.
    var wire: SchedulerWire?
    var calls: [CallID: (call: V1.Scheduler.Call, waiter: UInt64?)] = [:]
    var lastCall: UInt64 = 0
    var outcome: SchedulerOutcome?
    /// Its client has crashed: it does nothing any more.
    var isDead = false
    var history = TaskHistory()

    /// A scripted scheduler or a real one.
    enum Code {
        case scripted(any SimulatedScheduler)
        case live(LiveScheduler)
    }

    init(name: String, host: Host<SchedulerClientMachine>, scheduler: Code) {
        self.name = name
        self.host = host
        self.scheduler = scheduler
    }
}

extension Simulation {
    /// Adds a framework and starts its client.
    ///
    /// A name may be used again once its framework has ended or crashed; the history of its tasks goes on.
    package func addFramework(
        _ name: String, _ info: FrameworkInfo, _ scheduler: any SimulatedScheduler,
        options: SchedulerClientOptions = .inProcess
    ) {
        start(name, info, .scripted(scheduler), options)
    }

    /// Adds a framework whose scheduler is a real one. Its callbacks run on the simulation's thread, in an order that
    /// follows from the seed; see ``SeededTaskExecutor`` for what they must not do.
    package func addFramework(
        _ name: String, _ info: FrameworkInfo, live scheduler: some Scheduler,
        options: SchedulerClientOptions = .inProcess
    ) {
        start(name, info, .live(LiveScheduler(scheduler, on: executor)), options)
    }

    private func start(
        _ name: String, _ info: FrameworkInfo, _ scheduler: SimulatedFramework.Code, _ options: SchedulerClientOptions
    ) {
        let machine = SchedulerClientMachine(framework: info, options: options)
        let framework = SimulatedFramework(
            name: name, host: Host(machine), scheduler: scheduler)
        if let old = frameworks[name] { framework.adopt(old) }
        frameworks[name] = framework
        feed(framework, .started)
    }

    /// Ends a framework's client at once; its connection breaks, and its scheduler is not told.
    package func crashFramework(_ name: String) {
        guard let framework = frameworks[name] else { return }
        trace.add(now, name, "crashes")
        framework.isDead = true
        if let wire = framework.wire { cut(wire) }
        framework.wire = nil
    }

    /// Lets a framework leave or, with `teardown`, end.
    package func stopFramework(_ name: String, teardown: Bool) {
        if let framework = frameworks[name] { feed(framework, .stopRequested(teardown: teardown)) }
    }

    /// Lets a framework's scheduler make a call outside its callbacks.
    package func call(_ call: V1.Scheduler.Call, by name: String) {
        if let framework = frameworks[name] { make(call, by: framework) }
    }

    /// The framework's identifier, once the master has given one.
    package func frameworkID(_ name: String) -> FrameworkID? {
        frameworks[name]?.host.machine.framework.id
    }

    /// How the framework ended, if it has.
    package func outcome(of name: String) -> SchedulerOutcome? {
        frameworks[name]?.outcome
    }

    /// The framework's scheduler as it is now, if it is of this type.
    package func scheduler<S: SimulatedScheduler>(_ name: String, as type: S.Type = S.self) -> S? {
        guard case .scripted(let scheduler)? = frameworks[name]?.scheduler else { return nil }
        return scheduler as? S
    }

    /// What the framework's scheduler heard of its tasks.
    package func history(of name: String) -> TaskHistory {
        frameworks[name]?.history ?? TaskHistory()
    }

    @discardableResult
    func feed(_ framework: SimulatedFramework, _ input: SchedulerClientInput) -> [SchedulerClientEffect] {
        guard !framework.isDead else { return [] }
        trace.add(now, framework, input)
        var effects = framework.host.apply(input, now: now, date: date(framework.conditions), entropy: entropy)
        let isLast = framework.conditions?.cutShort(&effects) == true
        trace.add(now, framework, effects)
        for effect in effects { perform(effect, of: framework) }
        if isLast { crashMidway(.framework(framework.name)) }
        setAlarm(of: framework)
        return effects
    }

    private func setAlarm(of framework: SimulatedFramework) {
        if let instant = framework.host.newAlarm(at: now) {
            schedule(.frameworkAlarm(framework), at: instant, background: true)
        }
    }

    /// A framework's alarm goes off.
    func wake(_ framework: SimulatedFramework) {
        guard !framework.isDead else { return }
        if framework.host.isDue(at: now) {
            feed(framework, .deadlineReached)
        } else {
            setAlarm(of: framework)
        }
    }

    private func perform(_ effect: SchedulerClientEffect, of framework: SimulatedFramework) {
        switch effect {
        case .connect(let id): connect(framework, id)
        case .disconnect(let id): hangUp(framework, id)
        case .receive(let id): receive(framework, id)
        case .send(let id, let call, let origin):
            framework.history.note(call)
            send(call, origin, from: framework, over: id)
        case .answer(let id, let error): answer(id, error, to: framework)
        case .deliver(let number, let callback):
            schedule(after: draw(options.callback)) { $0.deliver(callback, number, to: framework) }
        case .publish(let event):
            guard case .live(let live) = framework.scheduler else { return }
            schedule(after: .zero) { simulation in
                live.publish(event)
                simulation.carryOut(live, of: framework)
            }
        case .finish(let outcome):
            framework.outcome = outcome
            guard case .live(let live) = framework.scheduler else { return }
            schedule(after: .zero) { _ in live.end(.terminated("the framework has ended")) }
        }
    }

    private func answer(_ id: CallID, _ error: DriverError?, to framework: SimulatedFramework) {
        guard let (call, waiter) = framework.calls.removeValue(forKey: id) else { return }
        switch framework.scheduler {
        case .scripted(var scheduler):
            scheduler.answered(call, error)
            framework.scheduler = .scripted(scheduler)
        case .live(let live):
            guard let waiter else { return }
            schedule(after: .zero) { simulation in
                live.answer(waiter, error)
                simulation.carryOut(live, of: framework)
            }
        }
    }

    private func deliver(_ callback: SchedulerCallback, _ number: UInt64, to framework: SimulatedFramework) {
        guard !framework.isDead else { return }
        if case .statusUpdate(let status) = callback { framework.history.note(status) }
        switch framework.scheduler {
        case .scripted(var scheduler):
            let calls = scheduler.callback(callback)
            framework.scheduler = .scripted(scheduler)
            for call in calls { make(call, by: framework) }
            feed(framework, .callbackReturned(number))
        case .live(let live):
            live.learn(framework.host.machine.framework.id)
            live.begin(callback, number)
            carryOut(live, of: framework)
        }
    }

    /// Carries out what the code of a real scheduler has done.
    private func carryOut(_ live: LiveScheduler, of framework: SimulatedFramework) {
        for deed in live.takeDeeds() {
            switch deed {
            case .called(let call, let waiter): make(call, by: framework, waiter: waiter)
            case .stopped(let teardown): feed(framework, .stopRequested(teardown: teardown))
            case .returned(let number): feed(framework, .callbackReturned(number))
            case .threw(let number, let failure): feed(framework, .callbackThrew(number, failure))
            }
        }
    }

    private func make(_ call: V1.Scheduler.Call, by framework: SimulatedFramework, waiter: UInt64? = nil) {
        framework.lastCall += 1
        let id = CallID(framework.lastCall)
        framework.calls[id] = (call, waiter)
        feed(framework, .called(id, call))
    }
}
