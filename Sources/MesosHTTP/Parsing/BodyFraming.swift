/// How the end of a body is known.
enum BodyFraming: Sendable, Equatable {
    case length(Int)
    case chunked
    /// The body of an answer ends with the connection.
    case untilEnd

    /// How the body of a request is framed. What two readers could understand differently is refused, as the second
    /// could be made to take a part of a body for a request.
    init(of request: RequestHead) throws(MessageProblem) {
        if let framing = try Self.transferCoding(request.headers, request.version) {
            self = framing
            return
        }
        self = .length(try Self.contentLength(request.headers) ?? 0)
    }

    /// How the body of an answer to a request with this method is framed.
    init(of response: ResponseHead, to method: String) throws(MessageProblem) {
        if method == "HEAD" || response.status < 200 || response.status == 204 || response.status == 304 {
            self = .length(0)
        } else if let framing = try Self.transferCoding(response.headers, response.version) {
            self = framing
        } else if let length = try Self.contentLength(response.headers) {
            self = .length(length)
        } else {
            self = .untilEnd
        }
    }

    private static func transferCoding(
        _ headers: HTTPHeaders, _ version: HTTPVersion
    ) throws(MessageProblem) -> BodyFraming? {
        let codings = headers.values("Transfer-Encoding")
        guard let coding = codings.first else { return nil }
        guard !headers.contains("Content-Length") else {
            throw MessageProblem("The message has both Content-Length and Transfer-Encoding")
        }
        guard version == .http11 else { throw MessageProblem("Transfer-Encoding is not a part of HTTP/1.0") }
        guard codings.count == 1, HTTPHeaders.isSame(coding, "chunked") else {
            let isFraming = codings.joined(separator: ",").lowercased().hasSuffix("chunked")
            throw MessageProblem(
                "'Transfer-Encoding: \(codings.joined(separator: ", "))' is not understood, only 'chunked' is",
                status: isFraming && codings.count == 1 ? 501 : 400)
        }
        return .chunked
    }

    private static func contentLength(_ headers: HTTPHeaders) throws(MessageProblem) -> Int? {
        var length: Int?
        for value in headers.values("Content-Length") {
            for word in value.split(separator: ",", omittingEmptySubsequences: false) {
                let digits = word.trimmingBlanks()
                let isNumber = !digits.isEmpty && digits.utf8.allSatisfy { (0x30...0x39).contains($0) }
                guard isNumber, let number = Int(digits) else {
                    throw MessageProblem("'\(value)' is not a Content-Length")
                }
                guard length == nil || length == number else {
                    throw MessageProblem("The message has several values of Content-Length that differ")
                }
                length = number
            }
        }
        return length
    }
}
