import Foundation
import FrameworkCore
import MesosBase
import MesosResources
import MesosWire
import Testing

/// What can be wrong with a recorded round.
@Suite struct RecordReadingTests {
    private static let fields = #""now":0,"seed":0,"fixed_refusal":1,"moving_refusal":1,"decisions":[]"#

    @Test(arguments: [
        ("", "the recorded round cannot be read: the JSON ends in the middle of a value"),
        ("[1", "the recorded round cannot be read: the JSON ends in the middle of a value"),
        ("[]", "the recorded round cannot be used: it is a list and must be an object"),
        ("{}", "the recorded round cannot be used: it has no version"),
        (
            #"{"version":"1"}"#,
            "the recorded round's 'version' cannot be used: it is a text and must be a whole number"
        ),
        (#"{"version":2}"#, "the recorded round has the version 2, and this program reads version 1"),
        (#"{"version":1}"#, "the recorded round cannot be used: it has no work"),
        (
            #"{"version":1,"work":[{"content":{"kind":"heap"}}]}"#,
            "the recorded round's 'work.0.content.kind' cannot be used: "
                + "Cannot initialize Kind from invalid String value heap"
        ),
        (
            #"{"version":1,"work":[],"offers":[{"id":{"value":"O"}}]}"#,
            "the recorded round's 'offers.0' cannot be used: Failed to convert JSON into Offer protobuf: "
                + "Missing required fields: framework_id, agent_id, hostname"
        ),
        (
            #"{"version":1,"work":[],"offers":{}}"#,
            "the recorded round's 'offers' cannot be used: it is an object and must be a list"
        ),
        (
            #"{"version":1,"work":[],"offers":[],"world":{"tasks":{"t":{"work":"w","number":1.5,"agent_id":"a"}}}}"#,
            "the recorded round's 'world.tasks.t.number' cannot be used: it is a number and must be a whole number "
                + "from -9223372036854775808 to 9223372036854775807"
        ),
        (
            #"{"version":1,"work":[],"offers":[],"world":{"agents":{"a":{"hostname":null}}}}"#,
            "the recorded round's 'world.agents.a.hostname' cannot be used: it is null and must be a text"
        ),
        (
            #"{"version":1,"work":[],"offers":[],"seed":-1,"now":0}"#,
            "the recorded round's 'seed' cannot be used: it is a number and must be a whole number "
                + "from 0 to 18446744073709551615"
        ),
    ])
    func whatCannotBeReadIsSaid(_ text: String, _ sentence: String) {
        let error = #expect(throws: PlacementRecordError.self) { try PlacementRecord(bytes: Array(text.utf8)) }
        #expect(error?.description == sentence)
    }

    @Test func whatIsAbsentFromTheWorldIsNotKnown() throws {
        let text = #"{"version":1,"work":[],"offers":[],\#(Self.fields)}"#
        let record = try PlacementRecord(bytes: Array(text.utf8))
        #expect(record.world == World())
        #expect(record.matches)
    }

    private struct Numbered: PlacementRule {
        var least: Int

        func verdict(on candidate: Candidate) -> RuleVerdict {
            candidate.number >= least ? .passes : .fails("is for others", .fixed)
        }
    }

    private struct ByName: PlacementScore {
        func score(of candidate: Candidate) -> Double { candidate.hostname == "a2.local" ? 1 : 0 }
    }

    private static let custom = job("web", 3) {
        Numbered(least: 2)
        Pack(ByName(), weight: 2)
    }

    @Test func rulesAndScoresOfOnesOwnAreNamed() throws {
        let offers = [offer("a1"), offer("a2")]
        let plan = place(Self.custom, on: offers)
        #expect(plan.places == ["web-2@a2", "web-3@a2"])
        let bytes = try PlacementRecord([Self.custom], on: offers, now: .zero, plan: plan).bytes
        let types = PlacementTypes(rules: [Numbered.self], scores: [ByName.self])
        #expect(try PlacementRecord(bytes: bytes, types: types).replay() == plan)
        let error = #expect(throws: PlacementRecordError.self) { try PlacementRecord(bytes: bytes) }
        #expect(
            error?.description.hasSuffix(
                "no rule or score of the type 'Numbered' is known: name it in PlacementTypes") == true)
    }

    private struct Secret: PlacementRule {
        struct Problem: Error, CustomStringConvertible {
            var description: String { "Secret says nothing of itself" }
        }

        func verdict(on candidate: Candidate) -> RuleVerdict { .passes }
        func encode(to encoder: any Encoder) throws { throw Problem() }
        init() {}
        init(from decoder: any Decoder) throws { self.init() }
    }

    @Test func whatCannotBeWrittenIsSaid() throws {
        let work = job("web", 1) { Secret() }
        let record = PlacementRecord([work], on: [], now: .zero, plan: place(work, on: []))
        #expect(throws: PlacementRecordError.unwritable("Secret says nothing of itself")) { try record.bytes }
    }

    @Test func numbersThatJSONLacksAreKept() throws {
        let work = job("web", 1) {
            Attribute("load") < .infinity
            Attribute("load") > -.infinity
            Attribute("load") != 0.1
        }
        let record = PlacementRecord([work], on: [], now: .zero, plan: place(work, on: []))
        #expect(try PlacementRecord(bytes: record.bytes) == record)
    }

    @Test func otherEncodersWriteItToo() throws {
        let random = RandomPlacement(seed: 7)
        var world = random.world
        world.note(random.offers)
        let plan = PlacementEngine().place(random.jobs, on: random.offers, world: world, now: .zero, seed: 9)
        let record = PlacementRecord(random.jobs, on: random.offers, world: world, now: .zero, seed: 9, plan: plan)
        let data = try JSONEncoder().encode(record)
        #expect(try JSONDecoder().decode(PlacementRecord.self, from: data) == record)
        #expect(try PlacementRecord(bytes: Array(data)) == record)
        #expect(try JSONDecoder().decode(PlacementRecord.self, from: Data(try record.bytes)) == record)
    }

    @Test func damagedRecordsEndNothing() throws {
        var generator = SeededGenerator(seed: 1)
        var read = 0
        for seed in UInt64(0)..<20 {
            let random = RandomPlacement(seed: seed)
            var world = random.world
            world.note(random.offers)
            let record = PlacementRecord(random.jobs, on: random.offers, world: world, now: .zero, plan: Plan())
            let bytes = try record.bytes
            for _ in 0..<25 {
                var damaged = bytes
                let digits = damaged.indices.filter { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(damaged[$0]) }
                for _ in 0..<Int.random(in: 1...3, using: &generator) {
                    if Bool.random(using: &generator) {
                        let place = digits[Int.random(in: digits.indices, using: &generator)]
                        damaged[place] = UInt8.random(in: UInt8(ascii: "0")...UInt8(ascii: "9"), using: &generator)
                    } else {
                        damaged[Int.random(in: damaged.indices, using: &generator)] = .random(
                            in: 32...126, using: &generator)
                    }
                }
                guard let other = try? PlacementRecord(bytes: damaged) else { continue }
                read += 1
                _ = other.replay()
            }
        }
        #expect(read > 50)
    }
}
