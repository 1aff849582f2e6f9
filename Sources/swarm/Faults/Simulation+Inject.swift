import AgentCore
import MasterCore
import MesosBase
import MesosSimulation
import MesosWire

/// Lets the faults of a schedule happen in one simulation.
final class FaultInjector {
    private struct Condition {
        let nodes: [ClusterNode]
        let fault: Fault
        let end: Instant
    }

    private var conditions: [Condition] = []
    private var generator: SeededGenerator

    init(seed: UInt64) {
        generator = SeededGenerator(seed: seed &* 0x2545_F491_4F6C_DD1D &+ 1)
    }

    func install(in options: inout SimulationOptions) {
        options.drops = { [self] message in
            happens(to: message) { if case .drop(_, let oneIn, _) = $0 { oneIn } else { nil } }
        }
        options.duplicates = { [self] message in
            Self.mayComeTwice(message)
                && happens(to: message) { if case .duplicate(_, let oneIn, _) = $0 { oneIn } else { nil } }
        }
        options.delays = { [self] message in
            var sum = Duration.zero
            for condition in conditions where condition.nodes.contains(Self.node(message)) {
                switch condition.fault {
                case .delay(_, let oneIn, let latency, _):
                    if generator.next() % UInt64(oneIn) == 0 { sum += latency.draw(using: &generator) }
                case .slow(_, let latency, _): sum += latency.draw(using: &generator)
                default: break
                }
            }
            return sum
        }
    }

    private func happens(to message: SimulatedMessage, _ oneIn: (Fault) -> Int?) -> Bool {
        for condition in conditions where condition.nodes.contains(Self.node(message)) {
            if let bound = oneIn(condition.fault), generator.next() % UInt64(bound) == 0 { return true }
        }
        return false
    }

    private static func node(_ message: SimulatedMessage) -> ClusterNode {
        switch message {
        case .fromAgent(let name, _), .toAgent(let name, _): .agent(name)
        case .fromScheduler(let name, _), .toScheduler(let name, _): .framework(name)
        }
    }

    /// A scheduler's stream carries each event once, and a launch that comes twice is two launches, of which the second
    /// is for offers that are gone.
    private static func mayComeTwice(_ message: SimulatedMessage) -> Bool {
        switch message {
        case .fromAgent, .toAgent: true
        case .fromScheduler(_, let call): [.acknowledge, .kill, .reconcile, .decline].contains(call.type)
        case .toScheduler(_, let event): event.type == .update
        }
    }

    func inject(_ schedule: FaultSchedule, into simulation: Simulation) {
        for entry in schedule.entries {
            simulation.after(entry.time) { [self] in inject(entry.fault, into: $0) }
        }
    }

    /// Whatever lasts ends.
    func endAll() { conditions = [] }

    private func inject(_ fault: Fault, into simulation: Simulation) {
        switch fault {
        case .crash(let group, _, let delay), .stop(let group, let delay):
            for node in simulation.nodes(in: group) { crash(node, restartAfter: delay, in: simulation) }
        case .partition(let group, _, let time):
            for node in simulation.nodes(in: group) {
                set(.silent, node, simulation)
                if let time { simulation.after(time) { [self] in set(.up, node, $0) } }
            }
        case .breakConnections(let group):
            for node in simulation.nodes(in: group) {
                switch node {
                case .agent(let name): simulation.breakLink(ofAgent: name)
                case .framework(let name): simulation.breakLink(ofFramework: name)
                default: break
                }
            }
        case .drop(let group, _, let time), .duplicate(let group, _, let time), .delay(let group, _, _, let time),
            .slow(let group, _, let time):
            let condition = Condition(
                nodes: simulation.nodes(in: group), fault: fault, end: simulation.now + (time ?? .seconds(60)))
            conditions.append(condition)
            simulation.after(time ?? .seconds(60)) { [self] in
                let now = $0.now
                conditions.removeAll { $0.end <= now }
            }
        case .markGone(let group):
            for case .agent(let name) in simulation.nodes(in: group) {
                if let id = simulation.agentMachine(name)?.agent.agentID { simulation.ask(.markAgentGone(id)) }
            }
        default: break
        }
    }

    private func set(_ state: LinkState, _ node: ClusterNode, _ simulation: Simulation) {
        switch node {
        case .agent(let name): simulation.setLink(ofAgent: name, state)
        case .framework(let name): simulation.setLink(ofFramework: name, state)
        default: break
        }
    }

    private func crash(_ node: ClusterNode, restartAfter delay: Duration?, in simulation: Simulation) {
        switch node {
        case .master:
            simulation.crashMaster()
            if let delay { simulation.after(delay) { $0.startMaster() } }
        case .agent(let name):
            simulation.crashAgent(name)
            if let delay { simulation.after(delay) { $0.startAgent(name) } }
        default: break
        }
    }
}
