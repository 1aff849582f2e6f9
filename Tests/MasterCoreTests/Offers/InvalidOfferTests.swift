import MasterCore
import MesosBase
import MesosResources
import MesosWire
import Testing

/// What follows when offers are accepted that cannot be.
@Suite struct InvalidOfferTests {
    /// Two frameworks, two agents; offers 0 and 1 are of agent 0, 2 of agent 1, 3 goes to the other framework, 4 is for
    /// another role.
    private func stage(_ info: FrameworkInfo) -> TestMaster {
        var master = TestMaster()
        master.subscribe(info)
        master.subscribe(over: 2)
        master.register("a", over: 100)
        master.register("b", over: 101)
        master.offer("cpus:1;mem:64", role: "r")
        master.offer("cpus:2;mem:64", role: "r")
        master.offer("cpus:4;mem:1024", of: TestMaster.s1, role: "r")
        master.offer("cpus:0.5", to: TestMaster.f1)
        master.offer("cpus:0.5", role: "q")
        _ = master.allocatorCalls()
        return master
    }

    static let problems: [([Int], String, [Double])] = [
        ([], "No offers specified", []),
        ([0, 0], "Duplicate offer \(TestMaster.offer(0)) in offer list", [1]),
        ([0, 9], "Offer \(TestMaster.offer(9)) is no longer valid", [1]),
        (
            [0, 3],
            "Offer \(TestMaster.offer(3)) has invalid framework \(TestMaster.f1) while framework \(TestMaster.f0) "
                + "is expected", [1]
        ),
        (
            [0, 4],
            "Aggregated offers must be allocated to the same role. Offer \(TestMaster.offer(4)) uses role 'q but "
                + "another is using role 'r", [1, 0.5]
        ),
        (
            [0, 2],
            "Aggregated offers must belong to one single agent. Offer \(TestMaster.offer(2)) uses agent "
                + "\(TestMaster.s1) and agent \(TestMaster.s0)", [1, 4]
        ),
    ]

    @Test(arguments: problems)
    func itsTasksAreLostAndTheValidOffersReturn(_ offers: [Int], _ problem: String, _ returned: [Double]) {
        var master = stage(.capable(.multiRole, roles: ["q", "r"]))
        let effects = master.launch([.command("x"), .command("y")], on: offers)
        func lost(_ task: TaskID) -> MasterMachine.Effect {
            toScheduler(
                TaskStatus(
                    taskID: task, state: .lost, message: "Task launched with invalid offers: \(problem)",
                    agentID: TestMaster.s0, timestamp: master.time, source: .master, reason: .invalidOffers))
        }
        #expect(effects == [lost("x"), lost("y")])
        let amounts = master.allocatorCalls().map { call -> Double in
            guard case .recover(let resources, TestMaster.f0, _, nil) = call else { return -1 }
            return resources.cpus.doubleValue
        }
        #expect(amounts == returned)
    }

    @Test func aPartitionAwareFrameworkHearsThatTheyWereDropped() {
        var master = stage(.capable(.multiRole, .partitionAware, roles: ["q", "r"]))
        let statuses = master.launch([.command()], on: [9]).statuses
        #expect(statuses.map(\.state) == [.dropped])
        #expect(statuses.map(\.reason) == [.invalidOffers])
        #expect(statuses.map(\.uuid) == [nil])
    }

    @Test func everyOperationIsAnswered() {
        var master = stage(.capable(.multiRole, roles: ["q", "r"]))
        let effects = master.call(.accept) { call in
            call.accept = .init(
                offerIDs: [],
                operations: [
                    .init(type: .launch, launch: .init(taskInfos: [.command("x")])),
                    .init(type: .reserve, reserve: .init(), id: "op"),
                    .init(type: .reserve, reserve: .init()),
                    .init(type: .launch, launch: .init(taskInfos: [.command("y")])),
                ])
        }
        let events = effects.compactMap { effect -> V1.Scheduler.Event? in
            if case .sendToScheduler(_, let event) = effect { event } else { nil }
        }
        #expect(events.map(\.type) == [.update, .updateOperationStatus, .update])
        let status = events.dropFirst().first?.updateOperationStatus?.status
        #expect(
            status
                == V1.OperationStatus(
                    state: .error, operationID: "op",
                    message: "Operation attempted with invalid offers: No offers specified"))
    }

    @Test func anOfferIsUsedOnlyOnce() {
        var master = TestMaster.ready()
        master.launch([.command("x")])
        let statuses = master.launch([.command("y")]).statuses
        #expect(statuses.map(\.state) == [.lost])
        #expect(
            statuses.map(\.message) == [
                "Task launched with invalid offers: Offer \(TestMaster.offer(0)) is no longer valid"
            ])
    }
}
