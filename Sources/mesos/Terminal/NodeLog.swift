import MesosKit

/// What a master or an agent says about what happens: lines with the time and how grave it is, on the standard error.
struct NodeLog: Sendable {
    private let channel: Channel
    /// Whether only warnings and errors are said.
    private let isQuiet: Bool

    init(isQuiet: Bool, channel: Channel = .errors) {
        self.isQuiet = isQuiet
        self.channel = channel
    }

    /// Says what is as it should be.
    func info(_ sentence: String) async {
        if !isQuiet { await write("INFO ", sentence) }
    }

    /// Says what somebody should look at.
    func warn(_ sentence: String) async {
        await write("WARN ", sentence)
    }

    /// That nobody reads is no reason to end.
    private func write(_ level: String, _ sentence: String) async {
        try? await channel.write("\(ClockTime.date) \(level) \(TextTable.printable(sentence))\n")
    }

    /// Says what happens in a cluster.
    func note(_ event: MasterEvent) async {
        switch event {
        case .warned, .refused, .agentRemovalScheduled: await warn("\(event)")
        case .agentRemoved, .agentDisconnected: await warn("\(event)")
        default: await info("\(event)")
        }
    }

    /// Says what happens on an agent.
    func note(_ event: AgentEvent) async {
        switch event {
        case .masterLost, .checkFailed, .directoryNotRemoved, .directoryForgotten, .shuttingDown, .ignored:
            await warn("\(event)")
        default: await info("\(event)")
        }
    }
}
