import Foundation
import MesosBase
import MesosHTTP
import MesosWire

/// All decoders, given a million spoilt inputs; a decoder that breaks one of its rules ends the run.
struct SpoiltBytes: Workload {
    let figures = ["fuzz.decoders.inputs_per_s", "fuzz.decoders.peak_mb"]

    private static let inputs = 1_000_000

    static var targets: [FuzzTarget] { DecoderFuzz.targets }

    func measure() async throws -> [Figure] {
        let targets = Self.targets
        let share = Self.inputs / (targets.count + 1) + 1
        let seed = UInt64.random(in: 0..<1 << 32)
        print("spoiling bytes with seed \(seed)")
        let start = ContinuousClock.now
        var accepted = 0
        for target in targets { accepted += try target.run(inputs: share, seed: seed) }
        let http = HTTPFuzz.run(share, seed: seed)
        if let failure = http.failures.first { throw FuzzFinding("HTTP cut differently, seed \(failure)", input: []) }
        accepted += http.understood
        let seconds = (ContinuousClock.now - start).seconds
        let inputs = Double(share * targets.count + http.inputs)
        return [
            Figure(
                name: "fuzz.decoders.inputs_per_s", value: inputs / seconds, unit: "inputs/s",
                reference: Double(accepted) / seconds, comparison: "accepted"),
            Figure(name: "fuzz.decoders.peak_mb", value: Self.peakMegabytes, unit: "MB"),
        ]
    }

    /// The most memory that the process has had so far; `nan` where the system does not tell.
    private static var peakMegabytes: Double {
        let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
        let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
        let kilobytes = line?.split(whereSeparator: \.isWhitespace).dropFirst().first.flatMap { Double($0) }
        return kilobytes.map { $0 / 1024 } ?? .nan
    }
}
