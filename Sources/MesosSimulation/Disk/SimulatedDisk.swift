import MesosBase

/// What a disk holds: each record that is appended changes it.
package protocol DiskImage: Sendable {
    associatedtype Record: Sendable
    /// Takes a record in.
    mutating func append(_ record: Record)
}

/// An append-only file of records on a disk: what is written is durable only once it has been synced.
///
/// Only what the records amount to is kept, so that a disk does not grow with the age of its node.
package struct SimulatedDisk<Image: DiskImage>: Sendable {
    /// What becomes of unsynced records when their node crashes.
    package struct Loss: Sendable, Equatable {
        /// How many are on the disk all the same.
        package var surviving: Int
        /// How many are not.
        package var lost: Int
        /// Whether the first of the lost ones is on the disk in part, which the next reader notices.
        package var isTorn: Bool

        package init(surviving: Int, lost: Int, isTorn: Bool) {
            self.surviving = surviving
            self.lost = lost
            self.isTorn = isTorn
        }
    }

    /// How many records that could not be confirmed are remembered: a disk that fails for long is given many.
    private static var failureLimit: Int { 64 }

    /// What is durable.
    package private(set) var image: Image
    private struct Entry {
        let number: UInt64
        let record: Image.Record
        /// The disk could not confirm it: it is gone with the next sync, and may be there after a crash before that.
        var hasFailed = false
    }

    /// Records that were written and are not durable yet, oldest first.
    private var unsynced: [Entry] = []
    private var lastNumber: UInt64 = 0
    /// Whether the file ends in a part of a record.
    package private(set) var hasTornRecord = false

    package init(_ image: Image) {
        self.image = image
    }

    /// How many records a crash could lose.
    package var unsyncedCount: Int { unsynced.count }

    /// Appends a record, which is not durable yet, and answers with its number.
    package mutating func write(_ record: Image.Record) -> UInt64 {
        lastNumber += 1
        unsynced.append(Entry(number: lastNumber, record: record))
        return lastNumber
    }

    /// Makes everything up to a record durable.
    package mutating func sync(through number: UInt64) {
        let count = unsynced.prefix { $0.number <= number }.count
        for entry in unsynced.prefix(count) where !entry.hasFailed { image.append(entry.record) }
        unsynced.removeFirst(count)
    }

    /// Takes a record back that could not be written.
    package mutating func discard(_ number: UInt64) {
        unsynced.removeAll { $0.number == number }
    }

    /// Takes note that the disk could not confirm a record: nobody knows whether it is there.
    package mutating func fail(_ number: UInt64) {
        guard let index = unsynced.firstIndex(where: { $0.number == number }) else { return }
        unsynced[index].hasFailed = true
        if unsynced.count(where: \.hasFailed) > Self.failureLimit, let first = unsynced.firstIndex(where: \.hasFailed) {
            unsynced.remove(at: first)
        }
    }

    /// The node has crashed: of the unsynced records some are on the disk all the same, in their order, the next one
    /// perhaps in part, and the others are lost.
    package mutating func crash(using draw: () -> UInt64) -> Loss {
        guard !unsynced.isEmpty else { return Loss(surviving: 0, lost: 0, isTorn: false) }
        let surviving = Int(draw() % UInt64(unsynced.count + 1))
        let lost = unsynced.count - surviving
        for entry in unsynced.prefix(surviving) { image.append(entry.record) }
        unsynced = []
        hasTornRecord = lost > 0 && draw() % 2 == 0
        return Loss(surviving: surviving, lost: lost, isTorn: hasTornRecord)
    }

    /// Reads what is durable. A torn record at the end is noticed by its checksum, and cut off.
    package mutating func recover() -> Image {
        hasTornRecord = false
        return image
    }
}
