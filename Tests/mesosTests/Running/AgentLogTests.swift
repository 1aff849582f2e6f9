import MesosKit
import Testing

@testable import mesos

@Suite struct AgentLogTests {
    private let joined = MasterEvent.agentRegistered("s1", hostname: "agent-1", resources: "cpus:1")

    /// Which of the events are news after an agent has been shown.
    private func news(among events: [MasterEvent], after agent: AgentID) -> [Bool] {
        var log = AgentLog()
        log.noteSeen(agent)
        return events.map { log.isNews($0) }
    }

    @Test func anAgentThatWasSeenIsNotShownTwice() {
        #expect(news(among: [joined, joined], after: "s1") == [false, true])
    }

    @Test func anAgentThatWasNotSeenIsShown() {
        #expect(news(among: [.started(masterID: "m"), joined], after: "s2") == [true, true])
    }

    @Test func anAgentThatComesBackIsShownAgain() {
        let left = MasterEvent.agentDisconnected("s1", hostname: "agent-1")
        #expect(news(among: [left, joined], after: "s1") == [true, true])
    }
}
