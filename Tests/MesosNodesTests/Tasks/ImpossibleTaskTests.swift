import FrameworkCore
import MesosKit
import MesosNodes
import MesosResources
import Testing

/// Tasks that cannot be: each is answered with the state, the reason and the sentence of Mesos, and nobody else
/// notices.
@Suite(.serialized, .timeLimit(.minutes(1)))
struct ImpossibleTaskTests {
    private static let resources: Resources = "cpus:2;mem:1024;disk:0;ports:[31000-31001]"

    /// Runs the body with an offer, beside a framework whose task is to notice nothing.
    private func run(
        capabilities: [FrameworkInfo.Capability.Kind] = FrameworkInfo.usualCapabilities,
        _ body: @escaping @Sendable (TestFramework, SchedulerDriver, Offer) async throws -> Void
    ) async throws {
        let neighbour = LocalCluster.Agent(resources: "cpus:1;mem:64;ports:[1-1]", attributes: "neighbour:yes")
        let agent = LocalCluster.Agent(resources: Self.resources)
        var configuration = LocalClusterConfiguration(agents: [neighbour, agent])
        configuration.master.allocationInterval = .milliseconds(50)
        try await withLocalCluster(configuration) { cluster in
            try await cluster.framework(FrameworkInfo(name: "neighbour")) { other in
                let driver = try other.driver
                let offer = try await other.offer { !$0.attributes.isEmpty }
                try await driver.launch([.shell("task", "exec sleep 1000", on: offer)], on: [offer])
                _ = try await other.update(of: "task", to: .running)
                try await driver.suppress()
                try await driver.decline([try await other.offer { $0.attributes.isEmpty }], refusing: .zero)

                try await cluster.framework(FrameworkInfo(name: "test", capabilities: capabilities)) { framework in
                    let offer = try await framework.offer { $0.attributes.isEmpty }
                    try await body(framework, framework.driver, offer)
                    // The resources are there again for one that can be.
                    try await framework.driver.revive()
                    var next = try await framework.offer { $0.attributes.isEmpty && $0.id != offer.id }
                    while next.resourcesValue != offer.resourcesValue {
                        // Offered while some of it was in use.
                        try await framework.driver.decline([next], refusing: .zero)
                        next = try await framework.offer { $0.attributes.isEmpty }
                    }
                    try await framework.driver.launch([.shell("possible", "true", on: next)], on: [next])
                    #expect(try await framework.end(of: "possible").state == .finished)
                }

                try await driver.reconcile([.init(taskID: "task")])
                #expect(try await other.update(of: "task").state == .running)
                try await driver.kill("task")
                #expect(try await other.end(of: "task").state == .killed)
            }
        }
    }

    private func expect(
        _ status: TaskStatus, _ state: TaskState, _ reason: TaskStatus.Reason, _ message: String,
        sourceLocation: SourceLocation = #_sourceLocation
    ) {
        #expect(status.state == state, sourceLocation: sourceLocation)
        #expect(status.reason == reason, sourceLocation: sourceLocation)
        #expect(status.message == message, sourceLocation: sourceLocation)
        #expect(status.source == .master, sourceLocation: sourceLocation)
        #expect(status.uuid == nil, sourceLocation: sourceLocation)
    }

    @Test func overTheOffer() async throws {
        try await run { framework, driver, offer in
            try await driver.launch(
                [.shell("task", "true", on: offer, resources: "cpus:2.5;mem:32")], on: [offer],
                filters: Filters(refusing: .zero))
            expect(
                try await framework.update(of: "task"), .error, .taskInvalid,
                "Total resources cpus(allocated: *):2.5; mem(allocated: *):32 required by task and its executor is "
                    + "more than available cpus(allocated: *):2; mem(allocated: *):1024; "
                    + "ports(allocated: *):[31000-31001]")
        }
    }

    @Test func onlyWhatDoesNotFitAnyMoreIsRefused() async throws {
        try await run { framework, driver, offer in
            let tasks = ["one", "two", "three"].map {
                TaskInfo.shell(TaskID($0), "true", on: offer, resources: "cpus:0.8;mem:32")
            }
            try await driver.launch(tasks, on: [offer], filters: Filters(refusing: .zero))
            expect(
                try await framework.update(of: "three"), .error, .taskInvalid,
                "Total resources cpus(allocated: *):0.8; mem(allocated: *):32 required by task and its executor is "
                    + "more than available cpus(allocated: *):0.4; mem(allocated: *):960; "
                    + "ports(allocated: *):[31000-31001]")
            #expect(try await framework.end(of: "one").state == .finished)
            #expect(try await framework.end(of: "two").state == .finished)
        }
    }

    @Test func onTheWrongAgent() async throws {
        try await run { framework, driver, offer in
            var task = TaskInfo.shell("task", "true", on: offer)
            task.agentID = "elsewhere"
            try await driver.launch([task], on: [offer], filters: Filters(refusing: .zero))
            expect(
                try await framework.update(of: "task"), .error, .taskInvalid,
                "Task uses invalid agent elsewhere while agent \(offer.agentID) is expected")
        }
    }

    @Test func underANameThatIsTaken() async throws {
        try await run { framework, driver, offer in
            let task = TaskInfo.shell("task", "exec sleep 1000", on: offer)
            try await driver.launch([task, task], on: [offer], filters: Filters(refusing: .zero))
            expect(try await framework.update(of: "task"), .error, .taskInvalid, "Task has duplicate ID: task")
            _ = try await framework.update(of: "task", to: .running)
            try await driver.kill("task")
            #expect(try await framework.end(of: "task").state == .killed)
        }
    }

