import MasterCore
import MesosWire
import Testing

/// How much an operator who does not read may cost.
@Suite struct OperatorQueueTests {
    private typealias Event = V1.Master.Event

    private let heartbeat = V1.Master.Event(type: .heartbeat)

    private func update(data: Int = 0, message: String? = nil) -> V1.Master.Event {
        let status = TaskStatus(
            taskID: "t", state: .running, data: [UInt8](repeating: 0, count: data), message: message)
        return Event(type: .taskUpdated, taskUpdated: .init(frameworkID: "f", status: status, state: .running))
    }

    private func snapshot(tasks: Int) -> V1.Master.Event {
        let task = V1.Task(name: "n", taskID: "t", frameworkID: "f", agentID: "a", state: .running)
        let state = V1.Master.Response.GetState(getTasks: .init(tasks: Array(repeating: task, count: tasks)))
        return Event(type: .subscribed, subscribed: .init(getState: state))
    }

    private func queue(events: Int, bytes: Int = 64 << 20) -> OperatorQueue {
        var limits = OperatorQueue.Limits()
        limits.events = events
        limits.bytes = bytes
        return OperatorQueue(limits: limits)
    }

    @Test func theBoundsAreTenThousandEventsAndSixtyFourMegabytes() {
        let limits = OperatorQueue.Limits()
        #expect(limits.events == 10_000)
        #expect(limits.bytes == 67_108_864)
        var queue = OperatorQueue()
        for _ in 0..<10_000 { #expect(queue.append(heartbeat) == true) }
        #expect(queue.append(heartbeat) == false)
        #expect(queue.count == 10_000)
    }

    @Test func eventsComeOutAsTheyWentIn() {
        var queue = queue(events: 3)
        let events = [heartbeat, update(data: 3), snapshot(tasks: 1)]
        for event in events { #expect(queue.append(event) == true) }
        #expect(queue.append(heartbeat) == false)
        #expect(queue.take(atMost: 2) == Array(events[..<2]))
        #expect(queue.append(heartbeat) == true)
        #expect(queue.take(atMost: 9) == [events[2], heartbeat])
        #expect(queue.isEmpty)
        #expect(queue.bytes == 0)
    }

    @Test func bytesCountToo() {
        var queue = queue(events: 100, bytes: 3_000)
        #expect(queue.append(update(data: 1_000, message: "12345")) == true)
        #expect(queue.bytes == 1_517)
        #expect(queue.append(heartbeat) == true)
        #expect(queue.append(update(data: 1_000)) == false)
        #expect(queue.append(update(data: 715)) == true)
        #expect(queue.bytes == 3_000)
        #expect(queue.append(heartbeat) == false)
    }

    @Test func howEverythingStandsIsTakenHoweverMuchItIs() {
        var queue = queue(events: 10, bytes: 1_000)
        #expect(queue.append(snapshot(tasks: 100)) == true)
        #expect(queue.append(heartbeat) == true)
        #expect(queue.bytes == 512)
        #expect(queue.append(update(data: 1)) == false)
    }
}
