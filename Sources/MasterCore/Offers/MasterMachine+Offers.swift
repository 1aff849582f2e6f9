import AllocatorCore
import MesosBase
import MesosResources
import MesosWire

extension MasterMachine {
    /// Runs the allocator if it is time and turns what it gives into offers: one event per framework and run.
    mutating func allocate(in turn: inout Turn<Effect>) {
        guard let due = allocator.nextDeadline, due <= turn.now else { return }
        var batches: SortedMap<FrameworkID, [Offer]> = [:]
        for allocation in allocator.allocate(now: turn.now) {
            guard let offer = makeOffer(of: allocation, in: &turn) else { continue }
            if !batches.contains(allocation.framework) { batches[allocation.framework] = [] }
            batches.update(allocation.framework) { $0.append(offer) }
        }
        for (framework, batch) in batches {
            guard let at = frameworks.position(of: framework), let connection = frameworks[at].connection else {
                continue
            }
            frameworks[at].counters.count(offers: batch.count, .sent)
            frameworks[at].counters.count(event: .offers)
            turn.emit(
                .sendToScheduler(connection, V1.Scheduler.Event(type: .offers, offers: .init(offers: batch))))
        }
    }

    private mutating func makeOffer(of allocation: Allocation, in turn: inout Turn<Effect>) -> Offer? {
        guard let at = frameworks.position(of: allocation.framework),
            let place = agents.position(of: allocation.agent)
        else {
            return nil
        }
        guard frameworks[at].isConnected, agents[place].isConnected,
            let shown = shownResources(of: allocation, to: frameworks[at].capabilities, in: &turn)
        else {
            allocator.recover(
                allocation.resources, of: allocation.framework, from: allocation.agent, refusing: nil, now: turn.now)
            return nil
        }
        let offerID = OfferID("\(id)-O\(offerCount)")
        offerCount += 1
        let record = OfferRecord(
            id: offerID, framework: allocation.framework, agent: allocation.agent, role: allocation.role,
            resources: allocation.resources, executorIDs: agents[place].executors[allocation.framework]?.keys ?? [])
        offers[offerID] = record
        frameworks[at].offers[offerID] = allocation.agent
        agents[place].offers[offerID] = allocation.framework
        if let timeout = configuration.offerTimeout { timers.set(.offer(offerID), at: turn.now + timeout) }

        return Self.offer(
            record, of: agents[place].info, at: Self.url(of: agents[place]), showing: shown,
            namesRole: frameworks[at].capabilities.multiRole)
    }

    /// An offer with all that the master knows of it, whatever its framework understands.
    func wholeOffer(_ record: OfferRecord) -> Offer? {
        guard let place = agents.position(of: record.agent) else { return nil }
        return Self.offer(
            record, of: agents[place].info, at: Self.url(of: agents[place]), showing: record.resources.wireValue,
            namesRole: true)
    }

    private static func offer(
        _ record: OfferRecord, of agent: AgentInfo, at url: V1.URL, showing resources: [V1.Resource], namesRole: Bool
    ) -> Offer {
        Offer(
            id: record.id, frameworkID: record.framework, agentID: record.agent, hostname: agent.hostname,
            resources: resources, executorIDs: record.executorIDs, attributes: agent.attributes, url: url,
            allocationInfo: namesRole ? V1.Resource.AllocationInfo(role: record.role) : nil, domain: agent.domain)
    }

    /// What a framework sees of an allocation, in the format that it knows; `nil` if it knows none that could say it.
    private func shownResources(
        of allocation: Allocation, to capabilities: FrameworkCapabilities, in turn: inout Turn<Effect>
    ) -> [V1.Resource]? {
        // What an agent's isolators need is no business of frameworks.
        let visible = allocation.resources.filter { $0.name != "ephemeral_ports" }
        let shown = capabilities.multiRole ? visible : visible.unallocated()
        if capabilities.reservationRefinement { return shown.wireValue }
        do throws(ResourceError) {
            return try shown.preRefinementWireValue()
        } catch {
            turn.emit(
                .observed(
                    .refused(
                        "resources of agent \(allocation.agent) are not offered to framework \(allocation.framework): "
                            + "\(error)")))
            return nil
        }
    }

    /// Where an agent can be reached. The address is that of its link; of an agent in the same process it is known only
    /// if its name is an address.
    private static func url(of agent: AgentRecord) -> V1.URL {
        let hostname = agent.info.hostname
        let ip = agent.ip ?? (IPv4Address.networkOrder(of: hostname) == nil ? nil : hostname)
        return V1.URL(
            scheme: "http",
            address: V1.Address(port: agent.info.port ?? AgentInfo.Defaults.port, hostname: hostname, ip: ip),
            path: "/\(agent.pid.prefix { $0 != "@" })")
    }

    /// Forgets an offer; its resources return to the allocator, with a filter if the framework refused them.
    @discardableResult
    mutating func removeOffer(_ offer: OfferID, refusing: Duration?, now: Instant) -> OfferRecord? {
        guard let record = forgetOffer(offer) else { return nil }
        allocator.recover(
            record.resources, of: record.framework, from: record.agent, refusing: refusing, now: now)
        return record
    }

    /// Forgets an offer whose resources stay allocated.
    mutating func forgetOffer(_ offer: OfferID) -> OfferRecord? {
        guard let record = offers.removeValue(forKey: offer) else { return nil }
        frameworks.update(record.framework) { _ = $0.offers.removeValue(forKey: offer) }
        agents.update(record.agent) { _ = $0.offers.removeValue(forKey: offer) }
        timers.cancel(.offer(offer))
        return record
    }

    /// Takes an offer back: the framework is told, and the resources return without a filter.
    mutating func rescind(_ offer: OfferID, in turn: inout Turn<Effect>) {
        guard let record = removeOffer(offer, refusing: nil, now: turn.now),
            let at = frameworks.position(of: record.framework), let connection = frameworks[at].connection
        else { return }
        frameworks[at].counters.count(offers: 1, .rescinded)
        frameworks[at].counters.count(event: .rescind)
        turn.emit(
            .sendToScheduler(connection, V1.Scheduler.Event(type: .rescind, rescind: .init(offerID: offer))))
    }

    mutating func offerTimedOut(_ offer: OfferID, in turn: inout Turn<Effect>) {
        rescind(offer, in: &turn)
    }

    mutating func decline(
        _ decline: V1.Scheduler.Call.Decline, of framework: FrameworkID, in turn: inout Turn<Effect>
    ) {
        let refusing = Self.refusal(decline.filters)
        var declined = 0
        for offer in decline.offerIDs {
            guard offers[offer]?.framework == framework else {
                turn.emit(
                    .observed(.refused("Ignoring decline of offer \(offer) since it is no longer valid")))
                continue
            }
            removeOffer(offer, refusing: refusing, now: turn.now)
            declined += 1
        }
        counters.declineOffersMessages += 1
        frameworks.update(framework) { $0.counters.count(offers: declined, .declined) }
    }

    /// For how long declined resources are not offered again: 5 s by default and for what is negative or not a number,
    /// at most 365 days, `nil` for no time.
    static func refusal(_ filters: Filters?) -> Duration? {
        let longest = 31_536_000.0
        let seconds = filters?.refuseSeconds ?? 5
        guard seconds != 0 else { return nil }
        guard seconds > 0 else { return .seconds(5) }
        return .seconds(min(seconds, longest))
    }
}
