import MesosSimulation
import MesosWire
import Testing

/// Which messages fit a pattern.
@Suite struct MessagePatternTests {
    private let running = ClusterMessage.news(.running, from: "a4", 3)
    private let finished = ClusterMessage.news(of: "u", .finished)
    private let revive = ClusterMessage.call(.init(type: .revive))

    /// Which of the three messages fit.
    private func fits(_ pattern: MessagePattern) -> [Bool] {
        [running, finished, revive].map(pattern.matches)
    }

    @Test func kindsFit() {
        #expect(fits(.anything) == [true, true, true])
        #expect(fits(.kind(.statusUpdate)) == [true, true, false])
        #expect(fits(.kind(.statusUpdate, .call(.revive))) == [true, true, true])
        #expect(fits(.call(.revive)) == [false, false, true])
        #expect(fits(.call(.suppress)) == [false, false, false])
        #expect(fits(.executorCall(.update)) == [false, false, false])
    }

    @Test func newsFitsOnEachOfItsWays() {
        #expect(fits(.update()) == [true, true, false])
        #expect(fits(.update(.running)) == [true, false, false])
        let status = TaskStatus(taskID: "t", state: .running)
        let event = ClusterMessage.event(.init(type: .update, update: .init(status: status)))
        let call = ClusterMessage(
            from: .executor("c", agent: "a1"), to: .agent("a1"),
            .executorCall(.init(executorID: "e", frameworkID: "f", type: .update, update: .init(status: status))))
        for message in [event, call] {
            #expect(MessagePattern.update(.running).matches(message))
            #expect(!MessagePattern.update(.lost).matches(message))
        }
    }

    @Test func acknowledgementsFitOnEachOfTheirWays() {
        let call = ClusterMessage.call(
            .init(type: .acknowledge, acknowledge: .init(agentID: "s1", taskID: "t", uuid: [1])))
        let message = ClusterMessage(
            from: .master, to: .agent("a1"),
            .toAgent(.acknowledgeStatusUpdate(.init(agentID: "s1", frameworkID: "f", taskID: "t", uuid: [1]))))
        let event = ClusterMessage(
            from: .agent("a1"), to: .executor("c", agent: "a1"),
            .executorEvent(.init(type: .acknowledged, acknowledged: .init(taskID: "t", uuid: [1]))))
        for message in [call, message, event] {
            #expect(MessagePattern.acknowledgement.matches(message))
            #expect((MessagePattern.acknowledgement && .task("t")).matches(message))
            #expect(!(MessagePattern.acknowledgement && .task("u")).matches(message))
        }
        #expect(fits(.acknowledgement) == [false, false, false])
    }

    @Test func endsFit() {
        #expect(fits(.from(.agent("a4"))) == [true, false, false])
        #expect(fits(.from(.agent(3))) == [true, false, false])
        #expect(fits(.from(.agents(0..<3))) == [false, true, false])
        #expect(fits(.from(.agents)) == [true, true, false])
        #expect(fits(.from(.framework("f1"))) == [false, false, true])
        #expect(fits(.from(.frameworks + .agent(0))) == [false, true, true])
        #expect(fits(.to(.leadingMaster)) == [true, true, true])
        #expect(fits(.to(.agents)) == [false, false, false])
        #expect(fits(.between(.leadingMaster, .agents)) == [true, true, false])
        #expect(fits(.between(.agents, .leadingMaster)) == [true, true, false])
    }

    @Test func patternsArePutTogether() {
        #expect(fits(.task("t")) == [true, false, false])
        #expect(fits(.update(.running) || .call(.revive)) == [true, false, true])
        #expect(fits(.update() && .task("u")) == [false, true, false])
        #expect(fits(!.update()) == [false, false, true])
        #expect(fits(.where { $0.taskState?.isTerminal == true }) == [false, true, false])
    }

    @Test func patternsReadAsTheyAreMeant() {
        let pattern = .update(.running) && .from(.agent(0)) && !.task("t")
        #expect("\(pattern)" == "news TASK_RUNNING from agent 0 not (about t)")
        #expect("\(MessagePattern.call(.kill, .revive))" == "call KILL or call REVIVE")
    }
}
