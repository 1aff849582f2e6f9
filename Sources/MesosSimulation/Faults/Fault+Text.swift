import MesosBase

extension Fault: CustomStringConvertible {
    /// The fault in one line that ``init(parsing:)`` reads, such as `partition agents#0..<100 both for 90secs`.
    public var description: String {
        switch self {
        case .crash(let group, let point, let delay): "crash \(group)\(Self.text(of: point))\(Self.restart(delay))"
        case .restart(let group): "restart \(group)"
        case .stop(let group, let delay): "stop \(group)\(Self.restart(delay))"
        case .partition(let group, let direction, let time):
            "partition \(group) \(direction.rawValue)\(Self.lasting(time))"
        case .heal(let group): "heal \(group)"
        case .slow(let group, let latency, let time): "slow \(group) by \(latency)\(Self.lasting(time))"
        case .throttle(let group, let time, let duration):
            "throttle \(group) each \(DurationText.format(time))\(Self.lasting(duration))"
        case .breakConnections(let group): "break \(group)"
        case .drop(let group, let oneIn, let time): "drop \(group) 1/\(oneIn)\(Self.lasting(time))"
        case .duplicate(let group, let oneIn, let time): "duplicate \(group) 1/\(oneIn)\(Self.lasting(time))"
        case .delay(let group, let oneIn, let latency, let time):
            "delay \(group) 1/\(oneIn) by \(latency)\(Self.lasting(time))"
        case .setClock(let group, let ahead): "clock \(group) ahead \(DurationText.format(ahead))"
        case .fillDisk(let group, let time): "fillDisk \(group)\(Self.lasting(time))"
        case .failDisk(let group, let time): "failDisk \(group)\(Self.lasting(time))"
        case .slowDisk(let group, let latency, let time): "slowDisk \(group) by \(latency)\(Self.lasting(time))"
        case .containers(let group, let fault, let oneIn, let time):
            "containers \(group) \(fault.rawValue) 1/\(oneIn)\(Self.lasting(time))"
        case .outOfMemory(let group): "outOfMemory \(group)"
        case .markGone(let group): "gone \(group)"
        }
    }

    private static func text(of point: CrashPoint) -> String {
        switch point {
        case .now: ""
        case .afterEvents(let count): " events \(count)"
        case .afterEffects(let count): " effects \(count)"
        }
    }

    private static func restart(_ delay: Duration?) -> String {
        delay.map { " restart \(DurationText.format($0))" } ?? ""
    }

    private static func lasting(_ time: Duration?) -> String {
        time.map { " for \(DurationText.format($0))" } ?? ""
    }

    /// Reads a fault as ``description`` writes it.
    public init(parsing text: some StringProtocol) throws(FaultTextError) {
        var words = FaultWords(text)
        let verb = try words.next("a fault, such as crash")
        let group = try NodeGroup(parsing: words.next("nodes, such as agent#7"))
        switch verb {
        case "crash":
            self = .crash(group, at: try words.crashPoint(), restartAfter: try words.duration(behind: "restart"))
        case "restart": self = .restart(group)
        case "stop": self = .stop(group, restartAfter: try words.duration(behind: "restart"))
        case "partition": self = .partition(group, direction: try words.direction(), for: try words.lasting())
        case "heal": self = .heal(group)
        case "slow": self = .slow(group, by: try words.latency(), for: try words.lasting())
        case "throttle":
            self = .throttle(group, perMessage: try words.neededDuration(behind: "each"), for: try words.lasting())
        case "break": self = .breakConnections(group)
        case "drop": self = .drop(group, oneIn: try words.oneIn(), for: try words.lasting())
        case "duplicate": self = .duplicate(group, oneIn: try words.oneIn(), for: try words.lasting())
        case "delay":
            self = .delay(group, oneIn: try words.oneIn(), by: try words.latency(), for: try words.lasting())
        case "clock":
            self = .setClock(group, ahead: try words.neededDuration(behind: "ahead"))
        case "fillDisk": self = .fillDisk(group, for: try words.lasting())
        case "failDisk": self = .failDisk(group, for: try words.lasting())
        case "slowDisk": self = .slowDisk(group, by: try words.latency(), for: try words.lasting())
        case "containers":
            self = .containers(
                group, try words.containerFault(), oneIn: try words.oneIn(), for: try words.lasting())
        case "outOfMemory": self = .outOfMemory(group)
        case "gone": self = .markGone(group)
        default:
            throw FaultTextError(
                verb,
                "is not a fault; use crash, restart, stop, partition, heal, slow, throttle, break, drop, duplicate, "
                    + "delay, clock, fillDisk, failDisk, slowDisk, containers, outOfMemory or gone")
        }
        try words.end()
    }
}

/// The words of a fault's text, taken one after the other.
private struct FaultWords {
    private let text: String
    private var rest: ArraySlice<Substring>

    init(_ text: some StringProtocol) {
        self.text = String(text)
        rest = self.text.split(separator: " ")[...]
    }

    mutating func next(_ expected: String) throws(FaultTextError) -> Substring {
        guard let word = rest.popFirst() else { throw FaultTextError(text, "lacks \(expected)") }
        return word
    }

    func end() throws(FaultTextError) {
        if let word = rest.first { throw FaultTextError(text, "goes on with '\(word)', which means nothing there") }
    }

    private mutating func take(_ word: String) -> Bool {
        guard let first = rest.first, first == word else { return false }
        rest.removeFirst()
        return true
    }

    mutating func duration(behind word: String) throws(FaultTextError) -> Duration? {
        guard take(word) else { return nil }
        return try FaultText.duration(next("a duration behind '\(word)'"))
    }

    mutating func neededDuration(behind word: String) throws(FaultTextError) -> Duration {
        guard let duration = try duration(behind: word) else {
            throw FaultTextError(text, "lacks a duration, as in '\(word) 5secs'")
        }
        return duration
    }

    mutating func lasting() throws(FaultTextError) -> Duration? {
        try duration(behind: "for")
    }

    mutating func crashPoint() throws(FaultTextError) -> CrashPoint {
        if take("events") { return .afterEvents(UInt64(try FaultText.count(next("a number of events")))) }
        if take("effects") { return .afterEffects(try FaultText.count(next("a number of effects"))) }
        return .now
    }

    mutating func direction() throws(FaultTextError) -> PartitionDirection {
        for direction in PartitionDirection.allCases where take(direction.rawValue) { return direction }
        return .both
    }

    mutating func latency() throws(FaultTextError) -> Latency {
        guard take("by") else { throw FaultTextError(text, "lacks a latency, as in 'by constant(2secs)'") }
        return try Latency(parsing: next("a latency behind 'by'"))
    }

    mutating func oneIn() throws(FaultTextError) -> Int {
        let word = try next("how many it strikes, as in '1/100'")
        guard word.hasPrefix("1/"), let bound = Int(word.dropFirst(2)), bound > 0 else {
            throw FaultTextError(word, "does not say how many it strikes, as 1/100 does")
        }
        return bound
    }

    mutating func containerFault() throws(FaultTextError) -> ContainerFault {
        let word = try next("what is wrong with the containers")
        guard let fault = ContainerFault(rawValue: String(word)) else {
            let all = ContainerFault.allCases.map(\.rawValue).joined(separator: ", ")
            throw FaultTextError(word, "is nothing that can be wrong with a container; use one of \(all)")
        }
        return fault
    }
}
