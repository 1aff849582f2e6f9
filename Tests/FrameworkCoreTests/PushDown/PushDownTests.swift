import AllocatorCore
import FrameworkCore
import MesosBase
import MesosResources
import MesosWire
import Testing

@Suite("Telling masters what is not wanted")
struct PushDownTests {
    typealias Leaf = V1.Scheduler.AttributeConstraint
    typealias Predicate = Leaf.Predicate

    private static func job(_ name: String = "web", _ rules: [Rule]) -> Job {
        Job(name) {
            CPUs(0.5)
            Memory(.mebibytes(64))
            Shell("sleep 1")
            for rule in rules { rule }
        }
    }

    private static func pushDown(_ works: [any Work], world: World = World()) throws -> PushDown {
        PushDown(try works.map { PushDown.Waiting(try JobTemplate($0)) }, world: world, roles: ["web"])
    }

    /// The constraints as lines: groups with `|` between them, leaves with `&`.
    private static func text(_ pushDown: PushDown) -> String {
        guard let role = pushDown.constraints.roleConstraints["web"] else { return "any" }
        return role.groups.map { group in
            group.attributeConstraints.map { leaf in
                let field =
                    switch leaf.selector.selector {
                    case .attributeName(let name)?: name
                    case .pseudoattributeType(let type)?: type.wireName
                    case nil: "?"
                    }
                return switch leaf.predicate.predicate {
                case .exists?: "\(field)+"
                case .notExists?: "\(field)-"
                case .textEquals(let value)?: "\(field)=\(value.value)"
                case .textNotEquals(let value)?: "\(field)!=\(value.value)"
                case .textMatches(let value)?: "\(field)~\(value.regex)"
                case .textNotMatches(let value)?: "\(field)!~\(value.regex)"
                case nil: "?"
                }
            }.joined(separator: "&")
        }.joined(separator: "|")
    }

    static let rows: [(Rule, String)] = [
        (Attribute("os") == "linux", "os=linux"),
        (Attribute("os").text == "linux", "os=linux"),
        (Attribute("os") != "linux", "os+&os!=linux"),
        (Attribute("os").orMissing == "linux", "any"),
        (Attribute("os").orMissing != "linux", "os!=linux"),
        (Attribute("os").anyValue == "linux", "os+"),
        (Attribute("os").anyValue != "linux", "os+"),
        (Attribute("os").isIn("linux", "bsd"), "os=linux|os=bsd"),
        (Attribute("os").matches("lin.*"), "os~lin.*"),
        (Attribute("os").matches("[a-z]{1,40}"), "os+"),
        (Attribute("os").matches("\u{e9}"), "os+"),
        (Attribute("cores") >= 16, "cores+"),
        (Attribute("cores") == 16, "cores+"),
        (Attribute("kernel").version >= "5.4", "kernel+"),
        (Attribute("ports").ranges.contains(80), "ports+"),
        (Attribute("disks").set.contains("ssd"), "disks+"),
        (Attribute("os").exists, "os+"),
        (Attribute("os").orMissing.exists, "any"),
        (Attribute("os").missing, "os-"),
        (Hostname() == "node1", "HOSTNAME=node1"),
        (Hostname.exists, "any"),
        (Region() == "eu", "REGION=eu"),
        (Zone() != "a", "ZONE+&ZONE!=a"),
        (AgentName() == "S1", "any"),
        (Dedicated(to: "db").asOne, "dedicated+"),
        (Tolerates(dedicated: "db").asOne, "any"),
        (Not(Attribute("os") == "linux").asOne, "os!=linux"),
        (Not(Attribute("os").anyValue == "linux").asOne, "os!=linux"),
        (Not(Attribute("os") != "linux").asOne, "os=linux|os-"),
        (Not(Attribute("os").isIn("a", "b")).asOne, "os!=a&os!=b"),
        (Not(Attribute("os").matches("a.")).asOne, "os!~a."),
        (Not(Attribute("os").exists).asOne, "os-"),
        (Not(Attribute("os").missing).asOne, "os+"),
        (Not(Attribute("cores") > 4).asOne, "any"),
        (Not(NotDraining()).asOne, "any"),
        (When(Attribute("gpu").exists) { Hostname() == "g" }.asOne, "gpu-|HOSTNAME=g"),
        (
            AnyOf {
                Attribute("a") == "1"; Attribute("cores") > 2
            }.asOne, "a=1|cores+"
        ),
        (
            AnyOf {
                Attribute("a") == "1"; NotDraining()
            }.asOne, "any"
        ),
        (
            AllOf {
                Attribute("a") == "1"; NotDraining()
            }.asOne, "a=1"
        ),
        (Rule(.any([])), "any"),
        ((Attribute("os") == "linux").drop(after: .seconds(1)), "any"),
        (Distinct(.attribute("rack")).asOne, "rack+"),
        (Together(within: .zone).asOne, "ZONE+"),
        (MinDomains(2, of: .region).asOne, "REGION+"),
        (NoMaintenance().asOne, "any"),
        (SamePlace().asOne, "any"),
    ]

