import AgentCore
import FrameworkCore
import MasterCore
import MesosBase
import MesosResources
import MesosSimulation
import MesosWire

/// A cluster that is given tasks of all kinds, and whose links break now and then, all of it drawn from a seed.
struct RandomWorkload {
    let seed: UInt64
    var agents = 3
    var frameworks = 2
    var tasksPerFramework = 16
    /// How many faults of links happen in the first minute.
    var linkFaults = 6
    /// How many agents crash in the first minute; others come back in their place.
    var agentCrashes = 0
    /// How many tasks are killed in the first minute, most of them while they run.
    var kills = 0
    /// Whether some tasks run on executors of their own, of which some misbehave.
    var usesExecutors = false
    /// Whether tasks without an executor of their own are launched as groups.
    var usesGroups = false
    /// How often the master crashes in the first minute.
    var masterCrashes = 0
    /// How many agents are given up by an operator in the first minute; others come in their place.
    var goneAgents = 0
    /// Of how many messages in the first minute one is lost, comes twice, and comes up to 20 seconds late.
    var messageFaults: (lost: Int, twice: Int, late: Int)?
    /// Whether every second framework knows the states of tasks on agents that are cut off.
    var isPartitionAware = false
    /// How many agents may be marked unreachable in how long.
    var removalRateLimit: RateLimit?
    /// How closely the cluster's rules are watched.
    var checking = Checking.usual
    private var generator: SeededGenerator

    init(seed: UInt64) {
        self.seed = seed
        generator = SeededGenerator(seed: seed &* 0x9E37_79B9)
    }

    private mutating func below(_ bound: Int) -> Int {
        Int(generator.next() % UInt64(bound))
    }

    /// Builds the cluster, runs it until it is at rest, and answers whether it came to rest.
    mutating func run() -> (simulation: Simulation, isAtRest: Bool) {
        let names = (1...agents).map { "a\($0)" }
        var options = SimulationOptions()
        let seed = seed
        options.checking = checking
        options.executor = { Self.behaviour(of: $0, seed) }
        let faults = messageFaults.map { MessageFaults(seed: seed, lost: $0.lost, twice: $0.twice, late: $0.late) }
        if let faults { faults.install(in: &options) }
        var configuration = MasterConfiguration()
        configuration.agentRemovalRateLimit = removalRateLimit
        let simulation = Simulation.cluster(
            seed: seed, agents: names, resources: "cpus:4;mem:4096;disk:1024", options: options, master: configuration)
        for number in 1...frameworks {
            let tasks = (0..<tasksPerFramework).map { task("f\(number)-t\($0)") }
            var info = FrameworkInfo.durable("f\(number)")
            if isPartitionAware, number % 2 == 0 { info.capabilities = [.init(type: .partitionAware)] }
            var scheduler = BatchScheduler(tasks)
            if usesGroups { scheduler.groupExecutor = .defaultExecutor("group") }
            simulation.addFramework("f\(number)", info, scheduler)
        }
        for _ in 0..<linkFaults { addLinkFault(to: simulation) }
        for _ in 0..<agentCrashes { addAgentCrash(to: simulation) }
        for _ in 0..<kills { addKill(to: simulation) }
        for _ in 0..<masterCrashes { addMasterCrash(to: simulation) }
        for _ in 0..<goneAgents { addGoneAgent(to: simulation) }
        simulation.run(until: Instant(nanoseconds: 60_000_000_000))
        faults?.isOver = true
        simulation.run(until: Instant(nanoseconds: 90_000_000_000))
        for name in names { simulation.setLink(ofAgent: name, .up) }
        for number in 1...frameworks { simulation.setLink(ofFramework: "f\(number)", .up) }
        if faults != nil { repair(simulation) }
        return (simulation, Self.settle(simulation))
    }

    /// What was lost silently is noticed when the connections are opened anew, which is how real ones lose messages.
    private func repair(_ simulation: Simulation) {
        simulation.advance(by: .seconds(30))
        for number in 1...agents { simulation.breakLink(ofAgent: "a\(number)") }
        simulation.advance(by: .seconds(90))
        for number in 1...frameworks { simulation.breakLink(ofFramework: "f\(number)") }
    }

