import FrameworkCore
import MesosBase
import MesosResources
import MesosWire

/// Offers of resources of all kinds, several for one agent and for several roles, and work that wants them, drawn from
/// a seed. No work has rules: what is offered alone decides.
struct RandomDemands {
    var offers: [Offer] = []
    var work: [any Work] = []

    init(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        for number in 0..<Int.random(in: 1...6, using: &generator) {
            for part in 0..<Int.random(in: 1...2, using: &generator) { addOffer(number, part, &generator) }
        }
        for number in 0..<Int.random(in: 1...4, using: &generator) { addWork(number, &generator) }
    }

    private mutating func addOffer(_ number: Int, _ part: Int, _ generator: inout SeededGenerator) {
        func pick<Value>(_ values: [Value]) -> Value { values[Int.random(in: 0..<values.count, using: &generator)] }
        var resources: Resources = "disk:100"
        for kind in ["", "a", "b", "rev"] where kind.isEmpty || pick([true, false]) {
            for (name, amounts) in [("cpus", [0, 1, 2.5]), ("mem", [0, 64, 256]), ("fpga", [0, 0, 1])] {
                let amount = pick(amounts)
                guard amount > 0 else { continue }
                resources += Self.resource(name, .scalar(Scalar(amount)), kind)
            }
        }
        let first = UInt64(31_000 + part * 100)
        for (kind, offset) in [("", 0), ("a", 10)] {
            let count = pick([0, 1, 3]) as UInt64
            guard count > 0 else { continue }
            let begin = first + UInt64(offset)
            resources += Self.resource("ports", .ranges([begin...(begin + count - 1)]), kind)
        }
        offers.append(offer("a\(number)", resources, role: pick(["a", "a", "b"]), id: "O\(number)-\(part)"))
    }

    private static func resource(_ name: String, _ value: Resource.Value, _ kind: String) -> Resources {
        var wire = Resources([Resource(name: name, value: value)]).wireValue
        for index in wire.indices {
            switch kind {
            case "": break
            case "rev": wire[index].revocable = V1.Resource.RevocableInfo()
            default: wire[index].reservations = [V1.Resource.ReservationInfo(role: kind, type: .static)]
            }
        }
        return Resources(wire.compactMap { try? Resource($0) })
    }

    private mutating func addWork(_ number: Int, _ generator: inout SeededGenerator) {
        func pick<Value>(_ values: [Value]) -> Value { values[Int.random(in: 0..<values.count, using: &generator)] }
        let instances = Int.random(in: 1...4, using: &generator)
        let name = "work\(number)"
        var lines = Priority(pick([0, 0, 1, 2])).parts
        if pick([true, false]) { lines += Role(pick(["a", "b"])).parts }
        let demands = Self.demands(&generator) + Self.uses(&generator)
        switch pick([0, 0, 0, 1, 2]) {
        case 0:
            work.append(
                Job(name, instances: instances) {
                    Parts(parts: lines + demands)
                    Shell("true")
                })
        case 1:
            let uses = Self.uses(&generator)
            let amounts = Self.demands(&generator)
            let others = Self.demands(&generator)
            work.append(
                Pod(name, instances: instances) {
                    Parts(parts: lines)
                    Member("m", count: pick([1, 2])) {
                        Parts(parts: amounts + uses); Shell("true")
                    }
                    Member("n") {
                        Parts(parts: others + uses); Shell("true")
                    }
                })
        default:
            work.append(
                Gang(name, instances: instances) {
                    Parts(parts: lines + CPUs(pick([0.5, 1])).parts + Memory(.mebibytes(32)).parts)
                    Shell("true")
                })
        }
    }

    private static func demands(_ generator: inout SeededGenerator) -> [JobPart] {
        func pick<Value>(_ values: [Value]) -> Value { values[Int.random(in: 0..<values.count, using: &generator)] }
        var parts = pick([CPUs(0.5), CPUs(2), CPUs(0.5...3)]).parts
        parts += pick([Memory(.mebibytes(32)), Memory(.mebibytes(100))]).parts
        if pick([true, false, false]) { parts += CustomResource("fpga", 1).parts }
        if pick([true, false]) { parts += pick([Ports(1), Ports(2)]).parts }
        for range in [31_000...31_011, 31_001...31_002, 31_002...31_010] as [ClosedRange<UInt16>]
        where pick([true, false, false]) {
            parts += Ports(pick([1, 1, 2]), in: range).parts
        }
        if pick([true, false, false]) { parts += Port(pick([31_001, 31_010])).parts }
        return parts
    }

    /// Which resources will do.
    private static func uses(_ generator: inout SeededGenerator) -> [JobPart] {
        func pick<Value>(_ values: [Value]) -> Value { values[Int.random(in: 0..<values.count, using: &generator)] }
        var parts = Revocable(pick([Revocable.Use.never, .never, .allowed, .required])).parts
        switch pick([0, 0, 1, 2, 3]) {
        case 1: parts += Reserved(.required, role: pick([nil, "a", "b"])).parts
        case 2: parts += Reserved(.never).parts
        case 3: parts += Reserved(.preferred).parts
        default: break
        }
        return parts
    }

    func plan(seed: UInt64) -> Plan {
        PlacementEngine().place(work, on: offers, now: .zero, seed: seed)
    }
}
