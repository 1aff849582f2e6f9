import MesosBase
import MesosResources
import MesosWire

/// One call of the engine: places all requests in their order and writes the plan.
struct PlacementRun: Sendable {
    let engine: PlacementEngine
    let requests: [PlacementRequest]
    var round: PlacementRound
    private var unplaced: [Leftover] = []
    private var holds: [Plan.Hold] = []
    private var released = SlotSet(limit: 0)
    private var victims: [Plan.Victim] = []
    /// The requests in the order in which they are placed.
    private var sequence: [Int] = []

    /// Units of one request that found no place.
    struct Leftover: Sendable {
        let request: Int
        var units: [PendingUnit]
        let waited: Duration
        /// Whether their time is over.
        let isFinal: Bool
        /// For a gang: how many of its tasks would have had a place.
        var reached: Int?
    }

    init(
        engine: PlacementEngine, requests: [PlacementRequest], offers: [Offer], world: World, now: Instant,
        seed: UInt64
    ) {
        self.engine = engine
        self.requests = requests
        round = PlacementRound(
            offers: offers, world: world, now: now, seed: seed,
            seesAllAgents: requests.contains { $0.template.seesAllAgents })
        released = SlotSet(limit: round.roster.slots.count)
    }

    mutating func plan() -> Plan {
        sequence = order()
        for index in sequence { place(index) }
        return writePlan()
    }

    /// Higher priority first, then what waits longer, then what has fewer places to go, then what is larger, since
    /// small tasks find a place in what large ones leave; then as given.
    private mutating func order() -> [Int] {
        let claims = requests.map { claim(of: $0.template) }
        return requests.indices.sorted { first, second in
            let (left, right) = (requests[first].template, requests[second].template)
            if left.priority != right.priority { return left.priority > right.priority }
            let (since, other) = (waitBegin(left), waitBegin(right))
            if since != other { return since < other }
            let (claim, rival) = (claims[first], claims[second])
            if claim.slots != rival.slots { return claim.slots < rival.slots }
            return claim.size != rival.size ? claim.size > rival.size : first < second
        }
    }

    /// How many slots could hold a task of the work, and the largest part that it takes of what any has of something.
    private mutating func claim(of template: JobTemplate) -> (slots: Int, size: Double) {
        var slots = round.slotsOfFixedRules(template)
        var size = 0.0
        for need in round.stock.needs(of: template.instanceDemand) {
            slots.formIntersection(round.stock.having(need))
            size = need.most > 0 ? max(size, Double(need.minimum) / Double(need.most)) : 1
        }
        return (slots.count, size)
    }

    private func waitBegin(_ template: JobTemplate) -> Instant {
        round.world.waits[template.name] ?? round.now
    }

    private mutating func place(_ index: Int) {
        let request = requests[index]
        guard !request.units.isEmpty else { return }
        let waited = max(.zero, round.now - waitBegin(request.template))
        let isFinal = request.template.timeout.map { waited >= $0 } ?? false
        guard !isFinal else {
            unplaced.append(Leftover(request: index, units: request.units, waited: waited, isFinal: true))
            return
        }
        if request.template.kind == .gang {
            placeGang(index, waited)
        } else {
            let rest = placeMost(index, waited)
            guard !rest.isEmpty else { return }
            unplaced.append(Leftover(request: index, units: rest, waited: waited, isFinal: false))
            victims += preemption(index, rest, waited, in: round)?.victims ?? []
        }
    }

    /// Places as many units of a request as have a place, and returns the others.
    private mutating func placeMost(_ index: Int, _ waited: Duration) -> [PendingUnit] {
        let request = requests[index]
        guard request.units.count > 1, request.template.commonField(waited) != nil else {
            return round.place(request.units, of: request.template, at: index, waited: waited)
        }
        let trial = trial(index, waited)
        round = trial.round
        return trial.rest
    }

    /// All tasks of a gang or none: tried on a copy of the round.
    private mutating func placeGang(_ index: Int, _ waited: Duration) {
        let request = requests[index]
        let template = request.template
        let (trial, rest) = trial(index, waited)
        let reached = request.units.count - rest.count
        // Tasks that run already count: what was lost of a gang is made good one by one.
        let running = template.taskCount - request.units.count
        if rest.isEmpty {
            round = trial
            return
        }
        let since = round.world.holds[template.name] ?? round.now
        let end = since + template.holdTime
        if round.now >= end, template.holdTime > .zero || template.keepsPart {
            if template.keepsPart, reached + running >= template.minimum {
                round = trial
                unplaced.append(
                    Leftover(request: index, units: rest, waited: waited, isFinal: false, reached: reached))
                return
            }
            for slot in trial.usedSlots(from: round.assignments.count) { released.insert(slot) }
        } else if reached > 0, template.holdTime > .zero {
            let slots = trial.usedSlots(from: round.assignments.count)
            // What others have used in this round is accepted with their tasks: only what is free of them can be held.
            let taken = round.usedSlots(from: 0)
            let held = slots.filter { !taken.contains($0) }
            for slot in held { round.open.remove(slot) }
            round.holders.append((work: template.name, slots: held))
            if !held.isEmpty {
                let offers = held.flatMap { round.roster.slots[$0].offers }.sorted()
                holds.append(
                    Plan.Hold(work: template.name, offerIDs: offers.map { round.offers[$0].id }, end: end))
            }
        }
        unplaced.append(
            Leftover(request: index, units: request.units, waited: waited, isFinal: false, reached: reached))
        // All of a gang has room then, or nothing ends for it.
        if let preemption = preemption(index, rest, waited, in: trial), preemption.count == rest.count {
            victims += preemption.victims
        }
    }

