import MesosBase
import MesosWire

extension PlacementRecord {
    private static let version = 1

    /// The record as JSON: the offers as Mesos writes them, the instants as nanoseconds of the clock they were read of.
    ///
    /// - Throws: ``PlacementRecordError/unwritable(_:)`` if a rule or score of somebody's own cannot be written.
    public var bytes: [UInt8] {
        get throws(PlacementRecordError) {
            do { return try JSONTreeEncoder.tree(of: self).bytes } catch { throw PlacementRecordError(writing: error) }
        }
    }

    /// Reads a record from JSON.
    ///
    /// - Parameters:
    ///   - bytes: The record as ``bytes`` has it.
    ///   - types: The types of rules and scores of somebody's own that it may use.
    /// - Throws: What is wrong with it, and where.
    public init(bytes: [UInt8], types: PlacementTypes = PlacementTypes()) throws(PlacementRecordError) {
        let tree: JSONTree
        do { tree = try JSONTree(bytes: bytes) } catch { throw .malformed("\(error)") }
        do {
            self = try JSONTreeDecoder.value(PlacementRecord.self, from: tree, types: types)
        } catch {
            throw PlacementRecordError(reading: error)
        }
    }
}

extension PlacementRecord: Codable {
    private enum Key: String, CodingKey {
        case version, seed, work, offers, world, decisions
        case instant = "now"
        case fixedRefusal = "fixed_refusal"
        case movingRefusal = "moving_refusal"
    }

    /// Reads a record. Rules and scores of somebody's own are found in the decoder's ``PlacementTypes``.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: Key.self)
        let version = try container.decode(Int.self, forKey: .version)
        guard version == Self.version else { throw PlacementRecordError.unknownVersion(version) }
        self.init(
            work: try container.decode([WorkItem].self, forKey: .work),
            offers: try container.decode([RecordedOffer].self, forKey: .offers).map(\.offer),
            world: try container.decodeIfPresent(World.self, forKey: .world) ?? World(),
            now: Instant(nanoseconds: try container.decode(Int64.self, forKey: .instant)),
            seed: try container.decode(UInt64.self, forKey: .seed),
            decisions: try container.decode([String].self, forKey: .decisions),
            fixedRefusal: .nanoseconds(try container.decode(Int64.self, forKey: .fixedRefusal)),
            movingRefusal: .nanoseconds(try container.decode(Int64.self, forKey: .movingRefusal)))
    }

    /// Writes the record.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(Self.version, forKey: .version)
        try container.encode(now.nanoseconds, forKey: .instant)
        try container.encode(seed, forKey: .seed)
        try container.encode(fixedRefusal.clampedNanoseconds, forKey: .fixedRefusal)
        try container.encode(movingRefusal.clampedNanoseconds, forKey: .movingRefusal)
        try container.encode(work, forKey: .work)
        try container.encode(offers.map { RecordedOffer(offer: $0) }, forKey: .offers)
        try container.encode(world, forKey: .world)
        try container.encode(decisions, forKey: .decisions)
    }
}

/// An offer as Mesos writes it in JSON, within anything that can be coded.
private struct RecordedOffer: Codable {
    let offer: Offer

    init(offer: Offer) {
        self.offer = offer
    }

    init(from decoder: any Decoder) throws {
        let tree = try JSONTree(from: decoder)
        do {
            offer = try Offer(json: tree.bytes)
        } catch {
            throw DecodingError.dataCorrupted(
                DecodingError.Context(codingPath: decoder.codingPath, debugDescription: "\(error)"))
        }
    }

    func encode(to encoder: any Encoder) throws {
        try JSONTree(bytes: offer.json).encode(to: encoder)
    }
}
