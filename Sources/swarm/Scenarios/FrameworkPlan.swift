import MesosBase
import MesosSimulation
import MesosWire

/// A framework of a scenario.
struct FrameworkPlan: Sendable {
    /// How a framework leaves the cluster before the end.
    enum Leave: Sendable {
        case teardown
        /// Without a word, as a program that ends does; its tasks are ended when its failover timeout has passed.
        case stop
    }

    let name: String
    var info: FrameworkInfo
    var tasks: [TaskInfo]
    /// Whether tasks without an executor of their own are launched as groups.
    var usesGroups = false
    /// How long offers that are of no use are refused, in seconds.
    var refuseSeconds: Double?
    /// Calls that the scheduler makes besides those that its tasks need.
    var calls: [(time: Duration, call: V1.Scheduler.Call)] = []
    var leave: (time: Duration, way: Leave)?
}