    /// Runs until nothing is wrong any more; retries may take some time.
    private static func settle(_ simulation: Simulation) -> Bool {
        for _ in 0..<180 {
            let isAtRest = simulation.settle(within: .seconds(120), quiet: .seconds(10))
            if simulation.failure != nil { return false }
            if isAtRest, simulation.problemsAtRest().isEmpty, areDone(simulation) { return true }
            simulation.advance(by: .seconds(10))
            // A launch that a master took to its grave is told of only to those who ask when its agent is back.
            for name in ["f1", "f2"] {
                for call in simulation.scheduler(name, as: BatchScheduler.self)?.reconcile() ?? [] {
                    simulation.call(call, by: name)
                }
            }
            // Who was told to end, as one that was given up, is started anew.
            for name in simulation.agentNames { simulation.startAgent(name) }
        }
        return false
    }

    static func areDone(_ simulation: Simulation) -> Bool {
        ["f1", "f2"].allSatisfy { simulation.scheduler($0, as: BatchScheduler.self)?.isDone != false }
    }

    private mutating func task(_ id: String) -> TaskInfo {
        let commands = [
            "true", "sleep 0.2", "sleep 5", "sleep 12", "sleep 25", "sleep 40", "exit 2", "sleep 9; exit 7",
            "sleep 4; kill -9 $$",
            "/no/such/program",
        ]
        let sizes: [Resources] = ["cpus:0.5;mem:64", "cpus:1;mem:256", "cpus:2;mem:1024"]
        if usesExecutors, below(2) == 0 {
            let executor = ExecutorInfo(
                executorID: ExecutorID("e\(below(4))"), resources: Resources("cpus:0.2;mem:32").wireValue,
                command: CommandInfo(value: "run"))
            return .executed(id, by: executor)
        }
        return .command(id, commands[below(commands.count)], resources: sizes[below(sizes.count)])
    }

    /// What an executor does follows from its name and the seed, however often it is started.
    private static func behaviour(of launch: ContainerLaunch, _ seed: UInt64) -> ExecutorBehaviour {
        let number = launch.executorID.value.utf8.reduce(seed) { $0 &* 31 &+ UInt64($1) }
        var scripted = ScriptedExecutor()
        scripted.taskDuration = .seconds(Int64(number % 17))
        switch number % 7 {
        case 0: return .failsToStart("out of luck")
        case 1: scripted.exitsAfter = (.seconds(9), .signaled(11))
        case 2: scripted.subscribesAfter = .seconds(7)
        case 3: scripted.obeys = false
        case 4: scripted.result = .failed
        default:
            var client = ClientExecutor(launch)
            client.taskDuration = scripted.taskDuration
            return .runs(client)
        }
        return .runs(scripted)
    }

    private mutating func addKill(to simulation: Simulation) {
        let framework = "f\(below(frameworks) + 1)"
        let task = TaskID("\(framework)-t\(below(tasksPerFramework))")
        simulation.after(.milliseconds(below(60_000))) {
            $0.call(.init(type: .kill, kill: .init(taskID: task)), by: framework)
        }
    }

    /// Breaks a link, or makes it silent, for a while.
    private mutating func addLinkFault(to simulation: Simulation) {
        let start = Duration.milliseconds(below(60_000))
        let length = Duration.milliseconds(below(20_000))
        let state: LinkState = below(2) == 0 ? .down : .silent
        let isAgent = below(2) == 0
        let name = isAgent ? "a\(below(agents) + 1)" : "f\(below(frameworks) + 1)"
        func set(_ state: LinkState) -> (Simulation) -> Void {
            { isAgent ? $0.setLink(ofAgent: name, state) : $0.setLink(ofFramework: name, state) }
        }
        simulation.after(start, set(state))
        simulation.after(start + length, set(.up))
    }

    private mutating func addAgentCrash(to simulation: Simulation) {
        let start = Duration.milliseconds(below(60_000))
        let name = "a\(below(agents) + 1)"
        simulation.after(start) { $0.crashAgent(name) }
        simulation.after(start + .milliseconds(below(10_000))) { $0.startAgent(name) }
    }

    private mutating func addGoneAgent(to simulation: Simulation) {
        let start = Duration.milliseconds(below(60_000))
        let name = "a\(below(agents) + 1)"
        simulation.after(start) { simulation in
            if let agent = simulation.agentID(name) { simulation.ask(.markAgentGone(agent)) }
        }
        simulation.after(start + .milliseconds(below(20_000))) { $0.startAgent(name) }
    }

    private mutating func addMasterCrash(to simulation: Simulation) {
        let start = Duration.milliseconds(below(60_000))
        simulation.after(start) { $0.crashMaster() }
        simulation.after(start + .milliseconds(below(10_000))) { $0.startMaster() }
    }
}
