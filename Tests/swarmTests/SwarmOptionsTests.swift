import MesosBase
import MesosSimulation
import Testing

@testable import swarm

@Suite struct SwarmOptionsTests {
    @Test func everythingHasADefault() throws {
        let options = try SwarmOptions([])
        #expect(options.seeds == 1_000)
        #expect(options.first == 1)
        #expect(options.faults == nil)
        #expect(!options.json)
    }

    @Test func oneSeedIsOneSeed() throws {
        let options = try SwarmOptions(["--seed", "18446744073709551615", "--faults=5secs crash master", "--json"])
        #expect(options.first == .max)
        #expect(options.seeds == 1)
        #expect(options.faults == [(.seconds(5), .crash(.leadingMaster))])
        #expect(options.json)
    }

    @Test(arguments: [
        (["--seed"], "--seed lacks its value"), (["--seeds", "0"], "'0' is not a whole number from 1 to"),
        (["--seeds", "x"], "'x' is not a whole number"), (["--speed", "1"], "'--speed' means nothing here"),
        (["7"], "'7' means nothing here"), (["--faults", "5secs explode master"], "is not a fault"),
        (["--json=1"], "'--json=1' means nothing here"),
    ])
    func whatIsWrongIsNamed(_ words: [String], _ sentence: String) {
        let error = #expect(throws: UsageError.self) { try SwarmOptions(words) }
        #expect(error?.description.contains(sentence) == true, "\(error?.description ?? "")")
    }

    @Test func wrongUsageEndsWith64() {
        #expect(Swarm.run(["--speed"]) == 64)
    }
}
