import Foundation
import MesosKit
import Testing

@testable import mesos

/// What operators are shown.
@Suite struct ReportTests {
    @Test func tasksThatHaveNotEndedAreListedInOrder() {
        let list = TaskList(SampleCluster.state, showsAll: false)
        #expect(
            list.table(now: 1_075) == """
                TASK   FRAMEWORK  STATE        AGENT  CPUS  MEM    AGE
                web-1  web        RUNNING      box     0.5   64  1m15s
                web-2  web        RUNNING      box     0.5   64  1m15s
                far    batch      UNREACHABLE  m-S9    0.5   64      -

                """)
    }

    @Test func endedTasksFollowIfTheyAreWanted() {
        let list = TaskList(SampleCluster.state, showsAll: true)
        #expect(list.entries.map(\.task.taskID) == ["done", "web-1", "web-2", "far", "old"])
    }

    @Test func programsReadTheTasksFromOneDocument() throws {
        let bytes = TaskList(SampleCluster.state, showsAll: false).json
        let document = try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: [[String: Any]]])
        let task = try #require(document["tasks"]?.first)
        #expect(
            task.keys.sorted() == [
                "agent_id", "executor_id", "framework_id", "framework_name", "hostname", "id", "message", "name",
                "resources", "since", "state",
            ])
        #expect(task["id"] as? String == "web-1")
        #expect(task["state"] as? String == "TASK_RUNNING")
        #expect((task["resources"] as? [String: Double]) == ["cpus": 0.5, "mem": 64, "disk": 0])
    }

    private static var report: ClusterReport {
        ClusterReport(
            address: "127.0.0.1:5050", version: "1.11.0",
            master: .init(masterInfo: MasterInfo(id: "m", ip: 0, port: 5_050), startTime: 0.5),
            state: SampleCluster.state)
    }

    @Test func aClusterIsShownInShort() {
        #expect(
            Self.report.text(now: 7_300) == """
                Master m at 127.0.0.1:5050, version 1.11.0, up for 2h1m

                RESOURCE   TOTAL  ALLOCATED  OFFERED
                cpus           4        1.5        0
                mem (MB)    8192        192        0
                disk (MB)    100          0        0

                AGENT  HOSTNAME  ADDRESS        STATE    CPUS       MEM    AGE
                m-S0   box       10.0.0.6:5051  active  1.5/4  192/8192  1h53m

                FRAMEWORK  NAME   USER  STATE   TASKS  CPUS  MEM    AGE
                m-0000     web    me    active      2   1.5  192  1h45m
                m-0001     batch  me    active      1   1.5  192  1h45m

                Tasks: 1 FINISHED, 2 RUNNING, 1 UNREACHABLE; 1 have ended; see 'mesos ps'

                """)
    }

    @Test func anEmptyClusterSaysSo() {
        let report = ClusterReport(address: "a:1", version: "1.11.0", master: .init(), state: .init())
        let text = report.text(now: 0)
        #expect(text.contains("\nNo agents have joined.\n"))
        #expect(text.contains("\nNo frameworks have subscribed.\n"))
        #expect(text.hasSuffix("\nTasks: none; 0 have ended; see 'mesos ps'\n"))
    }

    @Test func programsReadTheClusterFromOneDocument() throws {
        let document = try #require(
            try JSONSerialization.jsonObject(with: Data(Self.report.json)) as? [String: Any])
        #expect(document.keys.sorted() == ["agents", "frameworks", "master", "resources", "tasks"])
        #expect(document["tasks"] as? [String: Int] == ["TASK_FINISHED": 1, "TASK_RUNNING": 2, "TASK_UNREACHABLE": 1])
    }

    @Test(arguments: [
        (0, "0s"), (59, "59s"), (60, "1m"), (61, "1m1s"), (3_600, "1h"), (3_661, "1h1m"), (3_605, "1h"),
        (90_000, "1d1h"), (864_000, "10d"),
    ])
    func agesAreShort(_ seconds: Int, _ text: String) {
        #expect(AgeText.text(seconds) == text)
    }

    @Test func whatWouldSpoilATableIsEscaped() {
        var table = TextTable(["A", "B"], numeric: [1])
        table.add(["x\u{1B}[2J\ny", "1"])
        #expect(table.text == "A              B\nx\\u{1B}[2J\\ny  1")
    }
}
