public import MesosBase
public import MesosWire

/// A round of placing as it was: what was to be placed, on which offers, what was known of the cluster, and what was
/// decided. The placement is a pure function, so that it can be gone through again: to see why a task went where it
/// did, or what would be without a rule.
///
/// ```swift
/// let plan = engine.place(work, on: offers, world: world, now: now, seed: 7)
/// let record = PlacementRecord(work, on: offers, world: world, now: now, seed: 7, engine: engine, plan: plan)
/// try await store.save(record.bytes)
/// …
/// let record = try PlacementRecord(bytes: bytes)
/// print(record.replay(dropping: ["ssd only"]).explain())
/// ```
public struct PlacementRecord: Sendable, Equatable {
    /// What was to be placed.
    public let work: [WorkItem]
    /// The offers.
    public let offers: [Offer]
    /// What was known beside the offers.
    public let world: World
    /// The time.
    public let now: Instant
    /// What broke ties.
    public let seed: UInt64
    /// What was decided, a line for each thing.
    public let decisions: [String]
    let fixedRefusal: Duration
    let movingRefusal: Duration

    /// Records a round.
    ///
    /// - Parameters:
    ///   - work: What was to be placed.
    ///   - offers: The offers.
    ///   - world: What was known beside the offers, before the plan was noted.
    ///   - now: The time.
    ///   - seed: What broke ties.
    ///   - engine: The engine that placed it.
    ///   - plan: What it decided.
    public init(
        _ work: [any Work], on offers: [Offer], world: World = World(), now: Instant, seed: UInt64 = 0,
        engine: PlacementEngine = PlacementEngine(), plan: Plan
    ) {
        self.init(
            work: work.map(\.item), offers: offers, world: world, now: now, seed: seed, decisions: plan.decisions,
            fixedRefusal: engine.fixedRefusal, movingRefusal: engine.movingRefusal)
    }

    init(
        work: [WorkItem], offers: [Offer], world: World, now: Instant, seed: UInt64, decisions: [String],
        fixedRefusal: Duration, movingRefusal: Duration
    ) {
        self.work = work
        self.offers = offers
        self.world = world
        self.now = now
        self.seed = seed
        self.decisions = decisions
        self.fixedRefusal = fixedRefusal
        self.movingRefusal = movingRefusal
    }

    /// Goes through the round again.
    ///
    /// - Parameter dropped: The names or texts of rules that are left out, to see what would have been without them.
    /// - Returns: The same plan as then, unless rules are left out or this version of the library decides otherwise.
    public func replay(dropping dropped: [String] = []) -> Plan {
        var engine = PlacementEngine()
        engine.fixedRefusal = fixedRefusal
        engine.movingRefusal = movingRefusal
        return engine.place(work, on: offers, dropping: dropped, world: world, now: now, seed: seed)
    }

    /// Whether going through the round again decides the same as then.
    public var matches: Bool { replay().decisions == decisions }
}
