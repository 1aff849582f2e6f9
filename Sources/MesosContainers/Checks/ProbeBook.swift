import MesosBase
import MesosIO

/// Which looks a prober takes, and which of them wait for their turn.
struct ProbeBook {
    struct Look {
        let container: String
        let target: Prober.Target
        let timeout: Duration?
        let completion: Prober.Completion
        var isBegun = false
        var socket: SocketProbe?
        var timer: DeadlineTimer.Token?

        init(
            container: String, target: Prober.Target, timeout: Duration?, completion: @escaping Prober.Completion
        ) {
            self.container = container
            self.target = target
            self.timeout = timeout
            self.completion = completion
        }

        var isProcess: Bool {
            if case .command = target { true } else { false }
        }
    }

    /// Looks of one kind, of which only so many are taken at once.
    private struct Lane {
        let limit: Int
        var begun = 0
        var waiting = Deque<UInt64>()
    }

    private var lastNumber: UInt64 = 0
    private var looks: [UInt64: Look] = [:]
    private var numbers: [String: Set<UInt64>] = [:]
    private var connections: Lane
    private var processes: Lane
    private var isClosed = false

    init(connections: Int, processes: Int) {
        self.connections = Lane(limit: connections)
        self.processes = Lane(limit: processes)
    }

    /// Takes a look into the book; its number if it is its turn.
    mutating func add(_ look: Look) -> UInt64? {
        guard !isClosed else { return nil }
        lastNumber += 1
        looks[lastNumber] = look
        numbers[look.container, default: []].insert(lastNumber)
        return enter(lastNumber, look.isProcess ? \.processes : \.connections)
    }

    private mutating func enter(_ number: UInt64, _ path: WritableKeyPath<ProbeBook, Lane>) -> UInt64? {
        guard self[keyPath: path].begun < self[keyPath: path].limit else {
            self[keyPath: path].waiting.append(number)
            return nil
        }
        self[keyPath: path].begun += 1
        looks[number]?.isBegun = true
        return number
    }

    /// Notes that a look of a kind holds nothing any more; the look whose turn it is now.
    mutating func leave(isProcess: Bool) -> (UInt64, Look)? {
        let path: WritableKeyPath<ProbeBook, Lane> = isProcess ? \.processes : \.connections
        self[keyPath: path].begun -= 1
        while let number = self[keyPath: path].waiting.popFirst() {
            guard let look = looks[number] else { continue }
            _ = enter(number, path)
            return (number, look)
        }
        return nil
    }

    func contains(_ number: UInt64) -> Bool { looks[number] != nil }

    /// Changes a look that is still in the book; whether it is.
    mutating func update(_ number: UInt64, _ change: (inout Look) -> Void) -> Bool {
        guard var look = looks[number] else { return false }
        change(&look)
        looks[number] = look
        return true
    }

    mutating func remove(_ number: UInt64) -> Look? {
        guard let look = looks.removeValue(forKey: number) else { return nil }
        numbers[look.container]?.remove(number)
        if numbers[look.container]?.isEmpty == true { numbers[look.container] = nil }
        return look
    }

    mutating func removeAll(of container: String) -> [Look] {
        (numbers.removeValue(forKey: container) ?? []).compactMap { looks.removeValue(forKey: $0) }
    }

    /// Takes all looks out, and none in from now on.
    mutating func close() -> [Look] {
        isClosed = true
        defer {
            looks = [:]
            numbers = [:]
        }
        return Array(looks.values)
    }
}
