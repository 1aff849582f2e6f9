import FrameworkCore
import MesosBase
import Synchronization

/// Identifiers that count up from one, and the same random number every time.
final class FixedEntropy: EntropySource {
    private let count = Mutex<UInt64>(0)
    private let number: UInt64

    init(random number: UInt64 = 0) {
        self.number = number
    }

    func uuid() -> UniqueID {
        count.withLock { count in
            count += 1
            return UniqueID(high: 0, low: count)
        }
    }

    func random() -> UInt64 { number }
}

/// A machine on a table: fed by hand, with a clock set by hand.
struct MachineBench<Machine: StateMachine> {
    var machine: Machine
    /// Milliseconds since the beginning.
    var milliseconds: Int64 = 0
    let entropy: FixedEntropy

    init(_ machine: Machine, random: UInt64 = 0) {
        self.machine = machine
        entropy = FixedEntropy(random: random)
    }

    /// Applies an input and returns what follows from it.
    @discardableResult
    mutating func apply(_ input: Machine.Input) -> [Machine.Effect] {
        let now = Instant(nanoseconds: milliseconds * 1_000_000)
        var turn = Turn<Machine.Effect>(
            now: now, date: Timestamp(nanoseconds: now.nanoseconds + 1_000_000_000_000), entropy: entropy)
        machine.apply(input, in: &turn)
        return turn.effects
    }

    /// The machine's next deadline in milliseconds since the beginning.
    var nextDeadline: Int64? {
        machine.nextDeadline.map { $0.nanoseconds / 1_000_000 }
    }
}
