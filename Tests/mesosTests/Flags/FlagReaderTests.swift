import MesosKit
import Testing

@testable import mesos

@Suite struct FlagReaderTests {
    private func master(_ words: [String], _ environment: [String: String] = [:]) throws -> MasterOptions {
        try MasterOptions(words, environment: environment)
    }

    private func complaint(_ words: [String], _ environment: [String: String] = [:]) -> String? {
        do {
            _ = try Invocation(["master"] + words, environment: environment)
            return nil
        } catch {
            return error.description.split(separator: "\n").first.map(String.init)
        }
    }

    @Test(arguments: [
        ["--agent_ping_timeout=20secs"], ["--agent_ping_timeout", "20secs"], ["--agent-ping-timeout=20secs"],
        ["--slave_ping_timeout=20secs"],
    ])
    func aValueIsWrittenInSeveralWays(_ words: [String]) throws {
        #expect(try master(words).configuration.agentPingTimeout == .seconds(20))
    }

    @Test(arguments: [
        (["--no-root_submissions"], false), (["--no-root-submissions"], false), (["--root_submissions=false"], false),
        (["--root_submissions=0"], false), (["--root_submissions"], true), (["--root_submissions=1"], true),
    ])
    func whatIsOnOrOffNeedsNoValue(_ words: [String], _ value: Bool) throws {
        #expect(try master(words).configuration.rootSubmissions == value)
    }

    @Test func aVariableStandsForAFlagThatIsNotGiven() throws {
        let environment = [
            "MESOS_PORT": "5060", "MESOS_SLAVE_PING_TIMEOUT": "20secs", "MESOS_ROOT_SUBMISSIONS": "false",
        ]
        let options = try master(["--port=5070"], environment)
        #expect(options.listening.port == 5_070)
        #expect(options.configuration.agentPingTimeout == .seconds(20))
        #expect(options.configuration.rootSubmissions == false)
        #expect(options.warnings == [])
    }

    @Test func variablesThatHaveNoEffectAreWorthAWarning() throws {
        let environment = [
            "MESOS_ZK": "zk://a/mesos", "MESOS_REGISTRY": "replicated_log", "MESOS_QUORUM": "1", "MESOS_TASK_ID": "t",
        ]
        #expect(
            try master([], environment).warnings == [
                "MESOS_REGISTRY is set, but the flag --registry has no effect in this version",
                "MESOS_ZK is set, but the flag --zk has no effect in this version",
            ])
    }

    @Test func programsOfMesosFindTheirAddressInTheEnvironment() throws {
        let environment = [
            "LIBPROCESS_IP": "127.0.0.1", "LIBPROCESS_PORT": "5060", "LIBPROCESS_ADVERTISE_IP": "10.0.0.5",
        ]
        let options = try master(["--port=5070"], environment)
        #expect(options.listening.address == "127.0.0.1:5070")
        #expect(options.listening.endpointOptions.advertisedIP == "10.0.0.5")
        #expect(try master(["--ip=::1"]).listening.address == "[::1]:5050")
        #expect(try master([]).listening.address == "0.0.0.0:5050")
    }

    @Test(arguments: [
        (["--prot=1"], "There is no flag '--prot'. Did you mean '--port'?"),
        (["--frobnicate"], "There is no flag '--frobnicate'."),
        (["frobnicate"], "There is no flag 'frobnicate'."),
        (["--zk=zk://a/mesos"], "--zk is a flag of Apache Mesos that is not in this version; leave it out."),
        (["--registry=replicated_log"], "--registry cannot be 'replicated_log' in this version, only 'in_memory'."),
        (["--authenticate_agents"], "--authenticate_agents cannot be 'true' in this version, only 'false'."),
        (["--port"], "--port needs a value, as in '--port=…'."),
        (["--port", "--quiet"], "--port needs a value, as in '--port=…'."),
        (["--no-port"], "--no-port makes no sense: the flag is not on or off, but has a value."),
        (["--no-quiet=true"], "'true' does not fit --no-quiet: it has no value."),
        (["--quiet=maybe"], "'maybe' does not fit --quiet: it is on or off, so give 'true' or 'false'."),
        (["--port=1", "--port=2"], "--port is given twice; give it once."),
        (["--quiet", "--no-quiet"], "--quiet and --no-quiet contradict each other."),
        (
            ["--agent_ping_timeout=2secs", "--slave_ping_timeout=3secs"],
            "--agent_ping_timeout and --slave_ping_timeout contradict each other."
        ),
        (["--port=70000"], "'70000' does not fit --port: give a whole number from 0 to 65535."),
        (["--ip=here"], "'here' does not fit --ip: give a numeric address, as in '127.0.0.1'."),
        (["--agent_ping_timeout=1ms"], "'1ms' does not fit --agent_ping_timeout: it must be between 1secs and 15mins."),
        (
            ["--agent_ping_timeout=5m"],
            "'5m' does not fit --agent_ping_timeout: '5m' is not a duration: 'm' is not a unit; use ns, us, ms, secs, "
                + "mins, hrs, days or weeks."
        ),
        (
            ["--weights=ads:3"],
            "'ads:3' does not fit --weights: write a role, '=' and a number above 0, as in 'ads=3,web=1.5'."
        ),
        (["--domain={}"], "'{}' does not fit --domain: `domain` must define `fault_domain`."),
    ])
    func whatIsWrongIsNamed(_ words: [String], _ sentence: String) {
        #expect(complaint(words) == sentence)
    }

    @Test func aVariableIsNamedAsTheCause() {
        #expect(
            complaint([], ["MESOS_PORT": "many"])
                == "'many' does not fit MESOS_PORT: give a whole number from 0 to 65535.")
        #expect(
            complaint([], ["LIBPROCESS_PORT": "many"])
                == "'many' does not fit LIBPROCESS_PORT: give a whole number from 0 to 65535.")
    }

    @Test(arguments: MasterOptions.table.flags.filter { $0.standard != nil }.map(\.name))
    func whatIsSaidToCountUnlessAFlagIsGivenDoes(_ name: String) throws {
        let flag = try #require(MasterOptions.table.flag(named: name))
        let standard = try #require(flag.standard)
        #expect(try master(["--\(name)=\(standard)"]) == MasterOptions())
    }
}
