public import MesosWire

/// What a framework understands beyond the first version of the protocol.
public struct FrameworkCapabilities: Sendable, Equatable {
    /// Takes resources that may be withdrawn while in use.
    public var revocableResources = false
    /// Knows the state of a task that is being killed.
    public var taskKillingState = false
    /// Takes agents with graphics processors.
    public var gpuResources = false
    /// Takes volumes that several tasks use at once.
    public var sharedResources = false
    /// Tells lost tasks from unreachable ones.
    public var partitionAware = false
    /// Has several roles, and heeds which of them an offer is for.
    public var multiRole = false
    /// Knows reservations that refine others.
    public var reservationRefinement = false
    /// Takes agents of other regions than the master's.
    public var regionAware = false

    /// Every capability.
    public static let all = FrameworkCapabilities(
        V1.FrameworkInfo.Capability.Kind.allCases.map { V1.FrameworkInfo.Capability(type: $0) })

    /// Creates the capabilities of a framework that has none.
    public init() {}

    /// Creates the capabilities that a framework names; those that nobody knows are left out.
    public init(_ capabilities: [V1.FrameworkInfo.Capability]) {
        for capability in capabilities {
            switch capability.type {
            case .revocableResources: revocableResources = true
            case .taskKillingState: taskKillingState = true
            case .gpuResources: gpuResources = true
            case .sharedResources: sharedResources = true
            case .partitionAware: partitionAware = true
            case .multiRole: multiRole = true
            case .reservationRefinement: reservationRefinement = true
            case .regionAware: regionAware = true
            case .unknown, nil: break
            }
        }
    }

    /// Creates the capabilities that a framework's description names.
    public init(_ info: FrameworkInfo) {
        self.init(info.capabilities)
    }
}
