import MasterCore
import MesosBase
import MesosResources
import MesosWire
import Testing

@Suite struct GaugeTests {
    private func metrics(_ master: TestMaster, from host: [Metric] = []) -> [String: Double] {
        let date = Timestamp(nanoseconds: 1_007_500_000_000)
        return Dictionary(
            uniqueKeysWithValues: master.machine.metrics(at: date, from: host).map { ($0.name, $0.value) })
    }

    @Test func resourcesAreUsedByTasksAndExecutors() {
        var master = TestMaster.ready()
        let executor = ExecutorInfo(
            executorID: "e", resources: Resources(cpus: 0.5, mem: 32).wireValue, command: CommandInfo(value: "run"))
        master.launch([.executed("t", "cpus:1;mem:64", by: executor)])
        let metrics = metrics(master)
        #expect(metrics["master/cpus_total"] == 4)
        #expect(metrics["master/cpus_used"] == 1.5)
        #expect(metrics["master/cpus_percent"] == 0.375)
        #expect(metrics["master/mem_used"] == 96)
        #expect(metrics["master/gpus_percent"] == 0)
        #expect(metrics["master/cpus_revocable_total"] == 0)
        #expect(metrics["master/tasks_staging"] == 1)
        #expect(metrics["master/uptime_secs"] == 7.5)
    }

    @Test func endedTasksUseNothing() {
        var master = TestMaster.running()
        master.update("t", .finished, 1)
        let metrics = metrics(master)
        #expect(metrics["master/cpus_used"] == 0)
        #expect(metrics["master/tasks_finished"] == 1)
        #expect(metrics["master/tasks_running"] == 0)
    }

    @Test func thoseWhoAreAwayAreNotConnected() {
        var master = TestMaster.ready(.capable(timeout: 60))
        master.apply(.schedulerDisconnected(SchedulerConnectionID(1)))
        master.apply(.agentDisconnected(AgentConnectionID(100)))
        let metrics = metrics(master)
        #expect(metrics["master/frameworks_connected"] == 0)
        #expect(metrics["master/frameworks_disconnected"] == 1)
        #expect(metrics["master/frameworks_inactive"] == 1)
        #expect(metrics["master/slaves_disconnected"] == 1)
        #expect(metrics["master/slaves_active"] == 0)
        #expect(metrics["master/outstanding_offers"] == 0)
        #expect(metrics["master/frameworks/f/\(TestMaster.f0)/subscribed"] == 0)
    }

    @Test func offersAreOutstandingUntilTheyAreAnswered() {
        #expect(metrics(TestMaster.ready())["master/outstanding_offers"] == 1)
        #expect(metrics(TestMaster.running())["master/outstanding_offers"] == 0)
    }

    @Test func whatTheHostMeasuresCounts() {
        let host = [Metric("master/event_queue_messages", 7), Metric("system/load_1min", 0.5)]
        let metrics = metrics(TestMaster(), from: host)
        #expect(metrics["master/event_queue_messages"] == 7)
        #expect(metrics["master/event_queue_dispatches"] == 0)
        #expect(metrics["system/load_1min"] == 0.5)
    }

    @Test func frameworksAreMeasuredApartUnlessThatIsUnwanted() {
        var configuration = MasterConfiguration()
        configuration.publishPerFrameworkMetrics = false
        var master = TestMaster(configuration)
        master.subscribe()
        #expect(!metrics(master).keys.contains { $0.hasPrefix("master/frameworks/") })
        #expect(metrics(master)["master/frameworks_active"] == 1)
    }

    @Test func namesOfFrameworksAreEncoded() {
        var master = TestMaster()
        master.subscribe(FrameworkInfo(user: "nobody", name: "a b/c%é"))
        #expect(metrics(master)["master/frameworks/a%20b%2Fc%25%C3%A9/\(TestMaster.f0)/subscribed"] == 1)
    }

    @Test func theRegistrysWritesAreTimed() {
        var master = TestMaster()
        let info = AgentInfo(hostname: "a", resources: Resources(cpus: 1).wireValue)
        let request = Internal.RegisterAgentMessage(agent: info, version: "1.11.0")
        let effects = master.apply(.agentSent(AgentConnectionID(1), .register(request)))
        #expect(metrics(master)["registrar/queued_operations"] == 1)
        #expect(metrics(master)["registrar/state_store_ms"] == nil)
        master.wait(.milliseconds(25))
        _ = master.persist(effects)
        #expect(metrics(master)["registrar/queued_operations"] == 0)
        #expect(metrics(master)["registrar/state_store_ms"] == 25)
    }
}
