import AgentCore
import AllocatorCore
import FrameworkCore
import MasterCore
import MesosBase
import MesosResources
import MesosSimulation
import MesosWire
import Testing

extension Simulation {
    /// A cluster with the allocator that clusters have, and agents of four processors and 4 GB each.
    static func cluster(
        seed: UInt64 = 1, agents: [String] = ["a1"], resources: Resources = "cpus:4;mem:4096",
        options: SimulationOptions = SimulationOptions(), master: MasterConfiguration = MasterConfiguration()
    ) -> Simulation {
        let simulation = Simulation(seed: seed, options: options, master: master) { seed in
            HierarchicalAllocator(allocationInterval: master.allocationInterval, seed: seed)
        }
        for name in agents { simulation.addAgent(name, .simulated(name, resources)) }
        return simulation
    }

    /// The id of an agent, once it has one.
    func agentID(_ name: String) -> AgentID? { agentMachine(name)?.agent.agentID }

    /// The instant at which a line of the trace that contains all of these words was first written, in seconds.
    func seconds(of words: String...) -> Double? {
        trace.lines.first { line in words.allSatisfy { line.contains($0) } }.flatMap(Self.seconds)
    }

    /// The instants at which lines of the trace that contain all of these words were written, in seconds.
    func allSeconds(of words: String...) -> [Double] {
        trace.lines.filter { line in words.allSatisfy { line.contains($0) } }.compactMap(Self.seconds)
    }

    private static func seconds(of line: String) -> Double? {
        line.split(separator: " ").first.flatMap { Double($0) }
    }
}

extension AgentConfiguration {
    static func simulated(_ name: String, _ resources: Resources) -> AgentConfiguration {
        AgentConfiguration(hostname: "\(name).example.com", resources: resources, workDirectory: "/agents/\(name)")
    }
}

extension FrameworkInfo {
    /// A framework that keeps its tasks when it is away for a week.
    static func durable(_ name: String) -> FrameworkInfo {
        FrameworkInfo(user: "nobody", name: name, failoverTimeout: 604_800, checkpoint: true)
    }
}

extension TaskInfo {
    /// A command task of one processor and 64 MB.
    static func command(_ id: String, _ text: String, resources: Resources = "cpus:1;mem:64") -> TaskInfo {
        TaskInfo(
            name: id, taskID: TaskID(id), agentID: "", resources: resources.wireValue,
            command: CommandInfo(value: text))
    }

    /// A task for an executor of the program's own.
    static func executed(_ id: String, by executor: ExecutorInfo) -> TaskInfo {
        TaskInfo(
            name: id, taskID: TaskID(id), agentID: "", resources: Resources("cpus:0.5;mem:64").wireValue,
            executor: executor)
    }
}

/// Reports what is wrong with a cluster, with the end of its trace.
func expectSound(
    _ simulation: Simulation, atRest: Bool = true, at location: SourceLocation = #_sourceLocation
) {
    let problems = atRest ? simulation.problemsAtRest() : simulation.problems()
    #expect(
        problems.isEmpty,
        """
        seed \(simulation.seed):
        \(problems.joined(separator: "\n"))
        \(simulation.trace.tail())
        """, sourceLocation: location)
}

/// Takes note of what is offered, and keeps it.
struct Collector: SimulatedScheduler {
    private(set) var offers: [Offer] = []

    mutating func callback(_ callback: SchedulerCallback) -> [V1.Scheduler.Call] {
        if case .resourceOffers(let more) = callback { offers += more }
        return []
    }

    /// What was offered of each agent.
    var resources: SortedMap<AgentID, Resources> {
        var sums: SortedMap<AgentID, Resources> = [:]
        for offer in offers {
            sums[offer.agentID] =
                (sums[offer.agentID] ?? Resources()) + ((try? Resources(offer.resources).unallocated()) ?? Resources())
        }
        return sums
    }
}

/// Lets a new framework ask for everything: what a cluster at rest neither uses nor offers, somebody has forgotten to
/// return.
func expectEverythingIsFree(_ simulation: Simulation, at location: SourceLocation = #_sourceLocation) {
    simulation.addFramework("collector", FrameworkInfo(user: "nobody", name: "collector"), Collector())
    simulation.advance(by: .seconds(10))
    let offered = simulation.scheduler("collector", as: Collector.self)?.resources ?? [:]
    for agent in simulation.masterMachine?.snapshot.agents ?? [] where agent.isConnected {
        #expect(
            offered[agent.id] == agent.total - agent.used.unallocated(),
            "seed \(simulation.seed): \(agent.id) offers \(offered[agent.id] ?? "")",
            sourceLocation: location)
    }
}
