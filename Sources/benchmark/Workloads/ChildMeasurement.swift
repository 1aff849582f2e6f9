import Foundation

/// The time and the memory that a piece of work takes in a process of its own.
struct ChildMeasurement: Codable {
    let seconds: Double
    /// The most that the process held at a time.
    let gigabytes: Double
    /// How much more the process held after the work than before, if the work says so.
    let bytes: Double

    static func measure(_ work: String) async throws -> ChildMeasurement {
        let process = Process()
        let output = Pipe()
        process.executableURL = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
        process.arguments = ["--child", work]
        process.standardOutput = output
        try process.run()
        let data = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return try JSONDecoder().decode(ChildMeasurement.self, from: data)
    }

    /// The part that runs in the process of its own.
    static func runAsChild(_ work: String) async throws {
        let begin = ContinuousClock.now
        var bytes = 0.0
        switch work {
        case "simulated-tasks": try await SimulatedClusters.millionTasks()
        case "simulated-agents": try await SimulatedAgents.millionAgents()
        case "allocator-agents": bytes = try AllocatorMemory.bytesOfAgents()
        case "allocator-frameworks": bytes = AllocatorMemory.bytesOfFrameworks()
        case "allocator-filters": bytes = try AllocatorMemory.bytesOfFilters()
        case "placement-explanations": bytes = try ExplainedPlacements.bytes()
        default: throw OptionError.unknown(work)
        }
        let measurement = ChildMeasurement(
            seconds: (ContinuousClock.now - begin).seconds, gigabytes: peakGigabytes(), bytes: bytes)
        FileHandle.standardOutput.write(try JSONEncoder().encode(measurement))
    }

    private static func peakGigabytes() -> Double {
        let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
        let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
        let kilobytes = line?.split(whereSeparator: \.isWhitespace).dropFirst().first.flatMap { Double($0) }
        return (kilobytes ?? .nan) / 1_048_576
    }
}
