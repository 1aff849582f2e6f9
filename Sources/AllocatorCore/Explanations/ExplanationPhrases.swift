import MesosBase
import MesosResources
import MesosWire

/// What explanations say, in words: how long something lasts, who somebody is, and each reason.
struct ExplanationPhrases {
    let names: ExplanationNames
    /// What times are reckoned from.
    let time: Instant

    /// When something is to be, such as `in 4.2 s`.
    func moment(_ instant: Instant) -> String {
        instant <= time ? "at once" : "in \(Self.span(instant - time))"
    }

    /// A time in the unit in which people think of it, such as `4.2 s` or `12 min`.
    static func span(_ duration: Duration) -> String {
        let seconds = duration.inSeconds
        if seconds < 9.95 { return "\(Scalar(Double(Int(seconds * 10 + 0.5)) / 10)) s" }
        if seconds < 119.5 { return "\(Int(seconds + 0.5)) s" }
        if seconds < 7_170 { return "\(Int(seconds / 60 + 0.5)) min" }
        if seconds < 172_800 { return "\(Int(seconds / 3_600 + 0.5)) h" }
        return "\(Int(seconds / 86_400 + 0.5)) days"
    }

    /// A part of all there is, such as `12.5 %`.
    static func percent(_ share: Double) -> String {
        share.isFinite ? "\(Scalar(Double(Int64(min(share, 1e6) * 1_000 + 0.5)) / 10)) %" : "all"
    }

    /// A number with its noun, such as `1 agent` or `12 agents`.
    static func count(_ number: Int, _ noun: String) -> String {
        "\(number) \(noun)\(number == 1 ? "" : "s")"
    }

    /// A place in an order, such as `2nd`.
    static func ordinal(_ rank: Int) -> String {
        switch (rank % 10, rank % 100) {
        case (1, let rest) where rest != 11: "\(rank)st"
        case (2, let rest) where rest != 12: "\(rank)nd"
        case (3, let rest) where rest != 13: "\(rank)rd"
        default: "\(rank)th"
        }
    }

    static func role(_ role: String) -> String { "role \(ExplanationNames.printable(role))" }

    func text(of framework: FrameworkID) -> String { names.text(of: framework) }

    func text(of agent: AgentID) -> String { names.text(of: agent) }

    func text(of rival: Rival) -> String {
        "\(text(of: rival.framework)) for \(Self.role(rival.role))"
    }

    /// Alternatives, such as `cpus:0.01 or mem:32`.
    private static func alternatives(_ minima: [ResourceQuantities]) -> String {
        minima.map(\.description).joined(separator: " or ")
    }

    static func amounts(_ roles: Excerpt<RoleAmount>) -> String {
        roles.text { "\(role($0.role)) (\($0.quantities))" }
    }

    /// What a reason says in general, of one agent or of many.
    func heading(_ reason: OfferReason) -> String {
        switch reason {
        case .offered: "will be offered"
        case .outranked: "others are served first"
        case .filtered: "refused by the framework"
        case .headroom: "held back for guarantees of other roles"
        case .quotaLimit(let quota):
            "the quota of \(Self.role(quota.role)) \(quota.exhausted.isEmpty ? "leaves too little" : "is used up")"
        case .belowMinimum: "too little is left to be worth an offer"
        case .constraint: "excluded by the framework's offer constraints"
        case .missingCapability(let missing):
            "the \(missing.isOfAgent ? "agent" : "framework") lacks the capability \(missing.name)"
        case .reservedForOthers: "what is free is reserved for other roles"
        case .nothingFree: "nothing is free"
        case .notWhitelisted: "the host is not on the whitelist"
        case .agentInactive: "the agent is disconnected or deactivated"
        case .noAgents: "there are no agents"
        case .paused: "the allocator waits for agents to come back"
        case .suppressed: "the framework has suppressed the role"
        case .frameworkInactive: "the framework is disconnected or deactivated"
        case .other(_, let sentence): sentence
        }
    }

