import AgentCore
import MesosBase
import MesosResources
import MesosWire
import Testing

@Suite struct AgentViewTests {
    private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

    private let facts = AgentHostFacts(
        version: V1.VersionInfo(version: "1.12.0", buildDate: "d", buildTime: 3, buildUser: "u"),
        startTime: .init(nanoseconds: 0))

    @Test func theVersionIsTold() {
        #expect(
            text(facts.versionBody)
                == #"{"build_date":"d","build_time":3.0,"build_user":"u","version":"1.12.0"}"#)
    }

    @Test func tasksStandWithTheirExecutorsByTheirStages() throws {
        var harness = AgentHarness.registered()
        let launch = try #require(harness.run(.hosted("ended")).launch)
        harness.subscribe(launch.containerID, "crawler-1")
        harness.update(launch.containerID, "crawler-1", .from("ended", .failed, uuid: 2))
        var queued = TaskInfo.hosted("queued", executor: "crawler-2")
        queued.resources = [.scalar("cpus", 0.25)]
        harness.run(queued)
        let body = text(harness.machine.snapshot.stateBody(facts))
        let second = try #require(harness.machine.containers.last)
        let root = "/srv/mesos/slaves/M-S0/frameworks/M-0000/executors"
        let first = #"""
            "executors":[{"id":"crawler-1","name":"","source":"","container":"\#(launch.containerID)",\#
            "directory":"\#(root)/crawler-1/runs/\#(launch.containerID)",\#
            "resources":{"disk":0.0,"mem":0.0,"gpus":0.0,"cpus":0.5},"role":"web","tasks":[],\#
            "queued_tasks":[],"completed_tasks":[{"id":"ended","name":"task","framework_id":"M-0000",\#
            "executor_id":"crawler-1","slave_id":"M-S0","state":"TASK_FAILED",\#
            "resources":{"disk":0.0,"mem":0.0,"gpus":0.0,"cpus":1.0},"role":"web","statuses":[
            """#
        #expect(body.contains(first))
        let last = #"""
            {"id":"crawler-2","name":"","source":"","container":"\#(second.containerID)",\#
            "directory":"\#(root)/crawler-2/runs/\#(second.containerID)",\#
            "resources":{"disk":0.0,"mem":0.0,"gpus":0.0,"cpus":0.75},"role":"web","tasks":[],\#
            "queued_tasks":[{"id":"queued","name":"task","slave_id":"M-S0",\#
            "resources":{"disk":0.0,"mem":0.0,"gpus":0.0,"cpus":0.25},"role":"web",\#
            "executor_id":"crawler-2"}],"completed_tasks":[]}],"completed_executors":[]}],\#
            "completed_frameworks":[]}
            """#
        #expect(body.contains(last))
        let allocated = #""unreserved_resources_allocated":{"disk":0.0,"mem":0.0,"gpus":0.0,"cpus":1.25},"#
        #expect(body.contains(allocated))
        let framework = #"""
            "frameworks":[{"id":"M-0000","name":"test","user":"alice","failover_timeout":0.0,"checkpoint":false,\#
            "hostname":"","roles":["web"],"executors":[
            """#
        #expect(body.contains(framework))
    }

    private func reports() throws -> [ContainerReport] {
        var harness = AgentHarness.registered()
        var command = TaskInfo.command("t", "sleep 1")
        command.resources = [.scalar("cpus", 0.5), .scalar("mem", 64)]
        let launch = try #require(harness.run(command).launch)
        harness.apply(.containerLaunched(launch.containerID, pid: 77))
        harness.run(.hosted("h"))
        return harness.machine.containers.map { container in
            var measured = V1.ResourceStatistics(timestamp: 5)
            if container.executorID == "t" {
                measured.cpusUserTimeSecs = 0.25
                measured.memRssBytes = 4_096
            }
            return ContainerReport(container: container, measured: measured)
        }
    }

    @Test func containersAreToldAsMesosDoes() throws {
        let reports = try reports()
        let id = reports[0].container.containerID
        let containers = #"""
            [{"container_id":"\#(id)","executor_id":"t",\#
            "executor_name":"Command Executor (Task: t) (Command: sh -c 'sleep 1')","framework_id":"M-0000",\#
            "source":"t","statistics":{"timestamp":5.0,"cpus_user_time_secs":0.25,"mem_rss_bytes":4096,\#
            "mem_limit_bytes":100663296,"mem_soft_limit_bytes":100663296,"cpus_soft_limit":0.6},\#
            "status":{"executor_pid":77,"container_id":{"value":"\#(id)"}}}]
            """#
        #expect(text(ContainerReport.containersBody(Array(reports.prefix(1)))) == containers)
        let statistics = #"""
            [{"executor_id":"crawler-1","executor_name":"","framework_id":"M-0000","source":"",\#
            "statistics":{"timestamp":5.0,"mem_limit_bytes":0,"mem_soft_limit_bytes":0,"cpus_soft_limit":1.5}}]
            """#
        #expect(text(ContainerReport.statisticsBody(Array(reports.suffix(1)))) == statistics)
    }

    @Test func nestedContainersAreToldIfAskedFor() throws {
        var report = try reports()[0]
        let nested = ContainerID(value: "n", parent: report.container.containerID)
        report.container.nested = [nested]
        report.nested = [V1.ResourceStatistics(timestamp: 6)]
        let without = ContainerReport.response([report], showsNested: false)
        #expect(without.getContainers?.containers.map(\.containerID) == [report.container.containerID])
        let with = ContainerReport.response([report], showsNested: true)
        #expect(with.getContainers?.containers.map(\.containerID) == [report.container.containerID, nested])
        #expect(with.getContainers?.containers.last?.executorID == nil)
        #expect(with.getContainers?.containers.last?.resourceStatistics?.timestamp == 6)
        #expect(ContainerReport.response([], showsNested: true) == V1.Agent.Response(type: .getContainers))
    }

    @Test(
        arguments: [
            ([:], [true, true]), (["framework_id": "M-0000"], [true, true]), (["framework_id": "M-1"], [false, false]),
            (["framework_id": "M-0000", "executor_id": "t"], [true, false]),
            (["container_id": "none"], [false, false]),
        ] as [([String: String], [Bool])])
    func containersAreChosenByTheParameters(parameters: [String: String], isChosen: [Bool]) throws {
        let filter = try ContainerFilter { parameters[$0] }
        #expect(try reports().map { filter.accepts($0.container) } == isChosen)
    }

    @Test(arguments: [
        ["executor_id": "t"], ["container_id": "c", "framework_id": "f"], ["container_id": "c", "executor_id": "e"],
    ])
    func parametersThatDoNotGoTogetherAreRefused(parameters: [String: String]) {
        let error = AgentCallError(
            status: 400,
            message: "Supported query parameters are container_id only, framework_id only, or executor_id and "
                + "framework_id only")
        #expect(throws: error) { try ContainerFilter { parameters[$0] } }
    }
}