    @Test(arguments: [
        ("", "ID must not be empty"),
        ("..", "'..' is disallowed"),
        ("a/b", "'a/b' contains invalid characters"),
        (String(repeating: "x", count: 256), "ID must not be greater than 255 characters"),
    ])
    func underANameThatNoTaskCanHave(name: String, message: String) async throws {
        try await run { framework, driver, offer in
            try await driver.launch(
                [.shell(TaskID(name), "true", on: offer)], on: [offer], filters: Filters(refusing: .zero))
            expect(try await framework.update(of: TaskID(name)), .error, .taskInvalid, message)
        }
    }

    @Test func withNothingToRun() async throws {
        try await run { framework, driver, offer in
            let neither = TaskInfo(name: "a", taskID: "a", agentID: offer.agentID, resources: "cpus:0.1;mem:32")
            let both = TaskInfo(
                name: "b", taskID: "b", agentID: offer.agentID, resources: "cpus:0.1;mem:32", command: .shell("true"),
                executor: .hosted("test"))
            try await driver.launch([neither, both], on: [offer], filters: Filters(refusing: .zero))
            for task: TaskID in ["a", "b"] {
                expect(
                    try await framework.update(of: task), .error, .taskInvalid,
                    "Task should have at least one (but not both) of CommandInfo or ExecutorInfo present")
            }
        }
    }

    /// Such a task is the master's to accept, and its executor's to complain about.
    @Test func withAnEmptyCommand() async throws {
        try await run { framework, driver, offer in
            let empty: [(TaskID, CommandInfo, String)] = [
                ("shell", CommandInfo(), "Shell command of task 'shell' is not specified"),
                ("program", CommandInfo(shell: false), "Executable of task 'program' is not specified"),
                (
                    "nameless", CommandInfo(value: "", shell: false),
                    "Failed to start the command: cannot execute '': No such file or directory"
                ),
            ]
            let tasks = empty.map {
                TaskInfo(
                    name: "x", taskID: $0.0, agentID: offer.agentID, resources: "cpus:0.1;mem:32", command: $0.1)
            }
            try await driver.launch(tasks, on: [offer], filters: Filters(refusing: .zero))
            for (task, _, message) in empty {
                let status = try await framework.end(of: task)
                #expect(status.state == .failed)
                #expect(status.message == message)
                #expect(status.source == .executor)
            }
        }
    }

    @Test func withoutResources() async throws {
        try await run { framework, driver, offer in
            try await driver.launch(
                [.shell("task", "true", on: offer, resources: Resources())], on: [offer],
                filters: Filters(refusing: .zero))
            expect(try await framework.update(of: "task"), .error, .taskInvalid, "Task uses no resources")
        }
    }

    @Test func onAnOfferThatWasUsed() async throws {
        try await run { framework, driver, offer in
            try await driver.launch(
                [.shell("first", "true", on: offer)], on: [offer], filters: Filters(refusing: .zero))
            try await driver.launch([.shell("second", "true", on: offer)], on: [offer])
            expect(
                try await framework.update(of: "second"), .dropped, .invalidOffers,
                "Task launched with invalid offers: Offer \(offer.id) is no longer valid")
            #expect(try await framework.end(of: "first").state == .finished)
        }
    }

    @Test func onAnOfferThatWasDeclined() async throws {
        try await run { framework, driver, offer in
            try await driver.decline([offer], refusing: .zero)
            try await driver.launch([.shell("task", "true", on: offer)], on: [offer])
            expect(
                try await framework.update(of: "task"), .dropped, .invalidOffers,
                "Task launched with invalid offers: Offer \(offer.id) is no longer valid")
        }
    }

    @Test func onAnOfferThatIsNotTheirs() async throws {
        try await run { framework, driver, offer in
            try await driver.launch([.shell("task", "true", on: offer)], on: ["no-such-offer"])
            expect(
                try await framework.update(of: "task"), .dropped, .invalidOffers,
                "Task launched with invalid offers: Offer no-such-offer is no longer valid")
            try await driver.launch([.shell("twice", "true", on: offer)], on: [offer, offer])
            expect(
                try await framework.update(of: "twice"), .dropped, .invalidOffers,
                "Task launched with invalid offers: Duplicate offer \(offer.id) in offer list")
        }
    }

    @Test func aFrameworkOfOldHearsThatItsTaskIsLost() async throws {
        try await run(capabilities: []) { framework, driver, offer in
            try await driver.decline([offer], refusing: .zero)
            try await driver.launch([.shell("task", "true", on: offer)], on: [offer])
            expect(
                try await framework.update(of: "task"), .lost, .invalidOffers,
                "Task launched with invalid offers: Offer \(offer.id) is no longer valid")
        }
    }

    @Test func whatTheDriverCanSeeIsNotSent() async throws {
        try await run { framework, driver, offer in
            await #expect(
                throws: DriverError.invalid("no task to launch: name at least one, or decline the offers")
            ) { try await driver.launch([], on: [offer]) }
            await #expect(
                throws: DriverError.invalid(
                    "no offer to accept: name at least one, all of them of the same agent and role")
            ) { try await driver.accept([OfferID](), operations: []) }
            await #expect(throws: DriverError.invalid("the library subscribes on its own: do not send SUBSCRIBE")) {
                try await driver.send(V1.Scheduler.Call(type: .subscribe))
            }
            await #expect(
                throws: DriverError.refused("Failed to validate scheduler::Call: Expecting 'kill' to be present")
            ) { try await driver.send(V1.Scheduler.Call(type: .kill)) }
            try await driver.decline([offer], refusing: .zero)
        }
    }
}
