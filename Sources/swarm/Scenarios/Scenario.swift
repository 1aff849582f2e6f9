import MasterCore
import MesosBase
import MesosResources
import MesosSimulation
import MesosWire

/// A cluster, what it is to do, and what goes wrong with it: all of it follows from a seed.
struct Scenario: Sendable {
    let seed: UInt64
    /// What each agent has to offer.
    var agents: [Resources]
    var frameworks: [FrameworkPlan]
    var faults: FaultSchedule
    var master = MasterConfiguration()

    /// For how long faults happen.
    static let faultyTime = Duration.seconds(60)

    /// How many tasks there are in all.
    var taskCount: Int { frameworks.reduce(0) { $0 + $1.tasks.count } }

    /// The scenario with at most so many agents, frameworks and tasks of each framework.
    func limited(to limits: ScenarioLimits) -> Scenario {
        var scenario = self
        if let agents = limits.agents { scenario.agents = Array(scenario.agents.prefix(agents)) }
        if let frameworks = limits.frameworks { scenario.frameworks = Array(scenario.frameworks.prefix(frameworks)) }
        if let tasks = limits.tasks {
            for index in scenario.frameworks.indices {
                scenario.frameworks[index].tasks = Array(scenario.frameworks[index].tasks.prefix(tasks))
            }
        }
        return scenario
    }
}

/// How much of a scenario there is: a small failure is easier to understand.
struct ScenarioLimits: Sendable, Equatable {
    var agents: Int?
    var frameworks: Int?
    var tasks: Int?
}
