import MesosBase

/// What is found out about an agent and a role, or a framework in it, in short: found for many, described for few.
enum Finding: Sendable, Equatable {
    case offered
    case outranked
    case paused
    case obstacle(Obstacle)

    /// What keeps a framework from an offer.
    enum Obstacle: Sendable, Equatable {
        case agentInactive
        case notWhitelisted
        case nothingFree
        case reservedForOthers
        case constraint
        case quotaLimit
        case headroom
        case belowMinimum
        case missing(MissingCapability)
        case filtered(until: Instant)
        /// Nothing does, and yet the next run gives nothing.
        case untaken
    }

    /// What has the same key is in one group; what is nearest to an offer has the least.
    var key: Int {
        switch self {
        case .offered: 0
        case .outranked: 1
        case .paused: 2
        case .obstacle(let obstacle): 3 + obstacle.key
        }
    }
}

extension Finding.Obstacle {
    var key: Int {
        switch self {
        case .untaken: 0
        case .filtered: 1
        case .headroom: 2
        case .quotaLimit: 3
        case .belowMinimum: 4
        case .constraint: 5
        case .missing(.gpuResources): 6
        case .missing(.regionAware): 7
        case .missing(.multiRole): 8
        case .missing(.hierarchicalRole): 9
        case .missing(.sharedResources): 10
        case .missing(.revocableResources): 11
        case .missing(.reservationRefinement): 12
        case .reservedForOthers: 13
        case .nothingFree: 14
        case .notWhitelisted: 15
        case .agentInactive: 16
        }
    }

    /// Whether nothing of the agent is given out, so that what it has in all is to be looked at.
    var isWholeAgent: Bool {
        switch self {
        case .nothingFree, .notWhitelisted, .agentInactive: true
        default: false
        }
    }
}
