import MasterCore
import MesosBase
import MesosResources
import MesosWire
import Testing

/// A framework that holds an offer, and one whose task has been launched, beside what a real master showed of them.
@Suite struct RunningBodyTests {
    private static let resources: Resources = "cpus:8;mem:4096;disk:10000;ports:[31000-31100]"

    private static func master() -> TestMaster {
        var master = TestMaster()
        var info = FrameworkInfo(user: "root", name: "a b/c")
        info.roles = ["x/y", "*"]
        info.failoverTimeout = 5
        info.labels = V1.Labels(labels: [.init(key: "k", value: "v")])
        info.capabilities = [.init(type: .multiRole), .init(type: .partitionAware), .init(type: nil)]
        info.principal = "me"
        info.webuiURL = "http://w"
        let exists = V1.Scheduler.AttributeConstraint(
            selector: .init(selector: .attributeName("rack")), predicate: .init(predicate: .exists(.init())))
        let constraints = V1.Scheduler.OfferConstraints(
            roleConstraints: ["x/y": .init(groups: [.init(attributeConstraints: [exists])])])
        let subscribe = V1.Scheduler.Call.Subscribe(
            frameworkInfo: info, suppressedRoles: ["*"], offerConstraints: constraints)
        master.apply(
            .schedulerCalled(SchedulerConnectionID(1), .init(type: .subscribe, subscribe: subscribe)))
        master.register("127.0.0.1", resources)
        master.offer(resources, role: "x/y")
        return master
    }

    private static var task: TaskInfo {
        let labels = V1.Labels(labels: [.init(key: "ek")])
        let executor = ExecutorInfo(
            executorID: "e1", resources: Resources(cpus: 0.1, mem: 32).wireValue,
            command: CommandInfo(
                environment: .init(variables: [.init(name: "A", value: "B")]), value: "sleep 30", user: "root"),
            name: "E", source: "src", labels: labels, type: .custom)
        var task = TaskInfo.executed("t1", "cpus:0.1;mem:32;ports:[31000-31001]", by: executor)
        task.name = "t"
        task.labels = V1.Labels(labels: [.init(key: "k", value: "v")])
        task.discovery = V1.DiscoveryInfo(
            visibility: .cluster, name: "d", ports: .init(ports: [.init(number: 80)]))
        task.container = V1.ContainerInfo(type: .mesos)
        task.healthCheck = V1.HealthCheck(type: .tcp, tcp: .init(port: 80))
        return task
    }

    /// What was recorded, with the ids that things have here.
    private func recorded(_ part: String, _ number: Int) throws -> JSONTree {
        try JSONTree.golden("master-running")[part]?.items[number].renaming([
            "FRAMEWORK": TestMaster.f0.value, "AGENT": TestMaster.s0.value, "OFFER": TestMaster.offer(0).value,
        ]) ?? .word("null")
    }

    @Test func offeredResourcesAreShownAsTheRealOneDoes() throws {
        let body = try JSONTree(Self.master().machine.frameworksBody())
        let shown = try #require(body["frameworks"]?.items.first)
        #expect(try shown.differences(from: recorded("frameworks", 0)) == ["registered_time"])
    }

    @Test func runningTasksAreShownAsTheRealOneDoes() throws {
        var master = Self.master()
        master.launch([Self.task])
        let body = try JSONTree(master.machine.frameworksBody())
        let shown = try #require(body["frameworks"]?.items.first)
        let differences = try shown.differences(from: recorded("frameworks", 1))
        // Messages write their fields here in the order of their numbers, there in that of their declaration.
        #expect(
            differences == [
                "registered_time", "tasks/0/health_check/tcp order",
                "executors/0/command/environment/variables/0 order",
            ])
    }

    @Test func usedResourcesAreShownAsTheRealOneDoes() throws {
        var master = Self.master()
        master.launch([Self.task])
        let shown = try #require(JSONTree(master.machine.slavesBody())["slaves"]?.items.first)
        let differences = try shown.differences(from: recorded("slaves", 0))
        // The agent here has another port, no attributes and no capabilities.
        #expect(
            differences == [
                "port", "-attributes/rack", "-attributes/zone", "pid", "registered_time", "capabilities count",
            ])
    }
}

extension JSONTree {
    /// The same with other texts in the place of some.
    fileprivate func renaming(_ names: [String: String]) -> JSONTree {
        switch self {
        case .object(let members): .object(members.map { Member(name: $0.name, value: $0.value.renaming(names)) })
        case .array(let items): .array(items.map { $0.renaming(names) })
        case .string(let text): .string(names[text] ?? text)
        default: self
        }
    }
}
