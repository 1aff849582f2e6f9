import MesosBase
import MesosResources
import MesosWire
import Testing

/// Sums of so many entries that they are found by an index, compared with the same sums made one entry at a time.
@Suite struct BulkTests {
    /// Entries of many kinds, of which some are equal, some merge, and some are one thing each.
    private func entries(_ count: Int, _ generator: inout SeededGenerator) -> [Resource] {
        (0..<count).map { _ in
            let number = Int.random(in: 0..<60, using: &generator)
            let role = ["a", nil, "b"][number % 3]
            switch number % 5 {
            case 0:
                return Resource(
                    name: "disk", value: .scalar(Scalar(number % 7 + 1)), reservations: [.init(.static, role: "r")],
                    allocationRole: role, disk: .init(persistence: .init(id: "v\(number % 11)")),
                    isShared: number % 2 == 0)
            case 1:
                let begin = UInt64.random(in: 0..<100, using: &generator)
                return Resource(name: "ports", value: .ranges([begin...(begin + 5)]), allocationRole: role)
            default:
                let amount = Int64.random(in: 0..<3_000, using: &generator)
                return Resource(
                    name: "n\(number)", value: .scalar(Scalar(milli: amount)),
                    reservations: number % 2 == 0 ? [] : [.init(.dynamic, role: "r\(number)")], allocationRole: role)
            }
        }
    }

    private func added(_ entries: [Resource], to start: Resources = Resources()) -> Resources {
        entries.reduce(start) { $0 + Resources([$1]) }
    }

    @Test func addsAsOneEntryAtATimeDoes() {
        var generator = SeededGenerator(seed: 1)
        for _ in 0..<100 {
            let (first, second) = (entries(80, &generator), entries(60, &generator))
            let whole = Resources(first)
            #expect(whole.entries == added(first).entries)
            let sum = whole + Resources(second)
            #expect(sum.entries == added(Resources(second).entries, to: whole).entries)
        }
    }

    @Test func subtractsAsOneEntryAtATimeDoes() {
        var generator = SeededGenerator(seed: 2)
        for _ in 0..<100 {
            let (whole, part) = (Resources(entries(100, &generator)), Resources(entries(50, &generator)))
            let rest = part.entries.reduce(whole) { $0 - Resources([$1]) }
            #expect((whole - part).entries == rest.entries)
            #expect((whole - whole).isEmpty)
        }
    }

    @Test func containsAndComparesAsOneEntryAtATimeDoes() {
        var generator = SeededGenerator(seed: 3)
        var contained = 0
        for _ in 0..<200 {
            let whole = Resources(entries(120, &generator))
            let few = Resources(whole.entries.shuffled(using: &generator).prefix(20))
            #expect(whole.contains(few))
            #expect(whole.contains(Resources(whole.entries.shuffled(using: &generator))))
            let other = Resources(entries(Int.random(in: 1...8, using: &generator), &generator))
            let isContained =
                other.entries.allSatisfy { !$0.isPersistentVolume }
                && other.entries.allSatisfy { whole.contains(Resources([$0])) }
            if isContained { contained += 1 }
            if other.persistentVolumes.isEmpty { #expect(whole.contains(other) == isContained) }
            let shuffled = Resources(whole.entries.shuffled(using: &generator))
            #expect(whole == shuffled && shuffled.isSame(asUnallocated: whole))
            #expect(whole != whole - Resources(whole.entries.prefix(1)))
            #expect(whole != shuffled - Resources(whole.entries.prefix(1)) + "n0:7")
        }
        #expect(contained > 0)
    }

    @Test func usesUpExclusiveEntries() {
        let volumes = (0..<40).map { disk(10, volume: "v\($0)") }.reduce(Resources(), +)
        #expect((volumes + volumes).contains(volumes + volumes))
        #expect(!volumes.contains(volumes + disk(10, volume: "v7")))
        #expect((volumes + volumes) - volumes == volumes)
    }

    @Test func replacesWhatIsThere() throws {
        var total = try Resources(parsing: (0..<200).map { "cpus(r\($0)):1;mem(r\($0)):2" }.joined(separator: ";"))
        let before = total
        let consumed: Resources = "cpus(r7):1;mem(r7):2"
        let converted = try consumed.pushingReservation(.init(.dynamic, role: "r7/x"))
        func replace(_ consumed: Resources, with converted: Resources) -> Bool {
            total.replace(consumed, with: converted)
        }
        #expect(replace(consumed, with: converted))
        #expect(total == before - consumed + converted)
        #expect(!replace(consumed, with: converted))
        #expect(total == before - consumed + converted)
        #expect(replace(converted, with: Resources()))
        #expect(total == before - consumed)
    }
}
