/// The first line and the header fields of an answer.
struct ResponseHead: Sendable, Equatable {
    let version: HTTPVersion
    let status: Int
    let headers: HTTPHeaders

    /// Reads a complete head.
    init(_ bytes: ArraySlice<UInt8>, headerLimit: Int) throws(MessageProblem) {
        var lines = HeadLines(bytes)
        guard let line = try lines.next() else { throw MessageProblem("The answer is empty") }
        let words = line.split(separator: UInt8(ascii: " "), maxSplits: 2, omittingEmptySubsequences: false)
        guard words.count >= 2 else {
            throw MessageProblem("The first line is not a version and a status: '\(HeadLines.excerpt(line))'")
        }
        version = try HTTPVersion(words[0])
        guard words[1].count == 3, let status = Int(HeadLines.text(words[1])), (100..<1_000).contains(status) else {
            throw MessageProblem("'\(HeadLines.excerpt(words[1]))' is not a status of three digits")
        }
        self.status = status
        headers = try lines.fields(limit: headerLimit)
    }

    /// Whether the connection may carry another answer after this one.
    var isKeptAlive: Bool { version.isKeptAlive(headers) }
}
