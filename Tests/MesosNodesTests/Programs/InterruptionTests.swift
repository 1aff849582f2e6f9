import Glibc
import MesosIO
import Testing

/// Programs with a cluster in them that are interrupted or killed: they end soon, and nothing stays behind.
@Suite(.serialized, .timeLimit(.minutes(2)))
struct InterruptionTests {
    private static let tasks = [
        "echo up; exec sleep 1000",
        "trap '' TERM INT HUP; echo up; while :; do sleep 1000; done",
        "mkfifo ready; setsid sh -c 'trap \"\" TERM; : > ready; exec sleep 1001' & : < ready; echo up; exec sleep 1002",
    ]

    /// Runs `mesos run` until its three tasks are up.
    private func start(_ line: String, in scratch: Scratch) async throws -> RunningProgram {
        let program = try await RunningProgram.start(
            "mesos", ["run", line, "--instances", "3", "--cpus", "0.1", "--mem", "32"], in: scratch)
        var count = 0
        while count < 3, let line = await program.line() {
            if line.hasSuffix("up") { count += 1 }
        }
        try #require(count == 3)
        return program
    }

    @Test(arguments: tasks, [SIGINT, SIGTERM])
    func aSignalEndsTheProgramAndItsTasks(line: String, signal: Int32) async throws {
        let scratch = try Scratch()
        let program = try await start(line, in: scratch)
        kill(program.pid, signal)
        let status = try await program.exited()
        // The signal takes its usual course in the end.
        #expect(status == .signaled(signal: signal, coreDumped: false))
        #expect(Leftovers(of: program.temporary).processes.isEmpty)
        #expect(SystemFiles.names(program.temporary).isEmpty)
    }

    @Test(arguments: tasks)
    func whenTheProgramIsKilledItsGuardianTidiesUp(line: String) async throws {
        let scratch = try Scratch()
        let program = try await start(line, in: scratch)
        kill(program.pid, SIGKILL)
        #expect(try await program.exited() == .signaled(signal: SIGKILL, coreDumped: false))
        await DirectoryWatch.emptied(program.temporary)
        // The directory goes last.
        #expect(Leftovers(of: program.temporary).processes.filter { !Self.isGuardian($0) } == [])
    }

    /// A guardian that is about to end names the directory on its command line.
    private static func isGuardian(_ process: String) -> Bool {
        let line = SystemFiles.read("/proc/\(process)/cmdline")
        return line.isEmpty || line.hasPrefix("mesos-guardian") || line.hasPrefix("rm")
    }

    @Test func helloMayBeInterruptedTwiceAtAnyTime() async throws {
        for _ in 0..<5 {
            let scratch = try Scratch()
            let program = try await RunningProgram.start("Hello", in: scratch)
            _ = await program.line()
            kill(program.pid, SIGINT)
            kill(program.pid, SIGINT)
            let status = try await program.exited()
            #expect(
                [
                    .signaled(signal: SIGINT, coreDumped: false), .exited(code: 128 + SIGINT), .exited(code: 0),
                ].contains(status), "\(status)")
            await DirectoryWatch.emptied(program.temporary)
        }
    }

    @Test func helloRunsToItsEnd() async throws {
        let scratch = try Scratch()
        let program = try await RunningProgram.start("Hello", in: scratch)
        var greetings: Set<String> = []
        while let line = await program.line() {
            if let greeting = line.split(separator: "| ").last, greeting.hasPrefix("hello from") {
                greetings.insert(String(greeting))
            }
        }
        #expect(try await program.exited() == .exited(code: 0))
        #expect(greetings == Set((1...10).map { "hello from hello-\($0)" }))
        #expect(SystemFiles.names(program.temporary).isEmpty)
        #expect(Leftovers(of: program.temporary).processes.isEmpty)
    }
}
