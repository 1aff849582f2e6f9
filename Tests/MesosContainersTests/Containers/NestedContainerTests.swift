import Glibc
import MesosContainers
import MesosIO
import Testing

/// Containers that are part of another.
@Suite(.serialized, .timeLimit(.minutes(1)))
struct NestedContainerTests {
    private func start(_ scratch: Scratch, _ name: String, parent: String, _ script: String) -> RunningContainer {
        let sandbox = "\(scratch.directory)/\(name)"
        mkdir(sandbox, 0o777)
        return RunningContainer(
            scratch.containerizer,
            ContainerSpec(
                id: "\(parent).\(name)", parent: parent, executable: "/bin/sh", arguments: ["sh", "-c", script],
                environment: [("PATH", "/usr/bin:/bin"), ("GATE", "\(scratch.directory)/gate-\(name)")],
                sandbox: sandbox))
    }

    /// A process that has fled its session, and its main process, both of which say that they are up.
    private let tree = "mkfifo up; setsid sh -c ': > up; exec sleep 1000' & : < up; : > $GATE; exec sleep 1000"

    private func survivors(_ scratch: Scratch, _ id: String) -> Int {
        TextFile.processes(holding: "MESOSKIT_CONTAINER=\(scratch.token)/\(id)").count
    }

    @Test func aSignalHitsOneOfThem() async throws {
        let scratch = try Scratch()
        let first = start(scratch, "a", parent: "pod", "exec sleep 1000")
        let second = start(scratch, "b", parent: "pod", "exec sleep 1000")
        _ = try await first.started()
        _ = try await second.started()
        scratch.containerizer.signal("pod.a", SIGTERM)
        #expect(try await first.exited() == .signaled(signal: SIGTERM, coreDumped: false))
        try await first.destroyed()
        #expect(survivors(scratch, "pod.b") == 1)
        scratch.containerizer.destroy("pod.b")
        #expect(try await second.exited() == .signaled(signal: SIGKILL, coreDumped: false))
        try await second.destroyed()
    }

    @Test func destroyingWhatTheyArePartOfEndsThemAndWhatHasFled() async throws {
        let scratch = try Scratch()
        let gates = ["a", "b", "c"].map { Gate("\(scratch.directory)/gate-\($0)") }
        let inner = [start(scratch, "a", parent: "pod", tree), start(scratch, "b", parent: "pod", tree)]
        let other = start(scratch, "c", parent: "pod2", tree)
        for gate in gates { await gate.passed() }
        for container in inner + [other] { _ = try await container.started() }
        scratch.containerizer.destroy("pod")
        for container in inner {
            #expect(try await container.exited() == .signaled(signal: SIGKILL, coreDumped: false))
            try await container.destroyed()
        }
        #expect(survivors(scratch, "pod.") == 0)
        #expect(survivors(scratch, "pod2.c") == 2)
        scratch.containerizer.destroy("pod2.c")
        #expect(try await other.exited() == .signaled(signal: SIGKILL, coreDumped: false))
        try await other.destroyed()
        #expect(survivors(scratch, "") == 0)
    }

    @Test func whatTheyUseCountsForWhatTheyArePartOf() async throws {
        let scratch = try Scratch()
        let tree = start(scratch, "a", parent: "pod", "sleep 1000 & exec sleep 1001")
        let check = start(scratch, "check", parent: "pod.a", "exec sleep 1000")
        let leaf = start(scratch, "b", parent: "pod", "exec sleep 1000")
        let other = start(scratch, "c", parent: "pod2", "exec sleep 1000")
        let all = [tree, check, leaf, other]
        for container in all { _ = try await container.started() }
        let ids = ["pod", "pod.a", "pod.b", "pod.a.check", "pod2", "unknown"]
        var usages = await scratch.containerizer.usage(of: ids)
        while usages["pod"]?.processes != 4 {
            try Task.checkCancellation()
            usages = await scratch.containerizer.usage(of: ids)
        }
        #expect(usages.mapValues(\.processes) == ["pod": 4, "pod.a": 3, "pod.b": 1, "pod.a.check": 1, "pod2": 1])
        let (pod, first, second) = (usages["pod"], usages["pod.a"], usages["pod.b"])
        #expect(try #require(pod).threads == 4)
        #expect(try #require(pod).residentBytes == #require(first).residentBytes + #require(second).residentBytes)
        #expect(pod?.timestamp == first?.timestamp)

        for id in ["pod", "pod2"] { scratch.containerizer.destroy(id) }
        for container in all {
            _ = try await container.exited()
            try await container.destroyed()
        }
        // Who was killed may still wait to be reaped.
        #expect(await scratch.containerizer.usage(of: ids).values.allSatisfy { $0.processes == 0 })
    }

    @Test func aPartOfAPartEndsToo() async throws {
        let scratch = try Scratch()
        let check = start(scratch, "check", parent: "pod.a", "exec sleep 1000")
        let task = start(scratch, "a", parent: "pod", "exec sleep 1000")
        _ = try await check.started()
        _ = try await task.started()
        scratch.containerizer.destroy("pod")
        for container in [check, task] {
            #expect(try await container.exited() == .signaled(signal: SIGKILL, coreDumped: false))
            try await container.destroyed()
        }
    }

    @Test func aLinkInThePlaceOfTheOutputIsNotFollowed() async throws {
        let scratch = try Scratch()
        let sandbox = "\(scratch.directory)/sandbox"
        mkdir(sandbox, 0o777)
        TextFile.write("secret\n", to: "\(scratch.directory)/shadow")
        symlink("\(scratch.directory)/shadow", "\(sandbox)/stderr")
        let container = RunningContainer(
            scratch.containerizer,
            ContainerSpec(
                id: "c1", executable: "/bin/sh", arguments: ["sh", "-c", "echo x >&2"], sandbox: sandbox))
        #expect(try await container.failed() == .cannotOpenOutput("\(sandbox)/stderr", code: ELOOP))
        #expect(TextFile.read("\(scratch.directory)/shadow") == "secret\n")
    }
}
