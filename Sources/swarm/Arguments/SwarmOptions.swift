import MesosBase
import MesosSimulation

/// What the command line asks for.
struct SwarmOptions: Equatable {
    /// How many seeds to run.
    var seeds: UInt64 = 1_000
    /// The first of them.
    var first: UInt64 = 1
    /// How many simulations run at the same time.
    var jobs: Int?
    /// The faults that happen in place of those that a seed has drawn.
    var faults: FaultSchedule?
    var limits = ScenarioLimits()
    /// How many lines of the trace a failure is shown with.
    var traceLines = 60
    /// How many failures are made small and shown; those behind them are only counted.
    var shownFailures = 5
    /// Whether no further seed is run once one has failed.
    var endsAtFailure = false
    var json = false

    static let usage = """
        swarm [--seeds N] [--first S] [--seed S] [--jobs J] [--trace LINES] [--failures N] [--json]
              [--until-failure]
              [--faults SCHEDULE] [--agents N] [--frameworks N] [--tasks N]
        """

    /// Reads the words of a command line.
    init(_ arguments: [String]) throws(UsageError) {
        var words = arguments[...]
        while let word = words.popFirst() {
            let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            let name = String(parts[0])
            if name == "--json", parts.count == 1 {
                json = true
                continue
            }
            if name == "--until-failure", parts.count == 1 {
                endsAtFailure = true
                continue
            }
            guard Self.names.contains(name) else {
                throw UsageError("'\(word)' means nothing here; use\n\(Self.usage)")
            }
            guard let value = parts.count == 2 ? String(parts[1]) : words.popFirst() else {
                throw UsageError("\(name) lacks its value; use\n\(Self.usage)")
            }
            try set(name, value)
        }
    }

    private static let names = [
        "--seeds", "--first", "--seed", "--jobs", "--faults", "--trace", "--failures", "--agents", "--frameworks",
        "--tasks",
    ]

    private mutating func set(_ name: String, _ value: String) throws(UsageError) {
        switch name {
        case "--seeds": seeds = UInt64(try Self.number(name, value, 1...1_000_000_000_000))
        case "--first": first = try Self.seed(name, value)
        case "--seed":
            first = try Self.seed(name, value)
            seeds = 1
        case "--jobs": jobs = try Self.number(name, value, 1...1_024)
        case "--trace": traceLines = try Self.number(name, value, 0...1_000_000)
        case "--failures": shownFailures = try Self.number(name, value, 0...1_000)
        case "--agents": limits.agents = try Self.number(name, value, 1...1_000)
        case "--frameworks": limits.frameworks = try Self.number(name, value, 1...1_000)
        case "--tasks": limits.tasks = try Self.number(name, value, 0...1_000)
        default:
            do {
                faults = try FaultSchedule(parsing: value)
            } catch {
                throw UsageError("--faults: \(error)")
            }
        }
    }

    private static func number(_ name: String, _ value: String, _ range: ClosedRange<Int>) throws(UsageError) -> Int {
        guard let number = Int(value), range.contains(number) else {
            throw UsageError(
                "\(name) '\(value)' is not a whole number from \(range.lowerBound) to \(range.upperBound)")
        }
        return number
    }

    private static func seed(_ name: String, _ value: String) throws(UsageError) -> UInt64 {
        guard let seed = UInt64(value) else {
            throw UsageError("\(name) '\(value)' is not a whole number from 0 to \(UInt64.max)")
        }
        return seed
    }
}
