import MesosKit

/// The chores of one night and where each of them stands: a value that decides and does nothing. The time comes as an
/// argument, so that every decision can be tested without a cluster and without waiting.
struct Night: Sendable {
    enum Progress: Sendable, Equatable {
        /// It is to be launched, but not before this time.
        case waiting(ContinuousClock.Instant)
        case launched(on: AgentID, at: ContinuousClock.Instant)
        case finished
        case givenUp(String)
    }

    struct Entry: Sendable {
        let chore: Chore
        var progress: Progress
        var attempt = 1
        var failures = 0

        /// A framework may use an identifier once in its life, so each attempt has its own.
        var taskID: TaskID { TaskID("\(chore.name)-\(attempt)") }

        var agent: AgentID? {
            if case .launched(let agent, _) = progress { agent } else { nil }
        }

        func isDue(at now: ContinuousClock.Instant) -> Bool {
            if case .waiting(let time) = progress { time <= now } else { false }
        }
    }

    var entries: [Entry]

    init(_ chores: [Chore], now: ContinuousClock.Instant) {
        entries = chores.map { Entry(chore: $0, progress: .waiting(now)) }
    }

    /// Whether something would be launched if there were an offer.
    func hasWork(at now: ContinuousClock.Instant) -> Bool {
        entries.contains { $0.isDue(at: now) }
    }

    /// What to run where: the chores that need most come first, and each goes to the agent that runs the fewest.
    mutating func place(on offers: [Offer], at now: ContinuousClock.Instant) -> Plan {
        var left = offers.map { $0.resourcesValue.unallocated() }
        var tasks = Array(repeating: [TaskInfo](), count: offers.count)
        let due = entries.indices.filter { entries[$0].isDue(at: now) }
        for index in due.sorted(by: { entries[$0].chore.needs.cpus > entries[$1].chore.needs.cpus }) {
            let chore = entries[index].chore
            let suitable = offers.indices.filter { offer in
                left[offer].contains(chore.needs) && (chore.disk == nil || offers[offer].disk == chore.disk)
            }
            let choice = suitable.min { load(of: offers[$0].agentID) < load(of: offers[$1].agentID) }
            guard let choice else { continue }
            let agent = offers[choice].agentID
            tasks[choice].append(task(for: entries[index], on: agent))
            left[choice] -= chore.needs
            entries[index].progress = .launched(on: agent, at: now)
        }
        var plan = Plan()
        for (offer, tasks) in zip(offers, tasks) {
            if tasks.isEmpty {
                plan.decline(offer.id)
            } else {
                plan.launches.append(Plan.Launch(agentID: offer.agentID, offerIDs: [offer.id], tasks: tasks))
            }
        }
        return plan
    }

    private func load(of agent: AgentID) -> Int {
        entries.count { $0.agent == agent }
    }

    private func task(for entry: Entry, on agent: AgentID) -> TaskInfo {
        var command = CommandInfo.shell(entry.chore.command)
        command.environment = V1.Environment(variables: [.init(name: "ATTEMPT", value: "\(entry.attempt)")])
        return TaskInfo(
            name: entry.chore.name, taskID: entry.taskID, agentID: agent, resources: entry.chore.needs,
            command: command)
    }
}

extension Offer {
    /// What the agent's attribute `disk` says.
    fileprivate var disk: String? { attributes.first { $0.name == "disk" }?.text?.value }
}
