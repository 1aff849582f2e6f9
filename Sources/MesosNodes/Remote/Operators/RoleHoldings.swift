public import MesosResources
public import MesosWire

/// A role: what it has, and what it is guaranteed and may have.
///
/// All amounts are those of the role with all roles below it, such as `ads/web` below `ads`. Each port counts as one.
public struct RoleHoldings: Sendable, Equatable {
    /// The role's name.
    public var role: String
    /// How much it counts beside its siblings.
    public var weight: Double
    /// The frameworks that have subscribed to it, or use something of it.
    public var frameworks: [FrameworkID]
    /// What tasks and executors use.
    public var allocated: ResourceQuantities
    /// What is offered and not yet answered.
    public var offered: ResourceQuantities
    /// What agents have reserved for it, in use or not.
    public var reserved: ResourceQuantities
    /// How much of a quota is gone: what is in use, and what is reserved without being in use.
    public var consumed: ResourceQuantities
    /// What it is guaranteed, and may have at most.
    public var quota: Quota

    /// Creates a description; unless told otherwise, of a role that has nothing.
    public init(
        role: String, weight: Double = 1, frameworks: [FrameworkID] = [], allocated: ResourceQuantities = [:],
        offered: ResourceQuantities = [:], reserved: ResourceQuantities = [:], consumed: ResourceQuantities = [:],
        quota: Quota = .none
    ) {
        self.role = role
        self.weight = weight
        self.frameworks = frameworks
        self.allocated = allocated
        self.offered = offered
        self.reserved = reserved
        self.consumed = consumed
        self.quota = quota
    }
}

extension RoleHoldings {
    /// Reads what `/roles` says of a role; `nil` if it does not even say its name.
    fileprivate init?(_ node: JSONNode) {
        guard let role = node["name"]?.text else { return nil }
        let quota = node["quota"]
        self.init(
            role: role, weight: node["weight"]?.number ?? 1,
            frameworks: (node["frameworks"]?.elements ?? []).compactMap(\.text).map { FrameworkID($0) },
            allocated: ResourceQuantities(node["allocated"]), offered: ResourceQuantities(node["offered"]),
            reserved: ResourceQuantities(node["reserved"]), consumed: ResourceQuantities(quota?["consumed"]),
            quota: Quota(
                guarantees: ResourceQuantities(quota?["guarantee"]), limits: ResourceLimits(quota?["limit"])))
    }
}

extension ResourceQuantities {
    fileprivate init(_ node: JSONNode?) {
        self.init()
        for member in node?.members ?? [] { self[member.name] = Scalar(member.node.number ?? 0) }
    }
}

extension ResourceLimits {
    fileprivate init(_ node: JSONNode?) {
        self.init()
        for member in node?.members ?? [] { self[member.name] = member.node.number.map { Scalar($0) } }
    }
}

extension MasterClient {
    /// What each role has, and what it is guaranteed and may have, in the order of their names.
    ///
    /// It says more than ``roles()``, for which the operator API of Mesos has no room: it is read at `/roles`, and so
    /// over HTTP or in the same process only. A master of Apache Mesos before 1.9 does not tell what is consumed.
    public func roleHoldings() async throws(OperatorClientError) -> [RoleHoldings] {
        guard let channel = channel as? any RoleChannel else {
            throw .refused(status: 501, message: "what roles have is told over HTTP or in the same process only")
        }
        let answer: JSONNode
        let body = try await channel.rolesBody()
        do throws(JSONProblem) { answer = try JSONNode(json: body) } catch { throw .unexpectedAnswer("\(error)") }
        guard let roles = answer["roles"] else { throw .unexpectedAnswer("what was said is no list of roles") }
        return roles.elements.compactMap { RoleHoldings($0) }
    }
}

/// The way of an operator that leads to the older endpoint of roles.
protocol RoleChannel: Sendable {
    func rolesBody() async throws(OperatorClientError) -> [UInt8]
}

extension HTTPOperatorChannel: RoleChannel {
    func rolesBody() async throws(OperatorClientError) -> [UInt8] { try await get("/master/roles") }
}
