import AllocatorCore
import MesosBase

extension MasterMachine {
    /// Offers only the agents on the hosts that are named now. As long as the file cannot be read, what was read last
    /// counts, and all agents are offered before anything was read.
    mutating func whitelistRead(_ reading: WhitelistReading, in turn: inout Turn<Effect>) {
        guard reading != lastWhitelistReading else { return }
        lastWhitelistReading = reading
        switch reading {
        case .hosts(let hosts):
            hasWhitelist = true
            allocator.setWhitelist(hosts)
            if hosts.isEmpty { warn("The whitelist names no hosts: no agent is offered", in: &turn) }
        case .unreadable(let problem):
            let rest = hasWhitelist ? "the last list stays" : "all agents are offered until it can"
            warn("The whitelist cannot be read: \(problem); \(rest)", in: &turn)
        }
    }

    private func warn(_ sentence: String, in turn: inout Turn<Effect>) {
        turn.emit(.observed(.warned(sentence)))
    }
}
