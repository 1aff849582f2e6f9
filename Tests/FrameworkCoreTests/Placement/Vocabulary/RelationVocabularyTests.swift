import FrameworkCore
import MesosBase
import MesosResources
import MesosWire
import Testing

/// What other schedulers say of counts and of other tasks, said in ours: each case is named after the scheduler and its
/// word. Tasks of others run on three of four agents.
@Suite struct RelationVocabularyTests {
    typealias Case = VocabularyTests.Case

    private static func world() -> World {
        var world = World()
        world.note(VocabularyTests.cluster)
        world.add(task: "db-1", of: "db", on: "a3", labels: ["tier": "store", "namespace": "shop"])
        world.add(task: "db-2", of: "db", on: "a3", labels: ["tier": "store", "namespace": "shop"])
        world.add(task: "cache-1", of: "cache", on: "a1", labels: ["tier": "store", "namespace": "lab"])
        world.add(task: "log-1", of: "log", on: "a2", labels: ["namespace": "shop"])
        return world
    }

    static let store = TaskSelector.labelled(["tier": "store"])
    static let shopStore = TaskSelector.labelled(["namespace": "shop", "tier": "store"])

    static let relations = [
        Case(on: ["a1", "a3"], "Kubernetes: podAffinity by a selector") { Near(task: store, within: .agent) },
        Case(on: ["a3"], "Kubernetes: podAffinity by a selector in a namespace") {
            Near(task: shopStore, within: .agent)
        },
        Case(on: ["a1", "a2"], "Kubernetes: podAffinity in a zone") { Near(task: "cache", within: .zone) },
        Case(on: ["a2", "a4"], "Kubernetes: podAntiAffinity by a selector") { Apart(from: store, within: .agent) },
        Case(on: ["a1", "a2"], "Kubernetes: podAntiAffinity in a zone and a namespace") {
            Apart(from: shopStore, within: .zone)
        },
        Case(on: ["a1", "a2"], "Kubernetes: topologySpreadConstraints by a selector") {
            Spread(over: .zone, of: store)
        },
        Case("Kubernetes: preferred podAffinity", ["a3"], of: 1) { Prefer { Near(task: "db", within: .agent) } },
        Case("Kubernetes: preferred podAntiAffinity", ["a4"], of: 1) {
            Prefer { Apart(from: .labelled(["namespace": "shop"]), within: .agent) }
            Prefer { Apart(from: "cache", within: .agent) }
        },
        Case(on: ["a3"], "dcos-commons: TaskTypeRule colocates") { Near(task: "db", within: .hostname) },
        Case(on: ["a1", "a2", "a4"], "dcos-commons: TaskTypeRule avoids") { Apart(from: "db", within: .hostname) },
        Case(on: ["a1", "a2", "a4"], "dcos-commons: MaxPerHostname with a task filter") {
            AtMost(1, per: .hostname, of: "db*")
        },
        Case(on: ["a1", "a2"], "dcos-commons: MaxPerZone with a task filter") { AtMost(1, per: .zone, of: "d?") },
        Case(on: ["a1", "a2", "a3"], "dcos-commons: MaxPerRegion with a task filter") {
            AtMost(3, per: .region, of: store)
        },
        Case(on: ["a1", "a2"], "dcos-commons: MaxPerAttribute with a task filter") {
            AtMost(1, per: .attribute("rack"), of: store)
        },
    ]

