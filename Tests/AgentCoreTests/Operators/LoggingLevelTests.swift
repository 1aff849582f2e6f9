import AgentCore
import MesosBase
import Testing

@Suite struct LoggingLevelTests {
    @Test func aLevelEndsByItself() {
        var level = LoggingLevel()
        #expect(level.value(at: .zero) == 0)
        level.set(2, for: .seconds(3), now: .zero + .seconds(1))
        #expect(level.value(at: .zero + .seconds(1)) == 2)
        #expect(level.value(at: .zero + .milliseconds(3_999)) == 2)
        #expect(level.value(at: .zero + .seconds(4)) == 0)
    }

    @Test func theLatestLevelCounts() {
        var level = LoggingLevel()
        level.set(3, for: .seconds(10), now: .zero)
        level.set(0, for: .seconds(1), now: .zero)
        #expect(level.value(at: .zero) == 0)
        level.set(1, for: .seconds(-1), now: .zero)
        #expect(level.value(at: .zero) == 0)
    }
}
