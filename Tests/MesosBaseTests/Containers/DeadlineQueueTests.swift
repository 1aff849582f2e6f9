import Testing

@testable import MesosBase

@Suite struct DeadlineQueueTests {
    private func at(_ nanoseconds: Int64) -> Instant { Instant(nanoseconds: nanoseconds) }

    private func drain(_ queue: inout DeadlineQueue<String>, at now: Int64) -> [String] {
        var keys: [String] = []
        while let key = queue.popDue(at: at(now)) { keys.append(key) }
        return keys
    }

    @Test func beginsEmpty() {
        var queue = DeadlineQueue<String>()
        #expect(queue.count == 0)
        #expect(queue.next == nil)
        #expect(!queue.contains("a"))
        #expect(queue.popDue(at: .distantFuture) == nil)
        queue.cancel("a")
        #expect(queue.count == 0)
    }

    @Test func isOrderedByTimeThenBySetting() {
        var queue = DeadlineQueue<String>()
        for (key, time) in [("late", 30), ("second", 20), ("third", 20), ("first", 10), ("fourth", 20)] {
            queue.set(key, at: at(Int64(time)))
        }
        #expect(queue.next == at(10))
        #expect(drain(&queue, at: 20) == ["first", "second", "third", "fourth"])
        #expect(queue.next == at(30))
        #expect(queue.count == 1)
    }

    @Test func takesWhatNowHasReachedAndNoMore() {
        var queue = DeadlineQueue<String>()
        queue.set("a", at: at(10))
        #expect(queue.popDue(at: at(9)) == nil)
        #expect(queue.contains("a"))
        #expect(queue.popDue(at: at(10)) == "a")
        #expect(!queue.contains("a"))
        #expect(queue.next == nil)
    }

    @Test func settingAgainReplaces() {
        var queue = DeadlineQueue<String>()
        queue.set("a", at: at(10))
        queue.set("b", at: at(20))
        queue.set("a", at: at(30))
        #expect(queue.count == 2)
        #expect(queue.next == at(20))
        #expect(drain(&queue, at: 29) == ["b"])
        queue.set("a", at: at(5))
        #expect(queue.next == at(5))
        #expect(drain(&queue, at: 100) == ["a"])
    }

    /// A deadline that is set again, even to the same time, counts as set last.
    @Test func settingAgainGoesToTheBackOfItsTime() {
        var queue = DeadlineQueue<String>()
        for key in ["a", "b", "a"] { queue.set(key, at: at(10)) }
        #expect(drain(&queue, at: 10) == ["b", "a"])
    }

    @Test func cancellingRemoves() {
        var queue = DeadlineQueue<String>()
        for (key, time) in [("a", 10), ("b", 20), ("c", 30)] { queue.set(key, at: at(Int64(time))) }
        queue.cancel("a")
        #expect(queue.next == at(20))
        queue.cancel("c")
        queue.cancel("c")
        #expect(queue.count == 1)
        #expect(drain(&queue, at: 100) == ["b"])
        queue.set("a", at: at(40))
        #expect(queue.next == at(40))
    }

    @Test func staleEntriesStayInProportion() {
        var queue = DeadlineQueue<Int>()
        for key in 0..<100 { queue.set(key, at: at(Int64(key))) }
        for round in 0..<10_000 {
            queue.set(round % 100, at: at(Int64(1_000 + round)))
            #expect(queue.heap.count <= 200)
        }
        #expect(queue.count == 100)
        for key in 0..<100 where key != 50 { queue.cancel(key) }
        #expect(queue.count == 1)
        #expect(queue.heap.count <= 64)
        #expect(queue.popDue(at: .distantFuture) == 50)
        #expect(queue.heap.isEmpty)
    }

    @Test(arguments: [1, 2, 3] as [UInt64])
    func agreesWithAList(_ seed: UInt64) {
        struct Entry { let key, time: Int64 }
        var queue = DeadlineQueue<Int64>()
        var model: [Entry] = []  // In the order of setting.
        var generator = SeededGenerator(seed: seed)
        var now: Int64 = 0
        for _ in 0..<5_000 {
            let key = Int64(generator.next() % 150)
            switch generator.next() % 8 {
            case 0...4:
                let time = now + Int64(generator.next() % 40)
                queue.set(key, at: at(time))
                model.removeAll { $0.key == key }
                model.append(Entry(key: key, time: time))
            case 5:
                queue.cancel(key)
                model.removeAll { $0.key == key }
            default:
                now += 2
                let due = model.filter { $0.time <= now }
                // `min` returns the first of equal ones, which is the one that was set first.
                let expected = due.min { $0.time < $1.time }?.key
                #expect(queue.popDue(at: at(now)) == expected)
                model.removeAll { $0.key == expected }
            }
            #expect(queue.count == model.count)
            #expect(queue.next == model.map { at($0.time) }.min())
            #expect(queue.contains(key) == model.contains { $0.key == key })
        }
    }
}
