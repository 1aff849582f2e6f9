import Foundation
import MesosKit

/// `Placement [FILE]`: prints where some work would go on recorded offers, and what keeps the rest from a place. The
/// file has an `OFFERS` event, as a master sends it to schedulers; without one, eight agents that are made up are used.
///
/// `Placement --record RECORD [FILE]` also writes the round down, and `Placement --replay RECORD [RULE …]` goes through
/// it again, without the rules of these names.
@main struct PlacementExample {
    static func main() {
        do {
            for line in try lines(for: Array(CommandLine.arguments.dropFirst())) { print(line) }
        } catch {
            FileHandle.standardError.write(Data("Placement: \(error)\n".utf8))
            exit(1)
        }
    }

    static func lines(for arguments: [String]) throws -> [String] {
        if arguments.first == "--replay", arguments.count > 1 {
            let record = try PlacementRecord(bytes: bytes(at: arguments[1]))
            let surprise = record.matches ? [] : ["this version of the library decides otherwise than then"]
            return surprise + report(on: record.replay(dropping: Array(arguments.dropFirst(2))))
        }
        let recordPath = arguments.first == "--record" ? arguments.dropFirst().first : nil
        let offersPath = arguments.dropFirst(recordPath == nil ? 0 : 2).first
        let record = round(on: try offersPath.map { try recordedOffers(at: $0) } ?? inventedOffers())
        if let recordPath { try Data(record.bytes).write(to: URL(fileURLWithPath: recordPath)) }
        return report(on: record.replay())
    }

    private static func bytes(at path: String) throws -> [UInt8] {
        do {
            return Array(try Data(contentsOf: URL(fileURLWithPath: path)))
        } catch {
            throw Unreadable(path: path, reason: error.localizedDescription)
        }
    }

    struct Unreadable: Error, CustomStringConvertible {
        let path: String
        let reason: String
        var description: String { "\(path) cannot be read: \(reason)" }
    }

    /// Reads the event of a file.
    static func recordedOffers(at path: String) throws -> [Offer] {
        let event = try V1.Scheduler.Event(json: bytes(at: path))
        guard let offers = event.offers?.offers else { throw NoOffers(path: path) }
        return offers
    }

    struct NoOffers: Error, CustomStringConvertible {
        let path: String
        var description: String { "\(path) has no event of the type OFFERS" }
    }

    /// What is to run: servers that spread, a cache beside two of them, and a computation that starts as a whole.
    static let work: [any Work] = [
        Job("web", instances: 6) {
            CPUs(0.5)
            Memory(.mebibytes(256))
            Ports(1)
            Shell("python3 -m http.server $PORT0")
            Require {
                Attribute("os") == "linux"
                Attribute("kernel").version >= "5.4"
            }
            Prefer(weight: 10) { Attribute("disk") == "ssd" }
            Spread(over: .zone, maxSkew: 1)
            AtMost(2, per: .attribute("rack"))
            Pack(.tightest)
        },
        Job("cache", instances: 2) {
            CPUs(1)
            Memory(.gibibytes(1))
            Shell("./cache")
            Near(task: "web", within: .agent)
            Distinct(.zone)
        },
        Gang("train", instances: 3) {
            CPUs(4)
            Memory(.gibibytes(4))
            Shell("./train")
        }.uniform(.zone),
        Job("model", instances: 1) {
            CPUs(1)
            Memory(.mebibytes(512))
            Shell("./model")
            Attribute("gpu").exists.named("a graphics card").because("it is slow otherwise")
        },
    ]

    /// A round in which the work is placed for the first time.
    static func round(on offers: [Offer]) -> PlacementRecord {
        var world = World()
        world.note(offers)
        let plan = PlacementEngine().place(work, on: offers, world: world, now: .zero, seed: 1)
        return PlacementRecord(work, on: offers, world: world, now: .zero, seed: 1, plan: plan)
    }

    /// The plan and its explanation, line by line.
    static func report(on plan: Plan) -> [String] {
        var lines = plan.placed.map { "\($0.taskID) → \($0.agentID)" }
        for hold in plan.holds { lines.append("\(hold.work) holds \(count(hold.offerIDs))") }
        for refusal in plan.refusals {
            let time = refusal.duration.map { DurationText.format($0) } ?? "a moment"
            lines.append("declined for \(time): \(count(refusal.offerIDs))")
        }
        return lines + plan.explain().split(separator: "\n").map(String.init)
    }

    private static func count(_ offers: [OfferID]) -> String {
        offers.count == 1 ? "1 offer" : "\(offers.count) offers"
    }

    /// Eight agents in two zones and four racks.
    static func inventedOffers() throws -> [Offer] {
        try (1...8).map { number in
            let resources = try Resources(
                parsing: "cpus:\(number % 3 + 2);mem:\(number * 1_024);ports:[31000-31099]")
            var offer = Offer(
                id: OfferID("offer-\(number)"), frameworkID: "example", agentID: AgentID("agent-\(number)"),
                hostname: "agent-\(number).example.org", resources: resources.wireValue)
            let system = number == 8 ? "windows" : "linux"
            offer.attributes = try AttributeText.parse(
                "os:\(system);kernel:5.\(number * 2).0;rack:r\(number % 4);disk:\(number % 2 == 0 ? "ssd" : "hdd")")
            offer.domain = V1.DomainInfo(
                faultDomain: .init(region: .init(name: "here"), zone: .init(name: number % 2 == 0 ? "a" : "b")))
            return offer
        }
    }
}
