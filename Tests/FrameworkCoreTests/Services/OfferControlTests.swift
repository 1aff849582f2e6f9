import FrameworkCore
import MesosBase
import MesosResources
import MesosWire
import Testing

/// Which offers jobs ask for.
@Suite struct OfferControlTests {
    private func bench(_ works: any Work..., version: String? = "1.11.0") throws -> MachineBench<JobMachine> {
        var bench = MachineBench(try JobMachine(works))
        bench.apply(.registered("F", masterVersion: version))
        return bench
    }

    private func gpu(_ instances: Int = 1, restart: RestartPolicy = .never) -> Job {
        Job("gpu", instances: instances, restart: restart) {
            CPUs(1)
            Memory(.mebibytes(64))
            Shell("true")
            Attribute("gpu") == "a100"
        }
    }

    private func told(_ decisions: [JobDecision]) -> [PushDown] {
        decisions.compactMap { if case .tell(let pushDown) = $0 { pushDown } else { nil } }
    }

    /// All agents are looked at first, so that it can be said why they do not do.
    @Test func theMasterIsToldAfterTenSeconds() throws {
        var bench = try bench(gpu())
        #expect(bench.nextDeadline == 10_000)
        bench.milliseconds = 5_000
        #expect(told(bench.apply(.offered([offer("a1")]))) == [])
        bench.milliseconds = 10_000
        let pushDown = told(bench.apply(.deadlineReached)).first
        #expect(pushDown?.constraints.roleConstraints["*"]?.groups.count == 1)
        #expect(pushDown?.filters["*"]?.minAllocatableResources?.quantities.count == 1)
        #expect(told(bench.apply(.offered([offer("a1")]))) == [], "there is nothing new to tell")
    }

    @Test func olderMastersAreToldNothing() throws {
        for version in [nil, "1.10.0"] {
            var bench = try bench(gpu(), version: version)
            #expect(bench.nextDeadline == nil)
            bench.milliseconds = 60_000
            #expect(told(bench.apply(.offered([offer("a1")]))) == [])
        }
    }

    @Test func nothingIsToldOfWorkThatAnyAgentTakes() throws {
        var bench = try bench(job("web") { Spread(over: .attribute("rack")) })
        bench.milliseconds = 10_000
        #expect(told(bench.apply(.deadlineReached)) == [])
        var other = try self.bench(
            Gang("any", instances: 2) {
                CPUs(1)
                Memory(.mebibytes(1))
                Shell("true")
            })
        other.milliseconds = 10_000
        #expect(told(other.apply(.deadlineReached)) == [])
    }

    /// The task placed first excludes its agent.
    @Test func whatFollowsFromPlacementsIsToldOnceASecond() throws {
        let web = Job("web", instances: 3, restart: .always) {
            CPUs(1)
            Memory(.mebibytes(64))
            Shell("true")
            Distinct(.hostname)
        }
        var bench = try bench(web)
        bench.milliseconds = 10_000
        bench.apply(.deadlineReached)
        #expect(told(bench.apply(.offered([offer("a1")]))) == [])
        #expect(bench.nextDeadline == 11_000)
        bench.milliseconds = 11_000
        let first = told(bench.apply(.deadlineReached)).first
        #expect(first?.constraints.roleConstraints["*"]?.groups.first?.attributeConstraints.count == 1)
        bench.milliseconds = 11_500
        bench.apply(.offered([offer("a2")]))
        bench.milliseconds = 12_000
        let second = told(bench.apply(.deadlineReached)).first
        #expect(second?.constraints.roleConstraints["*"]?.groups.first?.attributeConstraints.count == 2)
        // All are placed; when one ends, its agent is wanted again.
        bench.apply(.offered([offer("a3")]))
        bench.milliseconds = 20_000
        bench.apply(.updated(TaskStatus(taskID: "web-1", state: .failed)))
        bench.milliseconds = 21_000
        let third = bench.apply(.deadlineReached)
        #expect(JobTexts.summary(third).last == "revive")
        #expect(told(third).first?.constraints.roleConstraints["*"]?.groups.first?.attributeConstraints.count == 2)
    }

    @Test func allOffersAreTakenNowAndThen() throws {
        var bench = try bench(gpu())
        bench.milliseconds = 10_000
        let usual = told(bench.apply(.deadlineReached)).first
        #expect(bench.nextDeadline == 310_000)
        bench.milliseconds = 310_000
        #expect(told(bench.apply(.deadlineReached)) == [.probe])
        #expect(bench.nextDeadline == 320_000)
        bench.milliseconds = 320_000
        #expect(told(bench.apply(.deadlineReached)).first == usual)
        #expect(bench.nextDeadline == 620_000)
    }

