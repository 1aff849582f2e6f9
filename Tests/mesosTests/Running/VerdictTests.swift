import MesosKit
import Testing

@testable import mesos

@Suite struct VerdictTests {
    @Test(arguments: [
        (TaskState.finished, String?.none, Int32(0)),
        (.running, nil, 0),
        (.failed, "Command exited with status 3", 3),
        (.failed, "Command exited with status 255", 255),
        (.failed, "Command terminated with signal Killed", 137),
        (.failed, "Command terminated with signal Segmentation fault (core dumped)", 139),
        (.failed, "Command terminated with signal Terminated", 143),
        (.failed, "Command terminated with signal Bad system call", 159),
        (.failed, "Command exited with status 0", 1),
        (.failed, "Command exited with status 999999999999", 1),
        (.failed, "Command exited with status -1", 1),
        (.failed, "Command terminated with signal Nonsense", 1),
        (.failed, "Failed to launch container: no such directory", 1),
        (.failed, nil, 1),
        (.error, "Task uses more resources than available", 1),
        (.lost, "Executor terminated", 1),
        (.killed, "Command terminated with signal Terminated", 1),
    ])
    func anInstanceGivesAStatus(_ state: TaskState, _ message: String?, _ expected: Int32) {
        var verdict = Verdict()
        verdict.note(TaskStatus(taskID: "a", state: state, message: message), of: 1)
        #expect(verdict.exitStatus == expected)
    }

    @Test func theFirstFailureInTimeCounts() {
        var verdict = Verdict()
        verdict.note(TaskStatus(taskID: "a", state: .running), of: 1)
        verdict.note(TaskStatus(taskID: "a", state: .finished), of: 1)
        #expect(verdict.exitStatus == 0)
        verdict.note(TaskStatus(taskID: "c", state: .failed, message: "Command exited with status 7"), of: 3)
        verdict.note(TaskStatus(taskID: "b", state: .failed, message: "Command exited with status 8"), of: 2)
        verdict.note(TaskStatus(taskID: "d", state: .finished), of: 4)
        #expect(verdict.exitStatus == 7)
    }

    @Test func anInstanceThatIsTriedAgainHasNotFailed() {
        var verdict = Verdict()
        verdict.note(TaskStatus(taskID: "a", state: .lost), of: 1)
        #expect(verdict.exitStatus == 1)
        verdict.note(TaskStatus(taskID: "a.2", state: .running), of: 1)
        #expect(verdict.exitStatus == 0)
    }

    @Test(arguments: [
        (TaskState.failed, String?("Command exited with status 3"), String?("a failed: Command exited with status 3")),
        (.error, "too large", "a could not be run: too large"),
        (.lost, nil, "a was lost"),
        (.killed, "", "a was killed"),
        (.running, "well", nil),
        (.finished, nil, nil),
    ])
    func aFailureIsExplainedOnOneLine(_ state: TaskState, _ message: String?, _ expected: String?) {
        let status = TaskStatus(taskID: "a", state: state, message: message)
        #expect(Verdict.complaint(about: status, of: "a") == expected)
    }
}
