import MesosBase
import MesosResources
import MesosWire

/// Resources drawn at random, of every sort that there is: few names, roles and disks, so that entries meet.
struct SampleResources {
    var generator: SeededGenerator
    /// Disks drawn before, to draw them again: of the many sorts two would seldom be equal.
    private var disks: [Resource] = []

    init(seed: UInt64) {
        generator = SeededGenerator(seed: seed)
    }

    /// Resources of any sort.
    mutating func next() -> Resources {
        Resources((0..<number(0...6)).map { _ in entry() })
    }

    /// Resources of which a text says everything.
    mutating func nextSimple() -> Resources {
        Resources(
            (0..<number(0...6)).map { _ in
                let reservations = chance(3) ? [] : [Resource.Reservation(.static, role: pick(["a", "a/b", "c"]))]
                return divisible(reservations: reservations)
            })
    }

    mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &generator) }

    /// True in one of so many cases.
    mutating func chance(_ count: Int) -> Bool { number(1...count) == 1 }

    mutating func pick<Element>(_ elements: [Element]) -> Element { elements[number(0...elements.count - 1)] }

    private mutating func entry() -> Resource {
        let allocationRole = pick([nil, nil, "a/b", "c"])
        guard chance(2) else {
            return divisible(
                reservations: reservations(), allocationRole: allocationRole, isRevocable: chance(5),
                providerID: chance(5) ? "p" : nil)
        }
        if !disks.isEmpty, chance(3) { return pick(disks) }
        let info = diskInfo()
        let disk = Resource(
            name: "disk", value: .scalar(Scalar(pick([5, 10]))), reservations: reservations(),
            allocationRole: allocationRole, disk: info, isRevocable: chance(9),
            isShared: info?.persistence != nil && chance(2), providerID: chance(5) ? "p" : nil)
        disks = disks.suffix(4) + [disk]
        return disk
    }

    private mutating func divisible(
        reservations: [Resource.Reservation], allocationRole: String? = nil, isRevocable: Bool = false,
        providerID: V1.ResourceProviderID? = nil
    ) -> Resource {
        let (name, value) = value()
        return Resource(
            name: name, value: value, reservations: reservations, allocationRole: allocationRole,
            isRevocable: isRevocable, providerID: providerID)
    }

    private mutating func value() -> (name: String, value: Resource.Value) {
        switch number(0...5) {
        case 0...3: return (pick(["cpus", "mem", "disk"]), .scalar(Scalar(milli: Int64(number(0...5_000)))))
        case 4:
            let begin = UInt64(number(0...40))
            return ("ports", .ranges([begin...begin + UInt64(number(0...9))]))
        default: return ("set", .set(ItemSet((0..<3).map { _ in String(number(0...5)) })))
        }
    }

    private mutating func reservations() -> [Resource.Reservation] {
        let labels = V1.Labels(labels: [.init(key: "k", value: "v"), .init(key: "k")])
        var stack: [Resource.Reservation] = []
        if chance(3) { return stack }
        stack.append(.init(pick([.static, .dynamic]), role: pick(["a", "c"]), principal: chance(3) ? "ops" : nil))
        if stack[0].role == "a", chance(2) {
            stack.append(.init(.dynamic, role: "a/b", labels: chance(2) ? labels : nil))
        }
        if stack.count == 2, chance(2) { stack.append(.init(.dynamic, role: "a/b/c")) }
        if stack[0].kind == .static { stack[0].principal = nil }
        return stack
    }

    private mutating func diskInfo() -> V1.Resource.DiskInfo? {
        var info = V1.Resource.DiskInfo()
        if chance(2) {
            info.persistence = .init(id: pick(["v1", "v2"]), principal: chance(2) ? "ops" : nil)
            if chance(2) { info.volume = .init(containerPath: "data", mode: pick([.rw, .ro])) }
        }
        switch number(0...5) {
        case 0: break
        case 1: info.source = .init(type: .path, path: .init(root: pick(["/p", "/q"])))
        case 2: info.source = .init(type: .mount, mount: .init(root: pick(["/m", "/n"])))
        case 3: info.source = .init(type: .block, id: pick(["b1", "b2"]))
        case 4:
            info.source = .init(
                type: .raw, id: "r1", metadata: .init(labels: [.init(key: "x", value: "y")]), vendor: "v")
        default: info.source = .init(type: .raw, profile: pick(["fast", nil]))
        }
        return info.persistence == nil && info.source == nil ? nil : info
    }
}
