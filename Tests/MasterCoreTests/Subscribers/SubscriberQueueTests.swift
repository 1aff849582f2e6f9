import MasterCore
import MesosWire
import Testing

/// What a scheduler that does not read costs, and in which order.
@Suite struct SubscriberQueueTests {
    private typealias Event = V1.Scheduler.Event

    private func offers(_ ids: OfferID...) -> V1.Scheduler.Event {
        Event(
            type: .offers,
            offers: .init(
                offers: ids.map { Offer(id: $0, frameworkID: "f", agentID: "a", hostname: "h") }))
    }

    private func update(_ task: TaskID, uuid: [UInt8]? = [1]) -> V1.Scheduler.Event {
        Event(type: .update, update: .init(status: TaskStatus(taskID: task, state: .running, uuid: uuid)))
    }

    private func message(_ bytes: Int = 0) -> V1.Scheduler.Event {
        Event(
            type: .message,
            message: .init(agentID: "a", executorID: "e", data: [UInt8](repeating: 0, count: bytes)))
    }

    private let heartbeat = V1.Scheduler.Event(type: .heartbeat)

    private func queue(events: Int, bytes: Int = 64 << 20) -> SubscriberQueue {
        var limits = SubscriberQueue.Limits()
        limits.events = events
        limits.bytes = bytes
        return SubscriberQueue(limits: limits)
    }

    @Test func theBoundsAreTenThousandEventsAndSixtyFourMegabytes() {
        let limits = SubscriberQueue.Limits()
        #expect(limits.events == 10_000)
        #expect(limits.bytes == 67_108_864)
        var queue = SubscriberQueue()
        for _ in 0..<10_000 { #expect(queue.append(heartbeat) == nil) }
        #expect(queue.append(heartbeat)?.mustClose == true)
    }

    @Test func eventsComeOutAsTheyWentIn() {
        var queue = queue(events: 5)
        let events = [heartbeat, update("a"), offers("o"), message(), update("b", uuid: nil)]
        for event in events { #expect(queue.append(event) == nil) }
        #expect(queue.take(atMost: 2) == Array(events[0..<2]))
        #expect(queue.take(atMost: 9) == Array(events[2...]))
        #expect(queue.isEmpty)
        #expect(queue.bytes == 0)
    }

    @Test func offersGoFirst() {
        var queue = queue(events: 4)
        for event in [offers("o1", "o2"), update("a"), message(), offers("o3")] { #expect(queue.append(event) == nil) }
        var relief = SubscriberQueue.Relief()
        relief.undeliveredOffers = ["o1", "o2", "o3"]
        #expect(queue.append(heartbeat) == relief)
        #expect(queue.take(atMost: 9) == [update("a"), message(), heartbeat])
    }

    @Test func thenWhatAgentsSendAgain() {
        var queue = queue(events: 3)
        for event in [update("a"), update("b", uuid: nil), message()] { #expect(queue.append(event) == nil) }
        var relief = SubscriberQueue.Relief()
        relief.droppedUpdates = 1
        #expect(queue.append(update("c")) == relief)
        #expect(queue.take(atMost: 9) == [update("b", uuid: nil), message(), update("c")])
    }

    @Test func thenMessagesWhichAreCounted() {
        var queue = queue(events: 2)
        for event in [message(), update("b", uuid: nil)] { #expect(queue.append(event) == nil) }
        var relief = SubscriberQueue.Relief()
        relief.droppedMessages = 1
        #expect(queue.append(heartbeat) == relief)
        #expect(queue.droppedMessages == 1)
        #expect(queue.take(atMost: 9) == [update("b", uuid: nil), heartbeat])
    }

    @Test func whatOnlyTheMasterKnowsIsNeverDropped() {
        var queue = queue(events: 1)
        #expect(queue.append(update("a", uuid: nil)) == nil)
        var close = SubscriberQueue.Relief()
        close.mustClose = true
        #expect(queue.append(update("b", uuid: nil)) == close)
        #expect(queue.take(atMost: 9) == [update("a", uuid: nil)])
    }

    @Test func whatCanBeSpareDoesNotCloseTheStream() {
        var queue = queue(events: 1)
        #expect(queue.append(heartbeat) == nil)
        var relief = SubscriberQueue.Relief()
        relief.undeliveredOffers = ["o"]
        #expect(queue.append(offers("o")) == relief)
        relief = SubscriberQueue.Relief()
        relief.droppedUpdates = 1
        #expect(queue.append(update("a")) == relief)
        relief = SubscriberQueue.Relief()
        relief.droppedMessages = 1
        #expect(queue.append(message()) == relief)
        #expect(queue.count == 1)
    }

    @Test func answersToAReconciliationCountByTheirBytesOnly() {
        func answer(_ task: TaskID, uuid: [UInt8]? = nil) -> V1.Scheduler.Event {
            let status = TaskStatus(taskID: task, state: .running, reason: .reconciliation, uuid: uuid)
            return Event(type: .update, update: .init(status: status))
        }
        var queue = queue(events: 2, bytes: 10 * 256)
        #expect(queue.append(heartbeat) == nil)
        for _ in 0..<8 { #expect(queue.append(answer("a")) == nil) }
        #expect(queue.append(heartbeat) == nil)
        #expect(queue.append(answer("b"))?.mustClose == true)
        // Taken answers leave no more room for other events than there was.
        #expect(queue.take(atMost: 3).count == 3)
        #expect(queue.append(heartbeat) == nil)
        #expect(queue.append(heartbeat)?.mustClose == true)
        #expect(queue.append(answer("c")) == nil)
        #expect(queue.take(atMost: 9) == Array(repeating: answer("a"), count: 6) + [heartbeat, heartbeat, answer("c")])
        #expect(queue.append(update("d")) == nil)
        #expect(queue.append(answer("e", uuid: [1])) == nil)
        #expect(queue.append(update("f"))?.droppedUpdates == 2)
    }

    @Test func bytesCountToo() {
        var queue = queue(events: 100, bytes: 10_000)
        for _ in 0..<2 { #expect(queue.append(message(4_000)) == nil) }
        #expect(queue.bytes == 8_512)
        var relief = SubscriberQueue.Relief()
        relief.droppedMessages = 2
        #expect(queue.append(message(4_000)) == relief)
        #expect(queue.count == 1)
    }
}
