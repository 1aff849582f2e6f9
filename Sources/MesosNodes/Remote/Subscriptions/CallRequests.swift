import MesosHTTP
import MesosWire

/// How calls to one API are written as requests.
struct CallRequests: Sendable {
    /// Where the API is, such as `/master/api/v1/scheduler`. The prefix is there in every Mesos, however it is hosted.
    let path: String
    let format: WireFormat
    /// What shows the other side who calls.
    var token: String?

    func request(_ call: some WireMessage, stream: String? = nil) -> HTTPClientRequest {
        var request = HTTPClientRequest.post(
            path, format.mediaType, call.encoded(as: format), accept: format.mediaType)
        if let token { request.headers.add("Authorization", "Bearer \(token)") }
        if let stream { request.headers.add(Self.streamIDName, stream) }
        return request
    }

    static let streamIDName = "Mesos-Stream-Id"
}
