public import MesosBase

/// What messages are written to, field by field. Only the methods of messages call it.
public protocol WireWriter: ~Copyable {
    /// Whether absent fields are written that have a default.
    static var writesDefaults: Bool { get }

    /// Writes a list without elements.
    mutating func emptyList(_ number: Int, _ name: StaticString)

    /// Writes a text.
    mutating func string(_ number: Int, _ name: StaticString, _ value: String)

    /// Writes bytes.
    mutating func bytes(_ number: Int, _ name: StaticString, _ value: [UInt8])

    /// Writes a flag.
    mutating func bool(_ number: Int, _ name: StaticString, _ value: Bool)

    /// Writes a number with a fraction.
    mutating func double(_ number: Int, _ name: StaticString, _ value: Double)

    /// Writes a whole number.
    mutating func int32(_ number: Int, _ name: StaticString, _ value: Int32)

    /// Writes a whole number.
    mutating func int64(_ number: Int, _ name: StaticString, _ value: Int64)

    /// Writes a whole number.
    mutating func uint32(_ number: Int, _ name: StaticString, _ value: UInt32)

    /// Writes a whole number.
    mutating func uint64(_ number: Int, _ name: StaticString, _ value: UInt64)

    /// Writes a value of an enum.
    mutating func enumeration(_ number: Int, _ name: StaticString, _ value: some WireEnumeration)

    /// Writes a message.
    mutating func message(_ number: Int, _ name: StaticString, _ value: some WireMessage)

    /// Writes a list of scalars.
    mutating func scalars(_ number: Int, _ name: StaticString, _ values: [some WireScalar])

    /// Writes a list of enum values.
    mutating func enumerations(_ number: Int, _ name: StaticString, _ values: [some WireEnumeration])

    /// Writes a list of messages.
    mutating func messages(_ number: Int, _ name: StaticString, _ values: [some WireMessage])

    /// Writes a map to scalars.
    mutating func scalars(_ number: Int, _ name: StaticString, _ values: SortedMap<String, some WireScalar>)

    /// Writes a map to messages.
    mutating func messages(_ number: Int, _ name: StaticString, _ values: SortedMap<String, some WireMessage>)
}

// Fields that may be absent, and what is written instead.
extension WireWriter where Self: ~Copyable {
    mutating func string(_ number: Int, _ name: StaticString, _ value: String?, otherwise absent: String? = nil) {
        if let value { return string(number, name, value) }
        if Self.writesDefaults, let absent { string(number, name, absent) }
    }

    mutating func bytes(_ number: Int, _ name: StaticString, _ value: [UInt8]?) {
        if let value { bytes(number, name, value) }
    }

    mutating func bool(_ number: Int, _ name: StaticString, _ value: Bool?, otherwise absent: Bool? = nil) {
        if let value { return bool(number, name, value) }
        if Self.writesDefaults, let absent { bool(number, name, absent) }
    }

    mutating func double(_ number: Int, _ name: StaticString, _ value: Double?, otherwise absent: Double? = nil) {
        if let value { return double(number, name, value) }
        if Self.writesDefaults, let absent { double(number, name, absent) }
    }

    mutating func int32(_ number: Int, _ name: StaticString, _ value: Int32?, otherwise absent: Int32? = nil) {
        if let value { return int32(number, name, value) }
        if Self.writesDefaults, let absent { int32(number, name, absent) }
    }

    mutating func int64(_ number: Int, _ name: StaticString, _ value: Int64?, otherwise absent: Int64? = nil) {
        if let value { return int64(number, name, value) }
        if Self.writesDefaults, let absent { int64(number, name, absent) }
    }

    mutating func uint32(_ number: Int, _ name: StaticString, _ value: UInt32?, otherwise absent: UInt32? = nil) {
        if let value { return uint32(number, name, value) }
        if Self.writesDefaults, let absent { uint32(number, name, absent) }
    }

    mutating func uint64(_ number: Int, _ name: StaticString, _ value: UInt64?, otherwise absent: UInt64? = nil) {
        if let value { return uint64(number, name, value) }
        if Self.writesDefaults, let absent { uint64(number, name, absent) }
    }

    mutating func enumeration<Value: WireEnumeration>(
        _ number: Int, _ name: StaticString, _ value: Value?, otherwise absent: Value? = nil
    ) {
        if let value { return enumeration(number, name, value) }
        if Self.writesDefaults, let absent { enumeration(number, name, absent) }
    }

    mutating func message(_ number: Int, _ name: StaticString, _ value: (some WireMessage)?) {
        if let value { message(number, name, value) }
    }

    mutating func messages(_ number: Int, _ name: StaticString, _ values: [some WireMessage], evenEmpty: Bool) {
        if values.isEmpty, evenEmpty { emptyList(number, name) } else { messages(number, name, values) }
    }

    mutating func boxed(_ number: Int, _ name: StaticString, _ box: Boxed<some WireMessage>) {
        message(number, name, box.value)
    }

    mutating func boxed(_ number: Int, _ name: StaticString, _ box: Boxed<some WireMessage>?) {
        if let box { message(number, name, box.value) }
    }
}
