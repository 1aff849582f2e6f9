import MesosHTTP
import MesosWire

/// The media types of the version 1 APIs; what requests say of them is read as libprocess does.
enum MediaTypes {
    /// The format of an answer: JSON if the client takes it or does not care, else protobuf if it takes that.
    static func format(acceptedBy request: HTTPRequest) throws(Refusal) -> WireFormat {
        for format in [WireFormat.json, .protobuf] where accepts(request.headers["Accept"], format.mediaType) {
            return format
        }
        throw Refusal(406, "Expecting 'Accept' to allow 'application/x-protobuf' or 'application/json'")
    }

    /// Whether a client wants plain text rather than JSON: it takes text, and JSON not at all or only with all else.
    static func prefersText(_ request: HTTPRequest) -> Bool {
        guard let header = request.headers["Accept"]?.lowercased(), accepts(header, "text/plain") else { return false }
        let json = WireFormat.json.mediaType
        return !accepts(header, json) || header.contains("text/plain") && !header.contains(json)
    }

    /// Whether an `Accept` header allows a media type: by its name, by that of its group, or with all others. Of the
    /// weights only zero counts.
    static func accepts(_ header: String?, _ mediaType: String) -> Bool {
        guard let header else { return true }
        let group = mediaType.prefix { $0 != "/" } + "/*"
        let entries = header.filter { !" \t\n".contains($0) }.lowercased().split(separator: ",")
        for candidate in [mediaType, String(group), "*/*"] {
            for entry in entries {
                let words = entry.split(separator: ";")
                guard words.first.map({ $0 == candidate }) == true else { continue }
                let weights = words.dropFirst().filter { $0.hasPrefix("q=") }
                guard weights.count == 1, let weight = weights.first?.dropFirst(2) else { return true }
                return (Double(weight) ?? 0) > 0
            }
        }
        return false
    }

    /// Reads the call in a request's body, in the format that the request names.
    static func call<Call: WireMessage>(_: Call.Type, in request: HTTPRequest) throws(Refusal) -> Call {
        guard request.method == "POST" else { throw Refusal.method(request.method, expecting: ["POST"]) }
        guard let mediaType = request.headers["Content-Type"] else {
            throw Refusal(400, "Expecting 'Content-Type' to be present")
        }
        // Parameters are not looked at: a type that has any is another one.
        guard let format = [WireFormat.json, .protobuf].first(where: { $0.mediaType == mediaType }) else {
            throw Refusal(415, "Expecting 'Content-Type' of application/json or application/x-protobuf")
        }
        do throws(WireError) {
            return try Call(request.body, as: format)
        } catch {
            throw Refusal(400, "\(error)")
        }
    }
}
