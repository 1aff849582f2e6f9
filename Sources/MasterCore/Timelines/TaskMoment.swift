package import MesosBase
package import MesosWire

/// Something that happened to a task, as briefly as it can be kept: sentences are made when somebody asks.
package struct TaskMoment: Sendable, Equatable {
    package enum Happening: Sendable, Equatable {
        /// It was sent to an agent; `offer` is the first of the offers that it took from.
        case launched(hostname: String, offer: OfferID, startsExecutor: Bool)
        /// It was not sent to any agent.
        case refused(TaskState, TaskStatus.Reason?, message: String?)
        /// Its state was reported.
        case reported(Report)
        /// Its framework has seen that it is in this state.
        case acknowledged(TaskState)
        /// Its framework wants it killed, within so many nanoseconds if it says so.
        case killAsked(grace: Int64?, isPassedOn: Bool)
        /// Its agent came back and brought it along.
        case returned(TaskState, hostname: String, wasUnreachable: Bool)
    }

    /// Who said how the task is, and whether its framework could hear it.
    package struct Report: Sendable, Equatable {
        package let state: TaskState
        package let reason: TaskStatus.Reason?
        package let source: TaskStatus.Source?
        package let message: String?
        /// What the task's health check has found, if it has one.
        package let isHealthy: Bool?
        /// Whether an agent says it again until it is acknowledged.
        package let isRepeated: Bool
        package let isForwarded: Bool
        /// Whether this was the news that the task's resources are free.
        package let freesResources: Bool

        package init(_ status: TaskStatus, isForwarded: Bool, freesResources: Bool) {
            state = status.state
            reason = status.reason
            source = status.source
            message = status.message
            isHealthy = status.healthy
            isRepeated = status.uuid != nil
            self.isForwarded = isForwarded
            self.freesResources = freesResources
        }
    }

    package let date: Timestamp
    package let happening: Happening

    package init(_ date: Timestamp, _ happening: Happening) {
        self.date = date
        self.happening = happening
    }
}

/// What happened to a task, oldest first. Of a long history the beginning and the end are kept.
package struct TaskMoments: Sendable, Equatable {
    /// How many moments are kept of one task, and how many of them are its first.
    package static let limit = 128
    package static let limitOfBeginning = 16

    package private(set) var kept: [TaskMoment] = []
    /// How many moments between the beginning and the end are not kept.
    package private(set) var dropped = 0

    package init() {}

    package mutating func append(_ moment: TaskMoment) {
        // Most tasks start, run and end, and that is acknowledged.
        if kept.isEmpty { kept.reserveCapacity(6) }
        kept.append(moment)
        guard kept.count > Self.limit else { return }
        kept.remove(at: Self.limitOfBeginning)
        dropped += 1
    }
}
