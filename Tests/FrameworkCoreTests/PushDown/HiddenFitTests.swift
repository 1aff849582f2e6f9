import AllocatorCore
import FrameworkCore
import MesosBase
import MesosResources
import MesosWire
import Testing

/// Random rules on random agents: whatever the engine places, the constraints would have let come.
@Suite struct HiddenFitTests {
    private struct Dice {
        var state: UInt64

        mutating func roll(_ sides: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int((state >> 33) % UInt64(sides))
        }

        mutating func pick<Item>(_ items: [Item]) -> Item { items[roll(items.count)] }

        mutating func test() -> Rule {
            let name = pick(["a", "b"])
            var field = Attribute(name)
            if roll(4) == 0 { field = field.orMissing }
            if roll(4) == 0 { field = field.anyValue }
            let value = pick(["x", "y", "5"])
            switch roll(13) {
            case 0: return field == value
            case 1: return field != value
            case 2: return field.exists
            case 3: return field.missing
            case 4: return field.isIn("x", "y")
            case 5: return field.matches("x|5")
            case 6: return field.number == 5
            case 7: return field.set.contains(value)
            case 8: return field.version >= "5"
            case 9: return field.text != value
            case 10: return Zone() == pick(["za", "zb"])
            case 11: return Hostname.isIn("a1.local", "a2.local")
            default: return field < 6
            }
        }

        mutating func count() -> Rule {
            let field = pick([Field.attribute("a"), .attribute("b"), .zone, .hostname, .agent, .region])
            let tasks = pick([TaskSelector.own, "web", "db", "*"])
            let rules: [Rule] =
                switch roll(6) {
                case 0: Distinct(field, of: tasks).rules
                case 1: AtMost(2, per: field, of: tasks).rules
                case 2: Together(within: field, of: tasks).rules
                case 3: Near(task: tasks, within: field).rules
                case 4: Apart(from: tasks, within: field).rules
                default: Spread(over: field).rules
                }
            return rules[0]
        }

        mutating func rule(_ depth: Int) -> Rule {
            guard depth > 0, roll(2) == 0 else { return roll(3) == 0 ? count() : test() }
            let (first, second) = (rule(depth - 1), rule(depth - 1))
            switch roll(4) {
            case 0:
                return AnyOf {
                    first; second
                }.rules[0]
            case 1:
                return AllOf {
                    first; second
                }.rules[0]
            case 2:
                return NoneOf {
                    first; second
                }.rules[0]
            default: return When(first) { second }.rules[0]
            }
        }

        mutating func offer(_ number: Int) -> Offer {
            var lines: [String] = []
            for name in ["a", "b"] {
                for _ in 0..<roll(3) { lines.append("\(name):\(pick(["x", "y", "5", "{x,y}", "[1-5]"]))") }
            }
            return FrameworkCoreTests.offer(
                "a\(number)", pick(["cpus:1;mem:256", "cpus:2;mem:256", "cpus:3;mem:256"]),
                lines.joined(separator: ";"),
                zone: pick(["za", "zb", nil]))
        }
    }

    @Test(arguments: [1, 2, 3, 4]) func noFitIsHidden(_ seed: UInt64) throws {
        var dice = Dice(state: seed)
        var placed = 0
        var excluded = 0
        for _ in 0..<400 {
            let offers = (1...6).map { dice.offer($0) }
            var world = World()
            world.note(Array(offers.prefix(dice.roll(7))))
            for index in 0..<dice.roll(4) {
                world.add(
                    task: TaskID("t\(index)"), of: dice.pick(["web", "db"]), on: AgentID("a\(1 + dice.roll(6))"))
            }
            let rules = (0...dice.roll(2)).map { _ in dice.rule(2) }
            let other = dice.rule(1)
            let works = [job("web", 3) { for rule in rules { rule } }, job("db", 1, cpus: 2) { other }]
                .prefix(1 + dice.roll(2))
            let told = PushDown(
                try works.map { PushDown.Waiting(try JobTemplate($0)) }, world: world, roles: ["*"])
            let constraints = try OfferConstraints(told.constraints)
            let plan = PlacementEngine().place(Array(works), on: offers, world: world, now: .zero, seed: seed)
            for offer in offers {
                let profile = AgentProfile(
                    hostname: offer.hostname, domain: offer.domain, attributes: offer.attributes)
                guard constraints.exclude(profile, for: "*") else { continue }
                excluded += 1
                let hidden = plan.placed.first { $0.agentID == offer.agentID }
                #expect(hidden == nil, "\(rules), \(other): \(offer.agentID) of \(told.constraints)")
            }
            placed += plan.placed.count
        }
        #expect(placed > 200 && excluded > 200)
    }
}
