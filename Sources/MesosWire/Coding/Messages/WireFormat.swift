/// The two forms that messages have on the wire.
public enum WireFormat: Sendable, Hashable, CaseIterable {
    /// JSON objects with the names of the schema.
    case json
    /// Protocol Buffers.
    case protobuf

    /// The name of the format in HTTP's `Content-Type` and `Accept`.
    public var mediaType: String {
        switch self {
        case .json: "application/json"
        case .protobuf: "application/x-protobuf"
        }
    }

    /// The format of a media type, which must be written exactly so; parameters such as a character set are none of it.
    public init?(mediaType: String) {
        switch mediaType {
        case "application/json": self = .json
        case "application/x-protobuf": self = .protobuf
        default: return nil
        }
    }
}
