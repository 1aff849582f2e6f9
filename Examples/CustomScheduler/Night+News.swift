import MesosKit

/// What follows from the news of tasks, and from the time.
extension Night {
    /// Whether every chore has finished or been given up.
    var isOver: Bool {
        entries.allSatisfy { entry in
            switch entry.progress {
            case .finished, .givenUp: true
            case .waiting, .launched: false
            }
        }
    }

    /// Takes what is said of a task. What is said twice, or of an attempt that is long over, changes nothing.
    mutating func update(_ status: TaskStatus, at now: ContinuousClock.Instant) {
        let index = entries.firstIndex { $0.taskID == status.taskID && $0.agent != nil }
        guard let index else { return }
        switch status.state {
        case .finished:
            entries[index].progress = .finished
        case .killed:
            entries[index].progress = .givenUp("killed, since it took longer than \(entries[index].chore.limit)")
        case .lost, .dropped, .gone, .goneByOperator, .unknown:
            // Its agent is gone, or it never came there. That is no failure of the chore: it goes elsewhere at once.
            retry(index, at: now)
        case .failed, .error:
            fail(index, status.message ?? "\(status.state)", at: now)
        case .staging, .starting, .running, .killing, .unreachable:
            break  // It may still end well, even where nobody can see it at the moment.
        }
    }

    private mutating func fail(_ index: Int, _ reason: String, at now: ContinuousClock.Instant) {
        entries[index].failures += 1
        let failures = entries[index].failures
        if failures < entries[index].chore.attempts {
            retry(index, at: now + .milliseconds(100) * (1 << failures))  // 0.2 s, then 0.4 s, 0.8 s …
        } else {
            entries[index].progress = .givenUp("failed \(failures) times: \(reason)")
        }
    }

    private mutating func retry(_ index: Int, at time: ContinuousClock.Instant) {
        entries[index].attempt += 1
        entries[index].progress = .waiting(time)
    }

    /// The tasks that have run for too long.
    func overdue(at now: ContinuousClock.Instant) -> [(taskID: TaskID, agent: AgentID)] {
        entries.compactMap { entry in
            guard case .launched(let agent, let start) = entry.progress, start + entry.chore.limit <= now else {
                return nil
            }
            return (entry.taskID, agent)
        }
    }

    /// The tasks that should be somewhere.
    var open: [V1.Scheduler.Call.Reconcile.Task] {
        entries.filter { $0.agent != nil }.map { .init(taskID: $0.taskID, agentID: $0.agent) }
    }

    var summary: [String] {
        entries.map { entry in
            let attempts = entry.attempt == 1 ? "" : " at attempt \(entry.attempt)"
            switch entry.progress {
            case .finished: return "\(entry.chore.name): finished\(attempts)"
            case .givenUp(let reason): return "\(entry.chore.name): given up: \(reason)"
            case .waiting, .launched: return "\(entry.chore.name): still open"
            }
        }
    }
}
