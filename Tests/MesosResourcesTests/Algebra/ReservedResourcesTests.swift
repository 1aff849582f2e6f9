import MesosResources
import MesosWire
import Testing

@Suite struct ReservedResourcesTests {
    private func cpus(_ reservations: Resource.Reservation...) -> Resources {
        Resources([Resource(name: "cpus", value: .scalar(1), reservations: reservations)])
    }

    @Test func pushesAndPops() throws {
        let free: Resources = "cpus:1;mem:2"
        let outer = try free.pushingReservation(.init(.dynamic, role: "eng", principal: "ops"))
        #expect(outer.reserved(to: "eng") == outer)
        let inner = try outer.pushingReservation(.init(.dynamic, role: "eng/web"))
        #expect(inner.entries.first?.reservations.map(\.role) == ["eng", "eng/web"])
        #expect(try inner.poppingReservation() == outer)
        #expect(try outer.poppingReservation() == free)
        #expect(inner.withoutReservations() == free)
        #expect(try Resources().poppingReservation().isEmpty)
    }

    @Test func mergesWhatBecomesTheSame() throws {
        let stacked = cpus(.init(.static, role: "a")) + cpus(.init(.dynamic, role: "a", principal: "x"))
        #expect(stacked.entries.count == 2)
        #expect(try stacked.poppingReservation() == "cpus:2")
        #expect((stacked + "cpus:1").withoutReservations() == "cpus:3")
    }

    @Test func popsOnlyWhatIsReserved() {
        let error = #expect(throws: ResourceError.self) { try ("cpus(a):1;mem:2" as Resources).poppingReservation() }
        #expect(error?.problem == .notReserved)
        #expect(error?.resource == "mem:2")
    }

    @Test(
        arguments: [
            ("cpus(a):1", .init(.dynamic, role: "b"), .notARefinement(role: "b", of: "a")),
            ("cpus(a):1", .init(.dynamic, role: "a"), .notARefinement(role: "a", of: "a")),
            ("cpus(a):1", .init(.dynamic, role: "ab/c"), .notARefinement(role: "ab/c", of: "a")),
            ("cpus(a):1", .init(.static, role: "a/b"), .staticRefinement),
            ("cpus:1", .init(.dynamic, role: "*"), .reservedStar),
            ("cpus:1", .init(.dynamic, role: "-x"), .invalidRole(.startsWithDash(component: "-x"))),
        ] as [(Resources, Resource.Reservation, ResourceProblem)])
    func pushesOnlyWhatRefines(resources: Resources, reservation: Resource.Reservation, problem: ResourceProblem) {
        let error = #expect(throws: ResourceError.self) { try resources.pushingReservation(reservation) }
        #expect(error?.problem == problem)
    }

    @Test func findsWhatIsReserved() {
        let total =
            "cpus:4;cpus(eng):2;mem(eng/web):8;mem(engine):1" + cpus(.init(.dynamic, role: "ads"))
            + cpus(.init(.static, role: "eng"), .init(.dynamic, role: "eng/db"))
        #expect(total.unreserved == "cpus:4")
        #expect(total.reserved == total - "cpus:4")
        #expect(total.reservedRoles == ["ads", "eng", "eng/db", "eng/web", "engine"])
        #expect(total.reserved(to: "eng") == "cpus(eng):2")
        #expect(total.reserved(toSubtreeOf: "eng").reservedRoles == ["eng", "eng/db", "eng/web"])
        #expect(total.dynamicallyReserved.reservedRoles == ["ads", "eng/db"])
        #expect(total.filter(\.hasRefinedReservations).reservedRoles == ["eng/db"])
        #expect(total.named("mem") == "mem(eng/web):8;mem(engine):1")
    }

    @Test func comparesLabelsInAnyOrder() {
        func labelled(_ labels: [V1.Label]?) -> Resources {
            cpus(.init(.dynamic, role: "a", labels: labels.map(V1.Labels.init)))
        }
        let (one, two) = (V1.Label(key: "x"), V1.Label(key: "y", value: "1"))
        #expect((labelled([one, two]) + labelled([two, one])).entries.count == 1)
        #expect((labelled([one]) + labelled([two])).entries.count == 2)
        #expect((labelled([]) + labelled(nil)).entries.count == 2)
    }

    @Test func revocableResourcesAreOfTheirOwnKind() {
        let revocable = Resources([Resource(name: "cpus", value: .scalar(2), isRevocable: true)])
        let all = revocable + "cpus:1"
        #expect(all.entries.count == 2)
        #expect(all.revocable == revocable && all.nonRevocable == "cpus:1")
        #expect(!all.contains("cpus:2"))
        #expect(revocable.detailedDescription == "cpus{REV}:2")
    }

    @Test func resourcesOfProvidersAreOfTheirOwnKind() {
        func disk(_ provider: V1.ResourceProviderID?) -> Resources {
            Resources([Resource(name: "disk", value: .scalar(1), providerID: provider)])
        }
        #expect((disk("p") + disk("p") + disk("q") + disk(nil)).entries.count == 3)
    }
}
