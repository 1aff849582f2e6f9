import Testing

/// Agents that say anything in any order, with a registry that is late or fails, do not bring a master's books out of
/// balance.
@Suite struct AgentFuzzTests {
    @Test(arguments: 0..<UInt64(20))
    func theBooksBalanceWhateverAgentsSay(_ block: UInt64) {
        for seed in block * 10..<(block + 1) * 10 {
            var traffic = RandomAgentTraffic(seed: seed)
            for step in 0..<120 {
                traffic.step()
                let problems = traffic.problems()
                guard problems.isEmpty else {
                    Issue.record("seed \(seed), step \(step): \(problems)")
                    return
                }
            }
            #expect(traffic.problemsWhenWritten() == [], "seed \(seed)")
        }
    }
}
