import Testing

/// Plans for offers of all kinds of resources, carried out step by step.
@Suite struct DemandReplayTests {
    @Test(arguments: 0..<10) func plansUseWhatIsOfferedOnceAndAsItIsWanted(_ block: Int) throws {
        for seed in UInt64(block) * 100..<UInt64(block + 1) * 100 {
            let random = RandomDemands(seed: seed)
            let plan = random.plan(seed: seed)
            do {
                var replay = try DemandReplay(random, plan)
                try replay.check()
            } catch {
                Issue.record("seed \(seed): \(error)")
            }
            #expect(random.plan(seed: seed) == plan, "seed \(seed)")
        }
    }
}
