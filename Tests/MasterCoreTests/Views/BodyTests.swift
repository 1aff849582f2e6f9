import MasterCore
import MesosBase
import MesosResources
import MesosWire
import Testing

@Suite struct BodyTests {
    private let facts = MasterHostFacts(version: V1.VersionInfo(version: "1.11.0"), date: Timestamp(nanoseconds: 0))

    @Test func aClusterThatHasANameShowsIt() throws {
        var configuration = MasterConfiguration()
        configuration.cluster = "green"
        let master = TestMaster(configuration)
        #expect(try JSONTree(master.machine.stateBody(facts))["cluster"]?.text == "green")
        #expect(try JSONTree(master.machine.stateSummaryBody)["cluster"]?.text == "green")
        #expect(try JSONTree(TestMaster().machine.stateBody(facts))["cluster"] == nil)
    }

    @Test func runningTasksAndOffersAreInTheState() throws {
        var master = TestMaster()
        master.subscribe()
        master.register(capabilities: [.taskResourceLimits])
        var task = TaskInfo.command("t", "cpus:1;mem:64;ports:[31000-31001]")
        task.limits = ["mem": .init(value: 128)]
        task.command?.user = "alice"
        task.labels = V1.Labels(labels: [.init(key: "k", value: "v")])
        master.offer("cpus:1;mem:64;ports:[31000-31005]")
        master.launch([task])
        master.offer("cpus:0.5")
        let state = try JSONTree(master.machine.stateBody(facts))
        let framework = try #require(state["frameworks"]?.items.first)
        let shown = try #require(framework["tasks"]?.items.first)
        #expect(shown["resources"]?["ports"]?.text == "[31000-31001]")
        #expect(shown["limits"]?["mem"]?.double == 128)
        #expect(shown["user"]?.text == "alice")
        #expect(shown["executor_id"]?.text == "")
        #expect(shown["statuses"] == .array([]))
        #expect(framework["used_resources"]?["cpus"]?.double == 1)
        #expect(framework["offered_resources"]?["cpus"]?.double == 0.5)
        #expect(framework["resources"]?["cpus"]?.double == 1.5)
        let offer = try #require(framework["offers"]?.items.first)
        #expect(
            offer.members.map(\.name) == ["id", "framework_id", "allocation_info", "slave_id", "resources"])
        let agent = try #require(state["slaves"]?.items.first)
        #expect(agent["used_resources"]?["ports"]?.text == "[31000-31001]")
        #expect(agent["offered_resources"]?["cpus"]?.double == 0.5)
    }

    @Test func executorsAreInTheState() throws {
        var master = TestMaster.ready()
        let executor = ExecutorInfo(
            executorID: "e", resources: Resources(cpus: 0.5, mem: 32).wireValue,
            command: CommandInfo(uris: [.init(value: "http://x/y")], value: "run", arguments: ["run", "fast"]),
            frameworkID: TestMaster.f0, name: "E")
        master.launch([.executed("t", "cpus:1;mem:64", by: executor)])
        let state = try JSONTree(master.machine.stateBody(facts))
        let shown = try #require(state["frameworks"]?.items.first?["executors"]?.items.first)
        #expect(
            shown.members.map(\.name) == [
                "executor_id", "name", "framework_id", "command", "resources", "role", "slave_id",
            ])
        #expect(shown["command"]?["argv"] == .array([.string("run"), .string("fast")]))
        #expect(shown["command"]?["uris"]?.items.first?["executable"] == .word("false"))
        #expect(shown["role"]?.text == "*")
        #expect(state["slaves"]?.items.first?["used_resources"]?["cpus"]?.double == 1.5)
    }

    @Test func summariesCountTasksByState() throws {
        var master = TestMaster.ready()
        master.launch([.command("a"), .command("b")])
        master.update("a", .running, 1)
        let summary = try JSONTree(master.machine.stateSummaryBody)
        for part in ["slaves", "frameworks"] {
            let shown = try #require(summary[part]?.items.first)
            #expect(shown["TASK_STAGING"] == .number("1"))
            #expect(shown["TASK_RUNNING"] == .number("1"))
        }
        #expect(summary["slaves"]?.items.first?["framework_ids"] == .array([.string(TestMaster.f0.value)]))
        #expect(summary["frameworks"]?.items.first?["slave_ids"] == .array([.string(TestMaster.s0.value)]))
    }

    @Test func agentsAndFrameworksCanBeAskedForOneByOne() throws {
        var master = TestMaster.ready()
        master.register("b", over: 101)
        master.subscribe(over: 2)
        let agents = try JSONTree(master.machine.slavesBody(TestMaster.s1))
        #expect(agents["slaves"]?.items.map { $0["hostname"]?.text } == ["b"])
        let frameworks = try JSONTree(master.machine.frameworksBody(TestMaster.f1))
        #expect(frameworks["frameworks"]?.items.map { $0["id"]?.text } == [TestMaster.f1.value])
        #expect(try JSONTree(master.machine.slavesBody("none"))["slaves"] == .array([]))
    }

    @Test func agentsOfAnEarlierMasterAreShownApart() throws {
        var registry = Registry()
        registry.apply(.admit(AgentInfo(hostname: "a", id: "S")))
        let master = TestMaster(registry: registry)
        let body = try JSONTree(master.machine.slavesBody())
        #expect(body["slaves"] == .array([]))
        #expect(
            body["recovered_slaves"]?.items.first?.members.map(\.name) == ["id", "hostname", "port", "attributes"])
    }

    @Test func rolesShowWhatIsHeldBelowThem() throws {
        var master = TestMaster()
        master.subscribe(.capable(.multiRole, roles: ["a/b"]))
        master.register("a", "cpus:4;mem:1024;cpus(a):2")
        master.offer("cpus:1;mem:64", role: "a/b")
        let roles = try JSONTree(master.machine.rolesBody)["roles"]?.items ?? []
        #expect(roles.map { $0["name"]?.text } == ["a", "a/b"])
        #expect(roles[0]["offered"]?["cpus"]?.double == 1)
        #expect(roles[0]["reserved"]?["cpus"]?.double == 2)
        #expect(roles[0]["quota"]?["consumed"]?["cpus"]?.double == 2)
        #expect(roles[0]["frameworks"] == .array([]))
        #expect(roles[1]["resources"]?["mem"]?.double == 64)
        #expect(roles[1]["frameworks"] == .array([.string(TestMaster.f0.value)]))
    }

    @Test func rolesShowTheirQuotaAndWhatIsGoneOfIt() throws {
        var master = TestMaster()
        master.subscribe(.capable(.multiRole, roles: ["a/b"]))
        master.register("a", "cpus:4;mem:1024;cpus(a):2;cpus(a/c):0.5")
        master.offer("cpus:1;mem:64;cpus(a):2", role: "a/b")
        master.launch([.command("t", "cpus:1;mem:64")])
        master.offer("mem:32", role: "a/b")
        var config = quota("a", "mem:128", to: "cpus:8")
        config.limits["gpus"] = V1.Value.Scalar(value: 0)
        master.setQuotas([config, quota("b", "cpus:1")])
        let roles = try JSONTree(master.machine.rolesBody)["roles"]
        let expected = """
            [{"name":"a","weight":1.0,
              "quota":{"role":"a","guarantee":{"mem":128.0},"limit":{"cpus":8.0,"gpus":0.0},
                       "consumed":{"cpus":3.5,"mem":64.0}},
              "resources":{"cpus":1.0,"mem":96.0},"allocated":{"cpus":1.0,"mem":64.0},"offered":{"mem":32.0},
              "reserved":{"cpus":2.5},"frameworks":[]},
             {"name":"a/b","weight":1.0,
              "quota":{"role":"a/b","guarantee":{},"limit":{},"consumed":{"cpus":1.0,"mem":64.0}},
              "resources":{"cpus":1.0,"mem":96.0},"allocated":{"cpus":1.0,"mem":64.0},"offered":{"mem":32.0},
              "reserved":{},"frameworks":["\(TestMaster.f0)"]},
             {"name":"a/c","weight":1.0,
              "quota":{"role":"a/c","guarantee":{},"limit":{},"consumed":{"cpus":0.5}},
              "resources":{},"allocated":{},"offered":{},"reserved":{"cpus":0.5},"frameworks":[]},
             {"name":"b","weight":1.0,
              "quota":{"role":"b","guarantee":{"cpus":1.0},"limit":{},"consumed":{}},
              "resources":{},"allocated":{},"offered":{},"reserved":{},"frameworks":[]}]
            """
        let wanted = try JSONTree(expected.utf8.filter { !" \n".utf8.contains($0) })
        #expect(roles?.differences(from: wanted) == [])
    }

    @Test func quotasAreListedInBothForms() throws {
        var master = TestMaster()
        master.setQuotas([quota("a", "mem:128", to: "cpus:8"), quota("b", to: "cpus:0.5")], force: true)
        #expect(
            String(decoding: master.machine.quotaBody, as: UTF8.self)
                == #"{"infos":[{"role":"a","guarantee":[{"name":"mem","type":"SCALAR","scalar":{"value":128.0}}]},"#
                + #"{"role":"b"}],"configs":[{"role":"a","guarantees":{"mem":{"value":128.0}},"limits":{"cpus":"#
                + #"{"value":8.0}}},{"role":"b","limits":{"cpus":{"value":0.5}}}]}"#)
    }

    @Test func weightsAreListedByRole() throws {
        var configuration = MasterConfiguration()
        configuration.weights = ["b": 2.5, "a": 3]
        let body = try JSONTree(TestMaster(configuration).machine.weightsBody)
        #expect(body == (try JSONTree(Array(#"[{"role":"a","weight":3.0},{"role":"b","weight":2.5}]"#.utf8))))
    }

    @Test func versionIsInOrderOfNames() throws {
        let body = try JSONTree(MasterMachine.versionBody(facts))
        #expect(body.members.map(\.name) == ["build_date", "build_time", "build_user", "version"])
    }

    @Test func settingsHaveTheNamesOfFlags() {
        var configuration = MasterConfiguration()
        configuration.offerTimeout = .seconds(90)
        configuration.roles = ["a", "b"]
        configuration.weights = ["a": 2]
        let flags = Dictionary(uniqueKeysWithValues: configuration.flags(with: ["work_dir": "/w"]))
        #expect(flags["offer_timeout"] == "90secs")
        #expect(flags["roles"] == "a,b")
        #expect(flags["weights"] == "a=2.0")
        #expect(flags["work_dir"] == "/w")
        #expect(flags["agent_ping_timeout"] == "15secs")
        #expect(flags["agent_removal_rate_limit"] == nil)
    }
}
