package import FrameworkCore
import MesosBase
package import MesosWire

extension Simulation {
    /// Adds a framework and starts its client.
    ///
    /// A name may be used again once its framework has ended or crashed; the history of its tasks goes on.
    package func addFramework(
        _ name: String, _ info: FrameworkInfo, _ scheduler: any SimulatedScheduler,
        options: SchedulerClientOptions = .inProcess
    ) {
        add(name, info, .scripted(scheduler), options)
    }

    /// Adds a framework whose scheduler is a real one. Its callbacks run on the simulation's thread, in an order that
    /// follows from the seed; see ``SeededTaskExecutor`` for what they must not do.
    package func addFramework(
        _ name: String, _ info: FrameworkInfo, live scheduler: some Scheduler,
        options: SchedulerClientOptions = .inProcess
    ) {
        add(name, info, .live(live(scheduler, named: name)), options)
    }

    @discardableResult
    func add(
        _ name: String, _ info: FrameworkInfo, _ scheduler: SimulatedFramework.Code, _ options: SchedulerClientOptions
    ) -> SimulatedFramework {
        let framework = SimulatedFramework(
            name: name, host: Host(SchedulerClientMachine(framework: info, options: options)), options: options,
            scheduler: scheduler, simulation: self)
        framework.history = frameworks[name]?.history ?? TaskHistory(keepsEverything: self.options.keepsHistory)
        framework.conditions = frameworks[name]?.conditions
        frameworks[name] = framework
        begin(framework)
        return framework
    }

    private func live(_ scheduler: some Scheduler, named name: String) -> LiveScheduler {
        LiveScheduler(scheduler, named: name, in: code)
    }

    private func begin(_ framework: SimulatedFramework) {
        framework.incarnation += 1
        if let live = framework.live {
            programs.frameworks[live.program.number] = framework
            programs.living[live.program.number] = live.program
        }
        feed(framework, .started)
    }

    /// Ends a framework's client at once; its connection breaks, and its scheduler is not told. Callbacks of a real one
    /// that wait are cancelled, since its process is no more.
    package func crashFramework(_ name: String) {
        guard let framework = frameworks[name], !framework.isDead else { return }
        trace.add(now, name, "crashes")
        framework.isDead = true
        framework.incarnation += 1
        framework.calls = [:]
        if let wire = framework.wire { cut(wire) }
        framework.wire = nil
        retire(framework, .terminated("the framework has crashed"), cancelled: true)
    }

    /// Starts a framework that has crashed anew, with the same scheduler and under the same identifier: to the master
    /// it is a failover.
    package func restartFramework(_ name: String) {
        guard let framework = frameworks[name], framework.isDead, framework.outcome == nil else { return }
        trace.add(now, name, "starts again")
        let machine = SchedulerClientMachine(framework: framework.host.machine.framework, options: framework.options)
        framework.host = Host(machine)
        framework.isDead = false
        if let scheduler = framework.live?.release() { framework.scheduler = .live(live(scheduler, named: name)) }
        begin(framework)
    }

    /// Nothing comes of what a real scheduler still does.
    private func retire(_ framework: SimulatedFramework, _ error: DriverError, cancelled: Bool) {
        guard let live = framework.live else { return }
        programs.frameworks[live.program.number] = nil
        programs.living[live.program.number] = nil
        live.end(error, cancelled: cancelled)
        runUserCode()
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
        inspector.ledger?.clientTook(framework, input, effects, in: self)
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
            let incarnation = framework.incarnation
            schedule(after: draw(options.callback), label: .callback) { simulation in
                guard framework.incarnation == incarnation else { return }
                simulation.deliver(callback, number, to: framework)
            }
        case .publish(let event):
            guard let live = framework.live, live.isWatched else { return }
            schedule(after: .zero, background: event.type == .heartbeat, label: .callback) { simulation in
                live.publish(event)
                simulation.runUserCode(of: live.program)
            }
        case .finish(let outcome):
            framework.outcome = outcome
            let error = DriverError.terminated("the framework has ended")
            schedule(after: .zero) { simulation in
                simulation.retire(framework, error, cancelled: false)
                framework.live?.release()
            }
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
                simulation.runUserCode(of: live.program)
            }
        }
    }

    private func deliver(_ callback: SchedulerCallback, _ number: UInt64, to framework: SimulatedFramework) {
        guard !framework.isDead else { return }
        if case .statusUpdate(let status) = callback { framework.history.note(status) }
        inspector.ledger?.callbackBegan(callback, number, of: framework, at: now)
        switch framework.scheduler {
        case .scripted(var scheduler):
            let calls = scheduler.callback(callback)
            framework.scheduler = .scripted(scheduler)
            for call in calls { make(call, by: framework) }
            feed(framework, .callbackReturned(number))
        case .live(let live):
            live.learn(framework.host.machine.framework, framework.host.machine.offerConstraints)
            live.begin(callback, number)
            runUserCode(of: live.program)
        }
    }

    /// Carries out what the code of a real scheduler has done.
    func carryOut(_ deed: LiveScheduler.Deed, of framework: SimulatedFramework) {
        switch deed {
        case .called(let call, let waiter): make(call, by: framework, waiter: waiter)
        case .stopped(let teardown): feed(framework, .stopRequested(teardown: teardown))
        case .wakeRequested(let delay): feed(framework, .wakeRequested(after: delay))
        case .offersKept(let offers, let end): feed(framework, .offersKept(offers, until: end))
        case .returned(let number): feed(framework, .callbackReturned(number))
        case .threw(let number, let failure): feed(framework, .callbackThrew(number, failure))
        }
    }

    private func make(_ call: V1.Scheduler.Call, by framework: SimulatedFramework, waiter: UInt64? = nil) {
        framework.lastCall += 1
        let id = CallID(framework.lastCall)
        framework.calls[id] = (call, waiter)
        feed(framework, .called(id, call))
    }
}
