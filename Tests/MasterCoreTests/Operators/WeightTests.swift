import MasterCore
import MesosBase
import MesosResources
import MesosWire
import Testing

/// How much roles count.
@Suite struct WeightTests {
    private func weight(_ weight: Double, _ role: String?) -> V1.WeightInfo {
        V1.WeightInfo(weight: weight, role: role)
    }

    private func weights(_ master: TestMaster) -> [V1.WeightInfo]? {
        master.answer(.weights).getWeights?.weightInfos
    }

    @Test func theyCountOnceTheyAreWrittenDown() {
        var master = TestMaster()
        let effects = master.ask(.updateWeights([weight(2.5, " web\t"), weight(0.5, "batch")]))
        #expect(effects.changes == [.updateWeights([weight(2.5, "web"), weight(0.5, "batch")])])
        #expect(effects.count == 1)
        #expect(master.allocatorCalls() == [])
        #expect(weights(master) == nil)
        #expect(master.persist(effects) == [toOperator()])
        #expect(master.allocatorCalls() == [.setWeight(2.5, "web"), .setWeight(0.5, "batch")])
        #expect(weights(master) == [weight(0.5, "batch"), weight(2.5, "web")])
    }

    @Test func noWeightsAreWrittenNowhere() {
        var master = TestMaster()
        #expect(master.ask(.updateWeights([])) == [toOperator()])
    }

    @Test func aRegistryThatFailsLeavesThem() {
        var master = TestMaster()
        guard case .persist(_, let token)? = master.ask(.updateWeights([weight(2, "web")])).first else {
            Issue.record("nothing is written down")
            return
        }
        #expect(
            master.apply(.persistFailed(token, message: "no space left")) == [
                toOperator(
                    1, OperatorError(status: 503, message: "Failed to update weights in the registry: no space left"))
            ])
        #expect(weights(master) == nil)
        #expect(master.allocatorCalls() == [])
    }

    @Test func offersAreTakenBackIfFrameworksAreConcerned() {
        var master = TestMaster.ready(.capable(.multiRole, roles: ["web"]))
        #expect(master.persist(master.ask(.updateWeights([weight(2, "web/eu")]))) == [toOperator()])
        #expect(
            master.persist(master.ask(.updateWeights([weight(2, "batch"), weight(3, "web")]), 2)) == [
                toScheduler(.init(type: .rescind, rescind: .init(offerID: TestMaster.offer(0)))), toOperator(2),
            ])
        #expect(
            master.allocatorCalls() == [
                .setWeight(2, "web/eu"), .setWeight(2, "batch"), .setWeight(3, "web"),
                .recover(
                    Resources("cpus:4;mem:1024").allocated(to: "web"), TestMaster.f0, TestMaster.s0, refusing: nil),
            ])
    }

    static let invalid: [(V1.WeightInfo, String)] = [
        (
            V1.WeightInfo(weight: 2, role: "b/../c"),
            ": Invalid role 'b/../c': Role 'b/../c' cannot include '..' as a component"
        ),
        (V1.WeightInfo(weight: 2, role: ""), ": Invalid role '': Role names cannot be the empty string"),
        (V1.WeightInfo(weight: 2), ": Invalid role '': Role names cannot be the empty string"),
        (V1.WeightInfo(weight: -1, role: "b"), " for role 'b': Invalid weight '-1': Weights must be positive"),
        (V1.WeightInfo(weight: -1.5, role: "b"), " for role 'b': Invalid weight '-1.5': Weights must be positive"),
        (V1.WeightInfo(weight: 0, role: "b"), " for role 'b': Invalid weight '0': Weights must be positive"),
        (V1.WeightInfo(weight: .nan, role: "b"), " for role 'b': Invalid weight 'nan': Weights must be positive"),
        (V1.WeightInfo(weight: .infinity, role: "b"), " for role 'b': Invalid weight 'inf': Weights must be positive"),
    ]

    @Test(arguments: invalid)
    func oneThatIsInvalidSpoilsAll(_ info: V1.WeightInfo, _ problem: String) {
        var master = TestMaster()
        let error = OperatorError(status: 400, message: "Failed to validate update weights request JSON\(problem)")
        #expect(master.ask(.updateWeights([weight(2, "a"), info])) == [toOperator(1, error)])
        #expect(weights(master) == nil)
    }

    @Test func onlyRolesThatAreAllowedHaveWeights() {
        var configuration = MasterConfiguration()
        configuration.roles = ["web"]
        var master = TestMaster(configuration)
        #expect(master.ask(.updateWeights([weight(2, "web"), weight(2, "*")])).changes.count == 1)
        #expect(
            master.ask(.updateWeights([weight(2, "batch")]), 2) == [
                toOperator(
                    2,
                    OperatorError(
                        status: 400,
                        message: "Failed to validate update weights request JSON: Unknown role 'batch'"))
            ])
    }

    @Test func thoseOfTheConfigurationAreWrittenDownFirst() {
        var configuration = MasterConfiguration()
        configuration.weights = ["web": 3]
        var master = TestMaster(configuration)
        #expect(weights(master) == [weight(3, "web")])
        #expect(master.allocatorCalls() == [.setWeight(3, "web")])
        var machine = MasterMachine(configuration: configuration, allocator: RecordingAllocator())
        var turn = Turn<MasterMachine.Effect>(now: .zero, date: Timestamp(nanoseconds: 0), entropy: CountingEntropy())
        machine.apply(.started(Registry()), in: &turn)
        #expect(turn.effects.changes == [.updateWeights([weight(3, "web")])])
    }

    @Test func thoseOfTheRegistryCountMore() {
        var registry = Registry()
        registry.apply(.updateWeights([weight(2, "batch")]))
        var configuration = MasterConfiguration()
        configuration.weights = ["web": 3]
        var master = TestMaster(configuration, registry: registry)
        #expect(
            master.reports.last
                == "The configured weights are ignored: those of the registry are taken over instead")
        #expect(weights(master) == [weight(2, "batch")])
        #expect(master.allocatorCalls() == [.setWeight(2, "batch")])
    }

    @Test func theRegistryTellsWhetherAnythingHasChanged() {
        var registry = Registry()
        #expect(registry.apply(.updateWeights([weight(2, "a"), weight(3, "b")])) == true)
        #expect(registry.apply(.updateWeights([weight(2, "a")])) == false)
        #expect(registry.apply(.updateWeights([])) == false)
        #expect(registry.apply(.updateWeights([weight(2, "a"), weight(4, "b")])) == true)
        #expect(registry.weights == ["a": 2, "b": 4])
    }
}
