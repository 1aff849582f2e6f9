/// A request that a client sends.
package struct HTTPClientRequest: Sendable, Equatable {
    package var method: String
    /// The path with its query, encoded as it is to be sent.
    package var target: String
    /// What is to be sent beside `Host` and the length of the body.
    package var headers: HTTPHeaders
    package var body: [UInt8]
    /// How long the answer may take; `nil` for the client's limit.
    package var responseTime: Duration?

    package init(
        _ method: String, _ target: String, headers: HTTPHeaders = HTTPHeaders(), body: [UInt8] = [],
        responseTime: Duration? = nil
    ) {
        self.method = method
        self.target = target
        self.headers = headers
        self.body = body
        self.responseTime = responseTime
    }

    /// A GET.
    package static func get(_ target: String, headers: HTTPHeaders = HTTPHeaders()) -> HTTPClientRequest {
        HTTPClientRequest("GET", target, headers: headers)
    }

    /// A POST of a body with its media type.
    package static func post(
        _ target: String, _ mediaType: String, _ body: [UInt8], accept: String? = nil
    ) -> HTTPClientRequest {
        var headers: HTTPHeaders = ["Content-Type": mediaType]
        if let accept { headers.add("Accept", accept) }
        return HTTPClientRequest("POST", target, headers: headers, body: body)
    }
}
