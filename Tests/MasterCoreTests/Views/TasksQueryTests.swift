import MasterCore
import MesosWire
import Testing

@Suite struct TasksQueryTests {
    private func query(_ parameters: [String: String]) -> TasksQuery { TasksQuery { parameters[$0] } }

    @Test func asksForTheHundredYoungestByDefault() {
        #expect(query([:]) == TasksQuery())
        #expect(query([:]).limit == 100)
        #expect(query([:]).offset == 0)
        #expect(query([:]).order == .descending)
    }

    @Test(
        arguments: [
            ("5", 5), ("+5", 5), ("0x10", 16), ("0", 0), ("-1", nil), ("2147483647", 2_147_483_647),
            ("2147483648", 100),
            ("", 100), ("five", 100), ("5.5", 100), (" 5", 100), ("5 ", 100),
        ] as [(String, Int?)])
    func numbersThatCannotBeReadCountAsAbsent(_ text: String, _ limit: Int?) {
        #expect(query(["limit": text]).limit == limit)
    }

    @Test(arguments: [
        ("asc", TasksQuery.Order.ascending), ("des", .descending), ("ASC", .descending), ("", .descending),
    ])
    func onlyOneWordAsksForTheOldest(_ text: String, _ order: TasksQuery.Order) {
        #expect(query(["order": text]).order == order)
    }

    /// Three tasks by the times of their first statuses: `b`, `a`, and `c` without any.
    private func master() -> TestMaster {
        var master = TestMaster.ready()
        master.launch([.command("a"), .command("b"), .command("c")])
        for (task, time) in [("b", 5.0), ("a", 6)] as [(TaskID, Double)] {
            let status = TaskStatus(taskID: task, state: .running, source: .executor, uuid: uuid(1))
            let update = Internal.StatusUpdate(
                frameworkID: TestMaster.f0, status: status, timestamp: time, uuid: uuid(1))
            master.apply(.agentSent(AgentConnectionID(100), .statusUpdate(.init(update: update))))
        }
        return master
    }

    @Test(
        arguments: [
            ([:], ["a", "b", "c"]), (["order": "asc"], ["c", "b", "a"]), (["limit": "1"], ["a"]),
            (["offset": "1"], ["b", "c"]), (["offset": "1", "limit": "1"], ["b"]), (["offset": "3"], []),
            (["offset": "-1"], []), (["limit": "-1"], ["a", "b", "c"]), (["limit": "-1", "offset": "1"], []),
            (["task_id": "b"], ["b"]), (["task_id": "none"], []), (["framework_id": "none"], []),
            (["framework_id": TestMaster.f0.value, "limit": "0"], []),
        ] as [([String: String], [String])])
    func tasksComeInTheOrderOfTheirFirstStatuses(_ parameters: [String: String], _ ids: [String]) throws {
        let body = try JSONTree(master().machine.tasksBody(query(parameters)))
        #expect(body["tasks"]?.items.compactMap { $0["id"]?.text } == ids)
    }
}
