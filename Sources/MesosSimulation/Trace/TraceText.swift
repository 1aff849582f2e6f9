import MesosBase
import MesosWire

/// How what happens in a simulation is written in one line.
enum TraceText {
    static func of(_ status: TaskStatus) -> String {
        var text = "\(status.taskID) \(status.state)"
        if let reason = status.reason { text += " \(reason)" }
        if let healthy = status.healthy { text += healthy ? " healthy" : " unhealthy" }
        if let seen = status.checkStatus.flatMap(of) { text += " seen \(seen)" }
        if let uuid = status.uuid { text += " \(of(uuid: uuid))" }
        if let message = status.message { text += " '\(message)'" }
        return text
    }

    /// What a check saw last, if it has seen something.
    private static func of(_ seen: V1.CheckStatusInfo) -> String? {
        seen.command?.exitCode.map { "exit \($0)" } ?? seen.http?.statusCode.map { "HTTP \($0)" }
            ?? seen.tcp?.succeeded.map { $0 ? "connected" : "not connected" }
    }

    /// The first four bytes tell identifiers apart well enough for a reader.
    static func of(uuid: [UInt8]) -> String {
        let digits = Array("0123456789abcdef".utf8)
        let bytes = uuid.prefix(4).flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }
        return "#" + String(decoding: bytes, as: UTF8.self)
    }

    static func list(_ items: some Sequence<some CustomStringConvertible>) -> String {
        "[" + items.map(\.description).joined(separator: " ") + "]"
    }

    /// A name if there is one, a word for its absence otherwise.
    static func name(_ value: (some CustomStringConvertible)?) -> String {
        value.map(\.description) ?? "-"
    }
}
