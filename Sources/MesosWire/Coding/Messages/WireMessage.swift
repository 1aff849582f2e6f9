/// A message of the Mesos API or between master and agent, which can be read and written in each ``WireFormat``.
///
/// `mesos-wiregen` writes the conformances: for each message one initializer that reads it and one method that writes
/// it, whatever the format.
public protocol WireMessage: Sendable, Equatable, JSONWritable {
    /// The message's full name on the wire, such as `mesos.v1.scheduler.Call`.
    static var wireName: String { get }

    /// The names and numbers of the message's fields.
    static var wireFields: WireNames { get }

    /// Reads the message's fields; fails if a required one is missing, which the reader then knows.
    init?<Reader: WireReader & ~Copyable>(from reader: inout Reader)

    /// Reads the message's fields from JSON.
    init?(from reader: inout JSONReader)

    /// Reads the message's fields from Protocol Buffers.
    init?(from reader: inout ProtobufReader)

    /// Writes the message's fields in the order of their numbers.
    func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer)

    /// Writes the message's fields as JSON.
    func write(to writer: inout JSONWriter)

    /// Writes the message's fields in Protocol Buffers.
    func write(to writer: inout ProtobufWriter)
}

extension WireMessage {
    /// Reads a message from bytes that hold nothing else.
    ///
    /// Unknown fields are skipped, and unknown values of enums are as good as absent.
    ///
    /// - Throws: What is wrong with the bytes, as the sentence with which Apache Mesos answers them.
    public init(_ bytes: [UInt8], as format: WireFormat) throws(WireError) {
        switch format {
        case .json: try self.init(json: bytes)
        case .protobuf: try self.init(protobuf: bytes)
        }
    }

    /// The message's bytes.
    public func encoded(as format: WireFormat) -> [UInt8] {
        switch format {
        case .json: json
        case .protobuf: protobuf
        }
    }

    /// Reads a message from a JSON object.
    ///
    /// - Throws: ``WireError`` if the bytes are no JSON object, a value does not fit, or a required field is missing.
    public init(json bytes: [UInt8]) throws(WireError) {
        self = try bytes.withUnsafeBytes { bytes -> Result<Self, WireError> in
            var reader = JSONReader(bytes)
            return reader.wholeMessage()
        }.get()
    }

    /// Reads messages from a JSON array of objects, as the older endpoints take them.
    ///
    /// - Throws: ``WireError`` for the first element that is no such message, or if the bytes are no array; its
    ///   ``WireError/reason`` is what those endpoints answer, behind words of their own.
    public static func list(json bytes: [UInt8]) throws(WireError) -> [Self] {
        try bytes.withUnsafeBytes { bytes -> Result<[Self], WireError> in
            var reader = JSONReader(bytes)
            return reader.wholeList()
        }.get()
    }

    /// Reads a message from its binary form.
    ///
    /// - Throws: ``WireError`` if the bytes are no Protocol Buffers, or a required field is missing.
    public init(protobuf bytes: [UInt8]) throws(WireError) {
        self = try bytes.withUnsafeBytes { bytes -> Result<Self, WireError> in
            var reader = ProtobufReader(bytes)
            return reader.wholeMessage()
        }.get()
    }

    /// The message as a JSON object, in UTF-8.
    public var json: [UInt8] {
        var writer = JSONWriter()
        writer.message(self)
        return writer.bytes
    }

    /// The message in its binary form.
    public var protobuf: [UInt8] {
        var writer = ProtobufWriter()
        write(to: &writer)
        return writer.bytes
    }

    /// Writes the message as a JSON object.
    public func writeJSON(to writer: inout JSONWriter) {
        writer.message(self)
    }
}
