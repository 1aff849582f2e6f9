import MesosBase
public import MesosResources
public import MesosWire

/// What a master knows at one moment, as plain values.
public struct MasterSnapshot: Sendable {
    /// A task and where it stands.
    public struct Task: Sendable, Equatable {
        /// The task's id, unique in its framework.
        public let id: TaskID
        /// The task's name.
        public let name: String
        /// The agent it was sent to.
        public let agent: AgentID
        /// The latest state that the master knows.
        public let state: TaskState
        /// What it uses, or used.
        public let resources: Resources
        /// Its updates so far; of several in a row with the same state only the last.
        public let statuses: [TaskStatus]
    }

    /// A framework and its tasks.
    public struct Framework: Sendable {
        /// The framework's id.
        public let id: FrameworkID
        /// How the framework describes itself.
        public let info: FrameworkInfo
        /// Whether its scheduler is connected.
        public let isConnected: Bool
        /// Its outstanding offers.
        public let offers: [OfferID]
        /// Its tasks that have not ended, and those whose end it has not acknowledged, in the order of their ids.
        public let tasks: [Task]
        /// Its tasks on agents that do not answer.
        public let unreachableTasks: [Task]
        /// Its ended tasks, oldest first, as many as the master remembers.
        public let completedTasks: [Task]
    }

    /// An agent and what is left of it.
    public struct Agent: Sendable {
        /// The agent's id.
        public let id: AgentID
        /// How the agent describes itself.
        public let info: AgentInfo
        /// Whether its link stands.
        public let isConnected: Bool
        /// All it has.
        public let total: Resources
        /// What its tasks and executors use.
        public let used: Resources
        /// What is offered and not yet answered.
        public let offered: Resources
    }

    /// The master's id.
    public let masterID: String
    /// The frameworks in the order of their ids.
    public let frameworks: [Framework]
    /// The frameworks that have left, oldest first, as many as the master remembers.
    public let completedFrameworks: [Framework]
    /// The agents in the order of their ids.
    public let agents: [Agent]
}

extension MasterMachine {
    /// What the master knows now.
    package var snapshot: MasterSnapshot {
        var used: SortedMap<AgentID, Resources> = [:]
        for framework in frameworks.values {
            for id in framework.tasks.sortedKeys() {
                guard let task = framework.tasks[id], !task.state.isTerminal else { continue }
                used[task.agent] = (used[task.agent] ?? Resources()) + task.resources
            }
        }
        let agents = agents.values.map { agent in
            var total = used[agent.id] ?? Resources()
            for (framework, executors) in agent.executors {
                for executor in executors.values {
                    if let needed = executorResources(executor, of: framework, role: nil) { total += needed }
                }
            }
            let offered = agent.offers.keys.reduce(Resources()) { sum, offer in
                offers[offer].map { sum + $0.resources } ?? sum
            }
            return MasterSnapshot.Agent(
                id: agent.id, info: agent.info, isConnected: agent.isConnected, total: agent.total, used: total,
                offered: offered)
        }
        return MasterSnapshot(
            masterID: id, frameworks: frameworks.values.map(Self.snapshot),
            completedFrameworks: completedFrameworks.map(Self.snapshot), agents: agents)
    }

    private static func snapshot(of framework: FrameworkRecord) -> MasterSnapshot.Framework {
        MasterSnapshot.Framework(
            id: framework.id, info: framework.info, isConnected: framework.isConnected,
            offers: framework.offers.keys,
            tasks: framework.tasks.sortedKeys().compactMap { framework.tasks[$0] }.map(snapshot),
            unreachableTasks: framework.unreachableTasks.keys.compactMap { framework.unreachableTasks[$0] }
                .map(snapshot),
            completedTasks: framework.completedTasks.map(snapshot))
    }

    private static func snapshot(of task: TaskRecord) -> MasterSnapshot.Task {
        MasterSnapshot.Task(
            id: task.info.taskID, name: task.info.name, agent: task.agent, state: task.state,
            resources: task.resources, statuses: task.statuses)
    }
}
