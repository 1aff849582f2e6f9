import MesosBase
import MesosResources
import MesosWire

/// What is used and offered, found in one walk over all tasks.
struct ClusterTally {
    /// How much of something is used and offered.
    struct Share {
        var used = ResourceModel()
        var offered = ResourceModel()

        var sum: ResourceModel {
            var sum = used
            sum.add(offered)
            return sum
        }
    }

    private var agentPlaces = Table<AgentID, Int>()
    private var executors = Table<FrameworkID, [(agent: AgentID, info: ExecutorInfo)]>()
    /// In the order in which the master has the agents and the frameworks.
    private(set) var agents: [Share] = []
    private(set) var frameworks: [Share] = []

    init(of master: borrowing MasterMachine) {
        for (place, agent) in master.agents.keys.enumerated() { agentPlaces[agent] = place }
        agents = Array(repeating: Share(), count: master.agents.count)
        frameworks = Array(repeating: Share(), count: master.frameworks.count)
        for (place, framework) in master.frameworks.values.enumerated() {
            addTasks(of: framework, at: place)
            for (offer, agent) in framework.offers {
                guard let resources = master.offers[offer]?.resources else { continue }
                frameworks[place].offered.add(resources)
                if let agent = agentPlaces[agent] { agents[agent].offered.add(resources) }
            }
        }
        addExecutors(on: master.agents)
        for (place, framework) in master.frameworks.keys.enumerated() {
            for executor in executors[framework] ?? [] { frameworks[place].used.add(executor.info.resources) }
        }
    }

    private mutating func addTasks(of framework: FrameworkRecord, at place: Int) {
        // Sums do not depend on the order of the tasks.
        self = framework.tasks.reduceUnordered(into: self) { tally, task in
            guard !task.state.isTerminal, task.state != .unreachable else { return }
            tally.frameworks[place].used.add(task.resources)
            if let agent = tally.agentPlaces[task.agent] { tally.agents[agent].used.add(task.resources) }
        }
    }

    private mutating func addExecutors(on agents: SortedMap<AgentID, AgentRecord>) {
        for (place, agent) in agents.values.enumerated() {
            for (framework, infos) in agent.executors {
                for info in infos.values {
                    self.agents[place].used.add(info.resources)
                    if !executors.contains(framework) { executors[framework] = [] }
                    executors.update(framework) { $0.append((agent.id, info)) }
                }
            }
        }
    }

    /// The executors of a framework in the order of their agents.
    func executors(of framework: FrameworkID) -> [(agent: AgentID, info: ExecutorInfo)] {
        executors[framework] ?? []
    }
}
