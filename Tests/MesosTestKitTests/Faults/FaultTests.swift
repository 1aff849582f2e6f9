import Foundation
import MesosKit
import MesosTestKit
import Testing

@Suite(.serialized) struct FaultTests {
    private static let links: [TestClusterConfiguration.Links] = [.sockets, .inProcess]
    private static let info = FrameworkInfo(name: "keeper", failoverTimeout: .seconds(60), checkpoint: true)

    /// A command that ends when the test has made the file `go`.
    private static func waiting(in cluster: TestCluster) -> String {
        "while [ ! -e \(cluster.directory)/go ]; do sleep 0.01; done"
    }

    @Test(arguments: links)
    func tasksOutliveTheirMaster(links: TestClusterConfiguration.Links) async throws {
        try await withTestCluster(agents: 2, links: links) { cluster in
            let keeper = Keeper(3)
            let framework = cluster.start(keeper, info: Self.info)
            try await cluster.until { framework.running == 3 }
            let (tasks, address) = (framework.tasks(in: .running), cluster.address)
            await cluster.crash(.leadingMaster)
            #expect(cluster.master == nil)
            try await cluster.restart(.leadingMaster)
            try await cluster.until { await keeper.reconciliations == 1 }
            try await cluster.until { await cluster.tasks.count == 3 }
            #expect(cluster.address == address)
            #expect(framework.running == 3)
            #expect(framework.tasks(in: .running) == tasks)
        }
    }

    @Test(arguments: links)
    func tasksOfAnAgentThatCrashesAreReplaced(links: TestClusterConfiguration.Links) async throws {
        try await withTestCluster(agents: 2, links: links) { cluster in
            let framework = cluster.start(Keeper(4), info: FrameworkInfo(name: "keeper"))
            try await cluster.until { framework.running == 4 }
            await cluster.crash(.agent(1), restartAfter: .milliseconds(50))
            try await cluster.until { framework.count(of: .lost) + framework.count(of: .gone) > 0 }
            try await cluster.until { framework.running == 4 }
            try await cluster.until { await cluster.master?.snapshot().agents.count == 2 }
        }
    }

    @Test(arguments: links)
    func aPartitionHoldsMessagesUpAndHealsInOrder(links: TestClusterConfiguration.Links) async throws {
        try await withTestCluster(agents: 1, links: links) { cluster in
            let framework = cluster.start(Keeper(2, command: Self.waiting(in: cluster)), info: Self.info)
            try await cluster.until { framework.running == 2 }
            cluster.partition(.agents)
            try "".write(toFile: "\(cluster.directory)/go", atomically: true, encoding: .utf8)
            await #expect(throws: TestClusterError.self) {
                try await cluster.until(within: .milliseconds(300)) { framework.count(of: .finished) > 0 }
            }
            cluster.heal()
            try await cluster.until { framework.count(of: .finished) >= 2 }
            #expect(framework.states(of: "kept-1") == [.starting, .running, .finished])
        }
    }

    @Test(arguments: links)
    func aOneWayPartitionLetsTheOtherWayPass(links: TestClusterConfiguration.Links) async throws {
        try await withTestCluster(agents: 1, links: links) { cluster in
            let launches = cluster.tap.observe(.kind(.runTask), delivered: true)
            cluster.partition(.agent(0), direction: .toMaster)
            let framework = cluster.start(Keeper(1))
            try await cluster.until { launches.count == 1 }
            #expect(framework.running == 0)
            cluster.heal(.agent(0))
            try await cluster.until { framework.running == 1 }
        }
    }

    @Test(arguments: links)
    func anAgentThatIsCutOffForLongIsUnreachable(links: TestClusterConfiguration.Links) async throws {
        var master = MasterConfiguration()
        master.agentPingTimeout = .milliseconds(200)
        master.maxAgentPingTimeouts = 5
        try await withTestCluster(agents: 2, links: links, master: master) { cluster in
            let framework = cluster.start(Keeper(4), info: Self.info)
            try await cluster.until { framework.running == 4 }
            cluster.partition(.agent(0), for: .milliseconds(1_500))
            try await cluster.until { framework.count(of: .unreachable) > 0 }
            try await cluster.until { framework.running == 4 }
            // The agent is back, with tasks that have been replaced.
            try await cluster.until { await cluster.master?.snapshot().agents.count == 2 }
        }
    }

    @Test(arguments: links)
    func aFrameworkThatIsCutOffHearsLater(links: TestClusterConfiguration.Links) async throws {
        try await withTestCluster(agents: 1, links: links) { cluster in
            let acknowledged = cluster.tap.observe(.acknowledgement && .to(.agents), delivered: true)
            let framework = cluster.start(
                Keeper(1, command: Self.waiting(in: cluster)), as: "keeper", info: Self.info)
            try await cluster.until { acknowledged.count == 2 }
            cluster.partition(.framework("keeper"), from: .leadingMaster)
            try "".write(toFile: "\(cluster.directory)/go", atomically: true, encoding: .utf8)
            try await cluster.until {
                await cluster.tasks.contains { $0.statuses.last?.state == .finished }
            }
            #expect(framework.states(of: "kept-1") == [.starting, .running])
            cluster.heal(.framework("keeper"))
            try await cluster.until { framework.state(of: "kept-1") == .finished }
        }
    }

    @Test(arguments: links)
    func brokenConnectionsAreOpenedAnew(links: TestClusterConfiguration.Links) async throws {
        try await withTestCluster(agents: 2, links: links) { cluster in
            let keeper = Keeper(2)
            let framework = cluster.start(keeper, info: Self.info)
            try await cluster.until { framework.running == 2 }
            cluster.breakConnections()
            try await cluster.until { await keeper.reconciliations == 1 }
            try await cluster.until { await cluster.master?.snapshot().agents.count == 2 }
            #expect(framework.running == 2)
        }
    }

    @Test(arguments: links)
    func aFrameworkComesBackUnderItsIdentifier(links: TestClusterConfiguration.Links) async throws {
        try await withTestCluster(agents: 1, links: links) { cluster in
            let framework = cluster.start(Keeper(2), as: "keeper", info: Self.info)
            try await cluster.until { framework.running == 2 }
            let id = framework.id
            await cluster.crash(.framework("keeper"))
            #expect(!framework.isUp)
            try await cluster.restart(.framework("keeper"))
            try await cluster.until { await cluster.master?.snapshot().frameworks.first?.isConnected == true }
            #expect(framework.id == id)
            #expect(framework.running == 2)
        }
    }

    @Test func groupsThatStandForNothingStrikeNobody() async throws {
        try await withTestCluster(agents: 1) { cluster in
            await cluster.crash(.agent(7) + .agent("nobody") + .framework("nobody") + .executors)
            cluster.partition(.agent(7))
            #expect(await cluster.master?.snapshot().agents.count == 1)
        }
    }
}

extension TestCluster {
    /// The tasks of the first framework that have not ended or whose end it has not acknowledged, as the master has
    /// them.
    fileprivate var tasks: [MasterSnapshot.Task] {
        get async { await master?.snapshot().frameworks.first?.tasks ?? [] }
    }
}
