import AllocatorCore
import MesosBase
import MesosWire

extension MasterMachine {
    mutating func subscribe(
        _ connection: SchedulerConnectionID, _ subscribe: V1.Scheduler.Call.Subscribe, in turn: inout Turn<Effect>
    ) {
        let info = subscribe.frameworkInfo
        let given = info.id.flatMap { $0.value.isEmpty ? nil : $0 }
        if given == nil { counters.registerFrameworkMessages += 1 } else { counters.reregisterFrameworkMessages += 1 }
        if let problem = FrameworkValidation.problem(
            with: info, configuration, isCompleted: given.map(isCompleted) ?? false)
        {
            return refuse(connection, problem, in: &turn)
        }
        let wishes: OfferWishes
        do throws(InvalidOfferWishes) {
            wishes = try OfferWishes(
                suppressing: subscribe.suppressedRoles, constraints: subscribe.offerConstraints, of: info,
                configuration)
        } catch {
            return refuse(connection, error.problem, in: &turn)
        }
        if let previous = schedulers[connection], previous != given {
            return refuse(connection, "This stream is already subscribed as framework \(previous)", in: &turn)
        }
        if let id = given, let known = frameworks[id]?.info {
            if let problem = FrameworkValidation.problemWithPrincipal(of: info, after: known) {
                return refuse(connection, problem, in: &turn)
            }
            return resubscribe(id, as: info, wishes, connection, in: &turn)
        }
        let id = given ?? FrameworkID("\(self.id)-\(Self.padded(frameworkCount))")
        if given == nil { frameworkCount += 1 }
        addFramework(id, as: info, wishes, connection, isKnownElsewhere: given != nil, in: &turn)
    }

    /// A framework's number as its id shows it: at least four digits.
    static func padded(_ number: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }

    private mutating func refuse(
        _ connection: SchedulerConnectionID, _ problem: String, in turn: inout Turn<Effect>
    ) {
        turn.emit(
            .sendToScheduler(connection, V1.Scheduler.Event(type: .error, error: .init(message: problem))))
        turn.emit(.closeScheduler(connection))
        turn.emit(.observed(.refused("a subscription was refused: \(problem)")))
        // The stream may have been that of a framework, which has lost it now.
        schedulerDisconnected(connection, in: &turn)
    }

    private mutating func addFramework(
        _ id: FrameworkID, as description: FrameworkInfo, _ wishes: OfferWishes, _ connection: SchedulerConnectionID,
        isKnownElsewhere: Bool, in turn: inout Turn<Effect>
    ) {
        var info = description
        info.id = id
        var record = FrameworkRecord(
            info: info, id: id, connection: connection, wishes: wishes, isRecovered: false, registeredTime: turn.date)
        record.counters.count(call: .subscribe)
        frameworks[id] = record
        schedulers[connection] = id
        allocator.add(framework: id, profile: record.profile, isActive: true)
        welcome(id, on: connection, in: &turn)
        guard isKnownElsewhere else { return tellOperators(ofNew: record, in: &turn) }
        // As one that comes back, and has not been heard of here; agents may know it by another description.
        record.connection = nil
        record.isRecovered = true
        tellOperators(ofNew: record, in: &turn)
        tellOperators(ofUpdatedFramework: id, in: &turn)
        tellAgents(of: id, in: &turn)
    }

    /// A framework that the master knows is back, on a new stream or on the one it has.
    private mutating func resubscribe(
        _ id: FrameworkID, as description: FrameworkInfo, _ wishes: OfferWishes, _ connection: SchedulerConnectionID,
        in turn: inout Turn<Effect>
    ) {
        guard let at = frameworks.position(of: id) else { return }
        frameworks[at].counters.count(call: .subscribe)
        var info = description
        info.id = id
        info.user = frameworks[at].info.user
        info.checkpoint = frameworks[at].info.checkpoint
        describe(id, as: info, wishes, in: &turn)
        if let old = frameworks[at].connection, old != connection {
            frameworks[at].counters.count(event: .error)
            turn.emit(
                .sendToScheduler(
                    old, V1.Scheduler.Event(type: .error, error: .init(message: "Framework failed over"))))
            turn.emit(.closeScheduler(old))
            schedulers.removeValue(forKey: old)
        }
        // The offers of the old stream are void; the new one does not hear of them.
        for offer in frameworks[at].offers.keys { removeOffer(offer, refusing: nil, now: turn.now) }
        timers.cancel(.failover(id))

        let wasConnected = frameworks[at].isConnected
        if frameworks[at].isRecovered { frameworks[at].registeredTime = turn.date }
        frameworks[at].connection = connection
        frameworks[at].reregisteredTime = turn.date
        frameworks[at].isRecovered = false
        schedulers[connection] = id
        // Who takes the place of a scheduler does not know what that one had refused.
        if wasConnected { allocator.deactivate(framework: id) }
        allocator.activate(framework: id)
        welcome(id, on: connection, in: &turn)
        tellOperators(ofUpdatedFramework: id, in: &turn)
        tellAgents(of: id, in: &turn)
    }

