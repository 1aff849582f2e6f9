import Foundation

/// The figures of one run: printed as they come, a table at the end, JSON on demand.
struct Report {
    private(set) var figures: [Figure] = []

    mutating func add(_ figure: Figure) {
        figures.append(figure)
        print("measured \(figure.name)")
    }

    func printSummary() {
        let rows = figures.map { figure in
            [
                figure.name, Self.text(figure.value), figure.unit,
                figure.reference.map { "\(Self.text($0)) (\(figure.comparison))" } ?? "-",
                figure.ratio.map { String(format: "%.2f", $0) } ?? "-",
                figure.runs == 1 ? "1 run" : "median of \(figure.runs) runs",
            ]
        }
        let header = ["figure", "value", "unit", "compared with", "ratio", "stands on"]
        let widths = header.indices.map { column in ([header] + rows).map { $0[column].count }.max() ?? 0 }
        print("")
        for row in [header] + rows {
            let cells = row.enumerated().map { $1.padding(toLength: widths[$0], withPad: " ", startingAt: 0) }
            print(cells.joined(separator: "  "))
        }
    }

    private static func text(_ value: Double) -> String {
        value.magnitude >= 100 ? String(format: "%.0f", value) : String(format: "%.3g", value)
    }

    var json: Data {
        get throws {
            let entries = figures.map { figure -> [String: Any] in
                [
                    "name": figure.name, "value": figure.value, "unit": figure.unit,
                    "reference": figure.reference ?? NSNull(), "ratio": figure.ratio ?? NSNull(),
                ]
            }
            return try JSONSerialization.data(withJSONObject: entries, options: [.prettyPrinted, .sortedKeys])
        }
    }
}
