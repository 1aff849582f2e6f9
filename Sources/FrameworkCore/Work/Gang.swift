/// Work whose tasks start all together, on as many agents as it takes, or not at all.
///
/// ```swift
/// Gang("mpi", instances: 64) { CPUs(4); Memory(.gibibytes(8)); Command("./rank") }
///     .uniform(.attribute("rack"))
///     .hold(.seconds(20))
/// ```
///
/// While not all tasks have a place the gang holds the offers that it could use, for a stated time; then it lets them
/// go and tries again later.
public struct Gang: Work, Codable, Hashable {
    /// What becomes of offers when a gang has held them for as long as it may and some tasks have no place.
    public enum Partial: String, Sendable, Codable, Hashable {
        /// They are let go.
        case release
        /// They are used if there are enough for the gang's minimum, and let go if not.
        case keep
    }

    /// The gang's name, from which its tasks are named.
    public let name: String
    /// How many instances there are.
    public let instances: Int
    /// With how many of them the gang may start.
    public let minimum: Int
    /// What becomes of a task that has ended after the gang has started.
    public let restart: RestartPolicy
    /// What the components say, in order.
    public private(set) var parts: [JobPart]
    /// For how long the gang holds offers.
    public private(set) var holdTime: Duration = .seconds(20)
    /// What becomes of offers after that time.
    public private(set) var partial = Partial.release

    /// Describes a gang.
    ///
    /// - Parameters:
    ///   - name: Its name, which no other work has.
    ///   - instances: How many equal tasks it has.
    ///   - minimum: With how many of them it may start when it has waited for its hold time; all unless said.
    ///   - restart: What becomes of a task that has ended after the gang has started; the others go on. Until then,
    ///     all tasks are ended and launched together again when one is lost.
    ///   - description: What each task needs and runs, or several ``Member``s, and where they may go.
    public init(
        _ name: String = "gang", instances: Int = 1, minimum: Int? = nil, restart: RestartPolicy = .never,
        @JobBuilder _ description: () -> [JobPart]
    ) {
        self.name = name
        self.instances = instances
        self.restart = restart
        self.minimum = minimum ?? instances
        partial = minimum == nil ? .release : .keep
        parts = description()
    }

    /// All tasks in one domain, such as one rack, whichever it is.
    public func uniform(_ field: Field) -> Gang {
        var copy = self
        copy.parts += Together(within: field).parts
        return copy
    }

    /// How long the gang holds offers while some of its tasks have no place; twenty seconds unless said.
    public func hold(_ time: Duration) -> Gang {
        var copy = self
        copy.holdTime = time
        return copy
    }

    /// What becomes of the offers after that time: with a minimum they are kept unless said, otherwise released.
    public func onPartial(_ partial: Partial) -> Gang {
        var copy = self
        copy.partial = partial
        return copy
    }

    /// The gang as the placement sees it.
    public var item: WorkItem {
        WorkItem(
            WorkItem.Content(
                kind: .gang, name: name, instances: instances, minimum: minimum, hold: holdTime,
                keepsPart: partial == .keep, restart: restart, parts: parts))
    }
}
