import MesosKit
import MesosTestKit

@testable import Crawler

/// What a crawl of the sample site must come to, whatever goes wrong on the way.
enum Sea {
    static let depths = [
        "index": 0, "fish": 1, "boats": 1, "tides": 1, "herring": 2, "sails": 2, "harbours": 2, "moon": 2, "smoke": 3,
        "wind": 3,
    ]

    /// The world of a simulation in which each page takes two seconds.
    static var options: SimulationOptions {
        var options = SimulationOptions()
        options.executors["fetcher"] = {
            Fetcher(site: .sea, clock: SimulationClock(), pause: .seconds(2))
        }
        return options
    }

    /// The executors of a real cluster.
    static let executors: [String: @Sendable () -> any Executor] = ["fetcher": { Fetcher(site: .sea) }]
}

extension Frontier {
    /// Whether all that can be known of the sample site is known.
    var isComplete: Bool {
        depths == Sea.depths
            && entries.allSatisfy { name, entry in
                name == "wind" ? entry.problem == "there is no page 'wind'" : entry.page != nil && entry.isRendered
            }
    }
}
