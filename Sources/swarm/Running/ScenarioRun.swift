import AgentCore
import FrameworkCore
import MasterCore
import MesosBase
import MesosResources
import MesosSimulation
import MesosWire

/// How a scenario went.
struct ScenarioRun: Sendable {
    /// What is wrong: the rule that was broken, and how.
    struct Finding: Sendable, Equatable {
        let rule: String
        let problem: String
    }

    let seed: UInt64
    let findings: [Finding]
    let events: UInt64
    let digest: UInt64
    let simulated: Duration
    /// What happened, if it was asked for.
    let trace: [String]
}

extension Scenario {
    /// Runs the scenario until the cluster is at rest, and looks whether all is well.
    ///
    /// - Parameter traceLimit: How many of the latest lines of the trace are wanted.
    func run(traceLimit: Int = 0) -> ScenarioRun {
        var options = SimulationOptions()
        options.traceLimit = traceLimit
        options.checking = .full(every: 1_000)
        let seed = seed
        options.executor = { .drawn(for: $0, seed: seed) }
        let simulation = Simulation(seed: seed, options: options, master: master)
        for (number, resources) in agents.enumerated() {
            let name = "agent-\(number)"
            simulation.addAgent(
                name, .init(hostname: name, resources: resources, workDirectory: "/var/lib/mesos"))
        }
        for plan in frameworks { start(plan, in: simulation) }
        simulation.inject(faults)
        simulation.advance(by: Self.faultyTime)
        repair(simulation)
        let isAtRest = settle(simulation)
        var findings = findings(in: simulation)
        if findings.isEmpty, !isAtRest { findings = unfinished(in: simulation) }
        if findings.isEmpty { findings = unreturned(in: simulation) }
        return ScenarioRun(
            seed: seed, findings: findings, events: simulation.eventCount, digest: simulation.digest.value,
            simulated: simulation.now - .zero, trace: simulation.trace.lines)
    }

    private func start(_ plan: FrameworkPlan, in simulation: Simulation) {
        var scheduler = BatchScheduler(plan.tasks)
        if plan.usesGroups { scheduler.groupExecutor = .defaultExecutor("group") }
        scheduler.refuseSeconds = plan.refuseSeconds
        simulation.addFramework(plan.name, plan.info, scheduler)
        for (time, call) in plan.calls { simulation.after(time) { $0.call(call, by: plan.name) } }
        if let (time, way) = plan.leave {
            simulation.after(time) { $0.stopFramework(plan.name, teardown: way == .teardown) }
        }
    }

    /// What was lost silently is noticed when the connections are opened anew, which is how real ones lose messages.
    private func repair(_ simulation: Simulation) {
        simulation.advance(by: .seconds(30))
        simulation.heal(.everything)
        simulation.repairDisk(of: .everything)
        simulation.mendContainers(of: .agents)
        simulation.restart(.leadingMaster + .agents + .frameworks)
        simulation.advance(by: .seconds(30))
        simulation.breakConnections(of: .agents)
        simulation.advance(by: .seconds(60))
        simulation.breakConnections(of: .frameworks)
        simulation.advance(by: .seconds(5))
        askForOffersAsNeeded(simulation)
    }

    /// A call that made no sense to the scheduler itself, or one that was lost, leaves a framework without the offers
    /// that it needs, or with offers that it does not.
    private func askForOffersAsNeeded(_ simulation: Simulation) {
        for plan in frameworks where simulation.outcome(of: plan.name) == nil {
            let isWaiting = simulation.scheduler(plan.name, as: BatchScheduler.self)?.waiting.isEmpty == false
            simulation.call(
                isWaiting ? .init(type: .revive, revive: .init()) : .init(type: .suppress, suppress: .init()),
                by: plan.name)
        }
    }