    private mutating func welcome(
        _ id: FrameworkID, on connection: SchedulerConnectionID, in turn: inout Turn<Effect>
    ) {
        frameworks.update(id) { $0.counters.count(event: .subscribed) }
        let subscribed = V1.Scheduler.Event.Subscribed(
            frameworkID: id, heartbeatIntervalSeconds: configuration.heartbeatInterval.inSeconds, masterInfo: info)
        turn.emit(.sendToScheduler(connection, V1.Scheduler.Event(type: .subscribed, subscribed: subscribed)))
        heartbeat(id, in: &turn)
        turn.emit(.observed(.frameworkSubscribed(id, name: frameworks[id]?.info.name ?? "")))
    }

    /// The first heartbeat follows the subscription at once, the others at the heartbeat interval.
    mutating func heartbeat(_ id: FrameworkID, in turn: inout Turn<Effect>) {
        guard let at = frameworks.position(of: id), let connection = frameworks[at].connection else { return }
        frameworks[at].counters.count(event: .heartbeat)
        turn.emit(.sendToScheduler(connection, V1.Scheduler.Event(type: .heartbeat)))
        timers.set(.heartbeat(id), at: turn.now + configuration.heartbeatInterval)
    }

    mutating func schedulerDisconnected(_ connection: SchedulerConnectionID, in turn: inout Turn<Effect>) {
        guard let id = schedulers.removeValue(forKey: connection), let at = frameworks.position(of: id),
            frameworks[at].connection == connection
        else { return }
        frameworks[at].connection = nil
        timers.cancel(.heartbeat(id))
        allocator.deactivate(framework: id)
        for offer in frameworks[at].offers.keys { removeOffer(offer, refusing: nil, now: turn.now) }
        turn.emit(.observed(.frameworkDisconnected(id, name: frameworks[at].info.name)))
        let timeout = max(0, frameworks[at].info.failoverTimeout ?? 0)
        if timeout == 0 {
            removeFramework(id, in: &turn)
        } else {
            timers.set(.failover(id), at: turn.now + .seconds(timeout))
        }
    }

    mutating func failoverTimedOut(_ id: FrameworkID, in turn: inout Turn<Effect>) {
        guard let framework = frameworks[id], !framework.isConnected else { return }
        removeFramework(id, in: &turn)
    }

    /// Roles are the framework's own, or all of them if none is named; a call that names another is ignored as a whole.
    private func roles(
        _ named: [String], of framework: FrameworkID, _ call: (name: String, noun: String), in turn: inout Turn<Effect>
    ) -> [String]? {
        guard let own = frameworks[framework]?.roles else { return nil }
        for role in named where !own.contains(role) {
            var problem = "is not one of the frameworks's subscribed roles"
            do throws(RoleNameError) { try RoleName.validate(role) } catch { problem = "is invalid: \(error)" }
            turn.emit(
                .observed(
                    .refused(
                        "Dropping \(call.name) call from framework \(framework): \(call.noun) role '\(role)' \(problem)"
                    )))
            return nil
        }
        return named.isEmpty ? own : named
    }

    mutating func suppress(_ named: [String], of framework: FrameworkID, in turn: inout Turn<Effect>) {
        counters.suppressOffersMessages += 1
        guard let roles = roles(named, of: framework, ("SUPPRESS", "suppression"), in: &turn) else { return }
        frameworks.update(framework) { record in
            record.wishes.suppressedRoles += roles.filter { !record.suppressedRoles.contains($0) }
        }
        allocator.suppress(framework: framework, roles: roles)
    }

    mutating func revive(_ named: [String], of framework: FrameworkID, in turn: inout Turn<Effect>) {
        counters.reviveOffersMessages += 1
        guard let roles = roles(named, of: framework, ("REVIVE", "revive"), in: &turn) else { return }
        frameworks.update(framework) { record in record.wishes.suppressedRoles.removeAll(where: roles.contains) }
        allocator.revive(framework: framework, roles: roles)
    }
}
