public import MesosBase

// Values that are no messages, and lists and maps.
extension ProtobufReader: WireReader {
    /// Reads a text.
    public mutating func string(_ value: inout String?) {
        guard wireType == .lengthDelimited else { return skip() }
        if let bytes = lengthDelimitedBytes() { value = String(decoding: bytes, as: UTF8.self) }
    }

    /// Reads bytes.
    public mutating func bytes(_ value: inout [UInt8]?) {
        guard wireType == .lengthDelimited else { return skip() }
        if let bytes = lengthDelimitedBytes() { value = [UInt8](bytes) }
    }

    /// Reads a flag.
    public mutating func bool(_ value: inout Bool?) {
        guard wireType == .varint else { return skip() }
        value = varint() != 0
    }

    /// Reads a number with a fraction.
    public mutating func double(_ value: inout Double?) {
        guard wireType == .fixed64 else { return skip() }
        value = Double(bitPattern: fixed64())
    }

    /// Reads a whole number, of which the lowest 32 bits count.
    public mutating func int32(_ value: inout Int32?) {
        guard wireType == .varint else { return skip() }
        value = Int32(truncatingIfNeeded: varint())
    }

    /// Reads a whole number.
    public mutating func int64(_ value: inout Int64?) {
        guard wireType == .varint else { return skip() }
        value = Int64(bitPattern: varint())
    }

    /// Reads a whole number, of which the lowest 32 bits count.
    public mutating func uint32(_ value: inout UInt32?) {
        guard wireType == .varint else { return skip() }
        value = UInt32(truncatingIfNeeded: varint())
    }

    /// Reads a whole number.
    public mutating func uint64(_ value: inout UInt64?) {
        guard wireType == .varint else { return skip() }
        value = varint()
    }

    /// Reads the number of a value; an unknown one is as good as none.
    public mutating func enumeration<Value: WireEnumeration>(_ value: inout Value?, isRequired: Bool) {
        guard wireType == .varint else { return skip() }
        if let known = Value(rawValue: Int32(truncatingIfNeeded: varint())) { value = known }
    }

    /// Reads one element, or several that are packed.
    public mutating func scalars<Value: WireScalar>(_ values: inout [Value]) {
        elements(of: Value.wireType) { reader in
            var value: Value?
            Value.read(&value, from: &reader)
            if let value { values.append(value) }
        }
    }

    /// Reads one element, or several that are packed.
    public mutating func enumerations<Value: WireEnumeration>(_ values: inout [Value]) {
        elements(of: .varint) { reader in
            var value: Value?
            reader.enumeration(&value, isRequired: false)
            if let value { values.append(value) }
        }
    }

    private mutating func elements(of type: ProtobufWireType, _ read: (inout ProtobufReader) -> Void) {
        guard wireType == .lengthDelimited, type != .lengthDelimited else { return read(&self) }
        guard let range = lengthDelimited() else { return }
        within(range) { reader in
            while !reader.isAtEnd {
                reader.wireType = type
                read(&reader)
            }
        }
    }

    /// Reads one element.
    public mutating func messages<Value: WireMessage>(_ values: inout [Value]) {
        guard wireType == .lengthDelimited else { return skip() }
        guard let range = lengthDelimited() else { return }
        let step = WireFailures.Step(
            fields: fields, number: field, index: values.count + failures.elementsWithFailures(of: field))
        if let value: Value = nested(range, through: step) { values.append(value) }
    }

    /// Reads one entry.
    public mutating func scalars<Value: WireScalar>(_ values: inout SortedMap<String, Value>) {
        entry { reader, key in
            var value: Value?
            reader.entryFields { $1 == 1 ? $0.string(&key) : Value.read(&value, from: &$0) }
            if let value { values.insert(value, forKey: key ?? "") }
        }
    }

    /// Reads one entry.
    public mutating func messages<Value: WireMessage>(_ values: inout SortedMap<String, Value>) {
        let step = WireFailures.Step(fields: fields, number: field, isUnnamed: true)
        entry { reader, key in
            var value: Value?
            let start = reader.failures.count
            reader.entryFields { $1 == 1 ? $0.string(&key) : $0.message(&value) }
            if reader.failures.count > start { reader.failures.lead(from: start, through: step) }
            if let value { values.insert(value, forKey: key ?? "") }
        }
    }

    private mutating func entry(_ read: (inout ProtobufReader, inout String?) -> Void) {
        guard wireType == .lengthDelimited else { return skip() }
        guard let range = lengthDelimited() else { return }
        var key: String?
        let outer = (fields: fields, field: field)
        within(range) { read(&$0, &key) }
        (fields, field) = outer
    }

    private mutating func entryFields(_ read: (inout ProtobufReader, Int) -> Void) {
        while let number = nextField(of: MapEntry.fields) {
            if number == 1 || number == 2 { read(&self, number) } else { skip() }
        }
    }
}
