import MesosBase

extension MasterMachine {
    /// How detailed the log is unless an operator wants it otherwise.
    static let originalLoggingLevel: UInt32 = 0

    /// Makes the log more or less detailed for some time; then it is as it was at first.
    mutating func setLoggingLevel(_ level: UInt32, for duration: Duration, in turn: inout Turn<Effect>) {
        setLoggingLevel(level, in: &turn)
        if level == Self.originalLoggingLevel {
            timers.cancel(.loggingLevel)
        } else {
            timers.set(.loggingLevel, at: turn.now + max(.zero, duration))
        }
    }

    mutating func setLoggingLevel(_ level: UInt32, in turn: inout Turn<Effect>) {
        guard level != loggingLevel else { return }
        loggingLevel = level
        turn.emit(.setLoggingLevel(level))
    }
}
