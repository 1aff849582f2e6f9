package import MesosWire

/// One look at a task for one of its checks, to be taken by the host of its executor.
package struct Probe: Sendable, Equatable {
    /// What the look is for; a task has one check of each purpose at most.
    package enum Purpose: Sendable, Hashable {
        /// The result is reported, and nothing follows from it.
        case check
        /// A task that fails too often is killed.
        case health
    }

    /// Which look it is.
    package struct ID: Sendable, Hashable {
        /// The container of the task.
        package var container: ContainerID
        package var purpose: Purpose
        /// Counts the looks of one check from 1.
        package var number: UInt64

        package init(container: ContainerID, purpose: Purpose, number: UInt64) {
            self.container = container
            self.purpose = purpose
            self.number = number
        }
    }

    /// What is looked at.
    package enum Target: Sendable, Equatable {
        /// How this process exits; it runs in the task's sandbox and is no part of the task.
        indirect case command(ProcessLaunch)
        /// The status with which a server on this machine answers a GET.
        case http(port: UInt32, path: String, scheme: String, isIPv6: Bool)
        /// Whether somebody on this machine takes connections.
        case tcp(port: UInt32, isIPv6: Bool)
    }

    /// How a look ended.
    package enum Outcome: Sendable, Equatable {
        case exited(ContainerExit)
        case answered(status: UInt32)
        case connected(Bool)
        /// There was nothing to be seen, or not in time; the sentence says why.
        case failed(String)
    }

    package var id: ID
    package var target: Target
    /// After how long it has failed; `nil` if it may take for ever.
    package var timeout: Duration?

    package init(id: ID, target: Target, timeout: Duration?) {
        self.id = id
        self.target = target
        self.timeout = timeout
    }
}
