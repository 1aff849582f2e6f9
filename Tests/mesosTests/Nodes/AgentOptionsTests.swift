import MesosKit
import Testing

@testable import mesos

@Suite struct AgentOptionsTests {
    private static let needed = ["--master=127.0.0.1:5050", "--work_dir=/w"]

    private func agent(_ words: [String], _ environment: [String: String] = [:]) throws -> AgentOptions {
        try AgentOptions(Self.needed + words, environment: environment)
    }

    @Test func everythingElseIsAsInApacheMesos() throws {
        let options = try agent([])
        #expect(options.master == "127.0.0.1:5050")
        #expect(options.configuration == AgentConfiguration(resources: .detected, workDirectory: "/w"))
        #expect(options.listening.address == "0.0.0.0:5051")
    }

    @Test func anAgentIsDescribedByItsFlags() throws {
        let configuration = try agent([
            "--ip=127.0.0.1", "--port=5061", "--hostname=box", "--attributes=rack:r1;ssd:true",
            "--resources=cpus:4;mem:8192", "--no-switch_user", "--gc_delay=2days", "--gc_disk_headroom=0.2",
            "--executor_environment_variables={\"B\":\"2\",\"A\":\"1\"}",
            "--domain={\"fault_domain\":{\"region\":{\"name\":\"r\"},\"zone\":{\"name\":\"z\"}}}",
        ]).configuration
        #expect(configuration.endpoint == "127.0.0.1:5061")
        #expect(configuration.hostname == "box")
        #expect(configuration.attributes.map(\.name) == ["rack", "ssd"])
        #expect(configuration.detection == .detected(except: "cpus:4;mem:8192"))
        #expect(configuration.switchUser == false)
        #expect(configuration.gcDelay == .seconds(172_800))
        #expect(configuration.gcDiskHeadroom == 0.2)
        #expect(configuration.executorEnvironment == [EnvironmentVariable("A", "1"), EnvironmentVariable("B", "2")])
        #expect(configuration.domain?.faultDomain?.zone.name == "z")
    }

    @Test func anAgentThatIsNotToHaveANameHasItsAddress() throws {
        #expect(try agent(["--ip=127.0.0.1", "--no-hostname_lookup"]).configuration.hostname == "127.0.0.1")
    }

    @Test(arguments: [
        ([], "Missing required option --master: give it, as in '--master=127.0.0.1:5050'."),
        (
            ["--master=127.0.0.1:5050"],
            "Missing required option --work_dir: give it, as in '--work_dir=/var/lib/mesos/agent'."
        ),
        (
            needed + ["--isolation=cgroups/cpu"],
            "--isolation cannot be 'cgroups/cpu' in this version, only 'posix/cpu,posix/mem'."
        ),
        (
            needed + ["--gc_disk_headroom=2"],
            "'2' does not fit --gc_disk_headroom: give a number from 0 to 1, as in '0.1'."
        ),
        (
            needed + ["--executor_environment_variables={\"A\":1}"],
            "'{\"A\":1}' does not fit --executor_environment_variables: give a JSON object whose values are texts, "
                + "as in '{\"LANG\":\"C\"}'."
        ),
        (
            needed + ["--attributes=file:///no/such/file"],
            "--attributes names the file '/no/such/file', which cannot be read:"
        ),
    ])
    func whatIsWrongIsNamed(_ words: [String], _ sentence: String) {
        let error = #expect(throws: UsageError.self) { try Invocation(["agent"] + words) }
        #expect(error?.description.hasPrefix(sentence) == true, "\(error?.description ?? "")")
    }

    @Test func requiredFlagsMayBeVariables() throws {
        let options = try AgentOptions([], environment: ["MESOS_MASTER": "m:5050", "MESOS_WORK_DIR": "/v/../w/"])
        #expect(options.master == "m:5050")
        #expect(options.configuration.workDirectory.hasPrefix("/w"))
    }

    @Test(arguments: AgentOptions.table.flags.filter { $0.standard != nil }.map(\.name))
    func whatIsSaidToCountUnlessAFlagIsGivenDoes(_ name: String) throws {
        let standard = try #require(AgentOptions.table.flag(named: name)?.standard)
        #expect(try agent(["--\(name)=\(standard)"]) == agent([]))
    }
}
