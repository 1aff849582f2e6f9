import MesosBase

/// What happened in a simulation, one line for each input and each effect, and a digest of all lines.
package struct Trace: Sendable {
    /// The digest of all lines so far, also of those that are no longer kept.
    package private(set) var digest = Digest()
    /// How many lines there were.
    package private(set) var count = 0
    /// How many of the latest lines are kept.
    package let limit: Int
    private var kept = Deque<String>()

    init(limit: Int) {
        self.limit = limit
    }

    mutating func add(_ now: Instant, _ node: String, _ arrow: String, _ text: String) {
        let line = "\(Self.clock(now)) \(node) \(arrow) \(text)"
        digest.add(line: line)
        count += 1
        guard limit > 0 else { return }
        if kept.count == limit { _ = kept.popFirst() }
        kept.append(line)
    }

    /// The lines that are kept, oldest first.
    package var lines: [String] { Array(kept) }

    /// The latest lines as one text, to be read when something has gone wrong; of each UUID only the beginning.
    package func tail(_ count: Int = 200) -> String {
        lines.suffix(count).map(Self.brief).joined(separator: "\n")
    }

    private static func brief(_ line: String) -> String {
        var words = line.split(separator: "-", omittingEmptySubsequences: false)[...]
        var brief = String(words.popFirst() ?? "")
        func isHex(_ text: Substring, _ count: Int) -> Bool { text.count == count && text.allSatisfy(\.isHexDigit) }
        while let word = words.popFirst() {
            let parts = [word] + words.prefix(3)
            if isHex(brief.suffix(8)[...], 8), parts.count == 4, parts.prefix(3).allSatisfy({ isHex($0, 4) }),
                isHex(parts[3].prefix(12), 12)
            {
                words = words.dropFirst(3)
                brief += parts[3].dropFirst(12)
            } else {
                brief += "-" + word
            }
        }
        return brief
    }

    /// Seconds with all nine digits, so that the columns of a trace stand below each other.
    private static func clock(_ now: Instant) -> String {
        let seconds = String(now.nanoseconds / 1_000_000_000)
        let rest = String(now.nanoseconds % 1_000_000_000)
        return String(repeating: " ", count: max(0, 6 - seconds.count)) + seconds + "."
            + String(repeating: "0", count: 9 - rest.count) + rest
    }
}