    @Test("Of each rule is told what the master can judge", arguments: rows.indices)
    func leaf(_ index: Int) throws {
        let (rule, expected) = Self.rows[index]
        #expect(Self.text(try Self.pushDown([Self.job("web", [rule])])) == expected, "\(rule)")
    }

    @Test("Work that waits together is wanted where one of it may go")
    func severalWorks() throws {
        let first = Self.job("a", [Attribute("os") == "linux", Region() == "eu"])
        let second = Self.job("b", [Attribute("os") == "bsd"])
        #expect(Self.text(try Self.pushDown([first, second])) == "os=linux&REGION=eu|os=bsd")
        let open = try Self.pushDown([first, Self.job("c", [])])
        #expect(Self.text(open) == "any")
        #expect(open.notes == ["for the role 'web' agents of any kind are wanted: 'c' excludes none by itself"])
        #expect(try Self.pushDown([]) == .probe)
    }

    @Test("Domains that are full, or that the tasks are in, are told as long as they are")
    func inducedLeaves() throws {
        var world = World()
        world.note([offer("S1", "cpus:2;mem:256", "rack:r1", zone: "a")])
        world.add(task: "web-1", of: "web", on: "S1")
        let rows: [(Rule, String)] = [
            (Distinct(.hostname).asOne, "HOSTNAME!=S1.local"),
            (Distinct(.attribute("rack")).asOne, "rack+&rack!=r1"),
            (Distinct(.zone).asOne, "ZONE+"),
            (AtMost(2, per: .hostname).asOne, "any"),
            (Together(within: .zone).asOne, "ZONE=a"),
            (Together(within: .attribute("rack")).asOne, "rack=r1"),
            (Apart(from: "web", within: .region).asOne, "REGION+&REGION!=r"),
            (Near(task: "web", within: .region).asOne, "REGION+"),
        ]
        for (rule, expected) in rows {
            #expect(Self.text(try Self.pushDown([Self.job("web", [rule])], world: world)) == expected, "\(rule)")
        }
        let spread = [Spread(over: .zone).asOne, Distinct(.hostname).asOne, Attribute("os") == "linux"]
        #expect(Self.text(try Self.pushDown([Self.job("web", spread)], world: world)) == "os=linux")
    }

    @Test("An offer must hold what one of the works needs at least")
    func leastOffers() throws {
        let filters = try Self.pushDown([Self.job("a", []), Self.job("b", [])]).filters["web"]
        let quantities = filters?.minAllocatableResources?.quantities
        #expect(
            quantities == [
                V1.OfferFilters.ResourceQuantities(quantities: [
                    "cpus": V1.Value.Scalar(value: 0.5), "mem": V1.Value.Scalar(value: 64),
                ])
            ])
        let spread = try Self.pushDown([Self.job("a", []), Self.job("b", [Spread(over: .zone).asOne])])
        #expect(spread.filters.isEmpty)
    }

    @Test("Masters older than 1.11 are told nothing")
    func versions() {
        #expect(PushDown.isUnderstood(byVersion: "1.11.0"))
        #expect(PushDown.isUnderstood(byVersion: "1.12.0-dev"))
        #expect(!PushDown.isUnderstood(byVersion: "1.10.2"))
        #expect(!PushDown.isUnderstood(byVersion: nil))
        #expect(!PushDown.isUnderstood(byVersion: "unknown"))
    }
}
