public import MesosWire

/// What an allocator knows of an agent besides its resources.
public struct AgentProfile: Sendable, Equatable {
    /// The name of its host, which whitelists and offer constraints look at.
    public var hostname: String
    /// What it can do, and so who may be offered its resources.
    public var capabilities: AgentCapabilities
    /// Its region and zone; an agent without them counts as being in the master's region.
    public var domain: V1.DomainInfo?
    /// What its machine is like.
    public var attributes: [V1.Attribute]

    /// Creates a profile; unless told otherwise, of an agent of the master's region that can do everything.
    public init(
        hostname: String = "", capabilities: AgentCapabilities = .all, domain: V1.DomainInfo? = nil,
        attributes: [V1.Attribute] = []
    ) {
        self.hostname = hostname
        self.capabilities = capabilities
        self.domain = domain
        self.attributes = attributes
    }

    /// The region that the agent says it is in.
    var region: String? { domain?.faultDomain?.region.name }

    /// Whether both have the same attributes. Those of different names may come in any order; of those of one name
    /// the first counts most.
    func hasSameAttributes(as other: AgentProfile) -> Bool {
        guard attributes.count == other.attributes.count else { return false }
        return attributes == other.attributes || orderedAttributes == other.orderedAttributes
    }

    private var orderedAttributes: [V1.Attribute] {
        attributes.indices
            .sorted { (attributes[$0].name, $0) < (attributes[$1].name, $1) }
            .map { attributes[$0] }
    }
}
