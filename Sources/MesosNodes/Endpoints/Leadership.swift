import MesosHTTP

/// Where the leading master is, as far as a master's endpoint knows.
enum Leadership {
    /// Sends a client of `/redirect` to the leading master.
    static func redirect(_ request: HTTPRequest, to leader: AdvertisedAddress?) throws(Refusal) -> HTTPResponse {
        guard let leader else { throw Refusal(503, "No leader elected") }
        let path = request.target.path
        // Whatever follows would come back here again and again.
        guard path == "/redirect" || path == "/master/redirect" else { throw Refusal(HTTPResponse(plain: 404)) }
        return HTTPResponse(307, headers: ["Location": "//\(leader.hostname):\(leader.port)"])
    }
}
