/// Why a simulation does not go on.
public enum SimulationError: Error, Equatable {
    /// A callback of a framework waits for something that the simulation neither knows nor can bring about, such as a
    /// task of its own, a clock of the system, or an actor with an executor of its own.
    case escaped(framework: String, callback: String)
    /// What was waited for did not happen in time; the text says what that was,
    /// what was pending and what happened last.
    case timedOut(after: Duration, report: String)
    /// Rules that must hold were broken.
    case violated([Violation])
    /// A machine keeps asking for a time that has passed, so that the clock cannot go on.
    case clockStandsStill
    /// This many masters cannot be simulated; one can.
    case unsupportedMasters(Int)
}

extension SimulationError: CustomStringConvertible {
    /// What is wrong, and what would be right.
    public var description: String {
        switch self {
        case .escaped(let framework, let callback):
            "\(callback) of \(framework) is outside of the simulation or waits for something there: use no Task {}, no "
                + "Task.detached, no clock of the system and no actor with an executor of its own, and let tests call "
                + "drivers within `perform`"
        case .timedOut(_, let report): report
        case .violated(let violations): violations.map(\.description).joined(separator: "\n")
        case .clockStandsStill: "the clock stands still: a machine keeps asking for a time that has passed"
        case .unsupportedMasters(let count):
            "\(count) masters cannot be simulated: the replicated log that they would share does not exist; ask for 1"
        }
    }
}
