import MesosBase
import MesosResources

/// Resources drawn at random: few names and roles, so that entries meet.
struct SampleResources {
    var generator: SeededGenerator

    init(seed: UInt64) {
        generator = SeededGenerator(seed: seed)
    }

    mutating func next() -> Resources {
        Resources((0..<Int.random(in: 0...6, using: &generator)).map { _ in entry() })
    }

    private mutating func entry() -> Resource {
        let role = ["", "", "a", "a/b", "c"].randomElement(using: &generator) ?? ""
        let reservations = role.isEmpty ? [] : [Resource.Reservation(.static, role: role)]
        switch Int.random(in: 0..<6, using: &generator) {
        case 0...3:
            let name = ["cpus", "mem", "disk"].randomElement(using: &generator) ?? ""
            let milli = Int64.random(in: 0...5_000, using: &generator)
            return Resource(name: name, value: .scalar(Scalar(milli: milli)), reservations: reservations)
        case 4:
            let begin = UInt64.random(in: 0...40, using: &generator)
            let end = UInt64.random(in: begin...50, using: &generator)
            return Resource(name: "ports", value: .ranges([begin...end]), reservations: reservations)
        default:
            let items = (0..<3).map { _ in String(Int.random(in: 0...5, using: &generator)) }
            return Resource(name: "set", value: .set(ItemSet(items)), reservations: reservations)
        }
    }
}
