import MesosResources
import MesosWire

/// Checks of an operation that need nothing but the operation (`validateAndUpgradeResources`, `Master::accept`). They
/// are made of all operations of an ACCEPT before any is run.
enum OperationForm {
    /// What is wrong with the form of an operation that launches tasks; other operations have none that is known here.
    static func problem(with operation: V1.Offer.Operation) -> String? {
        switch operation.type {
        case .launch:
            guard let launch = operation.launch else {
                return "A LAUNCH offer operation must have the Offer.Operation.launch field set."
            }
            if let problem = problem(with: launch.taskInfos) { return problem }
            return operation.id == nil ? nil : "The `id` field cannot be set on LAUNCH operations"
        case .launchGroup:
            guard let group = operation.launchGroup else {
                return "A LAUNCH_GROUP offer operation must have the Offer.Operation.launch_group field set."
            }
            if let problem = problem(with: group.executor.resources) { return problem }
            if let problem = problem(with: group.taskGroup.tasks) { return problem }
            return operation.id == nil ? nil : "The `id` field cannot be set on LAUNCH_GROUP operations"
        default:
            return nil
        }
    }

    private static func problem(with tasks: [TaskInfo]) -> String? {
        for task in tasks {
            if let problem = problem(with: task.resources) { return problem }
            if let executor = task.executor, let problem = problem(with: executor.resources) { return problem }
        }
        return nil
    }

    private static func problem(with resources: [V1.Resource]) -> String? {
        for resource in resources where resource.problem != nil {
            do throws(ResourceError) { _ = try Resource(resource) } catch { return "\(error)" }
        }
        return nil
    }
}

extension V1.Offer.Operation {
    /// The tasks that the operation is to launch.
    var tasks: [TaskInfo] {
        switch type {
        case .launch: launch?.taskInfos ?? []
        case .launchGroup: launchGroup?.taskGroup.tasks ?? []
        default: []
        }
    }
}
