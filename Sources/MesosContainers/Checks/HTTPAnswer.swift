/// What is read of the answer to a GET: its status, and where it redirects to.
struct HTTPAnswer: Equatable {
    /// The end of an attempt to read an answer that may not have come as a whole.
    enum Reading: Equatable {
        case incomplete
        case complete(HTTPAnswer)
        case invalid
    }

    var status: UInt32
    /// The `Location` of a redirection.
    var location: String?

    /// How much of an answer is looked at; whoever says more before its body says too much.
    static let limit = 65_536

    /// Reads the beginning of an answer, past answers that only announce another one.
    static func read(_ bytes: [UInt8]) -> Reading {
        var rest = bytes[...]
        while true {
            guard let (head, body) = head(of: rest) else {
                return bytes.count >= limit || !mayBecomeAnswer(rest) ? .invalid : .incomplete
            }
            guard let answer = HTTPAnswer(head) else { return .invalid }
            guard (100..<200).contains(answer.status), answer.status != 101 else { return .complete(answer) }
            rest = body
        }
    }

    private static func mayBecomeAnswer(_ bytes: ArraySlice<UInt8>) -> Bool {
        zip(bytes, "HTTP/".utf8).allSatisfy { $0 == $1 }
    }

    /// What comes before the first empty line, and what comes after it.
    private static func head(of bytes: ArraySlice<UInt8>) -> (ArraySlice<UInt8>, ArraySlice<UInt8>)? {
        var lineStart = bytes.startIndex
        for index in bytes.indices where bytes[index] == UInt8(ascii: "\n") {
            let line = bytes[lineStart..<index]
            let isEmpty = line.isEmpty || (line.count == 1 && line.first == UInt8(ascii: "\r"))
            if isEmpty { return (bytes[..<lineStart], bytes[(index + 1)...]) }
            lineStart = index + 1
        }
        return nil
    }

    private init?(_ head: ArraySlice<UInt8>) {
        let lines = head.split(separator: UInt8(ascii: "\n")).map { line in
            String(decoding: line.last == UInt8(ascii: "\r") ? line.dropLast() : line, as: UTF8.self)
        }
        guard let first = lines.first, first.hasPrefix("HTTP/") else { return nil }
        let words = first.split(separator: " ", maxSplits: 2)
        guard words.count >= 2, words[1].utf8.count == 3, let status = UInt32(words[1]), status >= 100 else {
            return nil
        }
        self.status = status
        location =
            lines.dropFirst().lazy.compactMap { line -> String? in
                guard let colon = line.firstIndex(of: ":"), line[..<colon].lowercased() == "location" else {
                    return nil
                }
                let value = line[line.index(after: colon)...].drop { $0 == " " || $0 == "\t" }
                return String(value.reversed().drop { $0 == " " || $0 == "\t" }.reversed())
            }.first
    }

    /// Whether a client goes where the answer points.
    var isRedirection: Bool {
        [301, 302, 303, 307, 308].contains(status) && location != nil
    }
}
