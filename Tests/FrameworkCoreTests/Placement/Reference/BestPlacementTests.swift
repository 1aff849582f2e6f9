import FrameworkCore
import MesosBase
import MesosResources
import MesosWire
import Testing

/// How many tasks find a place, beside the most that could.
@Suite struct BestPlacementTests {
    /// At least 95 of 100 are as many as can be. This prints where tasks are missing: there a task takes a
    /// place that only another could have used, or a job comes before the one that its rules look for.
    @Test func asManyTasksArePlacedAsCanBeInNearlyAllSmallClusters() {
        var equal = 0
        var wanting: [String] = []
        let seeds: Range<UInt64> = 100_000..<100_600
        for seed in seeds {
            let random = RandomPlacement(seed: seed, agents: 1...4, jobs: 1...2, instances: 3)
            let placed = random.plan(seed: seed).placed.count
            let best = BestPlacement(random).count
            #expect(placed <= best, "seed \(seed): the engine places more than the rules allow")
            if placed == best { equal += 1 } else { wanting.append("\(seed): \(placed) of \(best)") }
        }
        print("placements equal to the best: \(equal) of \(seeds.count); fewer in \(wanting.joined(separator: ", "))")
        #expect(Double(equal) >= 0.95 * Double(seeds.count), "fewer in \(wanting.joined(separator: ", "))")
    }

    @Test func moreResourcesTakeNoPlaceAway() {
        for seed in UInt64(200_000)..<200_600 {
            var random = RandomPlacement(seed: seed, jobs: 1...1, instances: 1)
            let before = random.plan(seed: seed)
            let grown = Int(seed) % max(1, random.offers.count)
            guard before.placed.count == 1, random.offers.indices.contains(grown) else { continue }
            let more: Resources = "cpus:3;mem:700;disk:1"
            random.offers[grown].resources = (random.offers[grown].resourcesValue + more).wireValue
            #expect(random.plan(seed: seed).placed.count == 1, "seed \(seed)")
        }
    }
}
