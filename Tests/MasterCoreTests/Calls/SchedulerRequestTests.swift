import MasterCore
import MesosBase
import MesosWire
import Testing

/// Calls that come over connections of their own, and wait for an answer.
@Suite struct SchedulerRequestTests {
    private static let request = SchedulerRequestID(7)
    private static let own = StreamClaim(name: "stream-1", connection: SchedulerConnectionID(1))

    private func answer(_ status: Int, _ message: String) -> MasterMachine.Effect {
        .answerScheduler(Self.request, CallRejection(status: status, message: message))
    }

    private func ask(
        _ master: inout TestMaster, _ type: V1.Scheduler.Call.Kind, of framework: FrameworkID = TestMaster.f0,
        as claim: StreamClaim = own, _ fill: (inout V1.Scheduler.Call) -> Void = { _ in }
    ) -> [MasterMachine.Effect] {
        var call = V1.Scheduler.Call(frameworkID: framework, type: type)
        fill(&call)
        return master.apply(.schedulerAsked(Self.request, claim, call))
    }

    @Test func aCallIsAnsweredOnceItIsDone() {
        var master = TestMaster.ready()
        #expect(ask(&master, .suppress) == [.answerScheduler(Self.request, nil)])
        #expect(ask(&master, .revive) == [.answerScheduler(Self.request, nil)])
    }

    @Test func theAnswerToALaunchFollowsTheLaunch() {
        var master = TestMaster.ready()
        let effects = ask(&master, .accept) { call in
            call.accept = .init(
                offerIDs: [TestMaster.offer(0)],
                operations: [.init(type: .launch, launch: .init(taskInfos: [.command()]))])
        }
        #expect(effects.messages.count == 1)
        #expect(effects.last == .answerScheduler(Self.request, nil))
    }

    @Test func anUpdateOfTheFrameworkIsAnsweredOnTheSameWay() {
        var master = TestMaster.ready()
        let info = FrameworkInfo(user: "nobody", name: "renamed", id: TestMaster.f0)
        let effects = ask(&master, .updateFramework) { $0.updateFramework = .init(frameworkInfo: info) }
        #expect(effects.last == .answerScheduler(Self.request, nil))
        let refused = ask(&master, .updateFramework) {
            $0.updateFramework = .init(frameworkInfo: .init(user: "somebody", name: "renamed", id: TestMaster.f0))
        }
        #expect(
            refused == [
                answer(
                    400,
                    "FrameworkInfo update is not valid: Updating 'FrameworkInfo.user' is unsupported; attempted to "
                        + "update from 'nobody' to 'somebody'")
            ])
    }

    @Test func theOrderOfTheChecksIsThatOfMesos() {
        var master = TestMaster.ready(.capable(timeout: 60))
        let nobody = StreamClaim(name: nil, connection: nil)
        #expect(
            ask(&master, .kill, of: "stranger", as: nobody)
                == [answer(400, "Failed to validate scheduler::Call: Expecting 'kill' to be present")])
        #expect(ask(&master, .revive, of: "stranger", as: nobody) == [answer(400, "Framework cannot be found")])
        #expect(
            ask(&master, .revive, as: nobody)
                == [answer(400, "All non-subscribe calls should include the 'Mesos-Stream-Id' header")])
        let sentence = "included in this request didn't match the stream ID currently associated with framework ID"
        let unknown = StreamClaim(name: "stale", connection: nil)
        #expect(
            ask(&master, .revive, as: unknown) == [answer(400, "The stream ID 'stale' \(sentence) \(TestMaster.f0)")])
        let other = StreamClaim(name: "other", connection: SchedulerConnectionID(2))
        #expect(
            ask(&master, .revive, as: other) == [answer(400, "The stream ID 'other' \(sentence) \(TestMaster.f0)")])
        #expect(ask(&master, .unknown) == [answer(501, "501 Not Implemented.")])
        master.apply(.schedulerDisconnected(SchedulerConnectionID(1)))
        #expect(ask(&master, .revive) == [answer(403, "Framework is not subscribed")])
    }

    @Test func aRefusalIsReported() {
        var master = TestMaster.ready()
        _ = ask(&master, .revive, of: "stranger")
        #expect(master.reports == ["a scheduler's call was refused: Framework cannot be found"])
    }
}
