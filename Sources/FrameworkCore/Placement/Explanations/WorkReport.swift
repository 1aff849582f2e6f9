import MesosBase
public import MesosWire

/// What a placement did for one work, and why not more.
public struct WorkReport: Sendable, Equatable {
    /// The agent that comes nearest to holding a task, and what it fails.
    public struct NearestFit: Sendable, Equatable {
        /// The agent.
        public var agentID: AgentID
        /// The name of its machine.
        public var hostname: String
        /// All that it fails, such as `cpus (want 4, it has 2)`.
        public var failures: [String]
    }

    /// The work's name.
    public var work: String
    /// The number of its tasks.
    public var wanted: Int
    /// How many of them have a place, with those that had one before.
    public var placed: Int
    /// How many have none.
    public var unplaced: Int
    /// The offers that were looked at.
    public var offers: Int
    /// What kept the offers from being used, the most frequent first; empty if all tasks have a place.
    public var exclusions: [Exclusion]
    /// How many offers would do for a task: those of a gang that does not get all that it needs.
    public var fitting: Int
    /// The agent that comes nearest to holding a task.
    public var nearestFit: NearestFit?
    /// For a gang: how many of its tasks would have had a place in this round.
    public var reached: Int?
    /// A mistake in the work's description, for which it was not looked at.
    public var mistake: String?
    /// How long the work waited before it was given up, if it was.
    public var expired: Duration?

    /// One sentence that says what the tasks without a place lack.
    public var sentence: String {
        if let mistake { return mistake }
        var text = offers == 0 ? "there are no offers" : "of \(offers == 1 ? "1 offer" : "\(offers) offers"), "
        if offers > 0 {
            var phrases: [String] = []
            var isFirst = true
            for exclusion in exclusions {
                phrases.append(exclusion.phrase(isFirst: isFirst))
                if exclusion.resource == nil { isFirst = false }
            }
            if fitting > 0 { phrases.append("\(fitting) would do") }
            text += phrases.joined(separator: ", ")
        }
        if let nearestFit, nearestFit.failures.count > 1 || exclusions.count > 1 {
            text += "; \(nearestFit.agentID) comes nearest, but fails \(nearestFit.failures.joined(separator: " and "))"
        }
        if let reached {
            text = "\(reached) of \(wanted) tasks of the gang have a place, and all or none start: \(text)"
        }
        if let expired { text = "given up after \(DurationText.format(expired)): \(text)" }
        return text
    }
}

extension WorkReport: CustomStringConvertible {
    /// One line, such as `web: 11 of 12 placed. 1 unplaced: of 40 offers, 22 lack cpus (want 0.5, best has 0.3)`.
    public var description: String {
        let summary = "\(work): \(placed) of \(wanted) placed."
        return unplaced == 0 ? summary : "\(summary) \(unplaced) unplaced: \(sentence)."
    }
}

extension Plan {
    /// A line for each work that says what was placed and what kept the rest from it.
    public func explain() -> String { reports.map(\.description).joined(separator: "\n") }

    /// What was done for one work.
    public func report(of work: String) -> WorkReport? { reports.first { $0.work == work } }
}
