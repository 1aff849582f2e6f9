package import AgentCore
import MesosBase
import MesosWire

/// What a simulated check sees.
package struct ProbeScript: Sendable, Equatable {
    /// How the look ends, unless it takes too long.
    package var outcome: Probe.Outcome
    /// How long it takes.
    package var duration: Duration

    package init(_ outcome: Probe.Outcome, after duration: Duration = .milliseconds(1)) {
        self.outcome = outcome
        self.duration = duration
    }
}

extension Probe.Outcome {
    /// What is seen of a task that is well.
    package static func success(of probe: Probe) -> Probe.Outcome {
        switch probe.target {
        case .command: .exited(.exited(0))
        case .http: .answered(status: 200)
        case .tcp: .connected(true)
        }
    }
}

extension Simulation {
    /// Takes a look at a task, as the options say.
    func probe(_ launch: ContainerLaunch, _ probe: Probe, on agent: SimulatedAgent) {
        let script = options.probe(launch, probe)
        let container = probe.id.container
        agent.probes[container, default: []].append(probe.id)
        let isInTime = probe.timeout.map { script.duration <= $0 } ?? true
        let outcome = isInTime ? script.outcome : .failed("timed out")
        let delay = isInTime ? script.duration : probe.timeout ?? script.duration
        // A task is looked at again and again: a cluster in which nothing else happens is at rest.
        schedule(after: delay, background: true) { simulation in
            guard let index = agent.probes[container]?.firstIndex(of: probe.id) else { return }
            agent.probes[container]?.remove(at: index)
            simulation.feed(agent, .probeEnded(probe.id, outcome))
        }
    }
}
