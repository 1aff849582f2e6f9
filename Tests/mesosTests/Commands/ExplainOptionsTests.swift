import MesosKit
import Testing

@testable import mesos

@Suite struct ExplainOptionsTests {
    @Test(arguments: ExplainOptions.Subject.allCases)
    func whatIsToBeExplainedIsSaidWithItsName(_ subject: ExplainOptions.Subject) throws {
        let expected = ExplainOptions(subject: subject, name: "a/b")
        #expect(try Invocation(["explain", subject.rawValue, "a/b"]) == .explain(expected))
    }

    @Test func theMasterIsNamedAsEverywhere() throws {
        var expected = ExplainOptions(subject: .role, name: "*")
        expected.cluster.master = "m:1"
        expected.cluster.isJSON = true
        #expect(try Invocation(["explain", "--json", "role", "*", "--master", "m:1"]) == .explain(expected))
        #expect(
            try Invocation(["explain", "role", "*", "--json"], environment: ["MESOS_MASTER": "m:1"])
                == .explain(expected))
    }

    @Test(arguments: [
        (
            "explain",
            "Nothing is to be explained. Say what and give its name, as in 'mesos explain framework spark', 'mesos "
                + "explain agent host-1' or 'mesos explain role ads'."
        ),
        (
            "explain spark",
            "Is 'spark' a framework, an agent or a role? Say so, as in 'mesos explain framework spark'."
        ),
        ("explain frmework spark", "'frmework' is nothing that can be explained. Did you mean 'framework'?"),
        ("explain agents", "'agents' is nothing that can be explained. Did you mean 'agent'?"),
        (
            "explain task a",
            "'task' is nothing that can be explained. That can be a framework, an agent or a role, as in 'mesos "
                + "explain role ads'."
        ),
        (
            "explain framework",
            "There is no name of a framework. Give its id or its name, as in 'mesos explain framework spark'."
        ),
        (
            "explain agent",
            "There is no name of an agent. Give its id or the name of its host, as in 'mesos explain agent host-1'."
        ),
        ("explain role", "There is no name of a role. Give it, as in 'mesos explain role ads'."),
        ("explain role a b", "'b' is one word too many: give one role, in quotes if there are blanks in its name."),
        ("explian", "'explian' is not a command. Did you mean 'explain'?"),
    ])
    func whatIsWrongIsExplained(_ line: String, _ sentence: String) {
        let words = line.split(separator: " ").map(String.init)
        let error = #expect(throws: UsageError.self) { try Invocation(words) }
        let advice = error?.command.map { "See 'mesos \($0.rawValue) --help'." } ?? "See 'mesos --help'."
        #expect(error?.description == "\(sentence)\n\(advice)")
    }

    @Test func refusalsOfAMasterAreSaidInItsWords() {
        let unknown = ExplainCommand.Unexplained(
            .refused(status: 404, message: "There is no agent whose id or hostname is 'x'"), .agent)
        #expect(
            unknown?.description
                == "there is no agent whose id or hostname is 'x'\n'mesos state' shows those that there are")
        let old = ExplainCommand.Unexplained(.refused(status: 501, message: "this master has no /explain"), .role)
        #expect(old?.description == "this master has no /explain")
        #expect(ExplainCommand.Unexplained(.unreachable("x"), .role) == nil)
    }
}
