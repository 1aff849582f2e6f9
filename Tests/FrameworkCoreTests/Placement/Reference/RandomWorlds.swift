import FrameworkCore
import MesosBase
import MesosResources
import MesosWire

/// A small cluster with a past, and jobs with rules and preferences of all kinds, drawn from a seed.
struct RandomWorld {
    let now = Instant.zero + .seconds(1_000)
    var offers: [Offer] = []
    var world = World()
    var jobs: [Job] = []

    init(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        if Bool.random(using: &generator) { world.note(date: 1_000_000_000_000) }
        for number in 0..<Int.random(in: 1...7, using: &generator) { addAgent(number, &generator) }
        for number in 0..<Int.random(in: 1...3, using: &generator) { addJob(number, &generator) }
    }

    private mutating func addAgent(_ number: Int, _ generator: inout SeededGenerator) {
        func pick<Value>(_ values: [Value]) -> Value { values[Int.random(in: 0..<values.count, using: &generator)] }
        var attributes: [String] = []
        let values = [
            ("os", ["linux", "windows"]), ("rack", ["r1", "r2", "r3"]), ("cores", ["4", "16", "2.5"]),
            ("kernel", ["5.4", "5.10.2", "6", "new"]), ("span", ["[1-5]", "[2-3,8-9]", "4", "x"]),
            ("dedicated", ["db", "web"]),
        ]
        for (name, values) in values {
            for _ in 0..<pick([0, 1, 1, 1, 2]) where name != "dedicated" || pick([true, false]) {
                attributes.append("\(name):\(pick(values))")
            }
        }
        var agent = offer(
            "a\(number)",
            Resources(
                cpus: Scalar(pick([1, 2, 4])), mem: Scalar(pick([64, 128, 512])), disk: Scalar(pick([10, 40]))),
            attributes.joined(separator: ";"), zone: pick([nil, "x", "y", "z"]))
        for _ in 0..<pick([0, 1, 1, 2]) {
            let items = ["hdd", "ssd", "nvme"].filter { _ in pick([true, false]) }
            agent.attributes.append(V1.Attribute(name: "disks", type: .set, set: V1.Value.Set(item: items)))
        }
        if pick([true, false, false]) {
            agent.unavailability = V1.Unavailability(
                start: V1.TimeInfo(nanoseconds: 1_000_000_000_000 + pick([-60, 0, 30, 90]) * 1_000_000_000),
                duration: pick([nil, V1.DurationInfo(nanoseconds: pick([10, 60, 100]) * 1_000_000_000)]))
        }
        if pick([true, true, false]) { world.note([agent]) }
        if pick([true, true, true, false]) {
            offers.append(agent)
            if pick([true, false, false, false]) {
                agent.id = OfferID("P-a\(number)")
                agent.resources = Resources(cpus: Scalar(pick([0.5, 1])), mem: 64).wireValue
                offers.append(agent)
            }
        }
        if pick([true, false, false, false]) { world.drain(agent.agentID) }
        if pick([true, false, false, false, false, false]) { world.freeze(agent.agentID) }
        for failure in 0..<pick([0, 0, 1, 2, 3]) {
            world.add(task: TaskID("failed-\(failure)"), of: "failed", on: agent.agentID)
            let time = now + .seconds(-pick([0, 10, 59, 60, 61, 200]))
            world.note(TaskStatus(taskID: TaskID("failed-\(failure)"), state: .failed), at: time)
        }
        for task in 0..<pick([0, 0, 1, 2]) {
            world.add(
                task: TaskID("old-\(number)-\(task)"), of: pick(["cache", "batch"]), on: agent.agentID,
                labels: pick([[:], ["tier": "store"], ["tier": "web", "zone": "a"]]))
        }
    }

