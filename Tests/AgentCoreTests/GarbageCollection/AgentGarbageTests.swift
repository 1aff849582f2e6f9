import AgentCore
import MesosBase
import MesosWire
import Testing

/// Which directories an agent schedules, when it measures the disk, and what it says about removals.
@Suite struct AgentGarbageTests {
    private static let directory = "/srv/mesos/slaves/M-S0"
    private static let framework = "\(directory)/frameworks/M-0000"

    private static func configuration(
        delay: Duration = .seconds(1_000), headroom: Double = 0
    ) -> AgentConfiguration {
        var configuration = AgentHarness.configuration()
        configuration.gcDelay = delay
        configuration.gcDiskHeadroom = headroom
        return configuration
    }

    /// An agent whose executor has ended 10 seconds after its start, without an update to be acknowledged.
    private static func ended(
        _ configuration: AgentConfiguration = configuration()
    ) throws -> (AgentHarness, ContainerLaunch) {
        var harness = AgentHarness.registered(configuration: configuration)
        let launch = try #require(harness.run(.hosted("t1")).launch)
        harness.pass(.seconds(10))
        harness.apply(.masterSent(.shutdownFramework(.init(frameworkID: AgentHarness.frameworkID))))
        harness.apply(.containerExited(launch.containerID, .exited(0)))
        return (harness, launch)
    }

