import MesosKit
import Testing

@testable import mesos

@Suite struct InvocationTests {
    @Test func aClusterIsStandardUnlessSaidOtherwise() throws {
        let command = try Invocation(["cluster"])
        #expect(command == .cluster(ClusterOptions()))
        #expect(ClusterOptions().agents == 1)
        #expect(ClusterOptions().resources.description == "cpus:4;mem:8192")
    }

    @Test(arguments: [
        ["cluster", "--agents", "3", "--resources", "cpus:2;mem:512"],
        ["cluster", "--agents=3", "--resources=cpus:2;mem:512"],
        ["cluster", "--resources", "mem:512; cpus:2", "--agents", "3", "--"],
    ])
    func aClusterIsDescribedByOptions(_ words: [String]) throws {
        var expected = ClusterOptions()
        expected.agents = 3
        expected.resources = "cpus:2;mem:512"
        let command = try Invocation(words)
        #expect(command == .cluster(expected))
    }

    @Test(arguments: [["--work-dir", "/a_b"], ["--work_dir", "/a_b"], ["--work_dir=/a_b"]])
    func underscoresOfMesosAreDashes(_ words: [String]) throws {
        var expected = ClusterOptions()
        expected.workDirectory = "/a_b"
        let command = try Invocation(["cluster"] + words)
        #expect(command == .cluster(expected))
    }

    @Test(arguments: [
        ["run", "echo hi", "--instances", "10", "--cpus", "0.5", "--mem", "64"],
        ["run", "--instances=10", "--cpus=0.5", "--mem=64", "echo hi"],
        ["run", "--instances", "10", "--cpus", ".5", "--mem", "64.000", "--", "echo hi"],
    ])
    func aRunIsDescribedByOptionsAroundItsCommand(_ words: [String]) throws {
        var expected = RunOptions(command: "echo hi")
        expected.instances = 10
        expected.demand = Demand(cpus: 0.5, mem: 64)
        let command = try Invocation(words)
        #expect(command == .run(expected))
    }

    @Test func everyOptionOfARunIsRead() throws {
        let command = try Invocation([
            "run", "env", "--name", "probe", "--env", "A=1", "--env", "B=x=y", "--env", "C=", "--timeout", "1.5mins",
            "--agents", "2", "--resources", "cpus:1;mem:64",
        ])
        var expected = RunOptions(command: "env")
        expected.name = "probe"
        expected.environment = [
            EnvironmentEntry(name: "A", value: "1"), EnvironmentEntry(name: "B", value: "x=y"),
            EnvironmentEntry(name: "C", value: ""),
        ]
        expected.timeout = .seconds(90)
        expected.cluster.agents = 2
        expected.cluster.resources = "cpus:1;mem:64"
        #expect(command == .run(expected))
    }

    @Test func whatFollowsTwoDashesIsNoOption() throws {
        #expect(try Invocation(["run", "--", "--instances"]) == .run(RunOptions(command: "--instances")))
        #expect(try Invocation(["run", "--", "--help"]) == .run(RunOptions(command: "--help")))
    }

    @Test(arguments: [
        (["--help"], CommandName?.none), (["-h"], nil), (["help"], nil), (["--help", "run"], .run),
        (["help", "cluster"], .cluster), (["run", "--help"], .run), (["run", "x", "-h"], .run),
        (["cluster", "--bogus", "--help"], .cluster), (["help", "help"], .help), (["version", "--help"], .version),
    ])
    func helpIsGivenWhereverItIsAskedFor(_ words: [String], _ name: CommandName?) throws {
        let command = try Invocation(words)
        #expect(command == .help(name))
    }

    @Test(arguments: [["version"], ["--version"]])
    func theVersionIsACommandAndAnOption(_ words: [String]) throws {
        let command = try Invocation(words)
        #expect(command == .version)
    }
}
