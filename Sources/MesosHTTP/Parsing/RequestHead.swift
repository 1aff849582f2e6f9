/// The first line and the header fields of a request.
struct RequestHead: Sendable, Equatable {
    let method: String
    let target: HTTPTarget
    let version: HTTPVersion
    let headers: HTTPHeaders

    /// Reads a complete head.
    init(_ bytes: ArraySlice<UInt8>, headerLimit: Int) throws(MessageProblem) {
        var lines = HeadLines(bytes)
        guard let line = try lines.next() else { throw MessageProblem("The request is empty") }
        let words = line.split(separator: UInt8(ascii: " "), omittingEmptySubsequences: false)
        guard words.count == 3, !line.contains(UInt8(ascii: "\t")) else {
            throw MessageProblem("The first line is not a method, a path and a version: '\(HeadLines.excerpt(line))'")
        }
        guard HeadLines.isToken(words[0]) else {
            throw MessageProblem("'\(HeadLines.excerpt(words[0]))' is not a method")
        }
        method = HeadLines.text(words[0])
        version = try HTTPVersion(words[2])
        guard !words[1].isEmpty else { throw MessageProblem("The request has no path") }
        do throws(HTTPTarget.Problem) {
            target = try HTTPTarget(HeadLines.text(words[1]))
        } catch {
            throw MessageProblem(error.description)
        }
        headers = try lines.fields(limit: headerLimit)
        guard headers.values("Host").count <= 1 else { throw MessageProblem("The request has several Host fields") }
    }

    /// Whether the connection may serve another request when this one is answered.
    var isKeptAlive: Bool { version.isKeptAlive(headers) }

    /// Whether the client waits for a word before it sends the body.
    var expectsContinue: Bool {
        version == .http11 && headers.contains("Expect", word: "100-continue")
    }
}

/// The minor versions of HTTP/1.
package enum HTTPVersion: Sendable, Equatable {
    case http10
    case http11

    init(_ bytes: ArraySlice<UInt8>) throws(MessageProblem) {
        let digits = Array(bytes.dropFirst(5))
        guard bytes.starts(with: "HTTP/".utf8), digits.count == 3, digits[1] == UInt8(ascii: "."),
            Self.isDigit(digits[0]), Self.isDigit(digits[2])
        else { throw MessageProblem("'\(HeadLines.excerpt(bytes))' is not a version of HTTP") }
        guard digits[0] == UInt8(ascii: "1") else {
            throw MessageProblem("'\(HeadLines.text(bytes))' is not spoken here, HTTP/1.1 is", status: 505)
        }
        self = digits[2] == UInt8(ascii: "0") ? .http10 : .http11
    }

    private static func isDigit(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }

    /// Whether a connection outlives a message with these header fields.
    func isKeptAlive(_ headers: HTTPHeaders) -> Bool {
        switch self {
        case .http10: headers.contains("Connection", word: "keep-alive")
        case .http11: !headers.contains("Connection", word: "close")
        }
    }
}
