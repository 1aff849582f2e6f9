@testable import swarm

/// A scenario that failed once.
struct RegressionSeed: Sendable {
    let seed: UInt64
    var limits = ScenarioLimits()
    /// The faults in place of those of the seed.
    var faults: String?
    /// What was wrong.
    let found: String
}

/// Scenarios that failed, and what they found.
enum RegressionSeeds {
    static let all = [
        RegressionSeed(
            seed: 510, limits: ScenarioLimits(agents: 2, frameworks: 1, tasks: 10),
            faults: "480ms crash master effects 1 restart 186ms",
            found: "a master that crashed while it launched tasks was blamed for those that it did not come to"),
        RegressionSeed(
            seed: 679, limits: ScenarioLimits(agents: 1, tasks: 5),
            faults: "3841ms crash framework:f2 restart 3919ms; 6017ms partition framework:f2 both for 2248ms; "
                + "52125ms crash master restart 167ms",
            found: "updates of a framework that was removed, and that a later master took back, were missed"),
        RegressionSeed(
            seed: 773, limits: ScenarioLimits(agents: 4, tasks: 1),
            faults: "31090ms crash framework:f2 restart 8073ms; 37981ms crash master restart 1032ms",
            found: "tasks of a framework that was removed, and that a later master took back, were missed"),
        RegressionSeed(
            seed: 821, limits: ScenarioLimits(agents: 1, frameworks: 2, tasks: 2),
            faults: "16730ms crash master effects 0 restart 132ms",
            found: "a master that crashed while it passed a kill on was blamed for it"),
        RegressionSeed(
            seed: 7, limits: ScenarioLimits(frameworks: 1, tasks: 3),
            faults: "31899ms partition agent#0 both for 13271ms; 44358ms crash master restart 112ms",
            found: "what a framework that had ended left with an agent that was away was nobody's to end"),
        RegressionSeed(
            seed: 102_696, limits: ScenarioLimits(frameworks: 1, tasks: 1),
            faults: "2991ms slow agent#0 by constant(597ms) for 12570ms; 9984ms break agent#0; "
                + "12160ms partition agent#0 both for 108751ms; 35823ms crash agent#0 restart 151ms",
            found: "an agent that was gone again before it was taken back stayed in the registry, and nobody gave it up"
        ),
        RegressionSeed(
            seed: 18_055,
            faults: "1596ms partition framework:f2 both for 6054ms; 26733ms crash agent#1 restart 8795ms; "
                + "27973ms partition agent#0 both for 20064ms; 29259ms crash agent#0 restart 9931ms; "
                + "30925ms crash agent#2 restart 7815ms; "
                + "35024ms delay agent#1 1/5 by uniform(0ns,20secs) for 27286ms",
            found: "a registration that came late over a former link of its agent was believed, so that a task that "
                + "had ended ran again, and was dropped"),
        RegressionSeed(
            seed: 8_232,
            found: "a task was taken for forgotten whose agent had yet to tell of its end"),
        RegressionSeed(
            seed: 19_464, limits: ScenarioLimits(tasks: 9), faults: "6110ms break agent#4",
            found: "a kill was expected to be sent again though the task's framework had been removed"),
        RegressionSeed(
            seed: 201_250, limits: ScenarioLimits(agents: 3, frameworks: 1, tasks: 1),
            faults: "874ms slowDisk master by constant(1835ms) for 10805ms; 2194ms break agent#2; "
                + "4098ms failDisk master for 3836ms",
            found: "an agent that the registry could not forget, its disk failing, stayed there for ever"),
        RegressionSeed(
            seed: 219_763,
            found: "a kill was expected to be sent again to an agent that had been removed in the meantime"),
    ]
}
