import MesosKit
import Testing

@testable import mesos

@Suite struct TaskChoiceTests {
    private let tasks = V1.Master.Response.GetTasks(
        tasks: [
            SampleCluster.task("web"), SampleCluster.task("web-1"), SampleCluster.task("web-2"),
            SampleCluster.task("cron", of: "a-0001"), SampleCluster.task("cron", of: "b-0001"),
        ],
        completedTasks: [SampleCluster.task("old", .finished)])

    @Test(arguments: [
        ("web", "web"), ("web-1", "web-1"), ("o", "old"), ("m-0000/web-2", "web-2"), ("m/web-2", "web-2"),
        ("/old", "old"),
    ])
    func aTaskIsFoundByItsIDOrTheBeginningOfIt(_ text: String, _ id: TaskID) throws {
        #expect(try TaskChoice.find(text, in: tasks).taskID == id)
    }

    @Test func frameworksTellTasksOfOneNameApart() throws {
        #expect(try TaskChoice.find("b/cron", in: tasks).frameworkID == "b-0001")
    }

    @Test func tasksThatCouldBeMeantAreListed() {
        let error = TaskChoice.Failure.several("cron", ["a-0001/cron", "b-0001/cron"], count: 2)
        #expect(throws: error) { try TaskChoice.find("cron", in: tasks) }
        #expect(error.description == "'cron' can be 2 tasks; say which one:\n  a-0001/cron\n  b-0001/cron")
        #expect(throws: TaskChoice.Failure.several("web-", ["m-0000/web-1", "m-0000/web-2"], count: 2)) {
            try TaskChoice.find("web-", in: tasks)
        }
    }

    @Test func aTaskThatIsNotThereIsNotFound() {
        #expect(throws: TaskChoice.Failure.none("x")) { try TaskChoice.find("x", in: tasks) }
    }

    @Test func theSandboxIsThatOfTheTaskOrWithinThatOfItsExecutor() {
        var task = SampleCluster.task("t")
        #expect(Sandbox(of: task).path(.stderr) == "/frameworks/m-0000/executors/t/runs/latest/stderr")
        task.executorID = "e"
        var status = task.statuses[0]
        status.containerStatus = V1.ContainerStatus(containerID: V1.ContainerID(value: "c", parent: .init(value: "p")))
        task.statuses = [status]
        #expect(Sandbox(of: task).folder == "/frameworks/m-0000/executors/e/runs/latest/containers/c")
    }
}
