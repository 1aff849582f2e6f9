package import MasterCore
import MesosBase
import MesosIO

extension Master {
    /// What this program knows of itself and the machine it runs on, now.
    package var facts: MasterHostFacts {
        var facts = MasterHostFacts(
            version: BuildInformation.versionInfo(version: MasterMachine.version), date: SystemClock().date)
        facts.metrics = SystemMetrics.read().map { Metric($0.name, $0.value) }
        return facts
    }

    /// The body of an older endpoint, such as `/state`: `write` runs beside the master, on what it knows at one moment.
    package func body(_ write: @Sendable (MasterMachine, MasterHostFacts) -> [UInt8]) async -> [UInt8] {
        let machine = await node.read { $0 }
        return write(machine, facts)
    }

    /// The body of `/explain`, which is found out beside the master, on what it knows at one moment.
    package func explanationBody(
        _ query: ExplanationQuery, as form: ExplanationForm
    ) async throws(OperatorError) -> [UInt8] {
        let machine = await node.read { $0 }
        return try machine.explanationBody(query, as: form, now: SystemClock().now)
    }
}
