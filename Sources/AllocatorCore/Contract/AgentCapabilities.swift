public import MesosWire

/// What an agent can do beyond the first version of the protocol.
public struct AgentCapabilities: Sendable, Equatable {
    /// Runs tasks of frameworks with several roles.
    public var multiRole = false
    /// Runs tasks of roles that lie below others, such as `a/b`.
    public var hierarchicalRole = false
    /// Knows reservations that refine others.
    public var reservationRefinement = false
    /// Has resources of providers, and applies operations to them.
    public var resourceProvider = false
    /// Grows and shrinks volumes.
    public var resizeVolume = false
    /// Reports on operations on its own resources.
    public var agentOperationFeedback = false
    /// Can be drained of its tasks.
    public var agentDraining = false
    /// Keeps tasks within limits above what they ask for.
    public var taskResourceLimits = false

    /// Every capability.
    public static let all = AgentCapabilities(
        V1.AgentInfo.Capability.Kind.allCases.map { V1.AgentInfo.Capability(type: $0) })

    /// Creates the capabilities of an agent that has none.
    public init() {}

    /// Creates the capabilities that an agent names; those that nobody knows are left out.
    public init(_ capabilities: [V1.AgentInfo.Capability]) {
        for capability in capabilities {
            switch capability.type {
            case .multiRole: multiRole = true
            case .hierarchicalRole: hierarchicalRole = true
            case .reservationRefinement: reservationRefinement = true
            case .resourceProvider: resourceProvider = true
            case .resizeVolume: resizeVolume = true
            case .agentOperationFeedback: agentOperationFeedback = true
            case .agentDraining: agentDraining = true
            case .taskResourceLimits: taskResourceLimits = true
            case .unknown, nil: break
            }
        }
    }
}
