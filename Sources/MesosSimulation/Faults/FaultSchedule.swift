import MesosBase

/// Which faults happen when. A schedule is a value: it can be printed in one line, read back, and made shorter until
/// only what a failure needs is left.
///
/// ```swift
/// let schedule: FaultSchedule = [(.seconds(10), .crash(.leadingMaster, restartAfter: .seconds(5)))]
/// print(schedule)                // 10secs crash master restart 5secs
/// sim.inject(schedule)
/// ```
public struct FaultSchedule: Sendable, Equatable {
    /// One fault and when it happens.
    public struct Entry: Sendable, Hashable {
        /// How long after the schedule was injected it happens.
        public var time: Duration
        /// What happens.
        public var fault: Fault

        /// Creates an entry.
        public init(at time: Duration, _ fault: Fault) {
            self.time = time
            self.fault = fault
        }
    }

    /// The faults. Those of one time happen in this order.
    public var entries: [Entry]

    /// Creates a schedule of these faults.
    public init(_ entries: [Entry] = []) {
        self.entries = entries
    }

    /// How many faults there are.
    public var count: Int { entries.count }

    /// The time at which the last fault begins; zero if there is none.
    public var end: Duration { entries.lazy.map(\.time).max() ?? .zero }

    /// Adds a fault.
    public mutating func append(_ fault: Fault, at time: Duration) {
        entries.append(Entry(at: time, fault))
    }

    /// The schedule without the faults at these places.
    public func removing(_ places: Range<Int>) -> FaultSchedule {
        FaultSchedule(entries.enumerated().filter { !places.contains($0.offset) }.map(\.element))
    }
}

extension FaultSchedule: ExpressibleByArrayLiteral {
    /// Creates a schedule of times and faults.
    public init(arrayLiteral elements: (Duration, Fault)...) {
        entries = elements.map { Entry(at: $0, $1) }
    }
}

extension FaultSchedule: CustomStringConvertible {
    /// The schedule in one line that ``init(parsing:)`` reads: `10secs crash master restart 5secs; 2mins heal agents`.
    public var description: String {
        entries.map(\.description).joined(separator: "; ")
    }

    /// Reads a schedule as ``description`` writes it: entries with a semicolon between, each a time and a fault.
    public init(parsing text: some StringProtocol) throws(FaultTextError) {
        entries = []
        for part in text.split(whereSeparator: { $0 == ";" || $0 == "\n" }) {
            let words = part.split(separator: " ", maxSplits: 1)
            guard let time = words.first else { continue }
            guard words.count == 2 else { throw FaultTextError(part, "lacks a fault, as in '5secs crash master'") }
            entries.append(Entry(at: try FaultText.duration(time), try Fault(parsing: words[1])))
        }
    }
}

extension FaultSchedule.Entry: CustomStringConvertible {
    /// The time and the fault, as in `10secs crash master`.
    public var description: String { "\(DurationText.format(time)) \(fault)" }
}
