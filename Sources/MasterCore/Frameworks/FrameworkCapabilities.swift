package import MesosWire

/// What a framework understands beyond the first version of the protocol.
package struct FrameworkCapabilities: Sendable, Equatable {
    package var revocableResources = false
    package var taskKillingState = false
    package var gpuResources = false
    package var sharedResources = false
    package var partitionAware = false
    package var multiRole = false
    package var reservationRefinement = false
    package var regionAware = false

    package init(_ info: FrameworkInfo) {
        for capability in info.capabilities {
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
}
