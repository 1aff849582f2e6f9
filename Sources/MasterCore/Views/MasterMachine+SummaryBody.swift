import MesosBase
import MesosResources
import MesosWire

extension MasterMachine {
    /// The body of `/state-summary`: agents and frameworks with how many of their tasks are in which state.
    package var stateSummaryBody: [UInt8] {
        let tally = ClusterTally(of: self)
        let tasks = TaskSummaries(of: self)
        return Self.body { json in
            json.field("hostname", info.hostname ?? "")
            json.field("cluster", configuration.cluster)
            json.array("slaves") { json in
                for (place, agent) in agents.values.enumerated() {
                    json.object { json in
                        agent.writeFields(tally.agents[place], to: &json)
                        let summary = tasks.agents[agent.id]
                        (summary?.states ?? StateCounts()).writeFields(to: &json)
                        json.field("framework_ids", summary?.frameworks.map(\.value) ?? [])
                    }
                }
            }
            json.array("frameworks") { json in
                for (place, framework) in frameworks.values.enumerated() {
                    json.object { json in
                        framework.writeSummary(tally.frameworks[place], to: &json)
                        let summary = tasks.frameworks[place]
                        summary.states.writeFields(to: &json)
                        json.field("slave_ids", summary.agents.keys.map(\.value))
                    }
                }
            }
        }
    }
}

/// Who runs tasks where, and in which states they are; also those that have ended, as far as they are remembered.
private struct TaskSummaries {
    struct OnAgent {
        var states = StateCounts()
        /// In ascending order.
        var frameworks: [FrameworkID] = []
    }

    struct OfFramework {
        var states = StateCounts()
        var agents: SortedMap<AgentID, Bool> = [:]
    }

    var agents = Table<AgentID, OnAgent>()
    var frameworks: [OfFramework] = []

    init(of master: borrowing MasterMachine) {
        for framework in master.frameworks.values {
            frameworks.append(OfFramework())
            // Counts do not depend on the order of the tasks.
            self = framework.tasks.reduceUnordered(into: self) { $0.count($1) }
            for task in framework.unreachableTasks.keys {
                if let record = framework.unreachableTasks[task] { count(record) }
            }
            for task in framework.completedTasks { count(task) }
        }
    }

    private mutating func count(_ task: borrowing TaskRecord) {
        let (agent, framework, state, last) = (task.agent, task.framework, task.state, frameworks.count - 1)
        frameworks[last].states.count(state)
        if !frameworks[last].agents.contains(agent) { frameworks[last].agents[agent] = true }
        if !agents.contains(agent) { agents[agent] = OnAgent() }
        agents.update(agent) { summary in
            summary.states.count(state)
            if summary.frameworks.last != framework { summary.frameworks.append(framework) }
        }
    }
}