    /// A reason in the fewest words, for counting.
    func word(_ reason: OfferReason) -> String {
        switch reason {
        case .outranked: "with others first"
        case .headroom: "held back for guarantees"
        case .quotaLimit: "beyond the quota"
        case .belowMinimum: "with too little left"
        case .constraint: "excluded by its constraints"
        case .missingCapability(let missing): "without \(missing.name)"
        case .reservedForOthers: "reserved for other roles"
        case .nothingFree: "with nothing free"
        case .notWhitelisted: "not on the whitelist"
        case .agentInactive: "not active"
        default: heading(reason)
        }
    }

    /// What a reason says of one agent beyond the heading; `nil` if there is no more to say.
    func detail(_ reason: OfferReason) -> String? {
        switch reason {
        case .offered(let resources, let instant): "\(resources) \(moment(instant))"
        case .outranked(let rivals): rivals.text(text(of:))
        case .filtered(let resources, let end):
            end <= time
                ? "\(resources) until the next batch" : "\(resources) for another \(Self.span(end - time))"
        case .headroom(let shortage):
            "still owed are \(shortage.roles.text { "\($0.quantities) to \(Self.role($0.role))" }), and free in the "
                + "cluster \(shortage.available.isEmpty ? "is nothing" : "are \(shortage.available)")"
        case .quotaLimit(let quota): detail(quota)
        case .belowMinimum(let resources, let minima):
            "\(resources.isEmpty ? "nothing" : resources.description) is there, at least "
                + "\(Self.alternatives(minima)) is needed"
        case .constraint(let text): text.isEmpty ? nil : ExplanationNames.printable(text)
        case .missingCapability(let missing): Self.detail(missing)
        case .reservedForOthers(let resources, let roles):
            "\(resources) for \(roles.text { ExplanationNames.printable($0) })"
        case .nothingFree(let holders): holders.isEmpty ? nil : text(of: holders)
        case .notWhitelisted(let hostname): hostname.isEmpty ? nil : ExplanationNames.printable(hostname)
        case .paused(let pause):
            "\(pause.known) of the \(pause.needed) that are needed are back; it waits "
                + (pause.until <= time ? "until the next run" : "for another \(Self.span(pause.until - time)) at most")
        case .agentInactive, .noAgents, .suppressed, .frameworkInactive, .other: nil
        }
    }

    private func detail(_ quota: QuotaStanding) -> String {
        let names = quota.exhausted.isEmpty ? quota.quota.limits.names : quota.exhausted
        let used = names.map { name in
            "\(name):\(quota.consumed[name]) of \(quota.quota.limits[name] ?? .zero)"
        }.joined(separator: ", ")
        guard !quota.consumers.isEmpty else { return "\(used) consumed" }
        return "\(used) consumed, by \(Self.amounts(quota.consumers))"
    }

    private static func detail(_ missing: MissingCapability) -> String {
        switch missing {
        case .gpuResources: "agents with GPUs need it"
        case .regionAware(let region):
            "the agent is in region \(ExplanationNames.printable(region)), the master in another"
        case .multiRole: "frameworks that may have several roles need it"
        case .hierarchicalRole: "roles that lie below others need it"
        case .sharedResources: "what is free is shared"
        case .revocableResources: "what is free is revocable"
        case .reservationRefinement: "what is free is reserved by refined reservations"
        }
    }

    /// Whether the detail is the same for all agents of which the reason is said.
    func isGeneral(_ reason: OfferReason) -> Bool {
        switch reason {
        case .headroom, .quotaLimit, .paused: true
        case .missingCapability(.regionAware): false
        case .missingCapability: true
        default: false
        }
    }

    /// Who holds what, such as `spark holds cpus:4 for role web`.
    func text(of holders: Excerpt<Holder>) -> String {
        holders.text { holder in
            "\(text(of: holder.framework)) holds \(holder.resources) for \(Self.role(holder.role))"
        }
    }

    /// A reason as one sentence without its full stop.
    func sentence(_ reason: OfferReason) -> String {
        if case .offered = reason { return "will be offered \(detail(reason) ?? "")" }
        return detail(reason).map { "\(heading(reason)): \($0)" } ?? heading(reason)
    }

    /// What can be done about a reason at once, in a whole sentence.
    func advice(_ reason: OfferReason) -> String? {
        switch reason {
        case .filtered: "A REVIVE call of the framework ends its refusals at once."
        case .suppressed: "A REVIVE call of the framework for the role ends that."
        default: nil
        }
    }
}
