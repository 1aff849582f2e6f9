import MesosBase
import MesosSimulation
import MesosWire

/// Lets messages be lost, come twice or come late, as a seed says, until it is over.
final class MessageFaults {
    private let lost: Int
    private let twice: Int
    private let late: Int
    private var generator: SeededGenerator
    var isOver = false

    init(seed: UInt64, lost: Int, twice: Int, late: Int) {
        self.lost = lost
        self.twice = twice
        self.late = late
        generator = SeededGenerator(seed: seed &* 0x2545_F491_4F6C_DD1D &+ 1)
    }

    func install(in options: inout SimulationOptions) {
        options.drops = { [self] _ in happens(oneIn: lost) }
        options.duplicates = { [self] in Self.mayComeTwice($0) && happens(oneIn: twice) }
        options.delays = { [self] _ in
            happens(oneIn: late) ? .milliseconds(Int64(generator.next() % 20_000)) : .zero
        }
    }

    private func happens(oneIn bound: Int) -> Bool {
        !isOver && bound > 0 && generator.next() % UInt64(bound) == 0
    }

    /// A scheduler's stream carries each event once, and a launch that comes twice is two launches, of which the second
    /// is for offers that are gone.
    private static func mayComeTwice(_ message: SimulatedMessage) -> Bool {
        switch message {
        case .fromAgent, .toAgent: true
        case .fromScheduler(_, let call): [.acknowledge, .kill, .reconcile, .decline].contains(call.type)
        case .toScheduler(_, let event): event.type == .update
        }
    }
}
