import FrameworkCore
import MesosBase
import MesosResources
import MesosWire

/// A small cluster and some jobs, drawn from a seed.
struct RandomPlacement {
    var offers: [Offer] = []
    var world = World()
    var jobs: [Job] = []

    init(seed: UInt64, agents: ClosedRange<Int> = 1...7, jobs: ClosedRange<Int> = 1...3, instances: Int = 4) {
        var generator = SeededGenerator(seed: seed)
        let count = Int.random(in: agents, using: &generator)
        for number in 0..<count { addAgent(number, &generator) }
        let jobCount = Int.random(in: jobs, using: &generator)
        for number in 0..<jobCount { addJob(number, instances, &generator) }
    }

    private mutating func addAgent(_ number: Int, _ generator: inout SeededGenerator) {
        func pick<Value>(_ values: [Value]) -> Value { values[Int.random(in: 0..<values.count, using: &generator)] }
        var attributes: [String] = []
        for (name, values) in [("os", ["linux", "windows"]), ("rack", ["r1", "r2", "r3"]), ("cores", ["4", "16"])] {
            for _ in 0..<pick([0, 1, 1, 1, 2]) { attributes.append("\(name):\(pick(values))") }
        }
        let agent = offer(
            "a\(number)", Resources(cpus: Scalar(pick([1, 2, 4])), mem: Scalar(pick([64, 128, 512])), disk: 10),
            attributes.joined(separator: ";"), zone: pick([nil, "x", "y", "z"]))
        if pick([true, true, true, false]) {
            offers.append(agent)
        } else {
            world.note([agent])
        }
        for task in 0..<pick([0, 0, 1, 2]) {
            world.add(task: TaskID("old-\(number)-\(task)"), of: pick(["cache", "batch"]), on: agent.agentID)
        }
    }

    private mutating func addJob(_ number: Int, _ instances: Int, _ generator: inout SeededGenerator) {
        let count = Int.random(in: 1...instances, using: &generator)
        let cpus = [0.5, 1, 2][Int.random(in: 0..<3, using: &generator)]
        let rules = (0..<Int.random(in: 0...3, using: &generator)).map { _ in Self.rule(0, &generator) }
        let score = Int.random(in: 0..<4, using: &generator)
        jobs.append(
            job("job\(number)", count, cpus: cpus) {
                for rule in rules { rule }
                if score == 1 { Pack(.tightest) }
                if score == 2 { Pack(.loosest) }
                if score == 3 { Prefer { Spread(over: .attribute("rack")) } }
            })
    }

    private static func rule(_ depth: Int, _ generator: inout SeededGenerator) -> Rule {
        func pick<Value>(_ values: [Value]) -> Value { values[Int.random(in: 0..<values.count, using: &generator)] }
        let field = pick([Field.attribute("rack"), .zone, .agent, .hostname, .attribute("cores")])
        switch Int.random(in: 0..<(depth < 2 ? 16 : 12), using: &generator) {
        case 0: return Attribute("os") == "linux"
        case 1: return Attribute("os").anyValue != "windows"
        case 2: return Attribute("rack").orMissing.isIn("r1", "r2")
        case 3: return Attribute("cores") >= 8
        case 4: return Hostname.matches("a[0-4]\\..*")
        case 5: return Zone.exists
        case 6: return AtMost(pick([1, 2]), per: field).asOne
        case 7: return Spread(over: field, maxSkew: pick([1, 2]), domains: pick([nil, 3])).asOne
        case 8: return Together(within: field).asOne
        case 9: return MinDomains(2, of: field).asOne
        case 10: return Near(task: pick(["cache", "job*"]), within: field).asOne
        case 11: return Apart(from: pick(["batch", "job0"]), within: field).asOne
        case 12:
            return AnyOf {
                Self.rule(depth + 1, &generator); Self.rule(depth + 1, &generator)
            }.asOne
        case 13: return NoneOf { Self.rule(depth + 1, &generator) }.asOne
        case 14:
            return AllOf {
                Self.rule(depth + 1, &generator); Self.rule(depth + 1, &generator)
            }.asOne
        default:
            let condition = Self.rule(depth + 1, &generator)
            return When(condition) { Self.rule(depth + 1, &generator) }.asOne
        }
    }

    func plan(seed: UInt64 = 0) -> Plan {
        PlacementEngine().place(jobs, on: offers, world: world, now: .zero, seed: seed)
    }
}