    @Test func aMasterThatRefusesSendsAllOffers() throws {
        var bench = try bench(gpu())
        bench.milliseconds = 10_000
        bench.apply(.deadlineReached)
        let decisions = bench.apply(.unfiltered("400 Bad Request: too large"))
        #expect(
            JobTexts.summary(decisions) == [
                "offers of all agents come, since the master does not sort them out: 400 Bad Request: too large",
                "tell nothing",
            ])
        #expect(bench.nextDeadline == nil)
        #expect(bench.apply(.unfiltered("400 Bad Request: again")) == [], "it is tried once")
        bench.apply(.reregistered(masterVersion: "1.11.0"))
        #expect(bench.nextDeadline == 20_000)
    }

    @Test func whatWasNotToldIsToldAgain() throws {
        var bench = try bench(gpu())
        bench.milliseconds = 10_000
        let usual = told(bench.apply(.deadlineReached)).first
        bench.apply(.interrupted)
        bench.milliseconds = 11_000
        #expect(told(bench.apply(.reregistered(masterVersion: "1.11.0"))).first == usual)
        #expect(told(bench.apply(.reregistered(masterVersion: "1.11.0"))) == [])
    }

    @Test func offersAreAskedForOnceASecond() throws {
        var bench = try bench(gpu(3, restart: .always), version: nil)
        let plenty = JobInput.offered([offer("a1", "cpus:9;mem:4096", "gpu:a100")])
        #expect(JobTexts.summary(bench.apply(plenty)).last == "suppress")
        bench.milliseconds = 1_000
        bench.apply(.updated(TaskStatus(taskID: "gpu-1", state: .failed)))
        bench.milliseconds = 2_000
        #expect(bench.apply(.deadlineReached) == [.revive])
        #expect(JobTexts.summary(bench.apply(plenty)).last == "suppress")
        bench.milliseconds = 2_100
        #expect(JobTexts.summary(bench.apply(.scaled(job: "gpu", to: 4))) == [])
        #expect(bench.nextDeadline == 3_000)
        bench.milliseconds = 3_000
        #expect(bench.apply(.deadlineReached) == [.revive])
    }

    @Test func timeIsUpAlsoWhileNothingIsOffered() throws {
        var bench = try bench(job("web") { Timeout(.seconds(60)) })
        #expect(bench.nextDeadline == 10_000)
        bench.milliseconds = 60_000
        let decisions = bench.apply(.deadlineReached)
        #expect(decisions.last == .finish)
        #expect(
            bench.machine.outcome.description
                == "0 of 1 instance finished; web-1 TASK_DROPPED: given up after 1mins: there are no offers")
    }

    @Test func theDriverSendsWhatIsTold() async throws {
        let port = RecordingPort()
        let driver = SchedulerDriver(port)
        let scheduler = try JobScheduler(gpu()) { _ in }
        var master = MasterInfo(id: "M", ip: 0, port: 5_050)
        master.version = "1.11.0"
        try await scheduler.registered("F", master: master, driver: driver)
        #expect(port.wakes == [.seconds(10)])
        port.advance(by: .seconds(10))
        try await scheduler.wokenUp(driver: driver)
        let update = try #require(port.calls.last?.updateFramework)
        #expect(port.calls.map(\.type) == [.updateFramework])
        #expect(update.frameworkInfo.name == "jobs")
        #expect(update.frameworkInfo.offerFilters["*"] != nil)
        #expect(update.offerConstraints?.roleConstraints["*"]?.groups.count == 1)
        #expect(update.suppressedRoles == [])
    }

    @Test func aRefusalIsLiftedAtOnce() async throws {
        let port = RecordingPort(failing: .refused("400 Bad Request: no"))
        let driver = SchedulerDriver(port)
        let events = Events()
        let scheduler = try JobScheduler(gpu()) { events.note($0) }
        var master = MasterInfo(id: "M", ip: 0, port: 5_050)
        master.version = "1.11.0"
        try await scheduler.registered("F", master: master, driver: driver)
        port.advance(by: .seconds(10))
        try await scheduler.wokenUp(driver: driver)
        #expect(port.calls.map(\.type) == [.updateFramework, .updateFramework])
        #expect(port.calls.last?.updateFramework?.offerConstraints == nil)
        #expect(events.all == [.unfiltered("400 Bad Request: no")])
    }

    @Test func whatTheProgramHasAskedForStays() async throws {
        var framework = FrameworkInfo(user: "me", name: "jobs", id: "F")
        framework.offerFilters["*"] = V1.OfferFilters()
        let constraints = V1.Scheduler.OfferConstraints()
        var master = MasterInfo(id: "M", ip: 0, port: 5_050)
        master.version = "1.11.0"
        for port in [RecordingPort(framework: framework), RecordingPort(constraints: constraints)] {
            let scheduler = try JobScheduler(gpu()) { _ in }
            try await scheduler.registered("F", master: master, driver: SchedulerDriver(port))
            #expect(port.wakes == [])
        }
    }
}
