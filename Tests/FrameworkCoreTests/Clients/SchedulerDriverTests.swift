import FrameworkCore
import MesosResources
import MesosWire
import Testing

@Suite struct SchedulerDriverTests {
    private let port = RecordingPort()
    private var driver: SchedulerDriver { SchedulerDriver(port) }

    @Test func acceptsAPlan() async throws {
        let task = TaskInfo(name: "t", taskID: "t", agentID: "A")
        let reserve = V1.Offer.Operation(type: .reserve)
        let filters = Filters(refusing: .milliseconds(1_500))
        try await driver.accept(
            Plan(
                launches: [
                    Plan.Launch(agentID: "A", offerIDs: ["O1", "O2"], preparations: [reserve], tasks: [task]),
                    Plan.Launch(agentID: "B", offerIDs: ["O3"], preparations: [reserve]),
                ],
                declined: ["O4"], filters: filters))
        #expect(filters.refuseSeconds == 1.5)
        #expect(
            port.calls == [
                V1.Scheduler.Call(
                    type: .accept,
                    accept: V1.Scheduler.Call.Accept(
                        offerIDs: ["O1", "O2"], operations: [reserve, .launch([task])], filters: filters)),
                V1.Scheduler.Call(
                    type: .accept,
                    accept: V1.Scheduler.Call.Accept(offerIDs: ["O3"], operations: [reserve], filters: filters)),
                V1.Scheduler.Call(
                    type: .decline, decline: V1.Scheduler.Call.Decline(offerIDs: ["O4"], filters: filters)),
            ])
    }

    @Test func launchesTaskGroups() async throws {
        let executor = ExecutorInfo.defaultExecutor("pod", resources: "cpus:0.2;mem:64;disk:10")
        let tasks = [TaskInfo.task("a"), .task("b")]
        try await driver.launchGroup(tasks, executor: executor, on: ["O1"])
        try await driver.accept(
            Plan(launches: [
                Plan.Launch(
                    agentID: "A", offerIDs: ["O2"], tasks: [.task("c")],
                    groups: [Plan.Group(executor: executor, tasks: tasks)])
            ]))
        let group = V1.Offer.Operation.launchGroup(tasks, executor: executor)
        #expect(port.calls.map(\.accept?.operations) == [[group], [.launch([.task("c")]), group]])
        #expect(executor.type == .default)
        #expect(executor.command == nil)
        #expect(executor.resources.map(\.scalar?.value) == [0.2, 64, 10])
        await #expect(
            throws: DriverError.invalid("no task to launch: name at least one, or decline the offers")
        ) {
            try await driver.launchGroup([], executor: executor, on: ["O1"])
        }
    }

    @Test func anEmptyPlanIsNoCall() async throws {
        try await driver.accept(Plan())
        try await driver.decline([OfferID]())
        #expect(port.calls == [])
    }

    @Test func refusesWhatCannotBeMeant() async {
        await #expect(
            throws: DriverError.invalid("no offer to accept: name at least one, all of them of the same agent and role")
        ) {
            try await driver.accept([OfferID](), operations: [])
        }
        await #expect(
            throws: DriverError.invalid("no task to launch: name at least one, or decline the offers")
        ) {
            try await driver.launch([], on: ["O1"] as [OfferID])
        }
        #expect(port.calls == [])
    }

    @Test func everyMethodMakesItsCall() async throws {
        let status = TaskStatus.status("t", .running, uuid: [1])
        let operation = V1.OperationStatus(
            state: .finished, operationID: "op", uuid: V1.UUID(value: [2]), agentID: "A")
        let info = FrameworkInfo(user: "u", name: "n")
        try await driver.accept([.named("O1")], operations: [])
        try await driver.launch([.task("t")], on: [.named("O1")])
        try await driver.decline([.named("O1")], refusing: .seconds(1))
        try await driver.acceptInverseOffers(["I"])
        try await driver.declineInverseOffers(["I"])
        try await driver.revive(roles: ["r"])
        try await driver.suppress(roles: ["r"])
        try await driver.kill("t", agent: "A", policy: KillPolicy())
        try await driver.acknowledge(status)
        try await driver.acknowledge(TaskStatus.status("t", .running))
        try await driver.acknowledge(operation)
        try await driver.reconcile([V1.Scheduler.Call.Reconcile.Task(taskID: "t")])
        try await driver.reconcileOperations()
        try await driver.send(message: [1], to: "E", on: "A")
        try await driver.shutdownExecutor("E", on: "A")
        try await driver.update(info)
        try await driver.send(V1.Scheduler.Call(type: .request))
        await driver.teardown()
        await driver.stop()
        #expect(
            port.calls.map(\.type) == [
                .accept, .accept, .decline, .acceptInverseOffers, .declineInverseOffers, .revive, .suppress, .kill,
                .acknowledge, .acknowledgeOperationStatus, .reconcile, .reconcileOperations, .message, .shutdown,
                .updateFramework, .request,
            ])
        #expect(port.stops == [true, false])
        #expect(await driver.frameworkID == "F")
        #expect(port.calls[2].decline?.filters?.refuseSeconds == 1)
        #expect(port.calls[7].kill == V1.Scheduler.Call.Kill(taskID: "t", agentID: "A", killPolicy: KillPolicy()))
        #expect(port.calls[12].message == V1.Scheduler.Call.Message(agentID: "A", executorID: "E", data: [1]))
    }

    @Test func showsRawEvents() async {
        var seen: [V1.Scheduler.Event] = []
        for await event in driver.events { seen.append(event) }
        #expect(seen == [.heartbeat])
    }

    @Test func describesFrameworks() {
        let usual = FrameworkInfo(name: "x", user: "me", roles: ["a", "b"], failoverTimeout: .seconds(90))
        #expect(usual.roles == ["a", "b"])
        #expect(usual.role == nil)
        #expect(usual.failoverTimeout == 90)
        #expect(
            usual.capabilities.map(\.type) == [.multiRole, .reservationRefinement, .partitionAware, .taskKillingState])
        let old = FrameworkInfo(name: "x", roles: ["a"], capabilities: [])
        #expect(old.role == "a")
        #expect(old.roles == [])
        #expect(old.allRoles == ["a"])
    }
}