    /// Runs until nothing is wrong any more; retries may take some time.
    private func settle(_ simulation: Simulation) -> Bool {
        for round in 0..<120 {
            let isAtRest = simulation.settle(within: .seconds(120), quiet: .seconds(10))
            if simulation.failure != nil { return false }
            if isAtRest, isDone(simulation), simulation.problemsAtRest().isEmpty { return true }
            simulation.advance(by: .seconds(10))
            // A launch that a master took to its grave is told of only to those who ask when its agent is back.
            for plan in frameworks where simulation.outcome(of: plan.name) == nil {
                for call in simulation.scheduler(plan.name, as: BatchScheduler.self)?.reconcile() ?? [] {
                    simulation.call(call, by: plan.name)
                }
            }
            askForOffersAsNeeded(simulation)
            tearDownOrphans(in: simulation)
            if round >= Self.patience { endWhatHangs(in: simulation, insisting: round >= 2 * Self.patience) }
            // Who was told to end, as one that was given up, is started anew.
            for name in simulation.agentNames { simulation.startAgent(name) }
        }
        return false
    }

    /// After how many rounds tasks that have not ended are taken for tasks that hang.
    private static let patience = 4

    /// Processes that hang end only if somebody kills them, and those whose executors hang only by the kernel.
    private func endWhatHangs(in simulation: Simulation, insisting: Bool) {
        for plan in frameworks where simulation.outcome(of: plan.name) == nil {
            for task in simulation.history(of: plan.name).openTasks {
                simulation.call(.init(type: .kill, kill: .init(taskID: task)), by: plan.name)
            }
        }
        if insisting { simulation.runOutOfMemory(.agents) }
    }

    /// What a framework that has ended leaves with agents that were away when it did, a later master takes for a
    /// framework that is yet to come back, as Apache Mesos does: its operator ends it.
    private func tearDownOrphans(in simulation: Simulation) {
        for plan in frameworks where simulation.outcome(of: plan.name) != nil {
            if let id = simulation.frameworkID(plan.name) { simulation.ask(.teardown(id)) }
        }
    }

    private func isDone(_ simulation: Simulation) -> Bool {
        frameworks.allSatisfy { plan in
            simulation.outcome(of: plan.name) != nil
                || simulation.scheduler(plan.name, as: BatchScheduler.self)?.isDone != false
        }
    }

    private func findings(in simulation: Simulation) -> [ScenarioRun.Finding] {
        switch simulation.failure {
        case .violated(let violations)?:
            return violations.map { .init(rule: $0.invariant, problem: "\($0)") }
        case let failure?: return [.init(rule: "the simulation goes on", problem: "\(failure)")]
        case nil: break
        }
        let violations = simulation.violations(of: Invariant.standard)
        let problems = simulation.problemsAtRest()
        return violations.map { .init(rule: $0.invariant, problem: "\($0)") }
            + problems.map { .init(rule: "at rest", problem: $0) }
    }

    private func unfinished(in simulation: Simulation) -> [ScenarioRun.Finding] {
        var findings: [ScenarioRun.Finding] = []
        for plan in frameworks where simulation.outcome(of: plan.name) == nil {
            guard let scheduler = simulation.scheduler(plan.name, as: BatchScheduler.self), !scheduler.isDone else {
                continue
            }
            let waiting = scheduler.waiting.map(\.taskID)
            let open = scheduler.states.filter { _, states in
                states.last.map { !$0.isTerminal && $0 != .unreachable && $0 != .unknown } ?? true
            }
            findings.append(
                .init(
                    rule: "all tasks end",
                    problem: "\(plan.name) waits for room for \(waiting) and for the end of \(open.map(\.key))"))
        }
        return findings.isEmpty ? [.init(rule: "comes to rest", problem: "something goes on for ever")] : findings
    }

    /// Lets a new framework ask for everything.
    private func unreturned(in simulation: Simulation) -> [ScenarioRun.Finding] {
        simulation.addFramework("collector", FrameworkInfo(user: "nobody", name: "collector"), Collector())
        // Frameworks may have refused offers for a while; those that nobody refuses are offered at once.
        simulation.advance(by: .seconds(15))
        if let failure = simulation.failure { return [.init(rule: "everything is free", problem: "\(failure)")] }
        let offered = simulation.scheduler("collector", as: Collector.self)?.resources ?? [:]
        return (simulation.masterMachine?.snapshot.agents ?? []).compactMap { agent in
            let free = agent.total - agent.used.unallocated()
            guard agent.isConnected, (offered[agent.id] ?? Resources()) != free else { return nil }
            return .init(
                rule: "everything is free",
                problem: "agent \(agent.id) has \(free) free and offers \(offered[agent.id] ?? Resources())")
        }
    }
}
