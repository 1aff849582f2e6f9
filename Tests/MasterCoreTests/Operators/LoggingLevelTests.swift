import MasterCore
import MesosBase
import MesosWire
import Testing

/// Operators who want a log that says more.
@Suite struct LoggingLevelTests {
    private func level(_ master: TestMaster) -> UInt32? { master.answer(.loggingLevel).getLoggingLevel?.level }

    @Test func theLevelReturnsToWhatItWas() {
        var master = TestMaster()
        #expect(level(master) == 0)
        #expect(
            master.ask(.setLoggingLevel(2, for: .seconds(10))) == [.setLoggingLevel(2), toOperator()])
        #expect(level(master) == 2)
        #expect(master.advance(by: .milliseconds(9_999)) == [])
        #expect(master.advance(by: .milliseconds(1)) == [.setLoggingLevel(0)])
        #expect(level(master) == 0)
    }

    @Test func theLatestDurationCounts() {
        var master = TestMaster()
        master.ask(.setLoggingLevel(1, for: .seconds(10)))
        #expect(master.ask(.setLoggingLevel(1, for: .seconds(30)), 2) == [toOperator(2)])
        #expect(master.advance(by: .seconds(29)) == [])
        #expect(master.advance(by: .seconds(1)) == [.setLoggingLevel(0)])
    }

    @Test func theFirstLevelNeedsNoReturn() {
        var master = TestMaster()
        master.ask(.setLoggingLevel(3, for: .seconds(10)))
        #expect(master.ask(.setLoggingLevel(0, for: .seconds(1))) == [.setLoggingLevel(0), toOperator()])
        #expect(master.advance(by: .seconds(60)) == [])
    }

    @Test(arguments: [Duration.zero, .seconds(-1)])
    func noTimeAtAllEndsAtOnce(_ duration: Duration) {
        var master = TestMaster()
        master.ask(.setLoggingLevel(4, for: duration))
        #expect(master.advance(by: .zero) == [.setLoggingLevel(0)])
    }

    @Test func noDurationIsTooLong() {
        var master = TestMaster()
        master.ask(.setLoggingLevel(.max, for: .nanoseconds(Int64.max)))
        #expect(level(master) == .max)
        #expect(master.advance(by: .seconds(1_000)) == [])
    }
}
