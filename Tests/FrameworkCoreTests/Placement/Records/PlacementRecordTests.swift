import FrameworkCore
import MesosBase
import MesosResources
import MesosWire
import Testing

/// Rounds of placing that are written down and gone through again.
@Suite struct PlacementRecordTests {
    private func record(
        _ work: [any Work], on offers: [Offer], world: World = World(), now: Instant = .zero, seed: UInt64 = 0
    ) -> (record: PlacementRecord, plan: Plan) {
        let plan = PlacementEngine().place(work, on: offers, world: world, now: now, seed: seed)
        return (PlacementRecord(work, on: offers, world: world, now: now, seed: seed, plan: plan), plan)
    }

    @Test(arguments: 0..<4) func aRoundThatIsReadBackDecidesTheSame(_ block: Int) throws {
        for seed in UInt64(block) * 25..<UInt64(block + 1) * 25 {
            let random = RandomPlacement(seed: seed)
            var world = random.world
            world.note(random.offers)
            let (record, plan) = record(random.jobs, on: random.offers, world: world, seed: seed)
            let read = try PlacementRecord(bytes: record.bytes)
            #expect(read == record, "seed \(seed)")
            #expect(read.replay() == plan, "seed \(seed)")
            #expect(read.matches)

            let demands = RandomDemands(seed: seed)
            let other = self.record(demands.work, on: demands.offers, seed: seed)
            let again = try PlacementRecord(bytes: other.record.bytes)
            #expect(again == other.record, "seed \(seed)")
            #expect(again.replay() == other.plan, "seed \(seed)")
        }
    }

    @Test func allThatIsKnownOfTheWorldIsKept() throws {
        var world = World()
        var first = offer("a1", "cpus:4.125;mem:4096;ports:[31000-31009]", "n:1.5;r:[1-3];s:{a,b};t:x;t:y", zone: "z")
        first.unavailability = V1.Unavailability(
            start: V1.TimeInfo(nanoseconds: 7), duration: V1.DurationInfo(nanoseconds: .max))
        world.note([first, offer("a2")])
        world.freeze("a2")
        world.drain("a1")
        world.note(date: -5)
        world.add(task: "t1", of: "cache", on: "a1", labels: ["tier": "front"])
        let gang = Gang("mpi", instances: 9) {
            CPUs(1); Memory(.mebibytes(10)); Shell("true")
        }
        let web = job("web", 3) { Priority(2) }
        let offers = [first, offer("a3", "cpus:2;mem:200")]
        world.note(
            PlacementEngine().place([gang, web], on: offers, world: world, now: .zero + .seconds(3), seed: 1),
            at: .zero + .seconds(3))
        world.note(.status("web-1", .failed), at: .zero + .seconds(4))
        #expect(world.holds.count == 1 && world.places.count == 1 && world.waits.count == 1)
        #expect(world.agents["a1"]?.failures.count == 1 || world.agents["a3"]?.failures.count == 1)
        let now = Instant.zero + .seconds(5)
        let (record, plan) = record([gang, web], on: offers, world: world, now: now, seed: .max)
        let read = try PlacementRecord(bytes: record.bytes)
        #expect(read.world == world)
        #expect(read.now == now && read.seed == .max)
        #expect(read == record)
        #expect(read.replay() == plan)
    }

    @Test func itShowsWhatWouldBeWithoutARule() throws {
        let offers = [offer("a1", "cpus:4;mem:4096", "gpu:t4"), offer("a2")]
        let (record, _) = record(
            [
                job("web", 2) {
                    Attribute("gpu").exists.named("gpu only"); Distinct(.agent)
                }
            ], on: offers)
        let read = try PlacementRecord(bytes: record.bytes)
        #expect(read.replay().places == ["web-1@a1"])
        #expect(read.replay(dropping: ["gpu only"]).placed.count == 2)
    }

