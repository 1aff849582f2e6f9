import Foundation
import MesosKit
import Testing

/// Names that everybody uses mean beside MesosKit what they mean without it.
@Suite struct NameTests {
    @Test func namesOfTheLanguageAreNotTaken() async {
        let task = Task { 42 }
        #expect(await task.value == 42)
        let duration: Duration = .seconds(1)
        #expect(duration == .milliseconds(1_000))
        let result = Result<Int, any Error>.success(1)
        #expect((try? result.get()) == 1)
        let range: Range<Int> = 0..<3
        #expect(Set(range).count == 3)
        #expect(Array(repeating: 0, count: 3) == [0, 0, 0])
        #expect(ContinuousClock.Instant.now <= ContinuousClock.now)
    }

    @Test func namesOfFoundationAreNotTaken() {
        #expect(Date(timeIntervalSince1970: 0) < Date())
        #expect(Data([1, 2]).count == 2)
        #expect(URL(string: "http://localhost:5050")?.port == 5050)
        #expect(UUID() != UUID())
        #expect(Operation().isCancelled == false)
        #expect(Process().isRunning == false)
        #expect(ProcessInfo.processInfo.processIdentifier > 0)
        #expect(Measurement(value: 1, unit: UnitDuration.minutes).converted(to: .seconds).value == 60)
        #expect(Locale(identifier: "en_US").identifier == "en_US")
    }

    /// The concurrency module's protocol gives way to the one of frameworks, and is still there under its full name.
    @Test func executorsAreThoseOfFrameworks() {
        struct Idle: Executor {
            func launch(_ task: TaskInfo, driver: ExecutorDriver) async throws {}
        }
        let executor: any Executor = Idle()
        #expect(executor is Idle)
        func isThere(_ executor: (any _Concurrency.Executor)?) -> Bool { executor != nil }
        #expect(!isThere(nil))
    }

    /// The base room's own words stay out of users' way, but for the few that occur in other rooms' declarations.
    @Test func theFewWordsOfTheBaseRoomAreThere() throws {
        #expect(Instant.zero < Instant(nanoseconds: 1))
        #expect(Timestamp(nanoseconds: 0).seconds == 0)
        #expect(SortedMap<String, Int>().isEmpty)
        #expect(try DurationText.parse("2secs") == .seconds(2))
    }
}
