import MesosWire

/// Fills in what frameworks may leave out (`Master::accept`, `protobuf::injectAllocationInfo`).
enum TaskCompletion {
    /// A task that is launched on its own: resources belong to the offer's role unless they name another, an executor
    /// to the framework that launches it.
    static func completed(_ task: TaskInfo, of framework: FrameworkID, role: String) -> TaskInfo {
        var task = task
        task.resources = allocated(task.resources, to: role)
        if var executor = task.executor {
            executor.resources = allocated(executor.resources, to: role)
            if executor.frameworkID == nil { executor.frameworkID = framework }
            task.executor = executor
        }
        if let check = task.healthCheck { task.healthCheck = CheckValidation.withType(check) }
        return task
    }

    /// A task group: as above, but for the executor's framework, which must be named, and the type of health checks,
    /// which is younger than task groups. A task that names no executor has that of the group.
    static func completed(
        _ group: V1.Offer.Operation.LaunchGroup, role: String
    ) -> (tasks: [TaskInfo], executor: ExecutorInfo) {
        var executor = group.executor
        executor.resources = allocated(executor.resources, to: role)
        let tasks = group.taskGroup.tasks.map { task in
            var task = task
            task.resources = allocated(task.resources, to: role)
            if var own = task.executor {
                own.resources = allocated(own.resources, to: role)
                task.executor = own
            } else {
                task.executor = executor
            }
            return task
        }
        return (tasks, executor)
    }

    private static func allocated(_ resources: [V1.Resource], to role: String) -> [V1.Resource] {
        resources.map { resource in
            guard resource.allocationInfo == nil else { return resource }
            var resource = resource
            resource.allocationInfo = V1.Resource.AllocationInfo(role: role)
            return resource
        }
    }
}
