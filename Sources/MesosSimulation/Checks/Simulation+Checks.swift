import AgentCore
import MasterCore
import MesosBase
import MesosResources
import MesosWire

extension Simulation {
    /// What is wrong with the cluster as it stands, one sentence each; this holds at every instant.
    package func problems() -> [String] {
        var problems = failure.map { [$0.description] } ?? []
        if let snapshot = master.host?.machine.snapshot { problems += Self.doublePromises(in: snapshot) }
        for name in frameworks.keys.sorted() {
            let history = history(of: name)
            for (task, updates) in history.updates {
                for (last, next) in history.disorder(of: task, updates) {
                    problems.append("task \(task) of \(name) went from \(last) to \(next)")
                }
            }
        }
        return problems
    }

    /// What is wrong with a cluster that has come to rest with all its links up: besides what always counts, no task is
    /// forgotten, no update waits, and nothing is held that nobody uses.
    package func problemsAtRest() -> [String] {
        var problems = problems()
        guard let snapshot = master.host?.machine.snapshot else { return problems }
        for name in frameworks.keys.sorted() where frameworks[name]?.outcome == nil {
            problems += forgottenTasks(of: name, in: snapshot)
        }
        for name in agents.keys.sorted() {
            guard let agent = agents[name]?.host?.machine.agent.snapshot, agent.isRegistered else { continue }
            problems += Self.strayTasks(on: agent, in: snapshot)
            if agent.openUpdateStreams > 0, !hasLiveTasks(agent) {
                problems.append("agent \(name) keeps \(agent.openUpdateStreams) updates that nobody acknowledges")
            }
        }
        for agent in snapshot.agents where agent.isConnected {
            let hasTasks = snapshot.frameworks.contains { framework in
                framework.tasks.contains { $0.agent == agent.id && !$0.state.isTerminal }
            }
            if !hasTasks, !agent.used.isEmpty, !hasExecutors(agent.id) {
                problems.append("agent \(agent.id) has no task and yet uses \(agent.used)")
            }
        }
        return problems
    }

    /// Every task that lives on a registered agent is known to the master to be there.
    private static func strayTasks(on agent: AgentSnapshot, in snapshot: MasterSnapshot) -> [String] {
        agent.frameworks.flatMap { framework -> [String] in
            let known = snapshot.frameworks.first { $0.id == framework.id }?.tasks ?? []
            let living = framework.executors.flatMap { $0.queuedTasks + $0.launchedTasks }.map(\.taskID)
            let strays = living.filter { task in
                !known.contains { $0.id == task && $0.agent == agent.agent.id }
            }
            return strays.map {
                "task \($0) of \(framework.id) lives on \(agent.agent.hostname), and the master does not know"
            }
        }
    }

    private static func doublePromises(in snapshot: MasterSnapshot) -> [String] {
        snapshot.agents.compactMap { agent in
            let promised = (agent.used + agent.offered).unallocated()
            guard !agent.total.contains(promised) else { return nil }
            return "agent \(agent.id) has \(agent.total), of which \(agent.used) are used and \(agent.offered) offered"
        }
    }

    /// Every task that was launched has ended at its scheduler, or lives at the master, or was on an agent that has
    /// left; a scheduler that knows the states of such tasks is told so.
    private func forgottenTasks(of name: String, in snapshot: MasterSnapshot) -> [String] {
        guard let id = frameworkID(name) else { return [] }
        let history = history(of: name)
        let known = snapshot.frameworks.first { $0.id == id }
        return history.openTasks.compactMap { task in
            let state = history.state(of: task)
            if known?.unreachableTasks.contains(where: { $0.id == task }) == true { return nil }
            if state == .unreachable || state == .unknown, let agent = history.agent(of: task),
                !snapshot.agents.contains(where: { $0.id == agent })
            {
                return nil
            }
            guard let record = known?.tasks.first(where: { $0.id == task }) else {
                return
                    "task \(task) of \(name) was launched, is \(state.map(\.wireName) ?? "unheard of"), and forgotten"
            }
            guard !record.state.isTerminal else {
                return "task \(task) of \(name) is \(record.state), and its scheduler has not heard of it"
            }
            return nil
        }
    }

    private func hasLiveTasks(_ agent: AgentSnapshot) -> Bool {
        agent.frameworks.contains { framework in
            framework.executors.contains { !$0.queuedTasks.isEmpty || !$0.launchedTasks.isEmpty }
        }
    }

    private func hasExecutors(_ id: AgentID) -> Bool {
        agents.values.contains { agent in
            guard let snapshot = agent.host?.machine.agent.snapshot, snapshot.agent.id == id else { return false }
            return snapshot.frameworks.contains { !$0.executors.isEmpty }
        }
    }
}
