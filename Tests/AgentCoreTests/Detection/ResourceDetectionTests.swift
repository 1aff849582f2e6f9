import AgentCore
import MesosResources
import MesosWire
import Testing

/// What an agent offers of a machine, by the rules of Apache Mesos.
@Suite struct ResourceDetectionTests {
    private static let gigabyte: UInt64 = 1 << 30

    @Test(
        arguments: [
            (nil, nil, nil, "cpus:1;disk:10240;mem:1024;ports:[31000-32000]"),
            (8, 16 * gigabyte, 100 * gigabyte, "cpus:8;disk:97280;mem:15360;ports:[31000-32000]"),
            (1, 2 * gigabyte, 10 * gigabyte, "cpus:1;disk:5120;mem:1024;ports:[31000-32000]"),
            (2, 2 * gigabyte - 1, 10 * gigabyte - 1, "cpus:2;disk:5119;mem:1023;ports:[31000-32000]"),
            (96, gigabyte, gigabyte, "cpus:96;disk:512;mem:512;ports:[31000-32000]"),
            (4, 3 * gigabyte + 1_048_575, 0, "cpus:4;mem:2048;ports:[31000-32000]"),
        ] as [(Int?, UInt64?, UInt64?, String)])
    func aShareOfTheMachineIsOffered(processors: Int?, memory: UInt64?, disk: UInt64?, expected: String) throws {
        let machine = MachineFacts(processors: processors, memory: memory, disk: disk)
        #expect(try ResourceDetection.detected.resources(on: machine).description == expected)
    }

    @Test(
        arguments: [
            ("cpus:4", "cpus:4;disk:97280;mem:15360;ports:[31000-32000]"),
            ("cpus:0; mem : 512", "disk:97280;mem:512;ports:[31000-32000]"),
            ("disk(web):7;gpus:2", "cpus:8;disk(web):7;gpus:2;mem:15360;ports:[31000-32000]"),
            ("ports:[1-2];cpus(a):1;cpus:1", "cpus(a):1;cpus:1;disk:97280;mem:15360;ports:[1-2]"),
            (
                #"[{"name":"cpus","type":"SCALAR","scalar":{"value":4}}]"#,
                "cpus:4;disk:97280;mem:15360;ports:[31000-32000]"
            ),
            ("ports:[];disks:{a}", "cpus:8;disk:97280;disks:{a};mem:15360"),
        ])
    func whatIsGivenIsNotFoundOut(given: String, expected: String) throws {
        let machine = MachineFacts(processors: 8, memory: 16 * Self.gigabyte, disk: 100 * Self.gigabyte)
        let resources = try ResourceDetection.detected(except: given).resources(on: machine)
        #expect(resources == (try Resources(parsing: expected)))
    }

    @Test func aTextThatCannotBeReadIsRefused() {
        #expect(throws: ResourceParseError.self) {
            _ = try ResourceDetection.detected(except: "cpus").resources(on: MachineFacts())
        }
    }

    @Test func aConfigurationTakesFromTheMachineWhatItLeavesOpen() throws {
        let machine = MachineFacts(hostname: "box", processors: 3, memory: 4 * Self.gigabyte, disk: Self.gigabyte)
        var configuration = AgentConfiguration(resources: .detected, workDirectory: "/srv")
        #expect(configuration.needsMachineFacts)
        try configuration.resolve(on: machine)
        #expect(configuration.hostname == "box")
        #expect(configuration.resources == "cpus:3;mem:3072;disk:512;ports:[31000-32000]")
        #expect(!configuration.needsMachineFacts)

        configuration = AgentConfiguration(hostname: "named", resources: "cpus:1", workDirectory: "/srv")
        #expect(!configuration.needsMachineFacts)
        try configuration.resolve(on: machine)
        #expect(configuration.hostname == "named")
        #expect(configuration.resources == "cpus:1")

        configuration = AgentConfiguration(resources: Resources(cpus: 2), workDirectory: "/srv")
        #expect(configuration.needsMachineFacts)
        try configuration.resolve(on: machine)
        #expect(configuration.hostname == "box")
        #expect(configuration.resources == "cpus:2")
    }

    @Test func anAgentWithoutANameIsKnownByItsAddress() {
        let machine = AgentMachine(
            configuration: AgentConfiguration(ip: "10.0.0.7", resources: "cpus:1", workDirectory: "/srv"))
        #expect(machine.snapshot.agent.hostname == "10.0.0.7")
    }
}
