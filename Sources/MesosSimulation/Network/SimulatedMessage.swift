import MesosBase
package import MesosWire

/// A message between two nodes, for filters that let some of them vanish, arrive twice or late.
package enum SimulatedMessage: Sendable {
    case fromAgent(String, AgentToMasterMessage)
    case toAgent(String, MasterToAgentMessage)
    case fromScheduler(String, V1.Scheduler.Call)
    case toScheduler(String, V1.Scheduler.Event)
}

extension Simulation {
    /// How often a message arrives.
    func copies(of message: @autoclosure () -> SimulatedMessage, _ passage: Passage?) -> Int {
        let copies = passage?.outcome.copies ?? 1
        guard options.drops != nil || options.duplicates != nil else { return copies }
        let message = message()
        if options.drops?(message) == true { return 0 }
        return options.duplicates?(message) == true ? 2 * copies : copies
    }

    /// How long a message takes on its own.
    func latency(of message: @autoclosure () -> SimulatedMessage, _ passage: Passage?) -> Duration {
        draw(options.latency) + delay(of: message(), passage)
    }

    /// How much longer than usual a message takes.
    func delay(of message: @autoclosure () -> SimulatedMessage, _ passage: Passage?) -> Duration {
        (passage?.outcome.delay ?? .zero) + (options.delays?(message()) ?? .zero)
    }
}
