import MasterCore
import MesosWire
import Testing

/// Answers of a master to which the same has happened as to a real one, beside those of the real one.
///
/// What differs:
/// - the moment of election, which here is that of the start;
/// - the order of tasks that ended with their framework, which the real one keeps in a hash table, and the moments of
///   their ends, between which its clock moves on;
/// - resources of zero, which here are none, of a task that asked for no graphics processors.
@Suite struct RecordedAnswerTests {
    private func own(_ question: OperatorQuestion) throws -> V1.Master.Response {
        try RecordedCluster().machine.answer(question, from: TestHost())
    }

    private func recorded(_ name: String) throws -> V1.Master.Response {
        try V1.Master.Response(json: RecordedCluster.recorded(name))
    }

    /// The tasks without what cannot be the same.
    private func comparable(_ tasks: V1.Master.Response.GetTasks?) -> V1.Master.Response.GetTasks? {
        var tasks = tasks
        var (others, killed): ([V1.Task], [V1.Task]) = ([], [])
        for var task in tasks?.completedTasks ?? [] {
            task.resources.removeAll { $0.scalar?.value == 0 }
            for index in task.statuses.indices where task.statuses[index].source == .master {
                task.statuses[index].timestamp = nil
            }
            if task.state == .killed { killed.append(task) } else { others.append(task) }
        }
        tasks?.completedTasks = others + killed.sorted { $0.taskID < $1.taskID }
        return tasks
    }

    static let same: [(OperatorQuestion, String)] = [
        (.health, "GET_HEALTH"), (.loggingLevel, "GET_LOGGING_LEVEL"), (.agents, "GET_AGENTS"),
        (.frameworks, "GET_FRAMEWORKS"), (.executors, "GET_EXECUTORS"), (.operations, "GET_OPERATIONS"),
        (.roles, "GET_ROLES"), (.weights, "GET_WEIGHTS"), (.quota, "GET_QUOTA"),
        (.maintenanceStatus, "GET_MAINTENANCE_STATUS"), (.maintenanceSchedule, "GET_MAINTENANCE_SCHEDULE"),
    ]

    @Test(arguments: same)
    func areThoseOfTheRealOne(_ question: OperatorQuestion, _ name: String) throws {
        #expect(try own(question) == recorded(name))
    }

    @Test func tasksAreThoseOfTheRealOne() throws {
        let (own, expected) = try (own(.tasks), recorded("GET_TASKS"))
        #expect(own.type == expected.type)
        #expect(expected.getTasks?.completedTasks.count == 27)
        #expect(comparable(own.getTasks) == comparable(expected.getTasks))
    }

    @Test func theStateIsThatOfTheRealOne() throws {
        let (own, expected) = try (own(.state), recorded("GET_STATE"))
        #expect(own.type == expected.type)
        #expect(comparable(own.getState?.getTasks) == comparable(expected.getState?.getTasks))
        #expect(own.getState?.getExecutors == expected.getState?.getExecutors)
        #expect(own.getState?.getFrameworks == expected.getState?.getFrameworks)
        #expect(own.getState?.getAgents == expected.getState?.getAgents)
    }

    @Test func theMasterIsTheRealOne() throws {
        var answer = try own(.master)
        let expected = try recorded("GET_MASTER")
        #expect(answer.getMaster?.electedTime == expected.getMaster?.startTime)
        answer.getMaster?.electedTime = expected.getMaster?.electedTime
        #expect(answer == expected)
    }
}
