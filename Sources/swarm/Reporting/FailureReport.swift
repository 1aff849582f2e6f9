import MesosBase
import MesosSimulation
import MesosResources

/// One seed that failed, made as small as it still fails.
struct FailureReport: Sendable {
    let seed: UInt64
    let findings: [ScenarioRun.Finding]
    let scenario: Scenario
    /// What runs it again.
    let command: String
    let trace: [String]

    init(seed: UInt64, options: SwarmOptions) {
        var full = Scenario(seed: seed).limited(to: options.limits)
        if let faults = options.faults { full.faults = faults }
        var minimiser = Minimiser { $0.run().findings.first?.rule }
        let (smallest, limits) = minimiser.minimise(full)
        let run = smallest.run(traceLimit: options.traceLines > 0 ? 200_000 : 0)
        self.seed = seed
        findings = run.findings
        scenario = smallest
        command = Self.command(seed: seed, limits, options.limits, smallest.faults)
        trace = Self.readable(run, lines: options.traceLines)
    }

    private static func command(
        seed: UInt64, _ limits: ScenarioLimits, _ given: ScenarioLimits, _ faults: FaultSchedule
    ) -> String {
        var words = ["swarm --seed \(seed)"]
        if let agents = limits.agents ?? given.agents { words.append("--agents \(agents)") }
        if let frameworks = limits.frameworks ?? given.frameworks { words.append("--frameworks \(frameworks)") }
        if let tasks = limits.tasks ?? given.tasks { words.append("--tasks \(tasks)") }
        words.append("--faults '\(faults)'")
        return words.joined(separator: " ")
    }

    /// What happened to the nodes and tasks that the findings name, without heartbeats and the like.
    private static func readable(_ run: ScenarioRun, lines: Int) -> [String] {
        var names: [String] = []
        for finding in run.findings.prefix(3) {
            let words = finding.problem.split { !$0.isLetter && !$0.isNumber && $0 != "-" }.map(String.init)
            names += words.filter(isName)
        }
        let dull = ["PING", "PONG", "deadline", "HEARTBEAT", "measure disk", "< disk "]
        let told = run.trace.filter { line in !dull.contains { line.contains($0) } }
        if lines >= 1_000 { return told.suffix(lines).map { String($0.prefix(400)) } }
        let concerned = told.filter { line in names.contains { line.contains($0) } }
        return Array((concerned.isEmpty ? told : concerned).suffix(lines)).map { String($0.prefix(400)) }
    }

    /// Whether a word names a task, an agent or a framework.
    private static func isName(_ word: String) -> Bool {
        if word.contains("-") { return true }
        return word.first == "f" && word.count > 1 && word.dropFirst().allSatisfy(\.isNumber)
    }

    var text: String {
        var lines = ["seed \(seed) FAILED: \(findings.first?.rule ?? "not any more")"]
        for finding in findings.prefix(5) { lines.append("  \(finding.problem)") }
        lines.append("  agents: \(scenario.agents.map(\.description).joined(separator: ", "))")
        lines.append("  frameworks: \(scenario.frameworks.map { "\($0.name) with \($0.tasks.count) tasks" })")
        lines.append("  faults: \(scenario.faults.count == 0 ? "none" : "\(scenario.faults)")")
        lines.append("  again: \(command)")
        return (lines + trace.map { "    " + $0 }).joined(separator: "\n")
    }
}
