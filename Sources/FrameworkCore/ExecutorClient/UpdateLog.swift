import MesosBase
import MesosWire

/// The updates that the agent has not acknowledged yet, in the order in which they were made.
struct UpdateLog: Sendable {
    private var updates = SortedMap<UInt64, TaskStatus>()
    private var numbers = Table<[UInt8], UInt64>()
    /// The number of the newest update ever made.
    private(set) var last: UInt64 = 0

    var isEmpty: Bool { updates.isEmpty }

    /// Records an update, which has a uuid, and numbers it.
    mutating func append(_ status: TaskStatus) -> UInt64 {
        last += 1
        updates.insert(status, forKey: last)
        if let uuid = status.uuid { numbers[uuid] = last }
        return last
    }

    /// Forgets the update that the uuid names.
    mutating func acknowledge(_ uuid: [UInt8]) {
        if let number = numbers.removeValue(forKey: uuid) { updates.removeValue(forKey: number) }
    }

    /// Forgets an update that nobody is ever going to acknowledge.
    mutating func discard(_ number: UInt64) {
        if let uuid = updates.removeValue(forKey: number)?.uuid { numbers.removeValue(forKey: uuid) }
    }

    /// The updates behind a number, oldest first; all of them for zero.
    func entries(after number: UInt64 = 0) -> [(number: UInt64, status: TaskStatus)] {
        updates.filter { $0.key > number }.map { (number: $0.key, status: $0.value) }
    }
}
