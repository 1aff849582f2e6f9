import MasterCore
import MesosResources
import MesosWire
import Testing

/// What must be the same in an executor that a task brings and the one of that id that runs already.
@Suite struct ExecutorComparisonTests {
    struct Change: Sendable, CustomTestStringConvertible {
        let name: String
        /// The fields that are said to differ; none if the executor counts as the same.
        let fields: String?
        let make: @Sendable (inout ExecutorInfo) -> Void

        init(_ name: String, differsIn fields: String? = nil, _ make: @escaping @Sendable (inout ExecutorInfo) -> Void)
        {
            self.name = name
            self.fields = fields
            self.make = make
        }

        var testDescription: String { name }
    }

    private static let executor = ExecutorInfo(
        executorID: "e", resources: Resources("cpus:0.5;mem:32").wireValue,
        command: CommandInfo(
            uris: [.init(value: "a"), .init(value: "b")],
            environment: V1.Environment(variables: [.init(name: "A", value: "1"), .init(name: "B", value: "2")]),
            value: "run", arguments: ["x", "y"]),
        container: V1.ContainerInfo(
            type: .mesos,
            volumes: [
                .init(containerPath: "a", mode: .rw, hostPath: "/a"),
                .init(containerPath: "b", mode: .ro, hostPath: "/b"),
            ]),
        discovery: V1.DiscoveryInfo(
            visibility: .cluster, name: "d", ports: V1.Ports(ports: [.init(number: 1), .init(number: 2)]),
            labels: V1.Labels(labels: [.init(key: "k", value: "v")])))

    static let same: [Change] = [
        .init("nothing") { _ in },
        .init("labels") { $0.labels = V1.Labels(labels: [.init(key: "k")]) },
        .init("the grace period") { $0.shutdownGracePeriod = .init(nanoseconds: 1) },
        .init("an empty name") { $0.name = "" },
        .init("empty data") { $0.data = [] },
        .init("the order of the resources") { $0.resources.reverse() },
        .init("resources in two parts") {
            $0.resources = Resources("mem:32;cpus:0.25").wireValue + Resources("cpus:0.25").wireValue
        },
        .init("the order of the files") { $0.command?.uris.reverse() },
        .init("whether files are cached") { $0.command?.uris[0].cache = true },
        .init("a default that is written out") { $0.command?.uris[0].extract = true },
        .init("the order of the variables") { $0.command?.environment?.variables.reverse() },
        .init("the shell that is the default") { $0.command?.shell = true },
        .init("the order of the volumes") { $0.container?.volumes.reverse() },
        .init("the networks") { $0.container?.networkInfos = [.init(name: "n")] },
        .init("the image of a Mesos container") {
            $0.container?.mesos = .init(image: V1.Image(type: .docker, docker: .init(name: "n")))
        },
        .init("the order of the ports") { $0.discovery?.ports?.ports.reverse() },
    ]

    static let different: [Change] = [
        .init("the type", differsIn: "type") { $0.type = .custom },
        .init("data", differsIn: "data") { $0.data = [1] },
        .init("an amount", differsIn: "resources") { $0.resources = Resources("cpus:0.6;mem:32").wireValue },
        .init("the command", differsIn: "command") { $0.command?.value = "other" },
        .init("the user", differsIn: "command") { $0.command?.user = "other" },
        .init("the shell", differsIn: "command") { $0.command?.shell = false },
        .init("the order of the arguments", differsIn: "command") { $0.command?.arguments.reverse() },
        .init("a variable", differsIn: "command") { $0.command?.environment?.variables[1].value = "3" },
        .init("no variables", differsIn: "command") { $0.command?.environment = nil },
        .init("a file", differsIn: "command") { $0.command?.uris[1].executable = true },
        .init("a file's name", differsIn: "command") { $0.command?.uris[1].outputFile = "f" },
        .init("fewer files", differsIn: "command") { $0.command?.uris.removeLast() },
        .init("the name", differsIn: "name") { $0.name = "other" },
        .init("the source", differsIn: "source") { $0.source = "other" },
        .init("no container", differsIn: "container") { $0.container = nil },
        .init("a volume", differsIn: "container") { $0.container?.volumes[0].mode = .ro },
        .init("the container's host", differsIn: "container") { $0.container?.hostname = "h" },
        .init("the image of a Docker container", differsIn: "container") {
            $0.container?.docker = .init(image: "i")
        },
        .init("a port", differsIn: "discovery") { $0.discovery?.ports?.ports[0].protocol = "udp" },
        .init("a label of the discovery", differsIn: "discovery") { $0.discovery?.labels = nil },
        .init("no discovery", differsIn: "discovery") { $0.discovery = nil },
        .init("several fields", differsIn: "data, name, source") {
            $0.data = [1]
            $0.name = "other"
            $0.source = "other"
        },
    ]

    @Test(arguments: same + different)
    func aRunningExecutorMustStayTheSame(_ change: Change) {
        var master = TestMaster.ready()
        #expect(master.launch([.executed("a", "cpus:1", by: Self.executor)]).messages.count == 1)
        master.offer("cpus:2")
        var executor = Self.executor
        change.make(&executor)
        let effects = master.launch([.executed("b", "cpus:1", by: executor)], on: [1])
        #expect(effects.messages.count == (change.fields == nil ? 1 : 0))
        let message = change.fields.map {
            "ExecutorInfo is not compatible with existing ExecutorInfo with same ExecutorID. They differ in: \($0)"
        }
        #expect(effects.statuses.map(\.message) == (message.map { [$0] } ?? []))
    }

    @Test func onAnotherAgentAnExecutorMayDiffer() {
        var master = TestMaster.ready()
        master.launch([.executed("a", "cpus:1", by: Self.executor)])
        master.register("b", over: 101)
        master.offer(of: TestMaster.s1)
        var executor = Self.executor
        executor.name = "other"
        var task = TaskInfo.executed("b", "cpus:1", by: executor)
        task.agentID = TestMaster.s1
        #expect(master.launch([task], on: [1]).messages.count == 1)
    }
}
