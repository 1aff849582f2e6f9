import MesosBase

/// What one watcher of jobs has yet to be told: instances, each once however often it has changed.
struct JobWatch: Sendable {
    private var changed = Deque<Int>()
    private var isChanged = Table<Int, Bool>()
    private let signal: AsyncStream<Void>.Continuation

    /// Creates a watch, and the stream by which its watcher learns that there is something to be told; it ends when
    /// nothing more will be.
    static func make() -> (JobWatch, AsyncStream<Void>) {
        let (signals, signal) = AsyncStream.makeStream(of: Void.self, bufferingPolicy: .bufferingNewest(1))
        return (JobWatch(signal: signal), signals)
    }

    private init(signal: AsyncStream<Void>.Continuation) {
        self.signal = signal
    }

    /// Notes changes, and says whether the watcher is still there.
    mutating func note(_ instances: [Int]) -> Bool {
        for index in instances where !isChanged.contains(index) {
            isChanged[index] = true
            changed.append(index)
        }
        if case .terminated = signal.yield() { return false }
        return true
    }

    /// Nothing more will come.
    func end() { signal.finish() }

    /// Takes the instance that has waited longest to be told of.
    mutating func take() -> Int? {
        guard let index = changed.popFirst() else { return nil }
        isChanged.removeValue(forKey: index)
        return index
    }
}
