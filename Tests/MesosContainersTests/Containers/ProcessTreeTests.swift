import Glibc
import MesosContainers
import MesosIO
import Testing

/// Ends of process trees, also of processes that try to get away.
@Suite(.serialized)
struct ProcessTreeTests {
    /// Processes of the scratch's containers that live, found without the code under test.
    private func survivors(_ scratch: Scratch) -> [String] {
        TextFile.processes(holding: "MESOSKIT_CONTAINER=\(scratch.token)/")
    }

    /// A shell line that starts a process in a session of its own and waits until it is up.
    private let escape = "mkfifo up; setsid sh -c 'echo $$ > escaped; : > up; exec sleep 1000' & : < up; "

    @Test func killsAShellThatDoesNotObeyTerm() async throws {
        let scratch = try Scratch()
        let gate = Gate("\(scratch.directory)/gate")
        let container = try scratch.shell(
            "trap ': > $GATE' TERM; : > $GATE; while :; do sleep 1000 & wait; done", environment: [("GATE", gate.path)])
        _ = try await container.started()
        await gate.passed()
        scratch.containerizer.signal(container.id, SIGTERM)
        await gate.passed()
        scratch.containerizer.destroy(container.id)
        #expect(try await container.exited() == .signaled(signal: SIGKILL, coreDumped: false))
        try await container.destroyed()
        #expect(survivors(scratch).isEmpty)
    }

    @Test func destroysGrandchildrenThatLeftTheSession() async throws {
        let scratch = try Scratch()
        let gate = Gate("\(scratch.directory)/gate")
        let container = try scratch.shell(escape + ": > $GATE; exec sleep 1000", environment: [("GATE", gate.path)])
        _ = try await container.started()
        await gate.passed()
        let escaped = try #require(pid_t(scratch.text(container, "escaped").trimmed))
        #expect(TextFile.isLiving(escaped))
        scratch.containerizer.destroy(container.id)
        #expect(try await container.exited() == .signaled(signal: SIGKILL, coreDumped: false))
        try await container.destroyed()
        #expect(!TextFile.isLiving(escaped))
        #expect(survivors(scratch).isEmpty)
    }

    @Test func sweepsWhatTheMainProcessLeavesBehind() async throws {
        let scratch = try Scratch()
        let container = try scratch.shell(escape + "sleep 1000 & exit 5")
        #expect(try await container.ended() == .exited(code: 5))
        #expect(survivors(scratch).isEmpty)
        #expect(!TextFile.isLiving(try #require(pid_t(scratch.text(container, "escaped").trimmed))))
    }

    @Test func findsProcessesWithoutTheMarkByTheirSession() async throws {
        let scratch = try Scratch()
        let container = try scratch.shell("mkfifo up; env -i sh -c 'echo $$ > bare; : > up; exec sleep 1000' & : < up")
        #expect(try await container.ended() == .exited(code: 0))
        #expect(!TextFile.isLiving(try #require(pid_t(scratch.text(container, "bare").trimmed))))
    }

    @Test func signalsTheWholeTree() async throws {
        let scratch = try Scratch()
        let gate = Gate("\(scratch.directory)/gate")
        let container = try scratch.shell(
            """
            mkfifo up
            setsid sh -c 'trap "echo inner; exit 0" USR1; : > up; while :; do sleep 1000 & wait; done' &
            trap 'echo outer' USR1
            : < up
            : > $GATE
            wait; wait
            """, environment: [("PATH", "/usr/bin:/bin"), ("GATE", gate.path)])
        _ = try await container.started()
        await gate.passed()
        scratch.containerizer.signal(container.id, SIGUSR1)
        #expect(try await container.exited() == .exited(code: 0))
        try await container.destroyed()
        #expect(scratch.text(container).split(separator: "\n").sorted() == ["inner", "outer"])
    }

    @Test func destroyingBeforeTheStartCancelsIt() async throws {
        let scratch = try Scratch()
        let containers = try (0..<50).map { _ in try scratch.shell("sleep 1000") }
        for container in containers { scratch.containerizer.destroy(container.id) }
        await scratch.containerizer.shutdown()
        #expect(survivors(scratch).isEmpty)
        var outcomes: [Bool] = []
        for container in containers { outcomes.append(try await container.wasCancelledOrKilled()) }
        #expect(!outcomes.contains(false))
        #expect(try await scratch.shell("true").failed() == .cancelled)
    }

    @Test func shutdownLeavesNothing() async throws {
        let scratch = try Scratch()
        let containers = try (0..<20).map { _ in try scratch.shell(escape + "exec sleep 1000") }
        for container in containers { _ = try await container.started() }
        await scratch.containerizer.shutdown()
        #expect(survivors(scratch).isEmpty)
    }
}
