import Testing

@testable import mesos

@Suite struct UsageErrorTests {
    @Test(arguments: [
        ([], "No command is given. Try 'mesos run \"echo hello\"'.\nSee 'mesos --help'."),
        (["rum", "x"], "'rum' is not a command. Did you mean 'run'?\nSee 'mesos --help'."),
        (
            ["frobnicate"],
            "'frobnicate' is not a command. The commands are run, master, agent, state, ps, logs, kill, roles, quota, "
                + "weights, explain, cluster, help, version.\nSee 'mesos --help'."
        ),
        (["--agents", "3"], "There is no option '--agents'.\nSee 'mesos --help'."),
        (["help", "runn"], "'runn' is not a command. Did you mean 'run'?\nSee 'mesos help --help'."),
        (
            ["version", "now"],
            "'now' is not expected: 'mesos version' takes options only.\nSee 'mesos version --help'."
        ),
        (["cluster", "3"], "'3' is not expected: 'mesos cluster' takes options only.\nSee 'mesos cluster --help'."),
    ])
    func wrongCommandsAreExplained(_ words: [String], _ sentence: String) {
        #expect(complaint(words) == sentence)
    }

    @Test(arguments: [
        (["--instnaces", "3"], "There is no option '--instnaces'. Did you mean '--instances'?"),
        (["--inst=3"], "There is no option '--inst'. Did you mean '--instances'?"),
        (["-instances", "3"], "There is no option '-instances'. Did you mean '--instances'?"),
        (["-x"], "There is no option '-x'."),
        (["--hlep"], "There is no option '--hlep'. Did you mean '--help'?"),
        (["--wrok_dir=/tmp"], "There is no option '--wrok_dir'. Did you mean '--work-dir'?"),
        (["--instances"], "--instances needs a value, as in '--instances 10'."),
        (["--instances", "--cpus", "1"], "--instances needs a value, as in '--instances 10'."),
        (["--cpus", "1", "--cpus", "2"], "--cpus is given twice; give it once."),
        (["--env", "A=1", "--env", "A=2"], "--env sets 'A' twice; set it once."),
        (["more"], "'more' is one word too many. Put the whole command into quotes, as in mesos run 'echo hello'."),
    ])
    func wrongOptionsAreExplained(_ words: [String], _ sentence: String) {
        #expect(complaint(["run", "x"] + words) == sentence + "\nSee 'mesos run --help'.")
    }

    @Test(arguments: [[], [""], ["  "], ["--instances", "3"]])
    func aRunNeedsACommand(_ words: [String]) {
        let sentence = "There is no command to run. Give one in quotes, as in mesos run 'echo hello'."
        #expect(complaint(["run"] + words) == sentence + "\nSee 'mesos run --help'.")
    }

    @Test(arguments: [
        ("instances", "ten", "give a whole number from 1 to 100000, as in '--instances 10'"),
        ("instances", "0", "give a whole number from 1 to 100000, as in '--instances 10'"),
        ("instances", "-1", "give a whole number from 1 to 100000, as in '--instances 10'"),
        ("instances", "99999999999999999999", "give a whole number from 1 to 100000, as in '--instances 10'"),
        ("instances", "", "give a whole number from 1 to 100000, as in '--instances 10'"),
        ("agents", "2.5", "give a whole number from 1 to 1000, as in '--agents 3'"),
        ("cpus", "0", "give a plain number of at least 0.001, as in '--cpus 0.5'"),
        ("cpus", "-1", "give a plain number of at least 0.001, as in '--cpus 0.5'"),
        ("cpus", "nan", "give a plain number of at least 0.001, as in '--cpus 0.5'"),
        ("cpus", "inf", "give a plain number of at least 0.001, as in '--cpus 0.5'"),
        ("cpus", "1e3", "give a plain number of at least 0.001, as in '--cpus 0.5'"),
        ("cpus", "0.0001", "give a plain number of at least 0.001, as in '--cpus 0.5'"),
        ("mem", "64MB", "give a plain number of at least 0.001, as in '--mem 64'"),
        ("name", "a/b", "use up to 64 letters, digits, '-', '_' and '.', as in '--name hello'"),
        ("name", "..", "use up to 64 letters, digits, '-', '_' and '.', as in '--name hello'"),
        ("name", "", "use up to 64 letters, digits, '-', '_' and '.', as in '--name hello'"),
        ("env", "GREETING", "write the name, '=' and the value, as in '--env GREETING=hello'"),
        ("env", "=x", "write the name, '=' and the value, as in '--env GREETING=hello'"),
        ("work-dir", "", "give a directory that exists, as in '--work-dir /var/tmp'"),
        ("timeout", "0secs", "it must be longer than nothing, as in '--timeout 5mins'"),
    ])
    func wrongValuesAreExplained(_ name: String, _ value: String, _ advice: String) {
        let sentence = "'\(value)' does not fit --\(name): \(advice).\nSee 'mesos run --help'."
        #expect(complaint(["run", "x", "--\(name)=\(value)"]) == sentence)
        if !value.isEmpty { #expect(complaint(["run", "x", "--\(name)", value]) == sentence) }
    }

    @Test(arguments: [
        (
            "resources", "cpus:4x",
            "cannot be read: 'cpus:4x' has a unit; write the plain number, memory and disk in MB, as in 'mem:512' "
                + "(after 6 characters)."
        ),
        ("resources", "mem:8192", "'mem:8192' has no cpus, so no task could run; use for example 'cpus:4;mem:8192'."),
        (
            "resources", "cpus:1;mem:0",
            "'cpus:1;mem:0' has no mem, so no task could run; use for example 'cpus:4;mem:8192'."
        ),
        (
            "timeout", "5m",
            "cannot be read: '5m' is not a duration: 'm' is not a unit; use ns, us, ms, secs, mins, hrs, days or weeks."
        ),
        ("timeout", "soon", "cannot be read: 'soon' is not a duration: it must begin with a number, as in '5secs'."),
    ])
    func wrongTextsAreExplained(_ name: String, _ value: String, _ advice: String) {
        #expect(complaint(["run", "x", "--\(name)", value]) == "--\(name) \(advice)\nSee 'mesos run --help'.")
    }

    @Test(arguments: [
        (["--cpus", "8"], "cpus:8, and each agent has cpus:4. Ask for less with --cpus"),
        (
            ["--mem", "64", "--resources", "cpus:1;mem:63.5"],
            "mem:64, and each agent has mem:63.5. Ask for less with --mem"
        ),
        (
            ["--cpus", "1", "--resources", "cpus(a):2;mem:64"],
            "cpus:1, and each agent has cpus:0. Ask for less with --cpus"
        ),
    ])
    func aDemandThatNoAgentCanMeetIsRefused(_ words: [String], _ middle: String) {
        let sentence =
            "No agent can ever run this: one instance needs \(middle), or give the agents more with --resources."
        #expect(complaint(["run", "x"] + words) == sentence + "\nSee 'mesos run --help'.")
    }

    private func complaint(_ words: [String]) -> String? {
        do {
            _ = try Invocation(words)
            return nil
        } catch {
            return error.description
        }
    }
}