    private mutating func addJob(_ number: Int, _ generator: inout SeededGenerator) {
        func pick<Value>(_ values: [Value]) -> Value { values[Int.random(in: 0..<values.count, using: &generator)] }
        let name = "job\(number)"
        let instances = Int.random(in: 1...4, using: &generator)
        var rules = (0..<Int.random(in: 0...3, using: &generator)).map { _ in Self.rule(0, &generator) }
        for index in rules.indices where pick([true, false, false, false]) {
            rules[index] = rules[index].drop(after: .seconds(pick([1, 30, 60])))
        }
        var lines = (0..<pick([0, 0, 1, 2, 3])).flatMap { _ in Self.preference(&generator) }
        if !lines.isEmpty, pick([true, false, false]) {
            lines += Relax(from: pick([1, 0.8, 0.5]), to: pick([0, 0.4]), over: .seconds(pick([30, 60]))).parts
        }
        if !lines.isEmpty, pick([true, false, false, false]) { lines += GoodEnough(pick([0.3, 0.6, 1])).parts }
        if pick([true, false, false, false, false, false]) { lines += Timeout(.seconds(pick([30, 61]))).parts }
        if pick([true, false]) { lines += TaskLabel("tier", pick(["store", "web"])).parts }
        if pick([true, false, false]) { lines += Disk(.mebibytes(5)).parts }
        if pick([true, false]) { world.waits[name] = now + .seconds(-pick([0, 1, 15, 30, 60, 61])) }
        for instance in 1...instances where pick([true, false, false]) {
            let place = AgentID("a\(Int.random(in: 0...6, using: &generator))")
            world.places["\(name)-\(instance)"] = FormerPlace(
                agentID: place, end: now + .seconds(-pick([0, 20, 40])))
        }
        for instance in 1...instances where pick([true, false, false, false, false]) {
            let place = AgentID("a\(Int.random(in: 0...6, using: &generator))")
            world.note(TaskID("\(name)-\(instance)"), WorldTask(work: name, number: instance, agentID: place))
        }
        let cpus = pick([0.5, 1, 2])
        jobs.append(
            Job(name, instances: instances) {
                CPUs(cpus)
                Memory(.mebibytes(64))
                Shell("true")
                for rule in rules { rule }
                Parts(parts: lines)
            })
    }

    private static func rule(_ depth: Int, _ generator: inout SeededGenerator) -> Rule {
        switch Int.random(in: 0..<(depth < 2 ? 9 : 6), using: &generator) {
        case 0, 1: return test(&generator)
        case 2, 3: return count(&generator)
        case 4, 5: return agentRule(&generator)
        case 6:
            return AnyOf {
                Self.rule(depth + 1, &generator); Self.rule(depth + 1, &generator)
            }.asOne
        case 7: return Not(Self.rule(depth + 1, &generator)).asOne
        default:
            let condition = Self.rule(depth + 1, &generator)
            return When(condition) {
                AllOf {
                    Self.rule(depth + 1, &generator); Self.rule(depth + 1, &generator)
                }
            }.asOne
        }
    }

    private static func test(_ generator: inout SeededGenerator) -> Rule {
        func pick<Value>(_ values: [Value]) -> Value { values[Int.random(in: 0..<values.count, using: &generator)] }
        var field = Attribute(pick(["os", "rack", "cores", "kernel", "span", "disks", "dedicated"]))
        if pick([true, false, false]) { field = field.anyValue }
        if pick([true, false, false]) { field = field.orMissing }
        switch Int.random(in: 0..<18, using: &generator) {
        case 0: return field == pick(["linux", "r1", "4"])
        case 1: return field != pick(["linux", "r1", "4"])
        case 2: return field.text.isIn("linux", "r2", "x", "6")
        case 3: return field.number <= 4.0004
        case 4: return field.number == 2.4996
        case 5: return field > 2
        case 6: return field.number.isIn(4, 6, 16)
        case 7: return field.version >= pick(["5.4.0", "5.10", "16"])
        case 8: return field.version < pick(["5.10", "6.0", "2.5.1"])
        case 9: return field.version != "6.0.0"
        case 10: return field.ranges.contains(pick([3, 4, 9]))
        case 11: return field.ranges.containsAll(2, 3)
        case 12: return field.ranges.containsAny(5, 8)
        case 13: return field.set.contains(pick(["ssd", "linux"]))
        case 14: return field.set.containsAll("ssd", "hdd")
        case 15: return field.set.containsAny("nvme", "hdd", "r1")
        case 16: return field.matches(pick(["r.", "lin.*|new"]))
        default: return pick([field.exists, field.missing, Zone() != "x", AgentName() == "a1"])
        }
    }

