import Foundation

/// The time of day as people here read it on the wall.
enum ClockTime {
    /// The time alone, such as `14:05:09`.
    static var now: String { parts.time }

    /// The day before it, such as `2026-11-25 14:05:09`.
    static var date: String { "\(parts.day) \(parts.time)" }

    private static var parts: (day: String, time: String) {
        var seconds = time(nil)
        var parts = tm()
        localtime_r(&seconds, &parts)
        let day = [parts.tm_year + 1_900, parts.tm_mon + 1, parts.tm_mday].map(digits).joined(separator: "-")
        return (day, [parts.tm_hour, parts.tm_min, parts.tm_sec].map(digits).joined(separator: ":"))
    }

    private static func digits(_ number: Int32) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
