public import MesosBase

/// What messages are read from, field by field. Only the initializers of messages call it.
///
/// A reader that finds something wrong notes it and goes on as well as it can, so that all that is missing can be named
/// at once; whoever started it asks it in the end.
public protocol WireReader: ~Copyable {
    /// The number of the next field, or `nil` behind the last one.
    mutating func nextField(of fields: WireNames) -> Int?

    /// Passes over the value of the field.
    mutating func skip()

    /// Notes the required fields that are missing, by their numbers; 0 stands for none.
    mutating func missing(_ numbers: [Int], of fields: WireNames)

    /// Reads a text.
    mutating func string(_ value: inout String?)

    /// Reads bytes.
    mutating func bytes(_ value: inout [UInt8]?)

    /// Reads a flag.
    mutating func bool(_ value: inout Bool?)

    /// Reads a number with a fraction.
    mutating func double(_ value: inout Double?)

    /// Reads a whole number.
    mutating func int32(_ value: inout Int32?)

    /// Reads a whole number.
    mutating func int64(_ value: inout Int64?)

    /// Reads a whole number.
    mutating func uint32(_ value: inout UInt32?)

    /// Reads a whole number.
    mutating func uint64(_ value: inout UInt64?)

    /// Reads a value of an enum; an unknown one is an error only if the field is required.
    mutating func enumeration<Value: WireEnumeration>(_ value: inout Value?, isRequired: Bool)

    /// Reads a message.
    mutating func message<Value: WireMessage>(_ value: inout Value?)

    /// Reads elements of a list of scalars.
    mutating func scalars<Value: WireScalar>(_ values: inout [Value])

    /// Reads elements of a list of enum values.
    mutating func enumerations<Value: WireEnumeration>(_ values: inout [Value])

    /// Reads elements of a list of messages.
    mutating func messages<Value: WireMessage>(_ values: inout [Value])

    /// Reads entries of a map to scalars.
    mutating func scalars<Value: WireScalar>(_ values: inout SortedMap<String, Value>)

    /// Reads entries of a map to messages.
    mutating func messages<Value: WireMessage>(_ values: inout SortedMap<String, Value>)
}

extension WireReader where Self: ~Copyable {
    /// Reads a value of an enum that may be absent.
    mutating func enumeration(_ value: inout (some WireEnumeration)?) {
        enumeration(&value, isRequired: false)
    }

    /// Reads a message into a box.
    mutating func boxed<Value: WireMessage>(_ box: inout Boxed<Value>?) {
        var value = box?.value
        message(&value)
        box = value.map(Boxed.init)
    }
}