    @Test func anAgentLooksForTheDirectoriesOfItsForerunners() {
        var harness = AgentHarness(configuration: Self.configuration())
        #expect(harness.applyObserving(.started).garbage.isEmpty)
        #expect(harness.applyObserving(.masterConnected).garbage.isEmpty)
        let registered = Internal.AgentRegisteredMessage(
            agentID: AgentHarness.agentID,
            connection: Internal.MasterAgentConnection(totalPingTimeoutSeconds: 1e8))
        let effects = harness.applyObserving(.masterSent(.registered(registered)))
        #expect(effects.garbage == [.listAgentDirectories])
        harness.apply(.garbage(.agentDirectoriesFound(["M-S7", AgentHarness.agentID.value, "L-S0"])))
        let removals = harness.passForGarbage(.seconds(1_000), diskUse: 0)
        #expect(
            removals == [
                .init(at: 1_000, number: 1, path: "/srv/mesos/slaves/M-S7"),
                .init(at: 1_000, number: 2, path: "/srv/mesos/slaves/L-S0"),
            ])
    }

    @Test func anAgentKeepsItsOwnDirectory() {
        var harness = AgentHarness.registered(configuration: Self.configuration())
        harness.apply(.garbage(.agentDirectoriesFound([AgentHarness.agentID.value])))
        #expect(harness.passForGarbage(.seconds(2_000), diskUse: 1).isEmpty)
    }

    @Test func whatIsOverGoesWhenItsTimeHasCome() throws {
        var (harness, launch) = try Self.ended()
        let removals = harness.passForGarbage(.seconds(2_000), diskUse: 0)
        #expect(
            removals == [
                .init(at: 1_010, number: 1, path: launch.sandbox),
                .init(at: 1_010, number: 2, path: "\(Self.framework)/executors/crawler-1"),
                .init(at: 1_010, number: 3, path: Self.framework),
            ])
        #expect(launch.sandbox == "\(Self.framework)/executors/crawler-1/runs/\(launch.containerID.value)")
        #expect(harness.machine.nextDeadline == harness.pingDeadline)
    }

    /// The allowed age is 1,000 s × (1 − 0.1 − 0.8) = 100 s, and the disk is measured 60, 120 s … after the end.
    @Test func onAFullDiskItGoesWithTheMeasurementThatFindsItTooOld() throws {
        var (harness, _) = try Self.ended(Self.configuration(headroom: 0.1))
        let removals = harness.passForGarbage(.seconds(2_000), diskUse: 0.8)
        #expect(removals.map(\.seconds) == [130, 130, 130])
    }

    @Test func theDiskIsMeasuredOnlyWhileSomethingCouldBeRemoved() throws {
        var harness = AgentHarness.registered(configuration: Self.configuration())
        let launch = try #require(harness.run(.hosted("t1")).launch)
        harness.apply(.containerLaunched(launch.containerID, pid: nil))
        harness.subscribe(launch.containerID, "crawler-1")
        #expect(harness.machine.nextDeadline == harness.pingDeadline)
        harness.apply(.masterSent(.shutdownFramework(.init(frameworkID: AgentHarness.frameworkID))))
        harness.apply(.containerExited(launch.containerID, .exited(0)))
        #expect(harness.machine.nextDeadline == .zero + .seconds(60))
        // An answer that takes its time is not asked for again.
        harness.now = .zero + .seconds(60)
        #expect(harness.applyObserving(.deadlineReached).garbage == [.measureDisk])
        #expect(harness.machine.nextDeadline == .zero + .seconds(1_000))
        harness.now = .zero + .seconds(100)
        harness.apply(.garbage(.diskMeasured(use: 0.2)))
        #expect(harness.machine.nextDeadline == .zero + .seconds(160))
        harness.now = .zero + .seconds(160)
        #expect(harness.applyObserving(.deadlineReached).garbage == [.measureDisk])
        let effects = harness.applyObserving(.garbage(.diskNotMeasured("drawn")))
        #expect(effects == [.observed(.ignored("Failed to get disk usage: drawn"))])
        #expect(harness.machine.nextDeadline == .zero + .seconds(220))
        harness.passForGarbage(.seconds(2_000), diskUse: 0)
        #expect(harness.machine.nextDeadline == harness.pingDeadline)
    }

    @Test func theAgentSaysWhatWasRemovedHowOldAndHowFullTheDiskWas() throws {
        var (harness, launch) = try Self.ended(Self.configuration(headroom: 0.1))
        harness.now = .zero + .seconds(70)
        _ = harness.applyObserving(.deadlineReached)
        #expect(harness.applyObserving(.garbage(.diskMeasured(use: 0.937))).garbage.count == 3)
        let removed = harness.applyObserving(.garbage(.directoryRemoved(number: 1)))
        #expect(
            removed == [
                .observed(.directoryRemoved(path: launch.sandbox, age: .seconds(60), diskUse: 0.937))
            ])
        let failed = harness.applyObserving(.garbage(.directoryNotRemoved(number: 3, reason: "cannot: EBUSY")))
        #expect(failed == [.observed(.directoryNotRemoved(path: Self.framework, reason: "cannot: EBUSY"))])
        // Neither an answer that comes twice nor one to no question means anything.
        #expect(harness.applyObserving(.garbage(.directoryRemoved(number: 1))).isEmpty)
        #expect(harness.applyObserving(.garbage(.directoryNotRemoved(number: 99, reason: ""))).isEmpty)
    }

    @Test(
        arguments: [
            (
                AgentEvent.directoryRemoved(path: "/a", age: .milliseconds(604_800_250), diskUse: nil),
                "removed /a, of no use for 1weeks"
            ),
            (
                .directoryRemoved(path: "/a", age: .seconds(90), diskUse: 0.937),
                "removed /a, of no use for 90secs; the disk was 93% full"
            ),
            (.directoryNotRemoved(path: "/a", reason: "it is busy"), "could not remove /a: it is busy"),
            (
                .directoryForgotten(path: "/a"),
                "too many directories wait for their removal: /a is left to be removed with its framework or agent"
            ),
        ])
    func eventsReadAsSentences(event: AgentEvent, sentence: String) {
        #expect(event.description == sentence)
    }

    @Test func aFrameworkThatReturnsKeepsItsDirectoryAndAnExecutorIts() throws {
        var (harness, first) = try Self.ended()
        harness.now = .zero + .seconds(500)
        let second = try #require(harness.run(.hosted("t2")).launch)
        let removals = harness.passForGarbage(.seconds(2_000), diskUse: 0)
        #expect(removals == [.init(at: 1_010, number: 1, path: first.sandbox)])
        #expect(first.sandbox != second.sandbox)
    }

    @Test func anotherExecutorOfAFrameworkSavesOnlyTheFrameworksDirectory() throws {
        var (harness, first) = try Self.ended()
        harness.now = .zero + .seconds(500)
        #expect(harness.run(.hosted("t2", executor: "crawler-2")).launch != nil)
        let removals = harness.passForGarbage(.seconds(2_000), diskUse: 0)
        #expect(removals.map(\.path) == [first.sandbox, "\(Self.framework)/executors/crawler-1"])
    }

    /// A task that is refused brings its framework back for a moment, and its time starts anew.
    @Test func aFrameworkWhoseTaskIsRefusedStartsItsTimeAnew() throws {
        var (harness, _) = try Self.ended()
        harness.now = .zero + .seconds(500)
        #expect(harness.run(.hosted("t2"), launchExecutor: false).updates.count == 1)
        let removals = harness.passForGarbage(.seconds(2_000), diskUse: 0)
        #expect(removals.filter { $0.path == Self.framework }.map(\.seconds) == [1_500])
    }

    /// The directories of an executor whose updates are not acknowledged are still of use.
    @Test func anExecutorIsOverWhenItsUpdatesAreAcknowledged() throws {
        var harness = AgentHarness.registered(configuration: Self.configuration())
        let launch = try #require(harness.run(.command("t1")).launch)
        let update = try #require(harness.apply(.containerExited(launch.containerID, .exited(1))).updates.first)
        #expect(harness.machine.snapshot.frameworks.first?.executors.count == 1)
        harness.now = .zero + .seconds(5)
        harness.acknowledge("t1", update.status.uuid ?? [])
        let removals = harness.passForGarbage(.seconds(2_000), diskUse: 0)
        #expect(removals.map(\.seconds) == [1_005, 1_005, 1_005])
        #expect(removals.first?.path == launch.sandbox)
    }

    @Test(arguments: [false, true])
    func theSandboxOfAPartOfAContainerGoesByItselfOnlyIfAskedFor(isAskedFor: Bool) throws {
        var configuration = Self.configuration()
        configuration.gcNonExecutorContainerSandboxes = isAskedFor
        var harness = AgentHarness.registered(configuration: configuration)
        harness.apply(.garbage(.nestedSandboxLeft("\(Self.framework)/x/containers/y")))
        let removals = harness.passForGarbage(.seconds(2_000), diskUse: 0)
        #expect(
            removals == (isAskedFor ? [.init(at: 1_000, number: 1, path: "\(Self.framework)/x/containers/y")] : []))
    }

    @Test func anAgentThatEndsLeavesItsDirectories() throws {
        var harness = AgentHarness.registered(configuration: Self.configuration(delay: .zero))
        let launch = try #require(harness.run(.hosted("t1")).launch)
        harness.apply(.stopRequested)
        let effects = harness.applyObserving(.containerExited(launch.containerID, .exited(0)))
        #expect(effects.garbage.isEmpty)
        #expect(effects.last == .stopped)
        #expect(harness.machine.nextDeadline == nil)
    }

    @Test func withoutDelayDirectoriesGoAtOnce() throws {
        var harness = AgentHarness.registered(configuration: Self.configuration(delay: .zero))
        let launch = try #require(harness.run(.hosted("t1")).launch)
        harness.apply(.masterSent(.shutdownFramework(.init(frameworkID: AgentHarness.frameworkID))))
        let effects = harness.applyObserving(.containerExited(launch.containerID, .exited(0)))
        #expect(
            effects.garbage == [
                .removeDirectory(number: 1, path: launch.sandbox),
                .removeDirectory(number: 2, path: "\(Self.framework)/executors/crawler-1"),
                .removeDirectory(number: 3, path: Self.framework),
            ])
    }
}

