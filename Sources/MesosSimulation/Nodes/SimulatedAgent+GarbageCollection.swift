import AgentCore
import MesosBase

extension Simulation {
    /// How long a simulated disk takes to answer.
    private static let diskDelay = Duration.milliseconds(1)

    /// Fills an agent's disk to this part, from 0 to 1.
    package func setDiskUse(_ use: Double, ofAgent name: String) {
        agents[name]?.diskUse = use
    }

    /// There are no files in a simulation: what is to be removed is gone, and no former agent has left anything.
    func perform(_ effect: GarbageEffect, of agent: SimulatedAgent) {
        let answer: GarbageInput =
            switch effect {
            case .listAgentDirectories: .agentDirectoriesFound([])
            case .measureDisk: .diskMeasured(use: has(.diskIsFull, agent.conditions) ? 1 : agent.diskUse)
            case .removeDirectory(let number, _): .directoryRemoved(number: number)
            }
        schedule(after: Self.diskDelay, background: true) { simulation in
            simulation.feed(agent, .agent(.garbage(answer)))
        }
    }
}
