import FrameworkCore

/// The user's code in one simulation, as the simulation sees it: whose each program is, and which of them have had
/// something to do.
final class UserPrograms {
    /// Frameworks by the numbers of their schedulers' programs.
    var frameworks: [UInt64: SimulatedFramework] = [:]
    /// Containers by the numbers of their executors' programs.
    var containers: [UInt64: (container: SimulatedContainer, agent: SimulatedAgent)] = [:]
    /// All programs that live, in the order in which they were started.
    var living: [UInt64: UserProgram] = [:]
    /// The programs that may have come to a standstill since that was looked at last.
    var touched: [UserProgram] = []
    /// How many bodies of tests run, which may bring about what others wait for.
    var bodies = 0
    var isRunning = false
}

extension Simulation {
    /// Runs the user's code until all of it waits, carries out what it has done, and looks whether anybody waits for
    /// something outside of the simulation.
    ///
    /// - Parameter program: Whose code has something to do.
    func runUserCode(of program: UserProgram? = nil) {
        if let program { programs.touched.append(program) }
        guard !programs.isRunning, failure == nil else { return }
        programs.isRunning = true
        defer { programs.isRunning = false }
        repeat {
            guard code.executor.drain() else {
                failure = .clockStandsStill
                return
            }
            for deed in code.takeDeeds() { carryOut(deed) }
        } while code.executor.needsAttention && !code.executor.hasIntruder
        findEscapes()
    }

    private func carryOut(_ deed: UserCode.Deed) {
        switch deed {
        case .scheduler(let live, let deed):
            guard let framework = programs.frameworks[live.program.number] else { return }
            programs.touched.append(live.program)
            carryOut(deed, of: framework)
        case .executor(let port, let input):
            guard let (container, agent) = programs.containers[port.program.number] else { return }
            tell(container, .program(input), on: agent)
        case .sleepBegan(let id, let deadline):
            // A cluster in which somebody sleeps is not at rest, but one in which somebody was woken early may be.
            beginPendingMatter()
            schedule(at: deadline, background: true, label: .program) { simulation in
                simulation.code.executor.noteCaller()
                if let program = simulation.code.endSleep(id) { simulation.runUserCode(of: program) }
            }
        case .sleepEnded: endPendingMatter()
        }
    }

    private func findEscapes() {
        let touched = programs.touched
        programs.touched = []
        guard failure == nil else { return }
        if let escape = code.takeEscapes().first {
            failure = .escaped(framework: escape.program, callback: escape.deed)
        } else if code.executor.hasIntruder {
            // Nobody knows whose it is: most likely of one that has not returned yet.
            let suspects = programs.living.sorted { $0.key < $1.key }.map(\.value)
            let suspect = suspects.first { !$0.outstandingCallbacks.isEmpty }
            failure = .escaped(
                framework: suspect?.name ?? "the test", callback: suspect?.outstandingCallbacks.first ?? "a task")
        } else if programs.bodies == 0 {
            for program in touched {
                guard programs.living[program.number] != nil, let callback = program.stuckCallback else { continue }
                failure = .escaped(framework: program.name, callback: callback)
                return
            }
        }
    }

    /// The callbacks of the user's code that have begun and not returned yet, for those who wait in vain.
    package var outstandingCallbacks: [String] {
        programs.living.sorted { $0.key < $1.key }.flatMap { _, program in
            program.outstandingCallbacks.map { "\(program.name) \($0)" }
        }
    }

    /// The simulation is not used any more: what still waits is ended, so that nothing of it stays in memory.
    func endUserCode() {
        for (_, framework) in programs.frameworks.sorted(by: { $0.key < $1.key }) {
            framework.live?.end(.terminated("the simulation has ended"), cancelled: true)
        }
        for (_, (container, _)) in programs.containers.sorted(by: { $0.key < $1.key }) { container.live?.end() }
        for (_, program) in programs.living.sorted(by: { $0.key < $1.key }) { program.cancelAll() }
        code.end()
        code.executor.forgiveIntruder()
        code.executor.drain()
        // Nodes and their connections know each other.
        for framework in frameworks.values {
            framework.live?.release()
            framework.wire = nil
        }
        for agent in agentList { agent.wire = nil }
    }
}
