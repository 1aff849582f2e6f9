import MesosBase
import MesosSimulation
import Testing

@testable import swarm

/// Failures are made as small as they still fail.
@Suite struct MinimiserTests {
    private static let needed: FaultSchedule = [(.seconds(10), .crash(.leadingMaster, restartAfter: .seconds(5)))]

    private func crashes(_ scenario: Scenario) -> Int {
        scenario.faults.entries.filter { if case .crash(.leadingMaster, _, _) = $0.fault { true } else { false } }.count
    }

    @Test func onlyTheFaultsThatAFailureNeedsAreLeft() throws {
        var scenario = Scenario(seed: 3)
        scenario.faults = [
            (.seconds(1), .breakConnections(.agents)), (.seconds(2), .markGone(.agent(0))),
            (.seconds(10), .crash(.leadingMaster, restartAfter: .seconds(5))), (.seconds(20), .restart(.agents)),
            (.seconds(30), .crash(.leadingMaster, restartAfter: .seconds(5))), (.seconds(40), .restart(.agents)),
        ]
        var minimiser = Minimiser { crashes($0) >= 2 ? "two crashes" : nil }
        let smallest = minimiser.minimise(scenario).scenario
        #expect(smallest.faults.count == 2)
        #expect(crashes(smallest) == 2)
        #expect(smallest.agents.count == 1)
        #expect(smallest.frameworks.count == 1)
    }

    @Test func aFailureOfAnotherKindIsNotTheSame() {
        var scenario = Scenario(seed: 3)
        scenario.faults = Self.needed
        var minimiser = Minimiser { $0.faults.count == 0 ? "none" : "some" }
        #expect(minimiser.minimise(scenario).scenario.faults.count == 1)
    }

    @Test func faultsAreMadeShorter() throws {
        var scenario = Scenario(seed: 3)
        scenario.faults = [(.seconds(10), .partition(.agents, for: .seconds(64)))]
        var minimiser = Minimiser { scenario in
            guard case .partition(_, _, let time?)? = scenario.faults.entries.first?.fault else { return nil }
            return time >= .seconds(7) ? "long" : nil
        }
        let smallest = minimiser.minimise(scenario).scenario
        #expect(smallest.faults == [(.seconds(10), .partition(.agents, for: .seconds(8)))])
    }

    @Test func theSearchEndsWithItsBudget() {
        var minimiser = Minimiser(budget: 3) { _ in "always" }
        _ = minimiser.minimise(Scenario(seed: 4))
        #expect(minimiser.runs <= 3)
    }
}
