import Foundation
import MesosBase
import MesosSimulation

/// Runs one simulation for each seed, on several threads, and tells of those that fail.
enum Swarm {
    static func run(_ arguments: [String]) -> Int32 {
        let options: SwarmOptions
        do {
            options = try SwarmOptions(arguments)
        } catch {
            say("swarm: \(error)")
            return 64
        }
        Interruption.watch()
        let start = Date()
        let tally = run(options)
        let report = SwarmReport(tally, seconds: Date().timeIntervalSince(start))
        for seed in tally.failures.keys.prefix(options.shownFailures) where !Interruption.hasHappened {
            say(FailureReport(seed: seed, options: options).text)
        }
        if options.json, let json = try? report.json {
            print(String(decoding: json, as: UTF8.self))
        } else {
            print(report.text)
        }
        return report.failed > 0 ? 1 : Interruption.hasHappened ? 130 : 0
    }

    private static func run(_ options: SwarmOptions) -> Tally {
        let queue = SeedQueue(first: options.first, count: options.seeds, endsAtFailure: options.endsAtFailure)
        let group = DispatchGroup()
        let jobs = options.jobs ?? ProcessInfo.processInfo.activeProcessorCount
        for _ in 0..<min(UInt64(jobs), options.seeds) {
            group.enter()
            let thread = Thread {
                work(queue, options)
                group.leave()
            }
            thread.stackSize = 16 << 20
            thread.start()
        }
        while group.wait(timeout: .now() + 5) == .timedOut {
            let tally = queue.tally
            say("\(tally.seeds) of \(options.seeds) seeds, \(tally.failures.count) failed")
        }
        return queue.tally
    }

    private static func work(_ queue: SeedQueue, _ options: SwarmOptions) {
        while !Interruption.hasHappened, let seed = queue.take() {
            var scenario = Scenario(seed: seed).limited(to: options.limits)
            if let faults = options.faults { scenario.faults = faults }
            let kinds = scenario.faults.entries.map { String("\($0.fault)".prefix { $0 != " " }) }
            queue.add(scenario.run(), faults: kinds)
        }
    }

    private static func say(_ text: String) {
        FileHandle.standardError.write(Data((text + "\n").utf8))
    }
}
