import MesosBase

extension Latency: CustomStringConvertible {
    /// The latency in one word that ``init(parsing:)`` reads, such as `uniform(1ms,5ms)`.
    public var description: String {
        switch shape {
        case .constant(let duration): "constant(\(DurationText.format(duration)))"
        case .uniform(let shortest, let longest):
            "uniform(\(DurationText.format(shortest)),\(DurationText.format(longest)))"
        case .exponential(let mean, let cap):
            "exponential(\(DurationText.format(mean)),\(DurationText.format(cap)))"
        case .logNormal(let median, let sigma, let cap):
            "logNormal(\(DurationText.format(median)),\(sigma),\(DurationText.format(cap)))"
        case .pareto(let shortest, let alpha, let cap):
            "pareto(\(DurationText.format(shortest)),\(alpha),\(DurationText.format(cap)))"
        }
    }

    /// Reads a latency: `constant(2secs)`, `uniform(1ms,5ms)`, `exponential(mean,cap)`, `logNormal(median,sigma,cap)`
    /// or `pareto(shortest,alpha,cap)`.
    public init(parsing text: some StringProtocol) throws(FaultTextError) {
        let parts = text.split(separator: "(", omittingEmptySubsequences: false)
        guard parts.count == 2, parts[1].last == ")" else { throw Self.isNone(text) }
        let words = parts[1].dropLast().split(separator: ",", omittingEmptySubsequences: false)
        switch (String(parts[0]), words.count) {
        case ("constant", 1): self = .constant(try FaultText.duration(words[0]))
        case ("uniform", 2):
            let (shortest, longest) = (try FaultText.duration(words[0]), try FaultText.duration(words[1]))
            guard shortest <= longest else { throw FaultTextError(text, "begins with the longer duration") }
            self = .uniform(shortest...longest)
        case ("exponential", 2):
            self = .exponential(mean: try FaultText.duration(words[0]), cap: try FaultText.duration(words[1]))
        case ("logNormal", 3):
            self = .logNormal(
                median: try FaultText.duration(words[0]), sigma: try FaultText.number(words[1]),
                cap: try FaultText.duration(words[2]))
        case ("pareto", 3):
            self = .pareto(
                shortest: try FaultText.duration(words[0]), alpha: try FaultText.number(words[1]),
                cap: try FaultText.duration(words[2]))
        default: throw Self.isNone(text)
        }
    }

    private static func isNone(_ text: some StringProtocol) -> FaultTextError {
        FaultTextError(
            text,
            "is not a latency, as constant(2secs), uniform(1ms,5ms), exponential(mean,cap), "
                + "logNormal(median,sigma,cap) and pareto(shortest,alpha,cap) are")
    }
}
