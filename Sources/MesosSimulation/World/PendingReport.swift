import AgentCore
import FrameworkCore
import MasterCore
import MesosBase
import MesosWire

/// Tells somebody who has waited in vain how a simulation stands: what is going to happen, what everybody waits for, and
/// what happened last.
struct PendingReport {
    private let simulation: Simulation

    /// Of each matter no more is told than this.
    private static let limit = 10
    /// How many entries of the trace are told.
    private static let traceLines = 20

    init(_ simulation: Simulation) {
        self.simulation = simulation
    }

    /// The report; the last entries of the trace are those of the nodes with these names, or everybody's.
    func text(of names: [String]) -> String {
        var lines = ["seed \(simulation.seed), at \(Self.time(simulation.now)), after \(simulation.eventCount) events"]
        lines += [events] + Self.brief(frameworks) + Self.brief(agents) + Self.brief(tap)
        if simulation.master.host == nil { lines.append("the master is down") }
        let whose = names.isEmpty ? "" : " to \(Self.brief(names).joined(separator: ", "))"
        lines.append("the last of what happened\(whose):")
        let latest = simulation.trace.latest(Self.traceLines, of: names) { !Self.isRoutine($0) }
        return (lines.map { "  \(Trace.brief($0))" } + latest).joined(separator: "\n")
    }

    private var events: String {
        let pending = simulation.pendingEvents.map { event in
            "\(event.count) × \(event.label) (next at \(Self.time(event.next)))"
        }
        return "going to happen: \(pending.isEmpty ? "nothing but heartbeats and the like" : Self.list(pending))"
    }

    private var frameworks: [String] {
        let snapshot = simulation.master.host?.machine.snapshot
        return simulation.frameworks.keys.sorted().flatMap { name -> [String] in
            guard let framework = simulation.frameworks[name], !framework.isDead else { return ["\(name) is down"] }
            if let outcome = framework.outcome { return ["\(name) has ended: \(outcome)"] }
            let machine = framework.host.machine
            var lines: [String] = []
            if let number = machine.outstandingCallback {
                let callback = simulation.trace.callback(number, of: name).map { " (\(TraceText.of($0)))" } ?? ""
                let waiting = machine.waitingCallbackCount
                lines.append(
                    "\(name): callback \(number)\(callback) has not returned"
                        + (waiting > 0 ? ", and \(waiting) wait behind it" : ""))
            }
            let calls = framework.calls.sorted { $0.key < $1.key }.map { TraceText.name($0.value.call.type) }
            if !calls.isEmpty { lines.append("\(name): calls that have no answer: \(Self.list(Self.brief(calls)))") }
            let record = snapshot?.frameworks.first { $0.id == machine.framework.id }
            if let record, !record.offers.isEmpty {
                lines.append("\(name): offers that it has not answered: \(record.offers.count)")
            }
            if record?.isConnected != true { lines.append("\(name) is not subscribed") }
            return lines
        }
    }

    private var agents: [String] {
        simulation.agentList.flatMap { agent -> [String] in
            guard let machine = agent.host?.machine.agent else { return ["\(agent.name) is down"] }
            let updates = machine.unacknowledgedUpdates.map { "\($0.taskID) \($0.state)" }
            guard !updates.isEmpty else { return [] }
            return ["\(agent.name): news that nobody has acknowledged: \(Self.list(Self.brief(updates)))"]
        }
    }

    private var tap: [String] {
        simulation.tap.actingRules.map { "the tap: \($0)" }
            + simulation.heldMessages.map { "held back by the tap: \($0.message)" }
    }

    private static func brief(_ lines: [String]) -> [String] {
        guard lines.count > limit else { return lines }
        return lines.prefix(limit) + ["and \(lines.count - limit) more"]
    }

    private static func list(_ words: [String]) -> String { words.joined(separator: "; ") }

    /// Seconds with three digits.
    private static func time(_ instant: Instant) -> String {
        let milliseconds = instant.nanoseconds / 1_000_000
        let rest = String(milliseconds % 1_000)
        return "\(milliseconds / 1_000).\(String(repeating: "0", count: max(0, 3 - rest.count)))\(rest) s"
    }

    /// Whether a line of the trace tells of what happens all the time.
    private static func isRoutine(_ line: String) -> Bool {
        ["PING true", "PONG", " HEARTBEAT", "[HEARTBEAT]", "deadline reached"].contains { line.hasSuffix($0) }
    }
}