    /// Chooses tasks of lower priority whose end would make room for units that found none.
    private func preemption(
        _ index: Int, _ rest: [PendingUnit], _ waited: Duration, in round: PlacementRound
    ) -> Preemption? {
        let template = requests[index].template
        guard let limit = template.preemptedPriority else { return nil }
        var round = round
        return Preemption(for: rest, of: template, below: limit, beside: victims, waited: waited, in: &round)
    }

    private mutating func writePlan() -> Plan {
        var plan = Plan()
        let writer = PlanWriter(requests: requests)
        writer.writeLaunches(of: &round, into: &plan)
        plan.holds = holds
        plan.victims = victims
        refuse(into: &plan)
        report(into: &plan)
        return plan
    }

    /// Offers that nothing uses are refused: for long if what waits could never use them, otherwise shortly.
    private mutating func refuse(into plan: inout Plan) {
        var unused = SlotSet(limit: round.roster.slots.count, filled: true)
        for slot in round.usedSlots(from: 0) { unused.remove(slot) }
        unused.formIntersection(round.open)
        guard !unused.isEmpty else { return }
        var wanted = SlotSet(limit: unused.limit)
        var hasWaiting = false
        for leftover in unplaced where !leftover.isFinal {
            hasWaiting = true
            wanted.formUnion(round.slotsOfFixedRules(requests[leftover.request].template))
        }
        func offers(_ slots: SlotSet) -> [OfferID] {
            var offers: [Int] = []
            slots.forEach { offers += round.roster.slots[$0].offers }
            return offers.sorted().map { round.offers[$0].id }
        }
        if !hasWaiting {
            plan.refusals.append(Plan.Refusal(offerIDs: offers(unused), for: nil))
            return
        }
        let longest = unplaced.compactMap { leftover -> Duration? in
            let template = requests[leftover.request].template
            return template.kind == .gang ? template.holdTime : nil
        }.max()
        let free = released.intersection(unused)
        let groups = [
            (unused.subtracting(wanted).subtracting(free), engine.fixedRefusal),
            (unused.intersection(wanted).subtracting(free), engine.movingRefusal),
            (free, max(engine.movingRefusal, longest ?? .zero)),
        ]
        for (slots, duration) in groups where !slots.isEmpty {
            plan.refusals.append(Plan.Refusal(offerIDs: offers(slots), for: duration))
        }
        // What is left of an agent that is used may serve the next task soon.
        plan.filters = Filters(refusing: engine.movingRefusal)
    }

    /// Says what was done for each work, and what kept the rest from a place.
    private mutating func report(into plan: inout Plan) {
        var placed = Array(repeating: 0, count: requests.count)
        for assignment in round.assignments { placed[assignment.template] += 1 }
        var leftovers: [Leftover?] = Array(repeating: nil, count: requests.count)
        for leftover in unplaced { leftovers[leftover.request] = leftover }
        for index in sequence {
            let template = requests[index].template
            let units = template.kind == .pod ? template.instances : template.taskCount
            let before = units - requests[index].units.count
            var report = WorkReport(
                work: template.name, wanted: units, placed: before + placed[index], unplaced: 0,
                offers: round.offers.count, exclusions: [], fitting: 0)
            if let leftover = leftovers[index], let unit = leftover.units.first {
                report.unplaced = leftover.units.count
                report.reached = leftover.reached
                report.expired = leftover.isFinal ? leftover.waited : nil
                (report.exclusions, report.fitting, report.nearestFit) = round.report(
                    on: template, unit: unit, waited: leftover.waited)
                let sentence = report.sentence
                for unit in leftover.units {
                    plan.unplaced.append(
                        Plan.Unplaced(
                            name: unit.taskIDs.first?.value ?? unit.instance, work: template.name,
                            explanation: sentence, isFinal: leftover.isFinal))
                }
            }
            plan.reports.append(report)
        }
    }
}

extension JobTemplate {
    /// Whether a rule of the work looks at agents that are not offered.
    fileprivate var seesAllAgents: Bool {
        rules.contains(where: \.seesAllAgents)
            || preferences.contains {
                if case .rule(let rule) = $0.node { rule.seesAllAgents } else { false }
            }
    }
}

extension Rule {
    fileprivate var seesAllAgents: Bool {
        switch node {
        case .spread: true
        case .all(let rules), .any(let rules), .none(let rules): rules.contains(where: \.seesAllAgents)
        case .when(let first, let rest): first.seesAllAgents || rest.contains(where: \.seesAllAgents)
        default: false
        }
    }
}
