import Foundation

/// `benchmark [--filter PREFIX] [--json FILE]` measures this library and prints each figure beside what it is compared
/// with.
@main
struct Benchmark {
    static func main() async throws {
        let options: Options
        do {
            options = try Options(CommandLine.arguments.dropFirst())
        } catch {
            FileHandle.standardError.write(Data("benchmark: \(error)\n".utf8))
            exit(64)
        }
        if let workload = options.child {
            if workload == "idle" {
                try await IdleCluster.runAsChild(workload)
            } else {
                try await ChildMeasurement.runAsChild(workload)
            }
            return
        }
        var report = Report()
        for workload in Self.workloads where workload.figures.contains(where: { $0.hasPrefix(options.filter) }) {
            for figure in try await workload.measure() where figure.name.hasPrefix(options.filter) {
                report.add(figure)
            }
        }
        report.printSummary()
        if let path = options.json { try report.json.write(to: URL(fileURLWithPath: path)) }
    }

    static let workloads: [any Workload] =
        AllocatorWorkloads.all + [
            LocalClusterStart(), IdleCluster(), InProcessTasks(), InProcessFlatness(), SpawnedCommands(),
            Reconciliation(),
            UpdateLatency(), KilledCommands(), StateBody(), HTTPExchanges(), WireCodec(), SpoiltBytes(),
            SimulatedClusters(),
            SimulatedAgents(), SimulatedLaunches(), ResourceArithmetic(), ResourceContainment(), ResourceFilters(),
            ResourceParsing(), RangeArithmetic(), PlacedTasks(), ExplainedPlacements(), PackedAgents(),
        ]
}

/// Something that is measured.
protocol Workload: Sendable {
    /// The names of its figures.
    var figures: [String] { get }
    /// Measures them.
    func measure() async throws -> [Figure]
}

/// What the command line asks for.
struct Options {
    var filter = ""
    var json: String?
    var child: String?

    init(_ arguments: ArraySlice<String>) throws {
        var rest = arguments
        while let argument = rest.popFirst() {
            guard ["--filter", "--json", "--child"].contains(argument) else { throw OptionError.unknown(argument) }
            guard let value = rest.popFirst() else { throw OptionError.valueMissing(argument) }
            switch argument {
            case "--filter": filter = value
            case "--json": json = value
            default: child = value
            }
        }
    }
}

enum OptionError: Error, CustomStringConvertible {
    case unknown(String)
    case valueMissing(String)

    var description: String {
        switch self {
        case .unknown(let option): "unknown option '\(option)'; use --filter PREFIX and --json FILE"
        case .valueMissing(let option): "option '\(option)' needs a value"
        }
    }
}
