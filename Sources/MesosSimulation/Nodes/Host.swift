import MesosBase

/// A machine with what it needs to take a turn, and the time for which it is to be woken.
struct Host<Machine: StateMachine> {
    var machine: Machine
    private let entropy: SimulatedEntropy
    private var armed: Instant?
    /// Names the latest alarm; earlier ones are void.
    private(set) var alarm: UInt64 = 0

    init(_ machine: Machine, entropy: SimulatedEntropy) {
        self.machine = machine
        self.entropy = entropy
    }

    mutating func apply(_ input: Machine.Input, now: Instant, date: Timestamp) -> [Machine.Effect] {
        var turn = Turn<Machine.Effect>(now: now, date: date, entropy: entropy)
        machine.apply(input, in: &turn)
        return turn.effects
    }

    /// When the machine wants to be woken, if that has changed.
    mutating func newDeadline() -> Instant? {
        let deadline = machine.nextDeadline
        guard deadline != armed else { return nil }
        armed = deadline
        alarm += 1
        return deadline
    }

    /// Whether this alarm still counts; if so the machine is asked for its deadline again.
    mutating func takeAlarm(_ number: UInt64) -> Bool {
        guard number == alarm else { return false }
        armed = nil
        return true
    }
}
