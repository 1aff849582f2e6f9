import MesosResources
import Testing

@Suite struct ResourcesTests {
    @Test func mergesEntriesOfOneKindOnly() {
        let sum: Resources = "cpus(role1):1" + "cpus(role2):3" + "cpus(role1):5"
        #expect(sum == "cpus(role1):6;cpus(role2):3")
        #expect(sum.entries.count == 2)
        #expect(sum.cpus == 9)
        #expect(("cpus:50;mem:4096" as Resources) - "cpus:0.5;mem:1024" == "cpus:49.5;mem:3072")
    }

    @Test func doesNotDependOnOrder() {
        #expect(("cpus:1;mem:2" as Resources) == "mem:2;cpus:1")
        #expect(("cpus:1;mem:2" as Resources) != "cpus:2;mem:1")
        #expect(("cpus:1" as Resources) != "cpus(a):1")
        #expect(("cpus:1" as Resources) != ("cpus:1" as Resources).allocated(to: "a"))
    }

    @Test func dropsWhatReachesZeroOrWouldGoBelow() {
        #expect(("cpus:0" as Resources).isEmpty)
        #expect(("cpus:1" as Resources) - "cpus:1" == Resources())
        #expect(("cpus:1;mem:5" as Resources) - "cpus:3" == "mem:5")
        #expect(("ports:[1-10]" as Resources) - "ports:[0-20]" == Resources())
        #expect(("cpus:1" as Resources) - "gpus:1" == "cpus:1")
        #expect(("cpus:1" as Resources) - "cpus(a):1" == "cpus:1")
        #expect(("set:{a,b}" as Resources) - "set:{b,c}" == "set:{a}")
    }

    @Test func containsInOneDirection() {
        let offer: Resources = "cpus:4;mem:1024;ports:[31000-32000];cpus(a):2;set:{x,y}"
        #expect(offer.contains("cpus:4;ports:[31005-31010]"))
        #expect(offer.contains("cpus(a):2;set:{y}"))
        #expect(offer.contains(Resources()))
        #expect(!offer.contains("cpus:5"))
        #expect(!offer.contains("cpus:4.001"))
        #expect(!offer.contains("cpus(b):1"))
        #expect(!offer.contains("gpus:1"))
        #expect(!offer.contains("ports:[30999-31000]"))
        #expect(!offer.contains(("cpus:1" as Resources).allocated(to: "a")))
    }

    @Test func tellsReservationsApart() {
        let total: Resources = "cpus:4;cpus(eng):2;cpus(eng/web):1;mem(ads):8;ports:[1-2]"
        #expect(total.unreserved == "cpus:4;ports:[1-2]")
        #expect(total.reserved(to: "eng") == "cpus(eng):2")
        #expect(total.allocatable(to: "eng/web") == "cpus:4;cpus(eng):2;cpus(eng/web):1;ports:[1-2]")
        #expect(total.allocatable(to: "eng") == "cpus:4;cpus(eng):2;ports:[1-2]")
        #expect(total.allocatable(to: "engine") == total.unreserved)
        #expect(total.allocatable(to: "eng/db") == "cpus:4;cpus(eng):2;ports:[1-2]")
        #expect(total.names == ["cpus", "mem", "ports"])
        #expect(total.scalarQuantities == ["cpus": 7, "mem": 8])
        #expect(total.ports == [1...2])
    }

    @Test func carriesTheRoleItIsAllocatedTo() {
        let free: Resources = "cpus:4;mem(web):8"
        let web = free.allocated(to: "web")
        #expect(web.allocationRole == "web")
        #expect(web != free)
        #expect(web.unallocated() == free)
        #expect((web + free).unallocated() == free + free)
        #expect((web + free.allocated(to: "ads")).allocationRole == nil)
        #expect((web + free).allocated(to: "x").entries.count == 2)
        #expect(web.allocatable(to: "other") == ("cpus:4" as Resources).allocated(to: "web"))
    }

    @Test func reservationsAreEqualOnlyAsAWhole() {
        func cpus(_ reservations: Resource.Reservation...) -> Resources {
            Resources([Resource(name: "cpus", value: .scalar(1), reservations: reservations)])
        }
        let fixed = cpus(.init(.static, role: "a"))
        let dynamic = cpus(.init(.dynamic, role: "a"))
        let owned = cpus(.init(.dynamic, role: "a", principal: "ops"))
        let refined = cpus(.init(.static, role: "a"), .init(.dynamic, role: "a/b"))
        for other in [dynamic, owned, refined] { #expect((fixed + other).entries.count == 2) }
        #expect((owned + owned).entries.count == 1)
        #expect(refined.reserved(to: "a/b") == refined)
        #expect(refined.reserved(to: "a").isEmpty)
    }

    @Test func quantitiesLeaveOutWhatTheyDoNotName() {
        let minimum: ResourceQuantities = ["cpus": 0.01]
        #expect(("cpus:0.005;cpus(a):0.005" as Resources).contains(minimum))
        #expect(!("mem:100" as Resources).contains(minimum))
        #expect(minimum - ["cpus": 1] == [:])
        #expect((minimum + ["cpus": 1, "mem": 2]).description == "cpus:1.01; mem:2")
        #expect((["cpus": 2, "mem": 1] as ResourceQuantities).contains(["cpus": 2]))
        #expect(!(["cpus": 2] as ResourceQuantities).contains(["gpus": 1]))
        #expect(("ports:[1-5];ports(a):[7-7];set:{x}" as Resources).contains(["ports": 6, "set": 1]))
        #expect(!("ports:[1-5];set:{x}" as Resources).contains(["ports": 5.001]))
    }
}
