import MasterCore
import MesosBase
import MesosResources
import MesosWire
import Testing

/// Who follows a cluster's events, and for how long.
@Suite struct OperatorStreamTests {
    private typealias Event = V1.Master.Event

    private let heartbeat = V1.Master.Event(type: .heartbeat)

    @Test func firstComesHowEverythingStandsThenAHeartbeat() {
        var master = TestMaster.running()
        let state = master.answer(.state).getState
        #expect(state?.getTasks?.tasks.count == 1)
        #expect(state?.getFrameworks?.frameworks.count == 1)
        #expect(state?.getAgents?.agents.count == 1)
        #expect(
            master.follow() == [
                .sendToOperator(
                    OperatorConnectionID(1),
                    Event(type: .subscribed, subscribed: .init(getState: state, heartbeatIntervalSeconds: 15))),
                .sendToOperator(OperatorConnectionID(1), heartbeat),
            ])
    }

    @Test func heartbeatsFollowEveryFifteenSeconds() {
        var master = TestMaster()
        master.follow()
        #expect(master.advance(by: .milliseconds(14_999)).events() == [])
        #expect(master.advance(by: .milliseconds(1)).events() == [heartbeat])
        #expect(master.advance(by: .seconds(30)).events() == [heartbeat, heartbeat])
        master.apply(.operatorDisconnected(OperatorConnectionID(1)))
        #expect(master.advance(by: .seconds(60)).events() == [])
    }

    @Test func everyStreamHasItsOwnHeartbeat() {
        var master = TestMaster()
        master.follow(over: 1)
        master.wait(.seconds(5))
        master.follow(over: 2)
        let effects = master.advance(by: .seconds(10))
        #expect(effects.events(over: 1) == [heartbeat])
        #expect(effects.events(over: 2) == [])
    }

    @Test func theOldestMakesRoomForOneTooMany() {
        var configuration = MasterConfiguration()
        #expect(configuration.maxOperatorEventStreamSubscribers == 1_000)
        configuration.maxOperatorEventStreamSubscribers = 2
        var master = TestMaster(configuration)
        for number in [7, 8] as [UInt64] { #expect(master.follow(over: number).count == 2) }
        let effects = master.follow(over: 9)
        #expect(effects.count == 3)
        #expect(effects.events(over: 9).map(\.type) == [.subscribed, .heartbeat])
        #expect(effects.last == .closeOperator(OperatorConnectionID(7)))
        #expect(
            master.reports == [
                "the operator's event stream 7 is closed: there are more than 2, and it is the oldest"
            ])
        master.apply(.operatorDisconnected(OperatorConnectionID(7)))
        let events = master.subscribe()
        #expect(events.events(over: 7) == [])
        #expect(events.events(over: 8).map(\.type) == [.frameworkAdded])
        #expect(events.events(over: 9).map(\.type) == [.frameworkAdded])
        #expect(master.advance(by: .seconds(15)).events(over: 7) == [])
    }

    @Test func whereNobodyMayFollowAStreamEndsAtOnce() {
        var configuration = MasterConfiguration()
        configuration.maxOperatorEventStreamSubscribers = 0
        var master = TestMaster(configuration)
        let effects = master.follow()
        #expect(effects.events().map(\.type) == [.subscribed, .heartbeat])
        #expect(effects.last == .closeOperator(OperatorConnectionID(1)))
        #expect(master.subscribe().events() == [])
    }

    @Test func nobodyHearsAnythingBeforeSomebodyFollows() {
        var master = TestMaster.running()
        #expect(master.update("t", .running, 1).events() == [])
        master.follow()
        master.apply(.operatorDisconnected(OperatorConnectionID(1)))
        #expect(master.update("t", .finished, 2).events() == [])
    }
}
