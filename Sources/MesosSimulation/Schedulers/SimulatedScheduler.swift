package import FrameworkCore
package import MesosWire

/// A scripted scheduler: it answers each callback with the calls that it makes.
package protocol SimulatedScheduler {
    /// One callback of the framework's client; the next comes when this one has returned.
    mutating func callback(_ callback: SchedulerCallback) -> [V1.Scheduler.Call]
    /// A call of the scheduler was taken, or why it was not.
    mutating func answered(_ call: V1.Scheduler.Call, _ error: DriverError?)
}

extension SimulatedScheduler {
    /// Does not mind.
    package mutating func answered(_ call: V1.Scheduler.Call, _ error: DriverError?) {}
}

/// A scheduler that does what a closure says.
package struct ClosureScheduler: SimulatedScheduler {
    private let body: (SchedulerCallback) -> [V1.Scheduler.Call]

    package init(_ body: @escaping (SchedulerCallback) -> [V1.Scheduler.Call]) {
        self.body = body
    }

    package func callback(_ callback: SchedulerCallback) -> [V1.Scheduler.Call] {
        body(callback)
    }
}
