import Glibc
import MesosContainers
import MesosIO
import Testing

@Suite(.serialized)
struct GuardianTests {
    @Test func endsEverythingWhenTheProgramIsGone() async throws {
        let scratch = try Scratch()
        let gate = Gate("\(scratch.directory)/gate")
        let script = "setsid sh -c ': > $GATE; exec sleep 1000' & exec sleep 1000"
        let containers = try (0..<3).map { _ in try scratch.shell(script, environment: [("GATE", gate.path)]) }
        for container in containers { _ = try await container.started() }
        await gate.passed()
        let stranger = try Scratch()
        let bystander = try stranger.shell("exec sleep 1000")
        let pid = try await bystander.started()

        let guardian = try await Guardian.start(token: scratch.token, directory: scratch.directory)
        await guardian.abandon()
        for container in containers {
            #expect(try await container.exited() == .signaled(signal: SIGKILL, coreDumped: false))
        }
        #expect(TextFile.processes(holding: "MESOSKIT_CONTAINER=\(scratch.token)/").isEmpty)
        #expect(access(scratch.directory, F_OK) == -1)
        #expect(TextFile.isLiving(pid))
        await stranger.containerizer.shutdown()
    }

    @Test func outlivesAProgramThatIsKilled() async throws {
        let scratch = try Scratch()
        let note = "\(scratch.directory)/note"
        await #expect(processExitsWith: .signal(SIGKILL)) { [note = note as String] in
            let victim = try Scratch()
            let gate = Gate("\(victim.directory)/gate")
            let guardian = try await Guardian.start(token: victim.token, directory: victim.directory)
            let container = try victim.shell(
                "setsid sh -c ': > $GATE; exec sleep 1000' & exec sleep 1000",
                environment: [("GATE", gate.path)])
            _ = try await container.started()
            await gate.passed()
            TextFile.write("\(guardian.pid) \(victim.token) \(victim.directory)", to: note)
            kill(getpid(), SIGKILL)
        }
        let parts = TextFile.read(note).split(separator: " ").map(String.init)
        try #require(parts.count == 3)
        let guardian = try #require(pid_t(parts[0]))
        while TextFile.isLiving(guardian) { await Task.yield() }
        #expect(TextFile.processes(holding: "MESOSKIT_CONTAINER=\(parts[1])/").isEmpty)
        #expect(access(parts[2], F_OK) == -1)
    }

    @Test func closesWithoutATrace() async throws {
        let scratch = try Scratch()
        let guardian = try await Guardian.start(token: scratch.token, directory: scratch.directory)
        #expect(TextFile.isLiving(guardian.pid))
        await guardian.close()
        #expect(!TextFile.isLiving(guardian.pid))
        #expect(kill(guardian.pid, 0) == -1)
        #expect(access(scratch.directory, F_OK) == 0)
        await guardian.close()
    }

    @Test func staysThroughCtrlCAndHoldsNothingOfTheProgram() async throws {
        let scratch = try Scratch()
        let leak = open("/dev/null", O_RDONLY)
        defer { close(leak) }
        let guardian = try await Guardian.start(token: scratch.token, directory: scratch.directory)
        for signal in [SIGINT, SIGTERM, SIGHUP] { kill(guardian.pid, signal) }
        #expect(TextFile.names("/proc/\(guardian.pid)/fd") == ["0", "1", "2"])
        let inSession = TextFile.read("/proc/\(guardian.pid)/stat").split(separator: " ")
        #expect(inSession[5] == "\(guardian.pid)")
        await guardian.abandon()
        #expect(access(scratch.directory, F_OK) == -1)
    }

    @Test(arguments: ["relative/path", "/", "/top"])
    func refusesADirectoryThatCannotBeACluster(directory: String) async throws {
        await #expect(throws: ProcessLaunchError.cannotEnterDirectory(directory, code: EINVAL)) {
            _ = try await Guardian.start(token: "test", directory: directory)
        }
    }
}