/// A removal that was asked for.
private struct AskedRemoval: Equatable {
    var seconds: Double
    var number: UInt64
    var path: String

    init(at seconds: Double, number: UInt64, path: String) {
        self.seconds = seconds
        self.number = number
        self.path = path
    }
}

extension AgentHarness {
    fileprivate var pingDeadline: Instant { .zero + .seconds(100_000_000) }

    /// Lets time pass on a disk that is so full and removes what it is asked to at once; returns the removals.
    @discardableResult
    fileprivate mutating func passForGarbage(_ duration: Duration, diskUse: Double) -> [AskedRemoval] {
        let end = now + duration
        var removals: [AskedRemoval] = []
        while let deadline = machine.nextDeadline, deadline <= end {
            now = max(now, deadline)
            var inputs: [AgentMachine.Input] = [.deadlineReached]
            while let input = inputs.popLast() {
                for effect in applyObserving(input).garbage {
                    switch effect {
                    case .measureDisk: inputs.append(.garbage(.diskMeasured(use: diskUse)))
                    case .removeDirectory(let number, let path):
                        removals.append(AskedRemoval(at: (now - .zero).inSeconds, number: number, path: path))
                        inputs.append(.garbage(.directoryRemoved(number: number)))
                    case .listAgentDirectories: break
                    }
                }
            }
        }
        now = end
        return removals
    }
}

extension [AgentMachine.Effect] {
    /// What is to be done about directories.
    var garbage: [GarbageEffect] {
        compactMap {
            if case .garbage(let effect) = $0 { effect } else { nil }
        }
    }
}