    @Test func whatWasDecidedIsWrittenDown() {
        let pod = Pod("shop", instances: 1) {
            Member("web") {
                CPUs(0.5); Memory(.mebibytes(64)); Shell("true"); Ports(1)
            }
        }
        let gang = Gang("mpi", instances: 3) {
            CPUs(1); Memory(.mebibytes(10)); Shell("true"); Attribute("os") == "linux"
        }
        let offers = [
            offer("a1", "cpus:1;mem:128;disk:99;ports:[31000-31009]"), offer("a2", "cpus:1;mem:10", "os:linux"),
            offer("a3", "cpus:0.1;mem:10"),
        ]
        let (record, _) = record([pod, gang], on: offers)
        #expect(
            record.decisions == [
                "launch shop-1.web (cpus:0.5;mem:64;ports:[31000-31000]) in shop-1 (cpus:0.1;disk:32;mem:32) "
                    + "on a1 with O-a1",
                "shop-1.web scores 0.0",
                "refuse O-a3 for 1hrs",
                "mpi holds O-a2 until 20000000000",
                "mpi: 0 of 3 placed. 3 unplaced: 1 of 3 tasks of the gang have a place, and all or none start: of 3 "
                    + "offers, 2 lack cpus (want 1, best has 0.4), 1 would do.",
                "shop: 1 of 1 placed.",
            ])
        #expect(record.matches)
    }

    @Test func anotherOutcomeIsNoticed() throws {
        let (record, _) = record([job("web", 1) {}], on: [offer("a1")])
        let text = String(decoding: try record.bytes, as: UTF8.self)
        let changed = text.replacing("launch web-1 (cpus:1", with: "launch web-1 (cpus:2")
        #expect(text != changed)
        #expect(try PlacementRecord(bytes: Array(text.utf8)).matches)
        #expect(try !PlacementRecord(bytes: Array(changed.utf8)).matches)
    }

    @Test func refusalTimesOfTheEngineAreKept() throws {
        var engine = PlacementEngine()
        engine.fixedRefusal = .seconds(11)
        engine.movingRefusal = .milliseconds(7)
        let work = [job("web", 1) { Attribute("gpu").exists }, job("big", 1, cpus: 99) {}]
        let offers = [offer("a1")]
        let plan = engine.place(work, on: offers, now: .zero)
        let record = PlacementRecord(work, on: offers, now: .zero, engine: engine, plan: plan)
        #expect(try PlacementRecord(bytes: record.bytes).replay() == plan)
        #expect(plan.refusals.map(\.duration) == [.milliseconds(7)])
    }

    @Test func theTextOfARecordStaysTheSame() throws {
        var world = World()
        world.add(task: "db-1", of: "db", on: "a2")
        let (record, _) = record(
            [
                job("web", 1) {
                    Attribute("os") == "linux"; Pack(.tightest)
                }
            ], on: [offer("a1", "cpus:1;mem:64", "os:linux", zone: "z")], world: world, now: Instant(nanoseconds: 5))
        #expect(String(decoding: try record.bytes, as: UTF8.self) == Self.text)
    }

    private static let text = """
        {"version":1,"now":5,"seed":0,"fixed_refusal":3600000000000,"moving_refusal":5000000000,"work":[\
        {"content":{"kind":"job","name":"web","instances":1,"keepsPart":false,"parts":[{"content":{"cpus\
        ":{"_0":{"minimum":1.0,"maximum":1.0}}}},{"content":{"memory":{"_0":{"minimum":64.0,"maximum":64\
        .0}}}},{"content":{"shell":{"_0":"true"}}},{"content":{"rule":{"_0":{"node":{"test":{"_0":{"subj\
        ect":{"field":{"kind":{"attribute":{"_0":"os"}}},"view":"plain","anyValue":false,"orMissing":fal\
        se},"comparison":{"equals":{"_0":{"text":{"_0":"linux"}}}}}}}}}}},{"content":{"preference":{"_0"\
        :{"node":{"tightest":{}},"weight":1.0}}}}]}}],"offers":[{"id":{"value":"O-a1"},"framework_id":{"\
        value":"F"},"agent_id":{"value":"a1"},"hostname":"a1.local","resources":[{"name":"cpus","type":"\
        SCALAR","scalar":{"value":1.0}},{"name":"mem","type":"SCALAR","scalar":{"value":64.0}}],"attribu\
        tes":[{"name":"os","type":"TEXT","text":{"value":"linux"}}],"domain":{"fault_domain":{"region":{\
        "name":"r"},"zone":{"name":"z"}}}}],"world":{"tasks":{"db-1":{"work":"db","number":0,"agent_id":\
        "a2"}}},"decisions":["launch web-1 (cpus:1;mem:64) on a1 with O-a1","web-1 scores 1.0","web: 1 o\
        f 1 placed."]}
        """
}
