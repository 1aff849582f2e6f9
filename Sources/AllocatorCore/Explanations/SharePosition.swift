public import MesosWire

/// Where a framework or a role stands in the order in which all of them are served: who has least comes first.
public struct SharePosition: Sendable, Equatable {
    /// Who competes: siblings in the tree of roles, or frameworks in their role.
    public enum Name: Sendable, Equatable {
        /// A role with all below it.
        case role(String)
        /// The frameworks of a role that has roles below it, with which they compete.
        case frameworks(of: String)
        /// A framework in its role.
        case framework(FrameworkID)
    }

    /// The place among those with which it competes at one level: a role among its siblings, a framework in its role.
    public struct Level: Sendable, Equatable {
        /// Who has the place.
        public var name: Name
        /// The place, beginning at 1.
        public var rank: Int
        /// How many compete.
        public var count: Int
        /// What it holds of the resource of which it holds most, as a part of all there is, divided by the weight.
        public var share: Double
        /// The resource of which it holds most; `nil` if it holds nothing.
        public var resource: String?
        /// How much it deserves in comparison with the others.
        public var weight: Double
        /// Those who are served before it, the first of all first.
        public var before: Excerpt<Contender>

        /// Creates a level.
        public init(
            name: Name, rank: Int, count: Int, share: Double, resource: String?, weight: Double = 1,
            before: Excerpt<Contender> = Excerpt()
        ) {
            self.name = name
            self.rank = rank
            self.count = count
            self.share = share
            self.resource = resource
            self.weight = weight
            self.before = before
        }
    }

    /// One that is served before another one.
    public struct Contender: Sendable, Equatable {
        /// Who it is.
        public var name: Name
        /// What it holds, as for ``Level/share``.
        public var share: Double

        /// Creates a contender.
        public init(name: Name, share: Double) {
            self.name = name
            self.share = share
        }
    }

    /// The levels from the top-level role downwards; for a framework, that in its role is the last.
    public var levels: [Level]
    /// Whether the order of roles is drawn anew for each agent, so that places are but likelihoods.
    public var isRandom: Bool

    /// Creates a position.
    public init(levels: [Level], isRandom: Bool = false) {
        self.levels = levels
        self.isRandom = isRandom
    }
}
