import MesosHTTP

/// A request that is answered with a status and a sentence instead of what it asked for.
struct Refusal: Error {
    let response: HTTPResponse

    init(_ status: Int, _ message: String) {
        response = HTTPResponse(status, text: message)
    }

    init(_ response: HTTPResponse) {
        self.response = response
    }

    /// The method is not one of those that the path takes.
    static func method(_ method: String, expecting allowed: [String]) -> Refusal {
        let list = allowed.joined(separator: "', '")
        var response = HTTPResponse(
            405, text: "405 Method Not Allowed. Expecting one of { '\(list)' }, but received '\(method)'.")
        response.headers["Allow"] = allowed.joined(separator: ", ")
        return Refusal(response)
    }
}
