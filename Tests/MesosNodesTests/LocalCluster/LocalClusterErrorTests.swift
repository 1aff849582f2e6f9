import Glibc
import MesosKit
import MesosNodes
import Testing

/// What a cluster cannot be made of.
@Suite(.serialized, .timeLimit(.minutes(1)))
struct LocalClusterErrorTests {
    private func error(_ agents: [LocalCluster.Agent]) async -> LocalClusterError? {
        await #expect(throws: LocalClusterError.self) {
            try await withLocalCluster(LocalClusterConfiguration(agents: agents)) { _ in }
        }
    }

    @Test(arguments: [-1, Int.min, 100_001, Int.max])
    func agentCountsHaveLimits(count: Int) async {
        let error = await #expect(throws: LocalClusterError.self) { try await withLocalCluster(agents: count) { _ in } }
        #expect(error == .agentCount(count))
        #expect(error?.description == "a local cluster cannot have \(count) agents: give a number from 0 to 100000")
    }

    @Test(
        arguments: [
            (
                "cpus:4x",
                "'cpus:4x' has a unit; write the plain number, memory and disk in MB, as in 'mem:512' "
                    + "(after 6 characters)"
            ),
            ("cpus:4;mem", "'mem' lacks a ':' between name and value, as in 'cpus:4' (after 7 characters)"),
        ] as [(Resources, String)])
    func resourcesMustBeReadable(resources: Resources, reason: String) async {
        let description = "the resources of an agent cannot be read: \(reason)"
        #expect(await error([LocalCluster.Agent(resources: resources)])?.description == description)
        let error = await #expect(throws: LocalClusterError.self) {
            try await withLocalCluster(agents: 3, resources: resources) { _ in }
        }
        #expect(error == .resources(reason))
    }

    @Test(arguments: [
        ("rack", "'rack' is not an attribute; write 'name:value', as in 'rack:r1' (after 0 characters)"),
        ("a:1;:x", "':x' is not an attribute; write 'name:value', as in 'rack:r1' (after 4 characters)"),
        (
            "ssd:{a,b}",
            "'{a,b}' is a set, which an attribute cannot be; repeat the name instead, as in 'disk:a;disk:b' "
                + "(after 4 characters)"
        ),
    ])
    func attributesMustBeReadable(attributes: String, reason: String) async {
        let good = LocalCluster.Agent(attributes: "rack:a")
        let error = await error([good, LocalCluster.Agent(attributes: attributes)])
        #expect(error == .attributes(reason))
        #expect(error?.description == "the attributes of an agent cannot be read: \(reason)")
    }

    @Test func theDirectoryMustBeWritable() async {
        await #expect(processExitsWith: .success) {
            for (parent, reason) in [
                ("/no/such/place", "No such file or directory"), ("/etc/passwd", "Not a directory"),
                ("/proc", "No such file or directory"),
            ] {
                setenv("TMPDIR", parent, 1)
                let error = await #expect(throws: LocalClusterError.self) { try await withLocalCluster { _ in } }
                let text = "cannot create a directory under '\(parent)': \(reason)"
                #expect(error == .system(text))
                #expect(error?.description == "a local cluster cannot be started: \(text)")
            }
        }
    }

    @Test func theProgramMustNotIgnoreItsChildren() async {
        await #expect(processExitsWith: .success) {
            let directory = try Scratch()
            setenv("TMPDIR", directory.directory, 1)
            _ = Glibc.signal(SIGCHLD, SIG_IGN)
            let error = await #expect(throws: LocalClusterError.self) { try await withLocalCluster { _ in } }
            let reason =
                "cannot run processes while the program ignores SIGCHLD: their exit statuses would be lost; "
                + "restore its default action first"
            #expect(error == .system(reason))
            #expect(SystemFiles.names(directory.directory).isEmpty)
            let agentError = #expect(throws: AgentError.self) {
                _ = try Agent(
                    AgentConfiguration(
                        hostname: "a", resources: "cpus:1", workDirectory: "\(directory.directory)/agent"),
                    master: .inProcess(Master()))
            }
            #expect(agentError == .processes(reason))
        }
    }
}
