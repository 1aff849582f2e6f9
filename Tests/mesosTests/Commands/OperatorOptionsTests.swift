import MesosKit
import Testing

@testable import mesos

@Suite struct OperatorOptionsTests {
    @Test func theMasterIsNamedByTheOptionOrByTheEnvironment() throws {
        let environment = ["MESOS_MASTER": "m:1"]
        var expected = OperatorOptions()
        #expect(expected.master == "127.0.0.1:5050")
        #expect(try Invocation(["state"]) == .state(expected))
        expected.master = "m:1"
        #expect(try Invocation(["state"], environment: environment) == .state(expected))
        expected.master = "o:2"
        #expect(try Invocation(["state", "--master", "o:2"], environment: environment) == .state(expected))
        // Whoever runs a command without naming a master wants no cluster but its own.
        #expect(try Invocation(["run", "x"], environment: environment) == .run(RunOptions(command: "x")))
    }

    @Test func tasksAreListedForPeopleOrPrograms() throws {
        var expected = TaskListOptions()
        #expect(try Invocation(["ps"]) == .ps(expected))
        expected.showsAll = true
        #expect(try Invocation(["ps", "-a"]) == .ps(expected))
        expected.cluster.isJSON = true
        #expect(try Invocation(["ps", "--json", "--all"]) == .ps(expected))
    }

    @Test func aTaskIsFollowed() throws {
        var expected = LogOptions(task: "web-1")
        #expect(try Invocation(["logs", "web-1"]) == .logs(expected))
        expected.follows = true
        expected.output = .stderr
        #expect(try Invocation(["logs", "-f", "--stderr", "web-1"]) == .logs(expected))
        #expect(try Invocation(["logs", "web-1", "--follow", "--stderr"]) == .logs(expected))
    }

    @Test func aTaskOrAFrameworkIsEnded() throws {
        #expect(try Invocation(["kill", "web-1"]) == .kill(KillOptions(target: .task("web-1"))))
        #expect(try Invocation(["kill", "--framework", "f"]) == .kill(KillOptions(target: .framework("f"))))
    }

    @Test(arguments: [
        (["logs"], "There is no task. Give its id, or the beginning of it, as in 'mesos logs task-1'."),
        (["kill"], "There is no task. Give its id, or the beginning of it, as in 'mesos kill task-1'."),
        (["kill", "a", "b"], "'b' is one word too many: give one task."),
        (["kill", "a", "--framework", "f"], "A task and --framework are given: end one or the other."),
        (["ps", "a"], "'a' is not expected: 'mesos ps' takes options only."),
        (["ps", "--json=yes"], "--json has no value; write it alone."),
        (["ps", "--jsno"], "There is no option '--jsno'. Did you mean '--json'?"),
        (
            ["run", "x", "--master", "m", "--agents", "2"],
            "--master and --agents contradict each other: the first is about a cluster that is there, the second about "
                + "one that is started for this command."
        ),
    ])
    func whatIsWrongIsExplained(_ words: [String], _ sentence: String) {
        let error = #expect(throws: UsageError.self) { try Invocation(words) }
        #expect(error?.description == "\(sentence)\nSee 'mesos \(words[0]) --help'.")
    }
}
