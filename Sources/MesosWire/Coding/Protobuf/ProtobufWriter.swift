public import MesosBase

/// Writes Protocol Buffers, on behalf of ``WireMessage/protobuf``.
public struct ProtobufWriter: ~Copyable {
    private var buffer: ByteBuffer

    init(capacity: Int = 512) {
        buffer = ByteBuffer(capacity: capacity)
    }

    var bytes: [UInt8] { buffer.bytes }

    mutating func append(_ bytes: UnsafeRawBufferPointer) {
        buffer.append(bytes)
    }

    @inline(__always)
    private mutating func tag(_ number: Int, _ type: ProtobufWireType) {
        buffer.append(varint: UInt64(truncatingIfNeeded: number << 3) | UInt64(type.rawValue))
    }

    /// Writes a field whose length is known when its content is written.
    @inline(__always)
    private mutating func delimited(_ number: Int, _ content: (inout ProtobufWriter) -> Void) {
        tag(number, .lengthDelimited)
        buffer.append(0)
        let start = buffer.count
        content(&self)
        buffer.prefixLength(from: start)
    }
}

extension ProtobufWriter: WireWriter {
    /// Only fields that are set are written.
    public static var writesDefaults: Bool { false }

    /// A list without elements takes no bytes.
    public mutating func emptyList(_ number: Int, _ name: StaticString) {}

    /// Writes a text.
    public mutating func string(_ number: Int, _ name: StaticString, _ value: String) {
        tag(number, .lengthDelimited)
        var value = value
        value.withUTF8 { utf8 in
            buffer.append(varint: UInt64(utf8.count))
            buffer.append(UnsafeRawBufferPointer(utf8))
        }
    }

    /// Writes bytes.
    public mutating func bytes(_ number: Int, _ name: StaticString, _ value: [UInt8]) {
        tag(number, .lengthDelimited)
        value.withUnsafeBytes { bytes in
            buffer.append(varint: UInt64(bytes.count))
            buffer.append(bytes)
        }
    }

    /// Writes a flag.
    public mutating func bool(_ number: Int, _ name: StaticString, _ value: Bool) {
        tag(number, .varint)
        buffer.append(value ? 1 : 0)
    }

    /// Writes a number with a fraction.
    public mutating func double(_ number: Int, _ name: StaticString, _ value: Double) {
        tag(number, .fixed64)
        buffer.append(fixed64: value.bitPattern)
    }

    /// Writes a whole number.
    public mutating func int32(_ number: Int, _ name: StaticString, _ value: Int32) {
        int64(number, name, Int64(value))
    }

    /// Writes a whole number.
    public mutating func int64(_ number: Int, _ name: StaticString, _ value: Int64) {
        uint64(number, name, UInt64(bitPattern: value))
    }

    /// Writes a whole number.
    public mutating func uint32(_ number: Int, _ name: StaticString, _ value: UInt32) {
        uint64(number, name, UInt64(value))
    }

    /// Writes a whole number.
    public mutating func uint64(_ number: Int, _ name: StaticString, _ value: UInt64) {
        tag(number, .varint)
        buffer.append(varint: value)
    }

    /// Writes the number of a value.
    public mutating func enumeration(_ number: Int, _ name: StaticString, _ value: some WireEnumeration) {
        int64(number, name, Int64(value.rawValue))
    }

    /// Writes a message.
    public mutating func message(_ number: Int, _ name: StaticString, _ value: some WireMessage) {
        delimited(number) { value.write(to: &$0) }
    }

    /// Writes each element as a field of its own.
    public mutating func scalars(_ number: Int, _ name: StaticString, _ values: [some WireScalar]) {
        for value in values { value.write(number, name, to: &self) }
    }

    /// Writes each element as a field of its own.
    public mutating func enumerations(_ number: Int, _ name: StaticString, _ values: [some WireEnumeration]) {
        for value in values { enumeration(number, name, value) }
    }

    /// Writes each element as a field of its own.
    public mutating func messages(_ number: Int, _ name: StaticString, _ values: [some WireMessage]) {
        for value in values { message(number, name, value) }
    }

    /// Writes each entry as a message of key and value.
    public mutating func scalars(_ number: Int, _ name: StaticString, _ values: SortedMap<String, some WireScalar>) {
        for (key, value) in values {
            delimited(number) { writer in
                writer.string(1, "key", key)
                value.write(2, "value", to: &writer)
            }
        }
    }

    /// Writes each entry as a message of key and value.
    public mutating func messages(_ number: Int, _ name: StaticString, _ values: SortedMap<String, some WireMessage>) {
        for (key, value) in values {
            delimited(number) { writer in
                writer.string(1, "key", key)
                writer.message(2, "value", value)
            }
        }
    }
}
