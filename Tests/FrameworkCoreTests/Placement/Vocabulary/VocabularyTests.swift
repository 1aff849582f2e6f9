import FrameworkCore
import MesosBase
import MesosResources
import MesosWire
import Testing

/// What other schedulers can say about placement, said in ours: each case is named after the scheduler and its word.
@Suite struct VocabularyTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let testDescription: String
        /// Where tasks go: one agent for each task, in order.
        let agents: [String]
        let instances: Int
        let placement: Placement

        init(_ name: String, _ agents: [String], of instances: Int = 4, @PlacementBuilder _ lines: () -> [JobPart]) {
            testDescription = name
            self.agents = agents
            self.instances = instances
            placement = Placement(lines)
        }

        /// One that is asked of each agent: tasks go to those where the lines hold.
        init(on agents: [String], _ name: String, @PlacementBuilder _ lines: () -> [JobPart]) {
            self.init(name, agents) {
                Placement(lines)
                Distinct(.agent)
            }
        }
    }

    static let cluster = [
        offer("a1", "cpus:2;mem:4096", "os:linux;rack:r1;cores:4;kernel:v5.4", zone: "a").with(disks: ["hdd", "ssd"]),
        offer("a2", "cpus:2;mem:4096", "os:linux;rack:r1;cores:16;kernel:v5.10", zone: "a").with(disks: ["nvme", "ssd"]
        ),
        offer("a3", "cpus:2;mem:4096", "os:windows;rack:r2;cores:8;span:[1-5,9-9]", zone: "b"),
        offer("a4", "cpus:2;mem:4096", "rack:r2;dedicated:db"),
    ]

    static let equality = [
        Case(on: ["a1", "a2"], "Marathon: IS") { Attribute("os") == "linux" },
        Case(on: ["a1"], "Marathon: CLUSTER with a value") { Hostname.equals("a1.local") },
        Case(on: ["a3"], "Fenzo: HostAttrValueConstraint") { Attribute("os") == "windows" },
        Case(on: ["a3"], "dcos-commons: ExactMatcher on a zone") { Zone() == "b" },
        Case(on: ["a1", "a2", "a3"], "dcos-commons: ExactMatcher on a region") { Region() == "r" },
        Case(on: ["a1", "a2"], "Nomad: =") { Attribute("os") == "linux" },
        Case(on: ["a3"], "Nomad: != of an attribute that is set") { Attribute("os") != "linux" },
        Case(on: ["a3", "a4"], "Nomad: != of one that is not") { Attribute("os").orMissing != "linux" },
        Case(on: ["a1", "a2", "a3"], "Kubernetes: In") { Attribute("os").isIn("linux", "windows") },
        Case(on: ["a4"], "Kubernetes: NotIn") { Not(Attribute("os").isIn("linux", "windows")) },
        Case(on: ["a1", "a2"], "Aurora: a value") { Attribute("rack").anyValue == "r1" },
        Case(on: ["a3", "a4"], "Aurora: !value") { Not(Attribute("rack").anyValue == "r1") },
        Case(on: ["a1", "a2", "a3"], "Spark: any of several values") {
            Attribute("rack").isIn("r1", "r2"); Attribute("os").exists
        },
    ]

    static let otherTests = [
        Case(on: ["a1", "a2", "a3"], "Nomad: attribute is set") { Attribute("os").exists },
        Case(on: ["a4"], "Nomad: attribute is not set") { Attribute("os").missing },
        Case(on: ["a1", "a2", "a3"], "Kubernetes: Exists") { Attribute("cores").exists },
        Case(on: ["a4"], "Kubernetes: DoesNotExist") { Zone.missing },
        Case(on: ["a3"], "Marathon, Fenzo, dcos-commons, Aurora, Spark: without the attribute, refused") {
            Attribute("os").isIn("windows", "macos")
        },
        Case(on: ["a1", "a2", "a3"], "Marathon: @region") { Region().matches("r.*") },
        Case(on: ["a1", "a2"], "Marathon: @zone") { Zone() == "a" },
        Case(on: ["a2"], "Marathon: @hostname") { Hostname() == "a2.local" },
        Case(on: ["a4"], "Spark: k:") { Attribute("dedicated").exists },
        Case(on: ["a1", "a2"], "Marathon: LIKE") { Attribute("os").matches("lin.*") },
        Case(on: ["a3", "a4"], "Marathon: UNLIKE") { Not(Attribute("os").matches("lin.*")) },
        Case(on: [], "Marathon: LIKE matches the whole value") { Attribute("os").matches("lin") },
        Case(on: ["a2", "a3"], "dcos-commons: RegexMatcher") { Hostname.matches("a[23]\\..*") },
        Case(on: ["a1", "a2"], "Nomad: regexp of a part") { Attribute("os").matches(".*nu.*") },
        Case(on: ["a2", "a3"], "Nomad: >") { Attribute("cores") > 4 },
        Case(on: ["a1"], "Nomad: <") { Attribute("cores") < 8 },
        Case(on: ["a2"], "Nomad: version") { Attribute("kernel").version >= "5.10" },
        Case(on: ["a1"], "Nomad: semver") { Attribute("kernel").version < "5.10.0-rc1" },
        Case(on: ["a2"], "Kubernetes: Gt") { Attribute("cores") > 8 },
        Case(on: ["a1"], "Kubernetes: Lt") { Attribute("cores") < 8 },
        Case(on: ["a2", "a3"], "Spark: scalar") { Attribute("cores") >= 8 },
        Case(on: ["a3"], "Spark: a range contains") { Attribute("span").ranges.contains(9) },
        Case(on: ["a1", "a2"], "Nomad: set_contains") { Attribute("disks").set.contains("ssd") },
        Case(on: ["a2"], "Nomad: set_contains_all") { Attribute("disks").set.containsAll("ssd", "nvme") },
        Case(on: ["a1", "a2"], "Nomad: set_contains_any") { Attribute("disks").set.containsAny("hdd", "nvme") },
        Case(on: ["a2"], "Spark: a set contains all") { Attribute("disks").set.containsAll("nvme", "ssd") },
    ]

    static let logic = [
        Case(on: ["a1"], "Marathon: all constraints hold") {
            Attribute("os") == "linux"; Attribute("cores") < 8
        },
        Case(on: ["a1"], "Fenzo, Nomad, Aurora: all constraints hold") {
            Zone() == "a"; Attribute("cores") < 8
        },
        Case(on: ["a1", "a2"], "Spark: all constraints hold") {
            Attribute("os").isIn("linux", "windows"); Attribute("rack").isIn("r1"); Attribute("cores") >= 4
        },
        Case(on: ["a1"], "dcos-commons: AndRule") {
            AllOf {
                Attribute("os") == "linux"; Attribute("cores") == 4
            }
        },
        Case(on: ["a1", "a3"], "dcos-commons: OrRule") {
            AnyOf {
                Attribute("cores") == 4; Attribute("cores") == 8
            }
        },
        Case(on: ["a2", "a4"], "dcos-commons: NotRule") {
            NoneOf {
                Attribute("cores") == 4; Attribute("cores") == 8
            }
        },
        Case(on: ["a1", "a2", "a3", "a4"], "dcos-commons: PassthroughRule") { AllOf {} },
        Case(on: ["a1", "a4"], "Kubernetes: an OR of ANDs") {
            AnyOf {
                AllOf {
                    Attribute("os") == "linux"; Attribute("cores") == 4
                }
                Attribute("dedicated").exists
            }
        },
        Case(on: ["a2", "a3", "a4"], "none of them: a condition") {
            When(Attribute("os") == "linux") { Attribute("cores") > 8 }
        },
        Case(on: ["a4"], "Aurora: dedicated") { Dedicated(to: "db") },
        Case(on: ["a1", "a2", "a3"], "Aurora: not dedicated") { Tolerates(dedicated: "web") },
    ]

    static let counts = [
        Case("Marathon: UNIQUE", ["a1", "a2", "a3", "a4"], of: 5) { Distinct(.hostname) },
        Case("Marathon: MAX_PER 2 of a rack", ["a1", "a2", "a3", "a4"], of: 5) {
            AtMost(2, per: .attribute("rack")); AtMost(1, per: .agent)
        },
        Case("Fenzo: UniqueHostAttrConstraint", ["a1", "a2", "a3", "a4"], of: 8) { Distinct(.agent) },
        Case("dcos-commons: MaxPerHostname 1", ["a1", "a2", "a3", "a4"], of: 8) { AtMost(1, per: .hostname) },
        Case("dcos-commons: MaxPerZone 1", ["a3"], of: 1) {
            AtMost(1, per: .zone); Zone() == "b"
        },
        Case("dcos-commons: MaxPerRegion 1", ["a3"], of: 3) {
            AtMost(1, per: .region); Attribute("rack") == "r2"
        },
        Case("Nomad: distinct_hosts", ["a1", "a2", "a3", "a4"], of: 8) { Distinct(.hostname) },
        Case("Nomad: distinct_property 2", ["a3", "a3"], of: 4) {
            AtMost(2, per: .attribute("rack")); Attribute("os") == "windows"
        },
        Case("Aurora: limit:1", ["a1", "a3"]) {
            AtMost(1, per: .attribute("rack"))
            Attribute("cores") <= 8
        },
        Case("Marathon: CLUSTER without a value", ["a3", "a3"], of: 4) {
            Together(within: .agent); Attribute("cores") == 8
        },
        Case("Marathon: GROUP_BY 3 waits for a third value", ["a1", "a3"], of: 4) {
            Spread(over: .zone, domains: 3); Not(Hostname.equals("a2.local"))
        },
        Case("Fenzo: BalancedHostAttrConstraint", ["a1", "a2", "a3", "a4"]) { Spread(over: .agent) },
        Case("dcos-commons: RoundRobinByHostname", ["a1", "a2", "a3", "a4"]) { Spread(over: .hostname) },
        Case("Kubernetes: topologySpreadConstraints", ["a1", "a3"], of: 2) {
            Spread(over: .zone, maxSkew: 1); Attribute("cores") <= 8
        },
        Case("Kubernetes: minDomains", ["a1", "a2", "a3"], of: 3) {
            MinDomains(3, of: .agent)
            Attribute("cores").exists
        },
        Case("Nomad: spread with targets", ["a1", "a3"], of: 2) {
            Share(over: .zone, ["a": 0.5, "b": 0.5]); Attribute("cores") <= 8
        },
    ]

    @Test(arguments: equality + otherTests + logic + counts)
    func tasksGoWhereTheOtherSchedulersPutThem(_ cell: Case) throws {
        let work = job("web", cell.instances) { cell.placement }
        try work.validate()
        #expect(place(work, on: Self.cluster).placed.map(\.agentID.value).sorted() == cell.agents)
    }

    static let preferences = [
        Case("Fenzo: a fitness of attributes", ["a3"], of: 1) { Prefer { Attribute("os") == "windows" } },
        Case("Fenzo: weights", ["a3"], of: 1) {
            Prefer(weight: 2) { Attribute("os") == "windows" }
            Prefer { Attribute("os") == "linux" }
        },
        Case("Nomad: affinity", ["a4"], of: 1) { Prefer(weight: 50) { Attribute("dedicated").exists } },
        Case("Nomad: a negative affinity", ["a4"], of: 1) { Prefer { Not(Attribute("os").exists) } },
        Case("Nomad: spread as a wish", ["a1", "a2", "a3", "a4"]) { Prefer { Spread(over: .agent) } },
        Case("Kubernetes: preferred, with weights", ["a2"], of: 1) { Prefer(weight: 10) { Attribute("cores") == 16 } },
        Case("Kubernetes: ScheduleAnyway", ["a1", "a2", "a3", "a4"]) { Prefer { Distinct(.agent) } },
        Case("Nomad: binpack", ["a2", "a2"], of: 2) {
            Pack(.tightest); Prefer(weight: 9) { Attribute("cores") == 16 }
        },
        Case("Kubernetes: LeastAllocated", ["a1", "a2", "a3", "a4"]) { Pack(.loosest) },
    ]

    @Test(arguments: preferences)
    func tasksGoWhereTheOtherSchedulersPreferThem(_ cell: Case) throws {
        let work = job("web", cell.instances) { cell.placement }
        try work.validate()
        #expect(place(work, on: Self.cluster).placed.map(\.agentID.value).sorted() == cell.agents)
    }

    @Test("Kubernetes: pod affinity and anti-affinity; dcos-commons: colocate and avoid a task type")
    func tasksGoWhereOtherTasksAre() {
        var world = World()
        world.note(Self.cluster)
        world.add(task: "db-1", of: "db", on: "a3", labels: ["tier": "store"])
        let near = job("web", 2) { Near(task: "db", within: .agent) }
        #expect(place(near, on: Self.cluster, world: world).placed.map(\.agentID) == ["a3", "a3"])
        let labelled = job("web", 2) { Near(task: .labelled(["tier": "store"]), within: .zone) }
        #expect(place(labelled, on: Self.cluster, world: world).placed.map(\.agentID) == ["a3", "a3"])
        let apart = job("web", 4) {
            Apart(from: "d*", within: .agent); Distinct(.agent)
        }
        #expect(
            place(apart, on: Self.cluster, world: world).placed.map(\.agentID.value).sorted() == ["a1", "a2", "a4"])
    }

    @Test("Nomad: preemption; Aurora: tiers")
    func workOfHigherPriorityMakesRoom() {
        var world = World()
        let first = place(job("batch", 2, cpus: 2) {}, on: Array(Self.cluster[...1]))
        world.note(Self.cluster)
        world.note(first, at: .zero)
        let work = Job("web") {
            CPUs(2)
            Memory(.mebibytes(64))
            Shell("true")
            Priority(10)
            Preempts(lowerThan: 5)
        }
        let full = [offer("a1", "mem:4032", "os:linux", zone: "a")]
        #expect(place(work, on: full, world: world).victims.map(\.work) == ["web"])
    }
}

extension Offer {
    /// The same offer, with an attribute that is a set.
    fileprivate func with(disks: [String]) -> Offer {
        var copy = self
        copy.attributes.append(V1.Attribute(name: "disks", type: .set, set: V1.Value.Set(item: disks)))
        return copy
    }
}
