import Foundation

/// How long ago something was, in the two largest units, such as `2h5m`.
enum AgeText {
    /// The age of what happened at this time, in seconds since the beginning of 1970; a dash if nobody knows when.
    static func since(_ seconds: Double?, now: Double = Date().timeIntervalSince1970) -> String {
        guard let seconds, seconds > 0, now - seconds < 1e10 else { return "-" }
        return text(max(0, Int(now - seconds)))
    }

    /// So many seconds.
    static func text(_ seconds: Int) -> String {
        let units = [("d", 86_400), ("h", 3_600), ("m", 60), ("s", 1)]
        guard let first = units.firstIndex(where: { seconds >= $0.1 }) else { return "0s" }
        var rest = seconds
        var text = ""
        for (name, size) in units[first...].prefix(2) where rest / size > 0 {
            text += "\(rest / size)\(name)"
            rest %= size
        }
        return text
    }
}
