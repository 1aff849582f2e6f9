import FrameworkCore
import MesosWire

typealias SchedulerBench = MachineBench<SchedulerClientMachine>

extension ConnectionID {
    static let first = ConnectionID(1)
    static let second = ConnectionID(2)
    static let third = ConnectionID(3)
}

extension CallID: ExpressibleByIntegerLiteral {
    package init(integerLiteral value: UInt64) {
        self.init(value)
    }
}

extension V1.Scheduler.Event {
    static func subscribed(_ id: FrameworkID = "F", heartbeat: Double? = 15) -> V1.Scheduler.Event {
        V1.Scheduler.Event(
            type: .subscribed, subscribed: Subscribed(frameworkID: id, heartbeatIntervalSeconds: heartbeat))
    }

    static func offers(_ ids: OfferID...) -> V1.Scheduler.Event {
        V1.Scheduler.Event(type: .offers, offers: Offers(offers: ids.map { .named($0) }))
    }

    static func rescind(_ id: OfferID) -> V1.Scheduler.Event {
        V1.Scheduler.Event(type: .rescind, rescind: Rescind(offerID: id))
    }

    static func update(_ status: TaskStatus) -> V1.Scheduler.Event {
        V1.Scheduler.Event(type: .update, update: Update(status: status))
    }

    static func error(_ message: String) -> V1.Scheduler.Event {
        V1.Scheduler.Event(type: .error, error: Error(message: message))
    }

    static let heartbeat = V1.Scheduler.Event(type: .heartbeat)
}

extension Offer {
    static func named(_ id: OfferID) -> Offer {
        Offer(id: id, frameworkID: "F", agentID: "A", hostname: "host")
    }
}

extension TaskStatus {
    static func status(_ taskID: TaskID, _ state: TaskState, uuid: [UInt8]? = nil) -> TaskStatus {
        TaskStatus(taskID: taskID, state: state, agentID: "A", uuid: uuid)
    }
}

extension V1.Scheduler.Call {
    static func accept(_ ids: OfferID..., framework: FrameworkID? = nil) -> V1.Scheduler.Call {
        V1.Scheduler.Call(frameworkID: framework, type: .accept, accept: Accept(offerIDs: ids))
    }

    static func decline(_ ids: OfferID..., framework: FrameworkID? = nil) -> V1.Scheduler.Call {
        V1.Scheduler.Call(frameworkID: framework, type: .decline, decline: Decline(offerIDs: ids))
    }

    static func suppress(_ roles: String..., framework: FrameworkID? = nil) -> V1.Scheduler.Call {
        V1.Scheduler.Call(frameworkID: framework, type: .suppress, suppress: Suppress(roles: roles))
    }

    static func revive(_ roles: String..., framework: FrameworkID? = nil) -> V1.Scheduler.Call {
        V1.Scheduler.Call(frameworkID: framework, type: .revive, revive: Revive(roles: roles))
    }

    static func acknowledge(_ taskID: TaskID, _ uuid: [UInt8]) -> V1.Scheduler.Call {
        V1.Scheduler.Call(
            frameworkID: "F", type: .acknowledge,
            acknowledge: Acknowledge(agentID: "A", taskID: taskID, uuid: uuid))
    }

    static func subscribe(_ framework: FrameworkInfo, suppressed: [String] = []) -> V1.Scheduler.Call {
        V1.Scheduler.Call(
            frameworkID: framework.id, type: .subscribe,
            subscribe: Subscribe(frameworkInfo: framework, suppressedRoles: suppressed))
    }

    static let teardown = V1.Scheduler.Call(frameworkID: "F", type: .teardown)
}

/// Benches in the usual states.
enum Client {
    static let info = FrameworkInfo(user: "me", name: "test")

    static func idle(
        _ change: (inout SchedulerClientOptions) -> Void = { _ in }, framework: FrameworkInfo = info
    ) -> SchedulerBench {
        var options = SchedulerClientOptions.inProcess
        change(&options)
        return SchedulerBench(SchedulerClientMachine(framework: framework, options: options))
    }

    /// Subscribed at time zero over connection 1, with the first callback still out.
    static func registering(
        _ change: (inout SchedulerClientOptions) -> Void = { _ in }, framework: FrameworkInfo = info
    ) -> SchedulerBench {
        var bench = idle(change, framework: framework)
        bench.apply(.started)
        bench.apply(.connected(.first))
        bench.apply(.sent(.first, .subscription))
        bench.apply(.received(.first, [.subscribed()]))
        return bench
    }

    /// Subscribed at time zero over connection 1, with callback 1 (registered) returned.
    static func subscribed(
        _ change: (inout SchedulerClientOptions) -> Void = { _ in }, framework: FrameworkInfo = info
    ) -> SchedulerBench {
        var bench = registering(change, framework: framework)
        bench.apply(.callbackReturned(1))
        return bench
    }
}
