import AgentCore
import MasterCore
import MesosBase
import MesosWire

extension Simulation {
    /// How many events may be going to happen for each node, connection and task that is not forgotten.
    private static let maxEventsPerPart = 200

    /// Compares queues and tables with their bounds.
    func scanSizes() -> [Violation] {
        var problems: [String] = []
        for id in schedulerWires.keys.sorted() {
            guard let wire = schedulerWires[id] else { continue }
            let limits = options.subscriberLimits
            check("the stream to \(wire.framework.name)", wire.queue.countedEvents, limits.events, "events", &problems)
            check("the stream to \(wire.framework.name)", wire.queue.bytes, limits.bytes, "bytes", &problems)
            check(
                "what \(wire.framework.name) has not read", wire.unreadCount, options.streamWindow, "events", &problems)
        }
        if let machine = master.host?.machine { checkMaster(machine, &problems) }
        for agent in agentList {
            if let machine = agent.host?.machine.agent { check(machine, of: agent, &problems) }
        }
        let parts = agentList.count + frameworks.count + agentWires.count + schedulerWires.count + liveTaskCount + 10
        check("the simulation", pendingEventCount, parts * Self.maxEventsPerPart, "events to come", &problems)
        return problems.map {
            Violation(invariant: StandardRule.everythingIsBounded.name, instant: now, problem: $0)
        }
    }

    private func check(_ whose: String, _ count: Int, _ bound: Int, _ what: String, _ problems: inout [String]) {
        if count > bound { problems.append("\(whose) has \(count) \(what), and may have \(bound)") }
    }

    private func checkMaster(_ machine: MasterMachine, _ problems: inout [String]) {
        let configuration = machine.configuration
        check(
            "the master", machine.completedFrameworkCount, configuration.maxCompletedFrameworks,
            "completed frameworks", &problems)
        for framework in machine.frameworkAudits {
            check(
                "framework \(framework.id)", framework.completedTasks, configuration.maxCompletedTasksPerFramework,
                "completed tasks", &problems)
            check(
                "framework \(framework.id)", framework.unreachableTasks, configuration.maxUnreachableTasksPerFramework,
                "unreachable tasks", &problems)
        }
    }

    private func check(_ machine: AgentMachine, of agent: SimulatedAgent, _ problems: inout [String]) {
        let (sizes, configuration) = (machine.sizes, agent.configuration)
        check(
            "agent \(agent.name)", sizes.completedFrameworks, configuration.maxCompletedFrameworks,
            "completed frameworks", &problems)
        check(
            "agent \(agent.name)", sizes.completedExecutors, configuration.maxCompletedExecutorsPerFramework,
            "completed executors of a framework", &problems)
        check(
            "agent \(agent.name)", sizes.completedTasks, configuration.maxCompletedTasksPerExecutor,
            "completed tasks of an executor", &problems)
        check("agent \(agent.name)", sizes.updateStreams, sizes.tasks, "streams of updates", &problems)
    }

    /// How many tasks the master has that have not been forgotten.
    private var liveTaskCount: Int { master.host?.machine.frameworkAudits.reduce(0) { $0 + $1.tasks } ?? 0 }
}
