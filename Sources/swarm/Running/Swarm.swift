import Foundation

enum Swarm {
    static func run(_ arguments: [String]) -> Int32 {
        let first = UInt64(arguments.first ?? "0") ?? 0
        let count = UInt64(arguments.dropFirst().first ?? "10") ?? 10
        let start = Date()
        var events: UInt64 = 0
        var failed = 0
        for seed in first..<first + count {
            let run = Scenario(seed: seed).run()
            events += run.events
            if !run.findings.isEmpty {
                failed += 1
                print("seed \(seed): \(run.findings.prefix(3).map { "\($0.rule): \($0.problem)" })")
            }
        }
        let seconds = Date().timeIntervalSince(start)
        print("\(count) seeds, \(failed) failed, \(events) events, \(seconds) s")
        return failed == 0 ? 0 : 1
    }
}
