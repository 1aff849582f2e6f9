public import MesosBase

// The fields of generated messages.
extension JSONWriter: WireWriter {
    /// Absent fields are written that have a default.
    public static var writesDefaults: Bool { true }

    /// Writes a field with an array without elements.
    public mutating func emptyList(_ number: Int, _ name: StaticString) {
        key(name)
        beginArray()
        endArray()
    }

    /// Writes a message as an object.
    public mutating func message(_ value: some WireMessage) {
        beginObject()
        value.write(to: &self)
        endObject()
    }

    /// Writes a field with a text.
    public mutating func string(_ number: Int, _ name: StaticString, _ value: String) {
        key(name)
        self.value(value)
    }

    /// Writes a field with bytes in base64.
    public mutating func bytes(_ number: Int, _ name: StaticString, _ value: [UInt8]) {
        key(name)
        buffer.append(UInt8(ascii: "\""))
        Base64.encode(value, to: &buffer)
        buffer.append(UInt8(ascii: "\""))
        followsValue = true
    }

    /// Writes a field with a flag.
    public mutating func bool(_ number: Int, _ name: StaticString, _ value: Bool) {
        key(name)
        self.value(value)
    }

    /// Writes a field with a number.
    public mutating func double(_ number: Int, _ name: StaticString, _ value: Double) {
        key(name)
        self.value(value)
    }

    /// Writes a field with a number.
    public mutating func int32(_ number: Int, _ name: StaticString, _ value: Int32) {
        key(name)
        self.value(Int64(value))
    }

    /// Writes a field with a number.
    public mutating func int64(_ number: Int, _ name: StaticString, _ value: Int64) {
        key(name)
        self.value(value)
    }

    /// Writes a field with a number.
    public mutating func uint32(_ number: Int, _ name: StaticString, _ value: UInt32) {
        key(name)
        self.value(UInt64(value))
    }

    /// Writes a field with a number.
    public mutating func uint64(_ number: Int, _ name: StaticString, _ value: UInt64) {
        key(name)
        self.value(value)
    }

    /// Writes a field with the name of a value.
    public mutating func enumeration(_ number: Int, _ name: StaticString, _ value: some WireEnumeration) {
        key(name)
        self.value(value.wireName)
    }

    /// Writes a field with an object.
    public mutating func message(_ number: Int, _ name: StaticString, _ value: some WireMessage) {
        key(name)
        message(value)
    }

    /// Writes a field with an array, or nothing if it would be empty.
    public mutating func scalars(_ number: Int, _ name: StaticString, _ values: [some WireScalar]) {
        guard !values.isEmpty else { return }
        key(name)
        beginArray()
        for value in values { value.writeJSON(to: &self) }
        endArray()
    }

    /// Writes a field with an array of names, or nothing if it would be empty.
    public mutating func enumerations(_ number: Int, _ name: StaticString, _ values: [some WireEnumeration]) {
        guard !values.isEmpty else { return }
        key(name)
        beginArray()
        for value in values { self.value(value.wireName) }
        endArray()
    }

    /// Writes a field with an array of objects, or nothing if it would be empty.
    public mutating func messages(_ number: Int, _ name: StaticString, _ values: [some WireMessage]) {
        guard !values.isEmpty else { return }
        key(name)
        beginArray()
        for value in values { message(value) }
        endArray()
    }

    /// Writes a field with an object of scalars, or nothing if it would be empty.
    public mutating func scalars(_ number: Int, _ name: StaticString, _ values: SortedMap<String, some WireScalar>) {
        guard !values.isEmpty else { return }
        key(name)
        beginObject()
        for (key, value) in values { field(key, value) }
        endObject()
    }

    /// Writes a field with an object of objects, or nothing if it would be empty.
    public mutating func messages(_ number: Int, _ name: StaticString, _ values: SortedMap<String, some WireMessage>) {
        guard !values.isEmpty else { return }
        key(name)
        beginObject()
        for (key, value) in values {
            self.key(key)
            message(value)
        }
        endObject()
    }

    /// Writes a key of which nothing has to be escaped.
    @inline(__always)
    private mutating func key(_ name: StaticString) {
        buffer.reserve(name.utf8CodeUnitCount + 4)
        if followsValue { buffer.appendReserved(UInt8(ascii: ",")) }
        buffer.appendReserved(UInt8(ascii: "\""))
        buffer.appendReserved(name)
        buffer.appendReserved(UInt8(ascii: "\""))
        buffer.appendReserved(UInt8(ascii: ":"))
        followsValue = false
    }
}
