public import MesosBase

// Arrays and objects that are no messages.
extension JSONReader {
    /// Reads an array of scalars, or one scalar.
    public mutating func scalars<Value: WireScalar>(_ values: inout [Value]) {
        values = []
        elements { reader in
            var value: Value?
            Value.read(&value, from: &reader)
            if let value { values.append(value) }
        }
    }

    /// Reads an array of names, or one name.
    public mutating func enumerations<Value: WireEnumeration>(_ values: inout [Value]) {
        values = []
        elements { reader in
            var value: Value?
            reader.enumeration(&value, isRequired: false)
            if let value { values.append(value) }
        }
    }

    /// Reads an object with a scalar for each key.
    public mutating func scalars<Value: WireScalar>(_ values: inout SortedMap<String, Value>) {
        values = [:]
        entries { reader, key in
            reader.asEntry { reader in
                var value: Value?
                Value.read(&value, from: &reader)
                if let value { values.insert(value, forKey: key) }
            }
        }
    }

    /// Reads an object as the value of a map's entry; `null` is a message without fields.
    mutating func entryValue<Value: WireMessage>(through step: WireFailures.Step) -> Value? {
        if peek() == UInt8(ascii: "n") {
            guard word("null") else { return nil }
            let start = failures.count
            var empty = ProtobufReader(UnsafeRawBufferPointer(start: nil, count: 0))
            let value = Value(from: &empty)
            if value == nil {
                failures.add(.missing, field: 0, of: fields)
                failures.lead(from: start, through: WireFailures.Step(fields: fields, number: field, isUnnamed: true))
            }
            return value
        }
        var value: Value?
        let start = failures.count
        asEntry { reader in
            guard reader.isObject() else { return }
            value = reader.nested(through: WireFailures.Step(fields: reader.fields, number: reader.field))
        }
        if failures.count > start { failures.lead(from: start, through: step) }
        return value
    }

    /// Has what is wrong said of the field `value` of a map's entry.
    private mutating func asEntry(_ read: (inout JSONReader) -> Void) {
        let outer = (fields: fields, field: field)
        (fields, field) = (MapEntry.fields, 2)
        read(&self)
        (fields, field) = outer
    }

    /// Reads an array's elements, those of arrays in it too, or what stands there instead of an array.
    mutating func elements(_ read: (inout JSONReader) -> Void) {
        guard peek() == UInt8(ascii: "[") else { return read(&self) }
        list { $0.elements(read) }
    }

    /// Reads the keys of an object with their values; `null` is none.
    mutating func entries(_ read: (inout JSONReader, String) -> Void) {
        elements { reader in
            guard reader.isObject() else { return }
            reader.object { reader in
                let key = reader.key { String(decoding: $0, as: UTF8.self) }
                guard let key, reader.take(UInt8(ascii: ":")) else { return reader.fail() }
                read(&reader, key)
            }
        }
    }

    /// Reads an array, whose bracket comes next.
    mutating func list(_ read: (inout JSONReader) -> Void) {
        sequence(endingWith: UInt8(ascii: "]"), read)
    }

    /// Reads an object, whose brace comes next.
    mutating func object(_ read: (inout JSONReader) -> Void) {
        sequence(endingWith: UInt8(ascii: "}"), read)
    }

    private mutating func sequence(endingWith end: UInt8, _ read: (inout JSONReader) -> Void) {
        guard enter() else { return }
        if !take(end) {
            repeat { read(&self) } while take(UInt8(ascii: ","))
            if !take(end) { fail() }
        }
        leave()
    }
}

/// How an entry of a map is written as a message.
enum MapEntry {
    static let fields: WireNames = ["key": 1, "value": 2]
}
