import MesosKit
import Testing

// The code of the article on placement.
@Suite struct PlacementSnippets {
    private func offer(_ name: String, zone: String, _ attributes: String) throws -> Offer {
        let resources: Resources = "cpus:4;mem:4096;ports:[31000-31009]"
        var offer = Offer(
            id: OfferID(name), frameworkID: "F", agentID: AgentID(name), hostname: name, resources: resources.wireValue)
        offer.attributes = try AttributeText.parse(attributes)
        offer.domain = V1.DomainInfo(faultDomain: .init(region: .init(name: "r"), zone: .init(name: zone)))
        return offer
    }

    @Test func workIsPlacedAndExplained() throws {
        let web = Job("web", instances: 12) {
            CPUs(0.5)
            Memory(.mebibytes(256))
            Ports(1)
            Shell("python3 -m http.server $PORT0")
            Require {
                Attribute("os") == "linux"
                Attribute("kernel").version >= "5.4"
                Hostname.matches("web-[0-9]+")
            }
            Prefer(weight: 10) { Attribute("ssd").exists }
            Spread(over: .zone, maxSkew: 1)
            AtMost(2, per: .attribute("rack"))
            Near(task: "cache", within: .agent)
            Apart(from: "batch-*", within: .agent)
            Pack(.tightest)
        }
        let mpi = Gang("mpi", instances: 2) {
            CPUs(1)
            Memory(.mebibytes(64))
            Shell("./rank")
        }
        let now = Instant.zero
        var world = World()
        let offers = try [
            offer("web-1", zone: "a", "os:linux;kernel:5.10.0;rack:r1"),
            offer("web-2", zone: "b", "os:linux;kernel:5.10.0;rack:r2"),
        ]
        world.add(task: "cache-1", of: "cache", on: "web-1")
        world.add(task: "cache-2", of: "cache", on: "web-2")
        let plan = PlacementEngine().place([web, mpi], on: offers, world: world, now: now, seed: 1)
        print(plan.explain())
        #expect(plan.report(of: "web")?.placed == 4)
        #expect(plan.report(of: "mpi")?.placed == 2)
        let record = PlacementRecord([web, mpi], on: offers, world: world, now: now, seed: 1, plan: plan)
        let bytes = try record.bytes
        print(try PlacementRecord(bytes: bytes).replay(dropping: ["AtMost(2, per: rack)"]).explain())
        #expect(record.matches)
        #expect(record.replay(dropping: ["AtMost(2, per: rack)"]).report(of: "web")?.placed == 9)
    }

    private func change(_ scheduler: JobScheduler, to newWeb: Job) async throws {
        try await scheduler.scale("web", to: 20)
        try await scheduler.replace(with: newWeb, available: 18)
        for await change in scheduler.changes {
            switch change {
            case .snapshot(let snapshot): print(snapshot.jobs.map { "\($0.name): \($0.count(.running)) run" })
            case .instance(let status): print("\(status.instance) \(status.state)")
            }
        }
    }

    private func end(_ web: Job, _ world: World, now: Instant, driver: SchedulerDriver) async throws {
        for victim in try PlacementEngine().victims(of: web, count: 2, world: world, now: now) {
            try await driver.kill(victim.taskID, agent: victim.agentID)
        }
    }

    private func answer(
        _ offers: [Offer], with work: [any Work], _ world: inout World, now: Instant, driver: SchedulerDriver
    ) async throws {
        world.note(offers)
        let plan = PlacementEngine().place(work, on: offers, world: world, now: now)
        world.note(plan, at: now)
        try await driver.accept(plan)
    }

    @Test func rulesAreNamedCombinedAndDropped() throws {
        let models = ["t4", "a100"]
        let placement = Placement {
            Attribute("gpu").exists.named("a graphics card").because("it is slow otherwise")
            AnyOf {
                for model in models { Attribute("gpu") == model }
            }
            Distinct(.zone).drop(after: .seconds(600))
        } prefer: {
            Attribute("nic") == "25g"
        }
        #expect(placement.rules.map(\.label).first == "a graphics card")
        #expect(placement.preferences.count == 1)
    }

    @Test func constraintsOfMarathonAreRead() throws {
        let constraints = try Placement(marathon: [["rack", "GROUP_BY", "3"], ["os", "LIKE", "linux|bsd"]])
        #expect(constraints.rules.count == 2)
    }
}
