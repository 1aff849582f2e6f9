import Glibc
import MesosContainers
import MesosIO
import Testing

/// What containers use, found out while they use it.
@Suite(.serialized, .timeLimit(.minutes(1)))
struct ContainerUsageTests {
    /// Reads a container's use until it is as expected; readings are paced by the containerizer.
    private func usage(
        of container: RunningContainer, _ scratch: Scratch, until isReached: (ContainerUsage) -> Bool
    ) async throws -> ContainerUsage {
        while true {
            let usages = await scratch.containerizer.usage(of: [container.id])
            if let usage = usages[container.id], isReached(usage) { return usage }
            try Task.checkCancellation()
        }
    }

    @Test func aProcessThatBurnsAndHoldsIsSeenToDoSo() async throws {
        let scratch = try Scratch()
        let gate = Gate("\(scratch.directory)/gate")
        let before = SystemClock().date
        let container = try scratch.shell(
            "x=$(head -c 30000000 /dev/zero | tr '\\0' x); : > $GATE; while :; do :; done",
            environment: [("GATE", gate.path), ("PATH", "/usr/bin:/bin")])
        _ = try await container.started()
        await gate.passed()
        let first = try await usage(of: container, scratch) { $0.userTime >= .milliseconds(200) }
        #expect(first.residentBytes >= 30_000_000)
        #expect(first.residentBytes < 300_000_000)
        #expect(first.processes == 1)
        #expect(first.threads == 1)
        #expect(first.timestamp > before)
        let second = try await usage(of: container, scratch) { $0.userTime >= first.userTime + .milliseconds(100) }
        #expect(second.systemTime >= first.systemTime)
        #expect(second.timestamp > first.timestamp)
        scratch.containerizer.destroy(container.id)
        _ = try await container.exited()
        try await container.destroyed()
        #expect(await scratch.containerizer.usage(of: [container.id]).isEmpty)
    }

    @Test func aWholeTreeIsCountedAlsoWhatHasMovedToAnotherSession() async throws {
        let scratch = try Scratch()
        let gate = Gate("\(scratch.directory)/gate")
        let container = try scratch.shell(
            "mkfifo up; setsid sh -c ': > up; exec sleep 1000' & : < up; sleep 1000 & : > $GATE; wait",
            environment: [("GATE", gate.path), ("PATH", "/usr/bin:/bin")])
        let other = try scratch.shell("exec sleep 1000", environment: [("PATH", "/usr/bin:/bin")])
        _ = try await container.started()
        _ = try await other.started()
        await gate.passed()
        let usage = try await usage(of: container, scratch) { $0.processes == 3 }
        #expect(usage.threads == 3)
        let both = await scratch.containerizer.usage(of: [container.id, other.id, "unknown"])
        #expect(both.keys.sorted() == [container.id, other.id].sorted())
        #expect(both[other.id]?.processes == 1)
        for one in [container, other] {
            scratch.containerizer.destroy(one.id)
            _ = try await one.exited()
            try await one.destroyed()
        }
    }

    /// The time of short-lived commands would be lost otherwise, and with it all that most scripts do.
    @Test func theTimeOfChildrenThatHaveEndedStays() async throws {
        let scratch = try Scratch()
        let gate = Gate("\(scratch.directory)/gate")
        let container = try scratch.shell(
            "sh -c 'i=0; while [ $i -lt 400000 ]; do i=$((i+1)); done'; : > $GATE; sleep 1000; :",
            environment: [("GATE", gate.path), ("PATH", "/usr/bin:/bin")])
        _ = try await container.started()
        await gate.passed()
        let usage = try await usage(of: container, scratch) { $0.processes > 0 }
        #expect(usage.userTime + usage.systemTime >= .milliseconds(30))
        scratch.containerizer.destroy(container.id)
        _ = try await container.exited()
        try await container.destroyed()
    }

    @Test func manyWhoAskAreAnsweredTogether() async throws {
        let scratch = try Scratch()
        let container = try scratch.shell("exec sleep 1000", environment: [("PATH", "/usr/bin:/bin")])
        _ = try await container.started()
        let containerizer = scratch.containerizer
        let id = container.id
        let answers = await withTaskGroup(of: Int?.self) { group in
            for _ in 0..<50 { group.addTask { await containerizer.usage(of: [id])[id]?.processes } }
            return await group.reduce(into: []) { $0.append($1) }
        }
        #expect(answers == Array(repeating: 1, count: 50))
        scratch.containerizer.destroy(container.id)
        _ = try await container.exited()
        try await container.destroyed()
    }
}
