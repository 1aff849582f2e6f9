import Glibc
import MesosContainers
import MesosIO
import Testing

@Suite(.serialized)
struct ProcessContainerizerTests {
    @Test(arguments: [
        ("exit 0", ExitStatus.exited(code: 0), "exited with status 0"),
        ("exit 3", .exited(code: 3), "exited with status 3"),
        ("no-such-command", .exited(code: 127), "exited with status 127"),
        ("kill -KILL $$", .signaled(signal: SIGKILL, coreDumped: false), "terminated with signal Killed"),
        ("kill -TERM $$", .signaled(signal: SIGTERM, coreDumped: false), "terminated with signal Terminated"),
    ])
    func reportsHowTheMainProcessEnded(script: String, status: ExitStatus, text: String) async throws {
        let scratch = try Scratch()
        let ended = try await scratch.shell(script).ended()
        #expect(ended == status)
        #expect(ended.description == text)
    }

    @Test func writesOutputToTheSandbox() async throws {
        let scratch = try Scratch()
        let container = try scratch.shell("echo out; echo err >&2; pwd")
        _ = try await container.ended()
        #expect(scratch.text(container) == "out\n\(scratch.directory)/\(container.id)\n")
        #expect(scratch.text(container, "stderr") == "err\n")
    }

    @Test func saysWhyACommandCannotBeStarted() async throws {
        let scratch = try Scratch()
        let plain = "\(scratch.directory)/plain"
        TextFile.write("hello", to: plain)

        let missing = try await scratch.run("/no/such", ["such"]).failed()
        #expect(missing == .cannotExecute("/no/such", code: ENOENT))
        #expect(missing.description == "cannot execute '/no/such': No such file or directory")

        let unnamed = try await scratch.run("no-such-program", ["x"]).failed()
        #expect(unnamed == .cannotExecute("no-such-program", code: ENOENT))

        let closed = try await scratch.run(plain, ["plain"]).failed()
        #expect(closed == .cannotExecute(plain, code: EACCES))

        let nowhere = try await scratch.run("/bin/true", ["true"], sandbox: "/no/such/place").failed()
        #expect(nowhere == .cannotOpenOutput("/no/such/place/stdout", code: ENOENT))

        let stranger = try await scratch.run("/bin/true", ["true"], user: "no-such-user").failed()
        #expect(stranger == .unknownUser("no-such-user"))

        let split = try await scratch.run("/bin/true", ["true", "a\0b"]).failed()
        #expect(split == .invalidText("a\0b"))
    }

    @Test func handsOverExactlyTheEnvironmentGiven() async throws {
        let scratch = try Scratch()
        let container = try scratch.run(
            "env", ["env"], environment: [("PATH", "/usr/bin:/bin"), ("B", "two words"), ("A", "ümläut="), ("C", "")])
        #expect(try await container.ended() == .exited(code: 0))
        #expect(
            scratch.text(container) == """
                MESOSKIT_CONTAINER=\(scratch.token)/\(container.id)
                PATH=/usr/bin:/bin
                B=two words
                A=ümläut=
                C=

                """)
    }

    @Test func startsInASessionAndGroupOfItsOwn() async throws {
        let scratch = try Scratch()
        let container = try scratch.shell("cut -d' ' -f1,5,6 /proc/$$/stat", environment: [("PATH", "/usr/bin:/bin")])
        let pid = try await container.started()
        #expect(try await container.exited() == .exited(code: 0))
        #expect(scratch.text(container) == "\(pid) \(pid) \(pid)\n")
    }

    @Test func inheritsNoDescriptorAndNoSignalSetting() async throws {
        let scratch = try Scratch()
        let leak = open("/dev/null", O_RDONLY)
        defer { close(leak) }
        let before = Glibc.signal(SIGUSR1, SIG_IGN)
        defer { _ = Glibc.signal(SIGUSR1, before) }
        let container = try scratch.shell(
            """
            readlink /proc/$$/fd/0 /proc/$$/fd/1 /proc/$$/fd/2
            ls /proc/$$/fd
            exec grep -E 'Sig(Ign|Blk)' /proc/self/status
            """, environment: [("PATH", "/usr/bin:/bin")])
        #expect(try await container.ended() == .exited(code: 0))
        let sandbox = "\(scratch.directory)/\(container.id)"
        #expect(
            scratch.text(container) == """
                /dev/null
                \(sandbox)/stdout
                \(sandbox)/stderr
                0
                1
                2
                SigBlk:\t0000000000000000
                SigIgn:\t0000000000000000

                """)
    }

    @Test(.enabled(if: geteuid() == 0)) func runsAsAnotherUser() async throws {
        let scratch = try Scratch()
        let container = try scratch.shell(
            "id -un; id -G; stat -c %U stdout; touch mine", environment: [("PATH", "/usr/bin:/bin")], user: "nobody")
        #expect(try await container.ended() == .exited(code: 0))
        let nobody = try UserAccount(named: "nobody")
        let groups = nobody.groups.map(String.init).joined(separator: " ")
        #expect(scratch.text(container) == "nobody\n\(groups)\nnobody\n")
    }

    @Test func reapsManyAtOnceWithTheRightStatuses() async throws {
        let scratch = try Scratch()
        let containers = try (0..<200).map { try scratch.shell("exit \($0)") }
        for (code, container) in containers.enumerated() {
            #expect(try await container.ended() == .exited(code: Int32(code)))
        }
    }

    @Test func leavesOtherChildrenOfTheProgramAlone() async throws {
        let scratch = try Scratch()
        var pid: pid_t = 0
        var arguments: [UnsafeMutablePointer<CChar>?] = [strdup("sh"), strdup("-c"), strdup("exit 42"), nil]
        defer { arguments.forEach { free($0) } }
        try #require(posix_spawn(&pid, "/bin/sh", nil, nil, &arguments, nil) == 0)
        for _ in 0..<5 { _ = try await scratch.shell("true").ended() }
        var status: Int32 = 0
        #expect(waitpid(pid, &status, 0) == pid)
        #expect(ExitStatus(rawWaitStatus: status) == .exited(code: 42))
    }

    @Test func refusesAProgramThatIgnoresItsChildren() async {
        await #expect(processExitsWith: .success) {
            _ = Glibc.signal(SIGCHLD, SIG_IGN)
            #expect(throws: ProcessLaunchError.childSignalIgnored) { _ = try ProcessContainerizer(token: "test") }
        }
    }

    @Test func losesOnlyTheStatusIfTheProgramReapsItself() async throws {
        await #expect(processExitsWith: .success) {
            let scratch = try Scratch()
            let gate = Gate("\(scratch.directory)/gate")
            let container = try scratch.shell("read line < $GATE; exit 3", environment: [("GATE", gate.path)])
            let pid = try await container.started()
            let thief = Task.detached {
                var status: Int32 = 0
                return waitpid(pid, &status, 0)
            }
            // Both wait for the end; whoever is first, the container ends.
            TextFile.write("go\n", to: gate.path)
            let status = try await container.exited()
            #expect(status == .exited(code: 3) || status == .unknown)
            try await container.destroyed()
            _ = await thief.value
        }
    }
}
