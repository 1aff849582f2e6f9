#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Cuts bytes into lines of text: without their line feed, invalid UTF-8 replaced, and none longer than a limit.
struct LineSplitter {
    static let longestLine = 65_536

    /// The beginning of a line whose end has not come.
    private var pending: [UInt8] = []

    /// The lines that these bytes complete.
    mutating func append(_ bytes: UnsafeRawBufferPointer, to lines: inout [String]) {
        guard let start = bytes.baseAddress else { return }
        var position = 0
        while position < bytes.count {
            let rest = bytes.count - position
            let hit = memchr(start + position, Int32(UInt8(ascii: "\n")), rest)
            let length = hit.map { UnsafeRawPointer($0) - (start + position) } ?? rest
            let piece = UnsafeRawBufferPointer(start: start + position, count: length)
            if hit != nil, pending.isEmpty, length <= Self.longestLine {
                lines.append(String(decoding: piece, as: UTF8.self))
            } else {
                pending.append(contentsOf: piece)
                split(to: &lines)
                if hit != nil { lines.append(take()) }
            }
            position += hit == nil ? length : length + 1
        }
    }

    /// What stands after the last line feed.
    mutating func finish() -> String? {
        pending.isEmpty ? nil : take()
    }

    private mutating func take() -> String {
        defer { pending = [] }
        return String(decoding: pending, as: UTF8.self)
    }

    /// Cuts what is longer than the limit, not within a character.
    private mutating func split(to lines: inout [String]) {
        var start = 0
        while pending.count - start > Self.longestLine {
            var end = start + Self.longestLine
            let least = end - 3
            while end > least, pending[end] & 0xC0 == 0x80 { end -= 1 }
            if pending[end] & 0xC0 == 0x80 { end = start + Self.longestLine }
            lines.append(String(decoding: pending[start..<end], as: UTF8.self))
            start = end
        }
        if start > 0 { pending.removeFirst(start) }
    }
}
