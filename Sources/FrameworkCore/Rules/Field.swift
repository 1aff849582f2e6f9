/// What tells agents apart or puts them together: an attribute, the host name, the zone, the region or the agent
/// itself.
///
/// ```swift
/// AtMost(2, per: .attribute("rack"))
/// Spread(over: .zone)
/// ```
public struct Field: Sendable, Codable, Hashable {
    package enum Kind: Sendable, Codable, Hashable {
        case attribute(String)
        case hostname
        case region
        case zone
        case agent
    }

    package let kind: Kind

    package init(_ kind: Kind) {
        self.kind = kind
    }

    /// An attribute of the agents, by its name.
    public static func attribute(_ name: String) -> Field { Field(.attribute(name)) }
    /// The name of the agent's machine.
    public static let hostname = Field(.hostname)
    /// The region of the agent's fault domain.
    public static let region = Field(.region)
    /// The zone of the agent's fault domain. Zones of the same name in two regions are two zones.
    public static let zone = Field(.zone)
    /// The agent itself.
    public static let agent = Field(.agent)
}

extension Field: CustomStringConvertible {
    /// The field's name: that of the attribute, or `hostname`, `region`, `zone` or `agent`.
    public var description: String {
        switch kind {
        case .attribute(let name): name
        case .hostname: "hostname"
        case .region: "region"
        case .zone: "zone"
        case .agent: "agent"
        }
    }
}
