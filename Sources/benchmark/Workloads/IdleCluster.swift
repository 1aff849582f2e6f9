import Foundation
import MesosKit

/// What a cluster of a thousand agents costs while nothing happens. It is measured in a process of its own.
struct IdleCluster: Workload {
    let figures = ["idle.mb_per_1000_agents", "idle.cpu_percent"]

    private struct Measurement: Codable {
        let megabytes: Double
        let percent: Double
    }

    func measure() async throws -> [Figure] {
        var megabytes: [Double] = []
        var percents: [Double] = []
        for _ in 0..<3 {
            let measurement = try Self.measureInChild()
            megabytes.append(measurement.megabytes)
            percents.append(measurement.percent)
        }
        return [
            Figure(
                name: "idle.mb_per_1000_agents", value: megabytes.median, unit: "MB", reference: 40,
                comparison: "the promise", runs: megabytes.count),
            Figure(
                name: "idle.cpu_percent", value: percents.median, unit: "%", reference: 1,
                comparison: "the promise", runs: percents.count),
        ]
    }

    private static func measureInChild() throws -> Measurement {
        let process = Process()
        let output = Pipe()
        process.executableURL = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
        process.arguments = ["--child", "idle"]
        process.standardOutput = output
        try process.run()
        let data = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return try JSONDecoder().decode(Measurement.self, from: data)
    }

    /// The part that runs in the process of its own.
    static func runAsChild(_ workload: String) async throws {
        let empty = residentMegabytes()
        let measurement = try await withLocalCluster(agents: 1_000) { cluster in
            while await cluster.master.snapshot().agents.count < 1_000 {
                try await Task.sleep(for: .milliseconds(50))
            }
            try await Task.sleep(for: .seconds(2))
            let full = residentMegabytes()
            let (before, start) = (processorSeconds(), ContinuousClock.now)
            try await Task.sleep(for: .seconds(20))
            let share = (processorSeconds() - before) / (ContinuousClock.now - start).seconds
            return Measurement(megabytes: full - empty, percent: share * 100)
        }
        FileHandle.standardOutput.write(try JSONEncoder().encode(measurement))
    }

    private static func residentMegabytes() -> Double {
        let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
        let line = status.split(separator: "\n").first { $0.hasPrefix("VmRSS:") }
        let kilobytes = line?.split(whereSeparator: \.isWhitespace).dropFirst().first.flatMap { Double($0) }
        return (kilobytes ?? .nan) / 1_024
    }

    private static func processorSeconds() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
}
