import MesosBase
import MesosIO
import Synchronization

/// A moment as header fields write it: `Sun, 06 Nov 1994 08:49:37 GMT`.
struct HTTPDate: Sendable, Equatable {
    let bytes: [UInt8]

    init(seconds: Int64) {
        let days = Int(seconds / 86_400)
        let second = Int(seconds % 86_400)
        let calendar = Array(Timestamp(nanoseconds: seconds * 1_000_000_000).description.prefix(10))
        let month = Int(String(calendar[5...6])).map { Self.months[($0 + 11) % 12] } ?? ""
        // The first day of 1970 was a Thursday.
        let weekday = Self.weekdays[(days + 4) % 7]
        let date = "\(String(calendar[8...9])) \(month) \(String(calendar[0...3]))"
        let time = "\(Self.padded(second / 3_600)):\(Self.padded(second / 60 % 60)):\(Self.padded(second % 60))"
        bytes = Array("\(weekday), \(date) \(time) GMT".utf8)
    }

    private static let weekdays = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]
    private static let months = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]

    private static func padded(_ number: Int) -> String {
        number < 10 ? "0\(number)" : "\(number)"
    }

    private static let latest = Mutex((seconds: Int64(-1), date: HTTPDate(seconds: 0)))

    /// The date of now, which is written anew once a second.
    static var now: HTTPDate {
        let seconds = max(0, SystemClock().date.nanoseconds / 1_000_000_000)
        return latest.withLock { latest in
            if latest.seconds != seconds { latest = (seconds, HTTPDate(seconds: seconds)) }
            return latest.date
        }
    }
}