    static let own = [
        Case("Marathon: UNIQUE is about its own app", ["a1", "a2", "a3", "a4"], of: 9) { Distinct(.hostname) },
        Case("Marathon: MAX_PER is about its own app", ["a1", "a1", "a3", "a3"], of: 9) {
            AtMost(2, per: .attribute("rack")); Attribute("cores") <= 8
        },
        Case("Fenzo: constraints are about their own group", ["a1", "a2", "a3", "a4"], of: 4) {
            Spread(over: .hostname)
        },
        Case("Nomad: distinct_property is about its own job", ["a1", "a3"], of: 9) {
            AtMost(1, per: .attribute("rack")); Attribute("cores") <= 8
        },
        Case("Aurora: limit is about its own job", ["a3"], of: 9) {
            AtMost(1, per: .hostname); Attribute("os") == "windows"
        },
        Case("dcos-commons: MaxPerAttribute", ["a1", "a3"], of: 4) {
            AtMost(1, per: .attribute("rack")); Not(AgentName() == "a2"); Not(AgentName() == "a4")
        },
        Case("dcos-commons: RoundRobinByZone", ["a1", "a1", "a3", "a3"], of: 4) {
            Spread(over: .zone); Attribute("cores") <= 8
        },
        Case("dcos-commons: RoundRobinByRegion", ["a1", "a2", "a3"], of: 4) {
            Spread(over: .region); Distinct(.agent)
        },
        Case("dcos-commons: RoundRobinByAttribute", ["a1", "a3"], of: 2) {
            Spread(over: .attribute("rack")); Attribute("cores") <= 8
        },
        Case("Nomad: spread with targets, and the rest anywhere", ["a1", "a3", "a3"], of: 4) {
            Share(over: .zone, ["a": 0.25]); Attribute("cores") <= 8
        },
        Case("Nomad: spread with a target for each", ["a1", "a3", "a3"], of: 3) {
            Share(over: .zone, ["a": 1.0 / 3, "b": 2.0 / 3]); Attribute("cores") <= 8
        },
        Case("Kubernetes: maxSkew 2", ["a3", "a3"], of: 3) {
            Spread(over: .zone, maxSkew: 2, domains: 2); Attribute("os") == "windows"
        },
        Case("Kubernetes: podAffinity to itself", ["a3", "a3"], of: 3) {
            Together(within: .zone); Attribute("os") == "windows"
        },
        Case("Kubernetes: podAntiAffinity to itself", ["a1", "a3"], of: 3) {
            AtMost(1, per: .zone, of: "web"); Attribute("cores") <= 8
        },
        Case("Fenzo: a fitness that is good enough", ["a2"], of: 1) {
            GoodEnough(1); Prefer { Attribute("cores") == 16 }
        },
        Case("Fenzo: a fitness by what is free", ["a1", "a2", "a3", "a4"], of: 4) { Most("cpus") },
        Case("Kubernetes: a scoring plug-in", ["a3"], of: 1) { Pack(ByLetter(letter: "3")) },
        Case(on: ["a1", "a4"], "Kubernetes: a filtering plug-in") { EvenCores() },
    ]

    @Test(arguments: relations + own)
    func tasksGoWhereTheOtherSchedulersPutThem(_ cell: Case) throws {
        let work = job("web", cell.instances) { cell.placement }
        try work.validate()
        let plan = place(work, on: VocabularyTests.cluster, world: Self.world())
        #expect(plan.placed.map(\.agentID.value).sorted() == cell.agents)
    }

    @Test("dcos-commons: MaxPerAttribute of several jobs together")
    func jobsThatShareALabelCountTogether() {
        func labelled(_ name: String) -> Job {
            Job(name, instances: 3) {
                CPUs(0.1); Memory(.mebibytes(10)); Shell("true"); TaskLabel("team", "blue")
                AtMost(1, per: .agent, of: .labelled(["team": "blue"]))
            }
        }
        let plan = place(labelled("one"), labelled("two"), on: VocabularyTests.cluster)
        #expect(plan.placed.map(\.agentID.value).sorted() == ["a1", "a2", "a3", "a4"])
        #expect(plan.placed.count { $0.work == "one" } == 3)
    }
}

/// Prefers agents with a letter in their names.
private struct ByLetter: PlacementScore {
    let letter: String

    func score(of candidate: Candidate) -> Double { candidate.agentID.value.hasSuffix(letter) ? 1 : 0.5 }
}

/// Allows agents that have four processors, or say nothing of them.
private struct EvenCores: PlacementRule {
    func verdict(on candidate: Candidate) -> RuleVerdict {
        let cores = candidate.attributes.first { $0.name == "cores" }?.scalar?.value
        return (cores ?? 4) == 4 ? .passes : .fails("it has \(cores ?? 0)", .fixed)
    }
}
