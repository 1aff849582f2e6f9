import MesosBase
import MesosSimulation
import Testing

/// A disk keeps what was synced, and of the rest what chance says.
@Suite struct SimulatedDiskTests {
    private struct Log: DiskImage, Equatable {
        var records: [Int] = []
        mutating func append(_ record: Int) { records.append(record) }
    }

    private func disk(synced: Int, unsynced: Int) -> SimulatedDisk<Log> {
        var disk = SimulatedDisk(Log())
        for record in 0..<synced { disk.sync(through: disk.write(record)) }
        for record in synced..<synced + unsynced { _ = disk.write(record) }
        return disk
    }

    @Test func whatIsWrittenIsDurableOnceItIsSynced() {
        var disk = disk(synced: 2, unsynced: 0)
        let third = disk.write(2)
        let fourth = disk.write(3)
        #expect(disk.image.records == [0, 1])
        #expect(disk.unsyncedCount == 2)
        disk.sync(through: third)
        #expect(disk.image.records == [0, 1, 2])
        disk.sync(through: fourth)
        #expect(disk.image.records == [0, 1, 2, 3])
        #expect(disk.unsyncedCount == 0)
    }

    @Test func aSyncTakesAlongWhatWasWrittenBefore() {
        var disk = disk(synced: 0, unsynced: 2)
        disk.sync(through: disk.write(2))
        #expect(disk.image.records == [0, 1, 2])
    }

    @Test func aRecordThatIsTakenBackLeavesTheOthers() {
        var disk = SimulatedDisk(Log())
        let first = disk.write(1)
        let second = disk.write(2)
        disk.discard(first)
        disk.sync(through: second)
        #expect(disk.image.records == [2])
    }

    @Test func aRecordThatWasNotConfirmedIsGoneWithTheNextSync() {
        var disk = disk(synced: 1, unsynced: 0)
        disk.fail(disk.write(1))
        disk.sync(through: disk.write(2))
        #expect(disk.image.records == [0, 2])
        #expect(disk.unsyncedCount == 0)
    }

    @Test func aRecordThatWasNotConfirmedMayBeThereAfterACrash() {
        for (draw, kept) in [(UInt64(0), [0]), (1, [0, 1])] {
            var disk = disk(synced: 1, unsynced: 0)
            disk.fail(disk.write(1))
            _ = disk.crash { draw }
            #expect(disk.image.records == kept)
        }
    }

    @Test func aDiskThatFailsForLongForgetsTheOldestOfWhatItCouldNotConfirm() {
        var disk = disk(synced: 0, unsynced: 0)
        for record in 0..<1_000 { disk.fail(disk.write(record)) }
        #expect(disk.unsyncedCount == 64)
        _ = disk.crash { 64 }
        #expect(disk.image.records == Array(936..<1_000))
    }

    /// Of three unsynced records the first draw says how many survive, the second whether the next one is torn.
    @Test(arguments: [
        ([4, 0] as [UInt64], [0, 1], 3, true), ([5, 1], [0, 1, 2], 2, false), ([6, 0], [0, 1, 2, 3], 1, true),
        ([7, 0], [0, 1, 2, 3, 4], 0, false),
    ])
    func aCrashKeepsABeginningOfWhatWasNotSynced(_ draws: [UInt64], _ kept: [Int], _ lost: Int, _ isTorn: Bool) {
        var disk = disk(synced: 2, unsynced: 3)
        var rest = draws[...]
        let loss = disk.crash { rest.popFirst() ?? 0 }
        #expect(loss == .init(surviving: kept.count - 2, lost: lost, isTorn: isTorn))
        #expect(disk.image.records == kept)
        #expect(disk.hasTornRecord == isTorn)
        #expect(disk.recover().records == kept)
        #expect(!disk.hasTornRecord)
    }

    @Test func aCrashThatLosesNothingDrawsNothing() {
        var disk = disk(synced: 2, unsynced: 0)
        let loss = disk.crash {
            Issue.record("nothing is to be drawn")
            return 0
        }
        #expect(loss == .init(surviving: 0, lost: 0, isTorn: false))
    }
}
