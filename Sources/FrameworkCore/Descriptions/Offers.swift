public import MesosWire

extension V1.Filters {
    /// Refuses the resources for this long; zero means not at all.
    public init(refusing duration: Duration) {
        let (seconds, attoseconds) = duration.components
        self.init(refuseSeconds: Double(seconds) + Double(attoseconds) / 1e18)
    }
}

extension V1.Offer.Operation {
    /// Launches tasks.
    public static func launch(_ tasks: [TaskInfo]) -> V1.Offer.Operation {
        V1.Offer.Operation(type: .launch, launch: Launch(taskInfos: tasks))
    }

    /// Launches tasks that share an executor: all of them or none.
    public static func launchGroup(_ tasks: [TaskInfo], executor: ExecutorInfo) -> V1.Offer.Operation {
        let group = LaunchGroup(executor: executor, taskGroup: V1.TaskGroupInfo(tasks: tasks))
        return V1.Offer.Operation(type: .launchGroup, launchGroup: group)
    }
}
