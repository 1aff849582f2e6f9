import MesosBase

/// How long the registry takes to make changes durable.
struct RegistryWriteTimes: Sendable {
    private var begins = Table<PersistToken, Instant>()
    private var milliseconds = TimeSeries(window: .seconds(86_400))

    mutating func begin(_ token: PersistToken, at time: Instant) {
        begins[token] = time
    }

    mutating func end(_ token: PersistToken, at time: Instant) {
        guard let begin = begins.removeValue(forKey: token) else { return }
        milliseconds.append((time - begin).inMilliseconds, at: time)
    }

    var metrics: [Metric] {
        [Metric("registrar/queued_operations", begins.count)] + milliseconds.metrics(named: "registrar/state_store_ms")
    }
}
