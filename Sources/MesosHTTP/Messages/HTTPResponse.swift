/// An answer with its whole body, or the head of one whose body is streamed.
package struct HTTPResponse: Sendable, Equatable {
    /// The status code, such as 200.
    package var status: Int
    package var headers: HTTPHeaders
    package var body: [UInt8]

    package init(_ status: Int, headers: HTTPHeaders = HTTPHeaders(), body: [UInt8] = []) {
        self.status = status
        self.headers = headers
        self.body = body
    }

    /// An answer whose body is of a media type, such as `application/json`.
    package init(_ status: Int, _ mediaType: String, _ body: [UInt8]) {
        self.init(status, headers: ["Content-Type": mediaType], body: body)
    }

    /// An answer that is a sentence.
    package init(_ status: Int, text: String) {
        self.init(status, Self.plainText, Array(text.utf8))
    }

    /// An answer that only names its status: `404 Not Found.`
    package init(plain status: Int) {
        self.init(status, text: "\(status) \(Self.reason(status)).")
    }

    private static let plainText = "text/plain; charset=utf-8"

    /// The words behind the status code.
    package var reason: String { Self.reason(status) }

    /// The body as text.
    package var text: String { String(decoding: body, as: UTF8.self) }

    package static func reason(_ status: Int) -> String {
        reasons[status] ?? "Unknown"
    }

    private static let reasons: [Int: String] = [
        100: "Continue", 101: "Switching Protocols", 200: "OK", 201: "Created", 202: "Accepted",
        203: "Non-Authoritative Information", 204: "No Content", 205: "Reset Content", 206: "Partial Content",
        300: "Multiple Choices", 301: "Moved Permanently", 302: "Found", 303: "See Other", 304: "Not Modified",
        305: "Use Proxy", 307: "Temporary Redirect", 308: "Permanent Redirect", 400: "Bad Request",
        401: "Unauthorized", 402: "Payment Required", 403: "Forbidden", 404: "Not Found", 405: "Method Not Allowed",
        406: "Not Acceptable", 407: "Proxy Authentication Required", 408: "Request Time-out", 409: "Conflict",
        410: "Gone", 411: "Length Required", 412: "Precondition Failed", 413: "Request Entity Too Large",
        414: "Request-URI Too Large", 415: "Unsupported Media Type", 416: "Requested range not satisfiable",
        417: "Expectation Failed", 426: "Upgrade Required", 429: "Too Many Requests",
        431: "Request Header Fields Too Large", 500: "Internal Server Error", 501: "Not Implemented",
        502: "Bad Gateway", 503: "Service Unavailable", 504: "Gateway Time-out", 505: "HTTP Version not supported",
    ]
}
