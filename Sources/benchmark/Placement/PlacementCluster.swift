import MesosBase
import MesosKit

/// The agents and the work that placements are measured with.
enum PlacementCluster {
    /// Offers of so many agents: of 4 to 64 processors, in 40 racks of 3 zones, one in ten without Linux.
    static func offers(_ count: Int) throws -> [Offer] {
        var generator = SeededGenerator(seed: 7)
        return try (0..<count).map { number in
            let cpus = [4, 8, 16, 32, 64][Int.random(in: 0..<5, using: &generator)]
            let memory = cpus * [1_024, 2_048, 4_096][Int.random(in: 0..<3, using: &generator)]
            let resources: Resources = "ports:[31000-32000]"
            var offer = Offer(
                id: OfferID("offer\(number)"), frameworkID: "framework", agentID: AgentID("agent\(number)"),
                hostname: "\(number % 4 == 0 ? "db" : "web")-\(number).example.org",
                resources: (Resources(cpus: Scalar(cpus), mem: Scalar(memory), disk: 100_000) + resources).wireValue,
                allocationInfo: V1.Resource.AllocationInfo(role: "*"))
            offer.attributes = try AttributeText.parse(
                "os:\(number % 10 == 9 ? "windows" : "linux");kernel:5.\(number % 20).0;rack:r\(number % 40);"
                    + "disk:\(number % 3 == 0 ? "ssd" : "hdd");generation:\(number % 5);row:w\(number % 11)")
            offer.domain = V1.DomainInfo(
                faultDomain: V1.DomainInfo.FaultDomain(region: .init(name: "r"), zone: .init(name: "z\(number % 3)")))
            return offer
        }
    }

    /// So many tasks of so many jobs, each with six rules, of which two count and one spreads.
    static func jobs(_ count: Int, tasks: Int) -> [Job] {
        (0..<count).map { number in
            Job("job\(number)", instances: tasks / count) {
                CPUs([0.5, 1, 2, 4][number % 4])
                Memory(.mebibytes([256, 512, 2_048][number % 3]))
                Ports(1)
                Shell("true")
                Require {
                    Attribute("os") == "linux"
                    Attribute("kernel").version >= "5.\(number % 8)"
                    Hostname.matches("web-[0-9]+\\.example\\.org")
                    AtMost(max(1, tasks / count), per: .attribute("rack"))
                    AtMost(2, per: .agent)
                }
                Spread(over: .zone, maxSkew: 1)
                Pack(.tightest)
            }
        }
    }

    /// Jobs of one task each that no agent can hold, for several reasons.
    static func impossibleJobs(_ count: Int) -> [Job] {
        (0..<count).map { number in
            Job("job\(number)") {
                CPUs(number % 2 == 0 ? 65 : 32)
                Memory(.mebibytes(256))
                Ports(1)
                Shell("true")
                Require {
                    Attribute("os") == "linux"
                    Attribute("kernel").version >= "5.4"
                    Hostname.matches("web-[0-9]+\\.example\\.org")
                    AtMost(1, per: .attribute("rack"))
                    Attribute("row") == "w\(number % 2 == 0 ? 3 : 99)"
                }
                Spread(over: .zone)
            }
        }
    }

    /// What a framework knows of these agents on which 5,000 tasks of 50 other jobs run: one in a hundred is drained,
    /// and one in fifty has seen failures.
    static func world(_ offers: [Offer]) -> World {
        var world = World()
        world.note(offers)
        world.note(date: 0)
        for number in 0..<5_000 {
            let agentID = offers[number * 2 % offers.count].agentID
            world.add(task: TaskID("batch-\(number)"), of: "batch\(number % 50)", on: agentID)
        }
        for number in stride(from: 0, to: offers.count, by: 100) { world.drain(offers[number].agentID) }
        for number in stride(from: 0, to: offers.count, by: 50) {
            let taskID = TaskID("failed-\(number)")
            world.add(task: taskID, of: "batch0", on: offers[number].agentID)
            var status = TaskStatus(taskID: taskID, state: .failed)
            status.agentID = offers[number].agentID
            world.note(status, at: .zero)
        }
        return world
    }

    /// Jobs of one task each whose rules ask what is known of agents and of the tasks of others.
    static func watchfulJobs(_ count: Int) -> [Job] {
        (0..<count).map { number in
            Job("job\(number)") {
                CPUs([0.5, 1, 2, 4][number % 4])
                Memory(.mebibytes([256, 512, 2_048][number % 3]))
                Shell("true")
                Require {
                    Attribute("os") == "linux"
                    NotDraining()
                    NoMaintenance(within: .seconds(3_600))
                    Rested(failures: 1, within: .seconds(300))
                    Apart(from: "batch1*", within: .agent)
                }
                Spread(over: .zone)
                Pack(.tightest)
            }
        }
    }
}
