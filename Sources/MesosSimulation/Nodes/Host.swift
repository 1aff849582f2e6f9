import MesosBase

/// A machine, and the alarm that is to wake it.
///
/// A deadline that moves on, as most do, leaves the alarm where it is: when it goes off too early it is set anew.
///
/// It is an object because a machine is large: one that moved with its host would be copied now and then.
final class Host<Machine: StateMachine> {
    var machine: Machine
    /// When the alarm that counts goes off; any other is void.
    private var alarm: Instant?

    init(_ machine: Machine) {
        self.machine = machine
    }

    func apply(
        _ input: Machine.Input, now: Instant, date: Timestamp, entropy: SimulatedEntropy
    ) -> [Machine.Effect] {
        var turn = Turn<Machine.Effect>(now: now, date: date, entropy: entropy)
        machine.apply(input, in: &turn)
        return turn.effects
    }

    /// When an alarm must be set, if none goes off in time.
    func newAlarm(at now: Instant) -> Instant? {
        guard let deadline = Self.deadline(of: &machine).map({ max($0, now) }) else { return nil }
        if let alarm, alarm <= deadline { return nil }
        alarm = deadline
        return deadline
    }

    /// Whether an alarm that goes off now is for the machine; if not, ``newAlarm(at:)`` tells the next.
    func isDue(at now: Instant) -> Bool {
        guard alarm == now else { return false }
        alarm = nil
        guard let deadline = Self.deadline(of: &machine) else { return false }
        return deadline <= now
    }

    /// Asks a machine where it lies: it would be copied to be asked as a property of this object.
    @inline(never)
    private static func deadline(of machine: inout Machine) -> Instant? { machine.nextDeadline }
}