    private static func count(_ generator: inout SeededGenerator) -> Rule {
        func pick<Value>(_ values: [Value]) -> Value { values[Int.random(in: 0..<values.count, using: &generator)] }
        let field = pick([Field.attribute("rack"), .zone, .agent, .region, .attribute("span")])
        let tasks: TaskSelector = pick([
            .own, "cache", "job*", "job0-*", "job1-?", "job0-2", .labelled(["tier": "store"]),
            .labelled(["zone": "a", "tier": "web"]), .labelled([:]),
        ])
        switch Int.random(in: 0..<8, using: &generator) {
        case 0: return AtMost(pick([1, 2]), per: field, of: tasks).asOne
        case 1: return Spread(over: field, maxSkew: pick([1, 2]), domains: pick([nil, 3]), of: tasks).asOne
        case 2: return Together(within: field, of: tasks).asOne
        case 3: return MinDomains(2, of: field).asOne
        case 4: return Near(task: tasks, within: field).asOne
        case 5: return Apart(from: tasks, within: field).asOne
        case 6: return Share(over: .zone, ["x": pick([0.5, 1.0 / 3]), "y": 0.25]).asOne
        default: return Share(over: .attribute("rack"), ["r1": pick([0, 0.3]), "r2": pick([0.5, 0.7])]).asOne
        }
    }

    private static func agentRule(_ generator: inout SeededGenerator) -> Rule {
        func pick<Value>(_ values: [Value]) -> Value { values[Int.random(in: 0..<values.count, using: &generator)] }
        switch Int.random(in: 0..<8, using: &generator) {
        case 0: return SamePlace().asOne
        case 1: return SamePlace(for: .seconds(pick([20, 30]))).asOne
        case 2: return NoMaintenance(within: .seconds(pick([0, 30, 60]))).asOne
        case 3: return NotDraining().asOne
        case 4: return Rested(failures: pick([1, 2]), within: .seconds(60)).asOne
        case 5: return Dedicated(to: "db").asOne
        case 6: return Tolerates(dedicated: pick(["db", "web"])).asOne
        default: return OnNumbers(even: pick([1, 2, 3]), stability: pick([.fixed, .moving])).asOne
        }
    }

    private static func preference(_ generator: inout SeededGenerator) -> [JobPart] {
        func pick<Value>(_ values: [Value]) -> Value { values[Int.random(in: 0..<values.count, using: &generator)] }
        let weight = pick([1, 2, 0.5])
        switch Int.random(in: 0..<8, using: &generator) {
        case 0: return Pack(.tightest, weight: weight).parts
        case 1: return Pack(.loosest, weight: weight).parts
        case 2: return Least(pick(["cpus", "disk"]), weight: weight).parts
        case 3: return Most(pick(["mem", "disk"]), weight: weight).parts
        case 4: return FewFailures(within: .seconds(60), weight: weight).parts
        case 5: return Pack(ByNumber(divisor: pick([2, 3])), weight: weight).parts
        default:
            let rule = Self.rule(1, &generator)
            return Prefer(weight: weight) { rule }.parts
        }
    }

    func plan(seed: UInt64) -> Plan {
        PlacementEngine().place(jobs, on: offers, world: world, now: now, seed: seed)
    }
}
