import MesosResources
import MesosWire
import Testing

@Suite struct AlgebraPropertyTests {
    @Test func samplesAreOfEverySort() {
        var samples = SampleResources(seed: 0)
        let entries = (0..<2_000).flatMap { _ in samples.next().entries }
        func count(_ isIncluded: (Resource) -> Bool) -> Int { entries.filter(isIncluded).count }
        #expect(count { $0.reservations.count == 3 } > 10)
        #expect(count { $0.isDynamicallyReserved && $0.reservations.count == 1 } > 10)
        #expect(count { $0.reservations.last?.labels != nil } > 10)
        #expect(count { $0.isRevocable } > 10)
        #expect(count { $0.sharedCount == 1 } > 10 && count { $0.sharedCount > 1 } > 10)
        #expect(count { $0.isPersistentVolume && !$0.isShared } > 10)
        #expect(count { $0.providerID != nil } > 10)
        #expect(count { $0.allocationRole != nil } > 10)
        #expect(count { $0.name == "ports" } > 10 && count { $0.name == "set" } > 10)
        for kind in [nil, .path, .mount, .block, .raw] as [V1.Resource.DiskInfo.Source.Kind?] {
            #expect(count { $0.disk != nil && $0.disk?.source?.type == kind } > 10)
        }
    }

    @Test func addingThenSubtractingChangesNothing() {
        var samples = SampleResources(seed: 1)
        for _ in 0..<1_500 {
            let first = samples.next()
            // Ranges and sets are unions, so only what is not there yet comes off again.
            let second = samples.next() - first.filter { $0.scalar == nil }
            #expect(first + second - second == first)
            #expect(first + second == second + first)
            #expect((first + second).contains(first) && (first + second).contains(second))
        }
    }

    @Test func containmentIsAPartialOrder() {
        var samples = SampleResources(seed: 2)
        for _ in 0..<1_500 {
            let (first, second, third) = (samples.next(), samples.next(), samples.next())
            #expect(first.contains(first))
            #expect((first.contains(second) && second.contains(first)) == (first == second))
            let (small, middle, large) = (first - second, first, first + third)
            #expect(middle.contains(small) && large.contains(middle) && large.contains(small))
            if first.contains(second), second.contains(third) { #expect(first.contains(third)) }
        }
    }

    @Test func addingTheSameToBothKeepsContainment() {
        var samples = SampleResources(seed: 3)
        for _ in 0..<1_500 {
            let (large, less, more) = (samples.next(), samples.next(), samples.next())
            let small = large - less
            #expect((large + more).contains(small + more))
        }
    }

    @Test func whatIsContainedComesOffAndGoesOnAgain() {
        var samples = SampleResources(seed: 4)
        var contained = 0
        for _ in 0..<1_500 {
            let whole = samples.next()
            for part in [whole - samples.next(), samples.next()] where whole.contains(part) {
                contained += part.isEmpty ? 0 : 1
                #expect((whole - part) + part == whole)
            }
        }
        #expect(contained > 1_000)
    }

    @Test func nothingIsEverBelowZero() {
        var samples = SampleResources(seed: 5)
        for _ in 0..<1_500 {
            let difference = samples.next() - samples.next()
            #expect(difference.entries.allSatisfy { $0.scalar.map { $0 > .zero } ?? true })
            #expect(difference.entries.allSatisfy { !$0.isShared || $0.sharedCount > 0 })
        }
    }

    @Test func theOrderOfEntriesNeverMatters() {
        var samples = SampleResources(seed: 6)
        for _ in 0..<1_500 {
            let (first, second) = (samples.next(), samples.next())
            let shuffled = Resources(first.entries.shuffled(using: &samples.generator))
            #expect(shuffled == first)
            #expect(shuffled.description == first.description)
            #expect(shuffled.contains(second) == first.contains(second))
            #expect(shuffled + second == first + second)
            #expect(shuffled - second == first - second)
        }
    }

    @Test func noThousandthIsLost() {
        var samples = SampleResources(seed: 7)
        var total = Resources()
        var parts: [Resources] = []
        var milli: Int64 = 0
        func thousandths(_ resources: Resources) -> Int64 {
            resources.entries.reduce(0) { $0 + ($1.scalar?.milli ?? 0) }
        }
        for _ in 0..<10_000 {
            if parts.count > 5, samples.chance(2) {
                let part = parts.remove(at: samples.number(0...parts.count - 1))
                #expect(total.contains(part))
                total -= part
                milli -= thousandths(part)
            } else {
                let part = samples.nextSimple().scalars
                total += part
                parts.append(part)
                milli += thousandths(part)
            }
            #expect(total.cpus.milli + total.mem.milli + total.disk.milli == milli)
        }
        for part in parts { total -= part }
        #expect(total.isEmpty)
    }

    @Test func pushingThenPoppingAReservationChangesNothing() throws {
        var samples = SampleResources(seed: 8)
        for _ in 0..<1_500 {
            let resources = samples.next()
            let free = resources.unreserved
            for kind in [Resource.Reservation.Kind.static, .dynamic] {
                let reserved = try free.pushingReservation(.init(kind, role: "x/y", principal: "ops"))
                #expect(reserved.reserved(to: "x/y") == reserved)
                #expect(try reserved.poppingReservation() == free)
            }
            let outer = resources.reserved(to: "a")
            let inner = try outer.pushingReservation(.init(.dynamic, role: "a/x"))
            #expect(inner.entries.allSatisfy { $0.hasRefinedReservations })
            #expect(try inner.poppingReservation() == outer)
            #expect(inner.withoutReservations() == outer.withoutReservations())
            #expect(inner.scalarQuantities == outer.scalarQuantities)
        }
    }

    @Test func allocatingThenFreeingChangesNothing() {
        var samples = SampleResources(seed: 9)
        for _ in 0..<1_500 {
            let resources = samples.next()
            let free = resources.unallocated()
            #expect(free.allocated(to: "r").unallocated() == free)
            #expect(resources.allocated(to: "r") == free.allocated(to: "r"))
            #expect(free.nonShared.scalarQuantities == resources.nonShared.scalarQuantities)
            let parts = resources.entries.map { Resources([$0]).unallocated() }
            #expect(parts.reduce(Resources(), +) == free)
        }
    }

    @Test func viewsDivideTheWhole() {
        var samples = SampleResources(seed: 10)
        for _ in 0..<1_500 {
            let resources = samples.next()
            #expect(resources.unreserved + resources.reserved == resources)
            #expect(resources.revocable + resources.nonRevocable == resources)
            #expect(resources.shared + resources.nonShared == resources)
            #expect(resources.names.reduce(into: Resources()) { $0 += resources.named($1) } == resources)
            let byRole = resources.reservedRoles.reduce(into: Resources()) { $0 += resources.reserved(to: $1) }
            #expect(byRole == resources.reserved)
            #expect(resources.reserved.contains(resources.dynamicallyReserved))
            #expect(resources.persistentVolumes.contains(resources.shared))
            #expect(resources.reserved(toSubtreeOf: "a").contains(resources.reserved(to: "a/b")))
        }
    }
}
