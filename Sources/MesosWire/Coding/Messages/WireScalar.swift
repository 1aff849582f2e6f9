/// What lists and maps of the wire format may hold beside messages and values of enums.
public protocol WireScalar: Sendable, Equatable, JSONWritable {
    /// How the value begins in Protocol Buffers.
    static var wireType: ProtobufWireType { get }

    /// Reads one value.
    static func read<Reader: WireReader & ~Copyable>(_ value: inout Self?, from reader: inout Reader)

    /// Writes the value as a field of its own.
    func write<Writer: WireWriter & ~Copyable>(_ number: Int, _ name: StaticString, to writer: inout Writer)
}

extension String: WireScalar {
    /// How a text begins in Protocol Buffers.
    public static var wireType: ProtobufWireType { .lengthDelimited }

    /// Reads a text.
    public static func read<Reader: WireReader & ~Copyable>(_ value: inout Self?, from reader: inout Reader) {
        reader.string(&value)
    }

    /// Writes a text as a field of its own.
    public func write<Writer: WireWriter & ~Copyable>(_ number: Int, _ name: StaticString, to writer: inout Writer) {
        writer.string(number, name, self)
    }
}

extension Bool: WireScalar {
    /// How a flag begins in Protocol Buffers.
    public static var wireType: ProtobufWireType { .varint }

    /// Reads a flag.
    public static func read<Reader: WireReader & ~Copyable>(_ value: inout Self?, from reader: inout Reader) {
        reader.bool(&value)
    }

    /// Writes a flag as a field of its own.
    public func write<Writer: WireWriter & ~Copyable>(_ number: Int, _ name: StaticString, to writer: inout Writer) {
        writer.bool(number, name, self)
    }
}

extension Double: WireScalar {
    /// How a number with a fraction begins in Protocol Buffers.
    public static var wireType: ProtobufWireType { .fixed64 }

    /// Reads a number with a fraction.
    public static func read<Reader: WireReader & ~Copyable>(_ value: inout Self?, from reader: inout Reader) {
        reader.double(&value)
    }

    /// Writes a number with a fraction as a field of its own.
    public func write<Writer: WireWriter & ~Copyable>(_ number: Int, _ name: StaticString, to writer: inout Writer) {
        writer.double(number, name, self)
    }
}

extension Int32: WireScalar {
    /// How a whole number begins in Protocol Buffers.
    public static var wireType: ProtobufWireType { .varint }

    /// Reads a whole number.
    public static func read<Reader: WireReader & ~Copyable>(_ value: inout Self?, from reader: inout Reader) {
        reader.int32(&value)
    }

    /// Writes a whole number as a field of its own.
    public func write<Writer: WireWriter & ~Copyable>(_ number: Int, _ name: StaticString, to writer: inout Writer) {
        writer.int32(number, name, self)
    }
}

extension Int64: WireScalar {
    /// How a whole number begins in Protocol Buffers.
    public static var wireType: ProtobufWireType { .varint }

    /// Reads a whole number.
    public static func read<Reader: WireReader & ~Copyable>(_ value: inout Self?, from reader: inout Reader) {
        reader.int64(&value)
    }

    /// Writes a whole number as a field of its own.
    public func write<Writer: WireWriter & ~Copyable>(_ number: Int, _ name: StaticString, to writer: inout Writer) {
        writer.int64(number, name, self)
    }
}

extension UInt32: WireScalar {
    /// How a whole number begins in Protocol Buffers.
    public static var wireType: ProtobufWireType { .varint }

    /// Reads a whole number.
    public static func read<Reader: WireReader & ~Copyable>(_ value: inout Self?, from reader: inout Reader) {
        reader.uint32(&value)
    }

    /// Writes a whole number as a field of its own.
    public func write<Writer: WireWriter & ~Copyable>(_ number: Int, _ name: StaticString, to writer: inout Writer) {
        writer.uint32(number, name, self)
    }
}

extension UInt64: WireScalar {
    /// How a whole number begins in Protocol Buffers.
    public static var wireType: ProtobufWireType { .varint }

    /// Reads a whole number.
    public static func read<Reader: WireReader & ~Copyable>(_ value: inout Self?, from reader: inout Reader) {
        reader.uint64(&value)
    }

    /// Writes a whole number as a field of its own.
    public func write<Writer: WireWriter & ~Copyable>(_ number: Int, _ name: StaticString, to writer: inout Writer) {
        writer.uint64(number, name, self)
    }
}
