import Glibc
import MesosContainers
import MesosIO
import Testing

/// A directory of one test and a containerizer that runs in it.
final class Scratch {
    let directory: String
    let token: String
    let containerizer: ProcessContainerizer
    private var count = 0

    init() throws {
        directory = try ClusterDirectory.create()
        token = "test-\(SystemEntropy().uuid())"
        containerizer = try ProcessContainerizer(token: token)
    }

    deinit { try? FileTree.remove(directory) }

    /// Runs a shell command in a sandbox of its own.
    func shell(_ script: String, environment: [(String, String)] = [], user: String? = nil) throws -> RunningContainer {
        try run("/bin/sh", ["sh", "-c", script], environment: environment, user: user)
    }

    func run(
        _ executable: String, _ arguments: [String], environment: [(String, String)] = [], sandbox: String? = nil,
        user: String? = nil
    ) throws -> RunningContainer {
        count += 1
        let id = "container-\(count)"
        let sandbox = sandbox ?? "\(directory)/\(id)"
        mkdir(sandbox, 0o777)
        chmod(sandbox, 0o777)
        let spec = ContainerSpec(
            id: id, executable: executable, arguments: arguments, environment: environment, sandbox: sandbox,
            user: user)
        return RunningContainer(containerizer, spec)
    }

    func text(_ container: RunningContainer, _ file: String = "stdout") -> String {
        TextFile.read("\(directory)/\(container.id)/\(file)")
    }
}
