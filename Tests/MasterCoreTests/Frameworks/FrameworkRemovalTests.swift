import MasterCore
import MesosBase
import MesosResources
import MesosWire
import Testing

/// How frameworks end, and what is remembered of them.
@Suite struct FrameworkRemovalTests {
    @Test func aTeardownEndsAll() {
        var master = TestMaster.running()
        master.offer("cpus:3;mem:960")
        _ = master.allocatorCalls()
        #expect(
            master.call(.teardown) == [
                toAgent(.shutdownFramework(.init(frameworkID: TestMaster.f0))),
                .closeScheduler(SchedulerConnectionID(1)),
            ])
        #expect(
            master.allocatorCalls() == [
                .recover(Resources("cpus:3;mem:960").allocated(to: "*"), TestMaster.f0, TestMaster.s0, refusing: nil),
                .recover(Resources("cpus:1;mem:64").allocated(to: "*"), TestMaster.f0, TestMaster.s0, refusing: nil),
                .removeFramework(TestMaster.f0),
            ])
        let completed = master.machine.snapshot.completedFrameworks.first
        #expect(completed?.id == TestMaster.f0)
        #expect(completed?.tasks.isEmpty == true)
        let status = completed?.completedTasks.first?.statuses.last
        #expect(status?.state == .killed)
        #expect(status?.reason == .frameworkRemoved)
        #expect(status?.message == "Framework \(TestMaster.f0) removed")
        #expect(status?.source == .master)
    }

    @Test func aRemovedFrameworkIsUnknown() {
        var master = TestMaster.running()
        master.call(.teardown)
        #expect(
            master.call(.revive) == [
                .rejectCall(SchedulerConnectionID(1), CallRejection(status: 400, message: "Framework cannot be found"))
            ])
    }

    @Test func onlySomeRemovedFrameworksAreRemembered() {
        var configuration = MasterConfiguration()
        configuration.maxCompletedFrameworks = 2
        var master = TestMaster(configuration)
        for connection in 1...3 as ClosedRange<UInt64> {
            master.subscribe(over: connection)
            let id = FrameworkID("\(TestMaster.id)-000\(connection - 1)")
            master.call(.teardown, of: id, over: connection)
        }
        #expect(
            master.machine.snapshot.completedFrameworks.map(\.id) == [
                TestMaster.f1, FrameworkID("\(TestMaster.id)-0002"),
            ])
        // What is not remembered can be used again.
        var info = FrameworkInfo(user: "nobody", name: "f")
        info.id = TestMaster.f0
        #expect(master.subscribe(info, over: 9).count == 2)
    }

    @Test func onlySomeEndedTasksAreRemembered() {
        var configuration = MasterConfiguration()
        configuration.maxCompletedTasksPerFramework = 2
        var master = TestMaster(configuration)
        master.subscribe()
        master.register()
        master.offer()
        master.launch(["a", "b", "c"].map { .command($0) })
        for (number, task) in (["a", "b", "c"] as [TaskID]).enumerated() {
            master.update(task, .finished, UInt8(number + 1))
            master.call(.acknowledge) {
                $0.acknowledge = .init(agentID: TestMaster.s0, taskID: task, uuid: uuid(UInt8(number + 1)))
            }
        }
        #expect(master.machine.snapshot.frameworks.first?.completedTasks.map(\.id) == ["b", "c"])
    }
}
