import AllocatorCore
import MasterCore
import MesosBase
import MesosResources
import MesosSimulation
import MesosWire
import Testing

/// Quotas, and masters and disks that fail.
@Suite struct QuotaFaultTests {
    private static let limit = V1.Quota.QuotaConfig(
        role: "*", guarantees: ["cpus": .init(value: 1)], limits: ["cpus": .init(value: 6)])

    private func quotas(_ simulation: Simulation) -> [V1.Quota.QuotaConfig]? {
        simulation.masterMachine?.answer(.quota, from: NoFacts()).getQuota?.status.configs
    }

    @Test func oneThatIsAcknowledgedSurvivesItsMaster() {
        let simulation = Simulation.cluster(agents: ["a1", "a2"])
        simulation.addFramework("f1", .durable("f1"), BatchScheduler((0..<4).map { .command("t\($0)", "sleep 100") }))
        simulation.advance(by: .seconds(5))
        let request = simulation.ask(.updateQuota([Self.limit], force: false))
        while simulation.answer(toOperator: request) == nil { simulation.advance(by: .milliseconds(1)) }
        #expect(simulation.answer(toOperator: request) == .some(nil))
        simulation.crashMaster()
        #expect(simulation.registry.quotas == ["*": Quota(guarantees: ["cpus": 1], limits: ["cpus": 6])])
        simulation.startMaster()
        #expect(quotas(simulation) == [Self.limit])
        #expect(simulation.settle(quiet: .seconds(60)))
        expectSound(simulation)
    }

    /// The next master knows the limit before it knows the agents that come back with what counts.
    @Test(arguments: 1...4 as ClosedRange<UInt64>)
    func aLimitIsNeverExceededWhateverBecomesOfTheMaster(_ seed: UInt64) {
        let simulation = Simulation.cluster(seed: seed, agents: ["a1", "a2", "a3"])
        simulation.advance(by: .seconds(5))
        let limit = V1.Quota.QuotaConfig(role: "*", limits: ["cpus": .init(value: 3)])
        simulation.ask(.updateQuota([limit], force: false))
        simulation.addFramework("f1", .durable("f1"), BatchScheduler((0..<12).map { .command("t\($0)", "sleep 20") }))
        var most = Scalar.zero
        for second in 0..<120 {
            simulation.advance(by: .seconds(1))
            if second == 30 { simulation.crashMaster() }
            if second == 33 { simulation.startMaster() }
            guard let agents = simulation.masterMachine?.snapshot.agents else { continue }
            let held = agents.reduce(Scalar.zero) { $0 + $1.used.cpus + $1.offered.cpus }
            #expect(held <= 3, "after \(second) seconds")
            most = max(most, held)
        }
        #expect(most == 3)
        #expect(simulation.settle(quiet: .seconds(60)))
        expectSound(simulation)
        let ends = simulation.history(of: "f1").updates.compactMap(\.value.last?.state)
        #expect(ends.count { $0 == .finished } == 12)
    }

    @Test func oneThatIsRefusedChangesNothing() {
        let simulation = Simulation.cluster()
        simulation.advance(by: .seconds(5))
        let greedy = V1.Quota.QuotaConfig(role: "*", guarantees: ["cpus": .init(value: 5)])
        let request = simulation.ask(.updateQuota([greedy], force: false))
        let error = OperatorError(
            status: 400,
            message: "Invalid QuotaConfig: total quota guarantees 'cpus:5' exceed cluster capacity 'cpus:4; mem:4096' "
                + "(use 'force' flag to bypass this check)")
        #expect(simulation.answer(toOperator: request) == .some(error))
        simulation.advance(by: .seconds(5))
        #expect(simulation.registry.quotas.isEmpty)
        #expect(quotas(simulation) == [])
    }

    @Test func oneThatTheDiskDoesNotTakeChangesNothing() {
        var options = SimulationOptions()
        options.registry = { change in
            if case .updateQuota = change { .fails("No space left on device") } else { .durable }
        }
        let simulation = Simulation.cluster(options: options)
        simulation.advance(by: .seconds(5))
        let request = simulation.ask(.updateQuota([Self.limit], force: true))
        simulation.advance(by: .seconds(5))
        let error = OperatorError(
            status: 503, message: "Failed to update quota in the registry: No space left on device")
        #expect(simulation.answer(toOperator: request) == .some(error))
        #expect(simulation.registry.quotas.isEmpty)
        #expect(quotas(simulation) == [])
    }

    /// One that was not acknowledged when the master crashed is there or not, but never halfway.
    @Test(arguments: 1...20 as ClosedRange<UInt64>)
    func oneThatACrashInterruptsIsThereOrNot(_ seed: UInt64) {
        let simulation = Simulation.cluster(seed: seed)
        simulation.advance(by: .seconds(5))
        let second = V1.Quota.QuotaConfig(role: "web", limits: ["mem": .init(value: 1)])
        let request = simulation.ask(.updateQuota([Self.limit, second], force: false))
        simulation.crashMaster()
        simulation.startMaster()
        #expect(simulation.answer(toOperator: request) == nil)
        let found = quotas(simulation)
        #expect(found == [] || found == [Self.limit, second])
    }
}

private struct NoFacts: HostFacts {
    var version: V1.VersionInfo { V1.VersionInfo(version: "") }

    func flags(of master: MasterMachine) -> [V1.Flag] { [] }

    func metrics(of master: MasterMachine) -> [V1.Metric] { [] }
}
