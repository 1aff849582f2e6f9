import MasterCore
import MesosBase
import MesosResources
import MesosSimulation
import MesosWire

extension Scenario {
    /// Draws a scenario.
    init(seed: UInt64) {
        var dice = Dice(seed: seed)
        let sizes: [Resources] = [
            "cpus:4;mem:4096;disk:1024", "cpus:2;mem:2048;disk:512", "cpus:8;mem:4096;disk:2048",
            "cpus:4;mem:1024;disk:512",
        ]
        self.init(
            seed: seed, agents: (0..<dice.number(1...6)).map { _ in dice.pick(sizes) }, frameworks: [], faults: [])
        frameworks = (0..<dice.number(1...4)).map { FrameworkPlan.drawn(number: $0, &dice) }
        faults = FaultSchedule.drawn(agents: agents.count, frameworks: frameworks.map(\.name), &dice)
        for name in ["batch", "services"] where dice.isOne(in: 2) {
            master.weights[name] = dice.pick([0.5, 2, 4])
        }
        if dice.isOne(in: 4) { master.agentRemovalRateLimit = try? RateLimit(1, in: .seconds(20)) }
        if dice.isOne(in: 4) { master.offerTimeout = .seconds(dice.number(1...10)) }
        if dice.isOne(in: 3) {
            master.agentPingTimeout = .seconds(5)
            master.maxAgentPingTimeouts = 3
        }
    }
}

extension FrameworkPlan {
    static func drawn(number: Int, _ dice: inout Dice) -> FrameworkPlan {
        let name = "f\(number + 1)"
        let timeouts: [Double] = [604_800, 604_800, 604_800, 30, 5, 0]
        var info = FrameworkInfo(
            user: "nobody", name: name, failoverTimeout: dice.pick(timeouts), checkpoint: !dice.isOne(in: 4))
        if dice.isOne(in: 2) { info.capabilities.append(.init(type: .partitionAware)) }
        if dice.isOne(in: 2) {
            info.capabilities.append(.init(type: .multiRole))
            info.roles = [dice.pick(["batch", "services", "*"])]
        }
        let count = dice.number(1...14)
        let usesExecutors = dice.isOne(in: 2)
        var plan = FrameworkPlan(
            name: name, info: info,
            tasks: (0..<count).map { TaskInfo.drawn("\(name)-t\($0)", usesExecutors: usesExecutors, &dice) })
        plan.usesGroups = dice.isOne(in: 2)
        plan.refuseSeconds = dice.pick([nil, nil, 0, 1, 20])
        for _ in 0..<dice.number(0...5) {
            let task = TaskID("\(name)-t\(dice.number(0...(count - 1)))")
            plan.calls.append((dice.time(), .init(type: .kill, kill: .init(taskID: task))))
        }
        for _ in 0..<dice.number(0...2) {
            let time = dice.time()
            plan.calls.append((time, .init(type: .suppress, suppress: .init())))
            plan.calls.append((time + dice.duration(upTo: 20), .init(type: .revive, revive: .init())))
        }
        for _ in 0..<dice.number(0...2) {
            plan.calls.append((dice.time(), .init(type: .reconcile, reconcile: .init())))
        }
        if dice.isOne(in: 8) { plan.leave = (dice.time(), dice.isOne(in: 2) ? .teardown : .stop) }
        return plan
    }
}

extension TaskInfo {
    private static let commands = [
        "true", "sleep 0.2", "sleep 5", "sleep 12", "sleep 25", "sleep 40", "exit 2", "sleep 9; exit 7",
        "sleep 4; kill -9 $$", "/no/such/program", "trap '' TERM; sleep 30", "trap 'sleep 2; exit 0' TERM; sleep 50",
    ]
    private static let sizes: [Resources] = ["cpus:0.5;mem:64", "cpus:1;mem:256", "cpus:1;mem:512"]

    static func drawn(_ id: String, usesExecutors: Bool, _ dice: inout Dice) -> TaskInfo {
        if usesExecutors, dice.isOne(in: 2) {
            let executor = ExecutorInfo(
                executorID: ExecutorID("e\(dice.number(0...3))"), resources: Resources("cpus:0.05;mem:8").wireValue,
                command: CommandInfo(value: "run"))
            return TaskInfo(
                name: id, taskID: TaskID(id), agentID: "", resources: Resources("cpus:0.5;mem:64").wireValue,
                executor: executor)
        }
        return TaskInfo(
            name: id, taskID: TaskID(id), agentID: "", resources: dice.pick(sizes).wireValue,
            command: CommandInfo(value: dice.pick(commands)))
    }
}
