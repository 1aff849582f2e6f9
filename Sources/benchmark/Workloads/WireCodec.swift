import Foundation
import MesosKit

/// An event with 50 offers, as a scheduler gets it, written and read in both formats.
struct WireCodec: Workload {
    let figures = [
        "wire.offers50.json.write_us", "wire.offers50.json.read_us", "wire.offers50.protobuf.write_us",
        "wire.offers50.protobuf.read_us", "wire.offers50.json.mb_per_s", "wire.offers50.protobuf.mb_per_s",
    ]

    private static let rounds = 15
    private static let repetitions = 40

    func measure() async throws -> [Figure] {
        let event = Self.event
        let json = event.json
        let protobuf = event.protobuf
        let data = Data(json)
        let foundation = try Self.microseconds(repetitions: 4) {
            _ = try JSONSerialization.jsonObject(with: data)
        }
        let jsonWrite = try Self.microseconds { _ = event.json }
        let jsonRead = try Self.microseconds { _ = try V1.Scheduler.Event(json: json) }
        let protobufWrite = try Self.microseconds { _ = event.protobuf }
        let protobufRead = try Self.microseconds { _ = try V1.Scheduler.Event(protobuf: protobuf) }
        return [
            figure("wire.offers50.json.write_us", jsonWrite, reference: 200, "µs wanted"),
            figure("wire.offers50.json.read_us", jsonRead, reference: foundation, "JSONSerialization, untyped"),
            figure("wire.offers50.protobuf.write_us", protobufWrite, reference: 90, "µs wanted"),
            figure("wire.offers50.protobuf.read_us", protobufRead, reference: 200, "µs wanted"),
            Figure(
                name: "wire.offers50.json.mb_per_s", value: Double(json.count) / jsonWrite, unit: "MB/s written",
                reference: Double(json.count) / jsonRead, comparison: "MB/s read", runs: Self.rounds),
            Figure(
                name: "wire.offers50.protobuf.mb_per_s", value: Double(protobuf.count) / protobufWrite,
                unit: "MB/s written", reference: Double(protobuf.count) / protobufRead, comparison: "MB/s read",
                runs: Self.rounds),
        ]
    }

    private func figure(_ name: String, _ value: Double, reference: Double, _ comparison: String) -> Figure {
        Figure(
            name: name, value: value, unit: "µs", reference: reference, comparison: comparison, runs: Self.rounds)
    }

    /// The best of the rounds: what else runs on the machine only ever adds.
    private static func microseconds(
        repetitions: Int = Self.repetitions, _ work: () throws -> Void
    ) throws -> Double {
        var best = Double.infinity
        for _ in 0..<rounds {
            let start = ContinuousClock.now
            for _ in 0..<repetitions { try work() }
            best = min(best, (ContinuousClock.now - start).seconds * 1e6 / Double(repetitions))
        }
        return best
    }

    /// 50 offers of five resources, some of them reserved, with three attributes and an address each.
    static var event: V1.Scheduler.Event {
        let offers = (0..<50).map { number in
            Offer(
                id: OfferID("8b3a2b5e-6d41-4a5c-9f37-0b9e6f2f1c11-O\(number)"),
                frameworkID: "8b3a2b5e-6d41-4a5c-9f37-0b9e6f2f1c11-0000",
                agentID: AgentID("8b3a2b5e-6d41-4a5c-9f37-0b9e6f2f1c11-S\(number)"),
                hostname: "agent-\(number).example.com", resources: resources(of: number),
                attributes: [
                    V1.Attribute(name: "rack", type: .text, text: .init(value: "rack-\(number % 10)")),
                    V1.Attribute(name: "zone", type: .text, text: .init(value: "zone-\(number % 3)")),
                    V1.Attribute(name: "kernel", type: .scalar, scalar: .init(value: 5.4)),
                ],
                url: V1.URL(
                    scheme: "http",
                    address: V1.Address(port: 5051, hostname: "agent-\(number).example.com", ip: "10.0.0.\(number)"),
                    path: "/slave(1)"),
                allocationInfo: .init(role: "analytics"))
        }
        return V1.Scheduler.Event(type: .offers, offers: .init(offers: offers))
    }

    private static func resources(of number: Int) -> [V1.Resource] {
        let reservation = V1.Resource.ReservationInfo(principal: "ops", role: "analytics", type: .dynamic)
        func scalar(_ name: String, _ value: Double, isReserved: Bool = false) -> V1.Resource {
            V1.Resource(
                name: name, type: .scalar, scalar: .init(value: value), allocationInfo: .init(role: "analytics"),
                reservations: isReserved ? [reservation] : [])
        }
        return [
            scalar("cpus", 7.5), scalar("mem", 30_720), scalar("disk", 512_000),
            scalar("cpus", 0.25, isReserved: true),
            V1.Resource(
                name: "ports", type: .ranges,
                ranges: .init(range: [.init(begin: 31_000, end: 31_999), .init(begin: 32_100, end: 32_200)]),
                allocationInfo: .init(role: "analytics")),
        ]
    }
}
