import FrameworkCore
import MesosBase
import MesosResources
import MesosWire
import Testing

/// What other schedulers say of reserved resources, said in ours: each case is named after the scheduler and its word.
@Suite struct ReservationVocabularyTests {
    /// Some of the agent's resources are reserved for a role, with labels.
    private func reserved(
        _ agent: String, _ resources: Resources, for role: String = "web", labels: KeyValuePairs<String, String> = [:],
        beside free: Resources = Resources()
    ) -> Offer {
        var offer = offer(agent, free)
        var wire = resources.wireValue
        for index in wire.indices {
            var reservation = V1.Resource.ReservationInfo(role: role, type: .dynamic)
            reservation.labels = V1.Labels(labels: labels.map { V1.Label(key: $0.key, value: $0.value) })
            wire[index].reservations = [reservation]
        }
        offer.resources += wire
        return offer
    }

    private func used(_ plan: Plan) -> [String] {
        plan.launches.flatMap { launch in
            launch.tasks.flatMap { task in
                task.resources.map { "\($0.name) of \($0.reservations.last?.role ?? "*")" }
            }
        }
    }

    @Test("Marathon: reserved resources are used before others")
    func reservedResourcesComeFirst() {
        let plan = place(job {}, on: [reserved("a1", "cpus:1;mem:99", beside: "cpus:4;mem:4096")])
        #expect(used(plan) == ["cpus of web", "mem of web"])
        let part = place(job {}, on: [reserved("a1", "cpus:0.5;mem:99", beside: "cpus:4;mem:4096")])
        #expect(used(part) == ["cpus of web", "cpus of *", "mem of web"])
    }

    @Test("Marathon: acceptedResourceRoles *")
    func reservedResourcesMayBeLeftAlone() {
        let offers = [reserved("a1", "cpus:4;mem:99"), reserved("a2", "cpus:4;mem:99", beside: "cpus:1;mem:64")]
        let work = Job("web", instances: 2) {
            CPUs(1); Memory(.mebibytes(64)); Shell("true"); Reserved(.never)
        }
        let plan = place(work, on: offers)
        #expect(plan.places == ["web-1@a2"])
        #expect(used(plan) == ["cpus of *", "mem of *"])
    }

    @Test("Marathon: acceptedResourceRoles; dcos-commons: pre-reserved-role")
    func onlyReservationsOfARoleMayBeUsed() {
        let offers = [
            offer("a1", "cpus:4;mem:4096"), reserved("a2", "cpus:4;mem:99", for: "other"),
            reserved("a3", "cpus:4;mem:99", for: "web"),
        ]
        let work = Job("web", instances: 2) {
            CPUs(4); Memory(.mebibytes(64)); Shell("true"); Reserved(role: "web")
        }
        let plan = place(work, on: offers)
        #expect(plan.places == ["web-1@a3"])
        #expect(plan.report(of: "web")?.exclusions.map(\.code) == [.lacksResource, .lacksDetail])
    }

    @Test("dcos-commons: a reservation belongs to an instance")
    func onlyReservationsWithLabelsMayBeUsed() {
        let offers = [
            reserved("a1", "cpus:4;mem:99"), reserved("a2", "cpus:4;mem:99", labels: ["pod": "db-2", "id": "7"]),
            reserved("a3", "cpus:4;mem:99", labels: ["pod": "db-1", "id": "8"]),
        ]
        func work(_ labels: KeyValuePairs<String, String>) -> Job {
            Job("db") {
                CPUs(4); Memory(.mebibytes(64)); Shell("true"); Reserved(labels: labels)
            }
        }
        #expect(place(work(["pod": "db-1"]), on: offers).places == ["db-1@a3"])
        #expect(place(work(["id": "7", "pod": "db-2"]), on: offers).places == ["db-1@a2"])
        #expect(place(work(["id": "7", "pod": "db-1"]), on: offers).places == [])
    }

    @Test("Spark: only offers for a role")
    func onlyOffersForARoleMayBeUsed() {
        let offers = [offer("a1", role: "batch"), offer("a2", role: "web"), offer("a3")]
        let work = Job("web") {
            CPUs(1); Memory(.mebibytes(64)); Shell("true"); Role("web")
        }
        let plan = place(work, on: offers)
        #expect(plan.places == ["web-1@a2"])
        #expect(place(work, on: [offers[0], offers[2]]).report(of: "web")?.exclusions.map(\.code) == [.otherRole])
    }

    /// What runs on reserved resources is one of the tasks that count, and so is what was placed there just before.
    @Test("marathon#3867: UNIQUE and MAX_PER do not see reservations")
    func tasksOnReservedResourcesCount() {
        let offers = [
            reserved("a1", "cpus:4;mem:4096", beside: "cpus:4;mem:4096"),
            reserved("a2", "cpus:4;mem:4096", beside: "cpus:4;mem:4096"),
        ]
        let distinct = place(job("web", 3) { Distinct(.hostname) }, on: offers)
        #expect(distinct.placed.map(\.agentID.value).sorted() == ["a1", "a2"])
        #expect(used(distinct) == ["cpus of web", "mem of web", "cpus of web", "mem of web"])
        let most = place(job("web", 9, cpus: 2) { AtMost(3, per: .agent) }, on: offers)
        #expect(most.placed.map(\.agentID.value).sorted() == ["a1", "a1", "a1", "a2", "a2", "a2"])
        var world = World()
        world.note(offers)
        world.note(place(job("web") { Distinct(.hostname) }, on: [offers[0]], world: world), at: .zero)
        #expect(place(job("web", 3) { Distinct(.hostname) }, on: offers, world: world).places == ["web-2@a2"])
    }

    @Test("volcano#1967: a gang does not see what is reserved for it")
    func aGangUsesWhatIsReservedForIt() {
        let offers = [
            reserved("a1", "cpus:1;mem:99", labels: ["gang": "mpi"]),
            reserved("a2", "cpus:1;mem:99", labels: ["gang": "mpi"]),
            reserved("a3", "cpus:1;mem:99", labels: ["gang": "other"]), offer("a4", "cpus:1;mem:99"),
        ]
        func gang(_ instances: Int) -> Gang {
            Gang("mpi", instances: instances) {
                CPUs(1); Memory(.mebibytes(64)); Shell("true"); Reserved(labels: ["gang": "mpi"])
            }
        }
        #expect(place(gang(2), on: offers).places.map { $0.suffix(2) } == ["a1", "a2"])
        let three = place(gang(3), on: offers)
        #expect(three.placed == [])
        #expect(three.holds.map(\.offerIDs) == [["O-a1", "O-a2"]])
    }
}
