public import MesosWire

/// What has become of a job's instances.
public struct JobOutcome: Sendable, Equatable {
    /// An instance that ended, but not well.
    public struct Failure: Sendable, Equatable {
        /// The instance.
        public let instance: JobInstance
        /// Its last update.
        public let status: TaskStatus

        package init(instance: JobInstance, status: TaskStatus) {
            self.instance = instance
            self.status = status
        }

        /// What a program should exit with because of this: the command's own status, or 1 if it has none to tell.
        public var exitStatus: Int32 {
            let status = status.commandExit?.shellStatus ?? 1
            return status == 0 ? 1 : status
        }
    }

    /// The number of instances.
    public let instances: Int
    /// The number of those that ended well.
    public let finished: Int
    /// The number of those that ended otherwise.
    public let failed: Int
    /// The first instance that ended otherwise.
    public let firstFailure: Failure?

    package init(instances: Int, finished: Int, failed: Int, firstFailure: Failure?) {
        self.instances = instances
        self.finished = finished
        self.failed = failed
        self.firstFailure = firstFailure
    }

    /// Whether all instances ended well.
    public var isSuccess: Bool { finished == instances }

    /// What a program that ran the job should exit with: 0 if all instances ended well, otherwise the status of the
    /// first that failed, or 1 if none has failed but some have not ended.
    public var exitStatus: Int32 {
        isSuccess ? 0 : firstFailure?.exitStatus ?? 1
    }
}

extension JobOutcome: CustomStringConvertible {
    /// One line, such as `9 of 10 instances finished; hello-3 TASK_FAILED on agent1: Command exited with status 3`.
    public var description: String {
        let summary = "\(finished) of \(instances) \(instances == 1 ? "instance" : "instances") finished"
        guard let firstFailure else { return summary }
        return "\(summary); \(JobEvent.update(firstFailure.status, of: firstFailure.instance))"
    }
}
