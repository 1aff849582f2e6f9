import MesosWire
import Testing

/// Messages of which all fields lie in one box behave like any others.
@Suite struct BoxedMessageTests {
    private let statistics = V1.ResourceStatistics(
        timestamp: 12.5, cpusLimit: 2, memRssBytes: 1_024,
        perf: V1.PerfStatistics(timestamp: 12, duration: 0.5, cycles: 7),
        diskStatistics: [V1.DiskStatistics(usedBytes: 9)], netRateStatistics: .init(rxRate: .init(p50: 50)))

    @Test func areRead() {
        #expect(statistics.timestamp == 12.5)
        #expect(statistics.cpusLimit == 2)
        #expect(statistics.memRssBytes == 1_024)
        #expect(statistics.perf?.cycles == 7)
        #expect(statistics.perf?.instructions == nil)
        #expect(statistics.diskStatistics.map(\.usedBytes) == [9])
        #expect(statistics.netRateStatistics?.rxRate?.p50 == 50)
        #expect(statistics.netRateStatistics?.txRate == nil)
        #expect(statistics.blkioStatistics == nil)
        #expect(statistics.netTrafficControlStatistics.isEmpty)
    }

    @Test func areChangedInOneCopyOnly() {
        var copy = statistics
        copy.timestamp = 13
        copy.cpusLimit = nil
        copy.perf?.cycles = 8
        copy.netRateStatistics?.rxRate?.p50 = 51
        copy.diskStatistics.append(V1.DiskStatistics(limitBytes: 10))
        #expect(copy.timestamp == 13)
        #expect(copy.cpusLimit == nil)
        #expect(copy.perf?.cycles == 8)
        #expect(copy.netRateStatistics?.rxRate?.p50 == 51)
        #expect(copy.diskStatistics.count == 2)
        #expect(statistics.timestamp == 12.5)
        #expect(statistics.cpusLimit == 2)
        #expect(statistics.perf?.cycles == 7)
        #expect(statistics.netRateStatistics?.rxRate?.p50 == 50)
        #expect(statistics.diskStatistics.count == 1)
    }

    @Test func areComparedByWhatTheyHold() {
        var copy = statistics
        #expect(copy == statistics)
        copy.threads = 3
        #expect(copy != statistics)
        copy.threads = nil
        #expect(copy == statistics)
        copy.perf?.duration = 0.6
        #expect(copy != statistics)
        #expect(V1.IPStatistics(inReceives: 1) == V1.IPStatistics(inReceives: 1))
        #expect(V1.IPStatistics(inReceives: 1) != V1.IPStatistics(inDelivers: 1))
        #expect(V1.ICMPStatistics() == V1.ICMPStatistics())
    }
}
