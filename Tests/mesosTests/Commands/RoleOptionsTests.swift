import MesosKit
import Testing

@testable import mesos

@Suite struct RoleOptionsTests {
    private func quota(_ words: String...) throws -> QuotaOptions.Task? {
        guard case .quota(let options) = try Invocation(["quota"] + words) else { return nil }
        return options.task
    }

    private func weights(_ words: String...) throws -> [V1.WeightInfo]? {
        guard case .weights(let options) = try Invocation(["weights"] + words) else { return nil }
        return options.weights
    }

    @Test func aQuotaIsListedSetAndRemoved() throws {
        #expect(try quota() == .list)
        #expect(try quota("list", "--json") == .list)
        #expect(try quota("remove", "ads") == .remove(role: "ads"))
        #expect(try quota("remove", "ads/web") == .remove(role: "ads/web"))
        #expect(try quota("set", "ads", "--limit", "none") == .set(role: "ads", .init(limits: [:])))
        #expect(
            try quota("set", "ads", "--guarantee", "cpus:0.5; mem : 64;", "--force")
                == .set(role: "ads", .init(guarantees: ["cpus": 0.5, "mem": 64], force: true)))
        #expect(
            try quota("--limit=gpus:0;cpus:16", "--guarantee=cpus:8", "set", "ads")
                == .set(role: "ads", .init(guarantees: ["cpus": 8], limits: ["cpus": 16, "gpus": 0])))
    }

    @Test func theMasterIsNamedAsEverywhere() throws {
        var expected = QuotaOptions(task: .remove(role: "ads"))
        expected.cluster.master = "m:1"
        #expect(try Invocation(["quota", "remove", "ads", "--master", "m:1"]) == .quota(expected))
        #expect(try Invocation(["quota", "remove", "ads"], environment: ["MESOS_MASTER": "m:1"]) == .quota(expected))
        var roles = OperatorOptions()
        roles.isJSON = true
        #expect(try Invocation(["roles", "--json"]) == .roles(roles))
    }

    @Test func weightsAreListedAndSet() throws {
        #expect(try weights() == nil)
        #expect(try weights("list", "--json") == nil)
        #expect(
            try weights("set", "ads=2", "a=b=0.5") == [
                V1.WeightInfo(weight: 2, role: "ads"), V1.WeightInfo(weight: 0.5, role: "a=b"),
            ])
    }

    @Test(arguments: [
        ("quota st", "'mesos quota' cannot 'st'. Did you mean 'set'?"),
        ("quota frob", "'mesos quota' cannot 'frob'. It can list, set, remove."),
        ("weights frob", "'mesos weights' cannot 'frob'. It can list, set."),
        ("quota set", "There is no role. Give its name, as in 'mesos quota set ads --limit cpus:16'."),
        ("quota remove", "There is no role. Give its name, as in 'mesos quota remove ads'."),
        ("quota remove a b", "'b' is one word too many: give one role."),
        (
            "quota set a cpus:1",
            "'cpus:1' is one word too many: give one role, and the amounts behind --guarantee and --limit."
        ),
        ("quota list a", "'a' is not expected: 'mesos quota list' takes options only."),
        ("weights list a", "'a' is not expected: 'mesos weights list' takes options only."),
        ("roles a", "'a' is not expected: 'mesos roles' takes options only."),
        (
            "quota set a/b/c --limit cpus:1",
            "'a/b/c' lies below 'a', and quotas are set for roles that lie below no other. That of 'a' counts for all "
                + "roles below it: 'mesos quota set a'."
        ),
        (
            "quota set a --force",
            "Nothing is said of the quota of 'a'. Give --guarantee, --limit or both, as in 'mesos quota set a "
                + "--guarantee cpus:8 --limit \"cpus:16;mem:8192\"'."
        ),
        ("quota --limit cpus:1", "--limit means nothing to 'mesos quota'."),
        ("quota list --force", "--force means nothing to 'mesos quota list'."),
        ("quota remove a --json", "--json means nothing to 'mesos quota remove'."),
        ("quota set a --limit cpus:1 --json", "--json means nothing to 'mesos quota set'."),
        ("weights set a=1 --json", "--json means nothing to 'mesos weights set'."),
        (
            "quota set a --limit cpus",
            "--limit cannot be read: 'cpus' is no name with a number. Write names and numbers with ';' between, as in "
                + "\"cpus:16;mem:8192\", or 'none'."
        ),
        (
            "quota set a --guarantee mem:1;cpus:-1",
            "--guarantee cannot be read: 'cpus:-1' in 'mem:1;cpus:-1' is no name with a number. Write names and "
                + "numbers with ';' between, as in \"cpus:16;mem:8192\", or 'none'."
        ),
        ("quota set a --limit cpus:1;cpus:2", "--limit names 'cpus' twice; name it once."),
        ("weights set", "There is no weight. Give roles with theirs, as in 'mesos weights set ads=2 web=1.5'."),
        (
            "weights set ads",
            "'ads' is no role with a weight above zero. Write the role, '=' and the number, as in 'mesos weights set "
                + "ads=2'."
        ),
        (
            "weights set ads=0",
            "'ads=0' is no role with a weight above zero. Write the role, '=' and the number, as in 'mesos weights set "
                + "ads=2'."
        ),
        ("weights set a=1 a=2", "The role 'a' is given two weights; give it one."),
        ("quotas", "'quotas' is not a command. Did you mean 'quota'?"),
    ])
    func whatIsWrongIsExplained(_ line: String, _ sentence: String) {
        let words = line.split(separator: " ").map(String.init)
        let error = #expect(throws: UsageError.self) { try Invocation(words) }
        let advice = error?.command.map { "See 'mesos \($0.rawValue) --help'." } ?? "See 'mesos --help'."
        #expect(error?.description == "\(sentence)\n\(advice)")
    }
}
