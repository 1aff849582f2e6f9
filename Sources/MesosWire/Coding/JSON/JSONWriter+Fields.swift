// Objects, arrays and fields as one reads them.
extension JSONWriter {
    /// Writes an object that holds what the closure writes.
    public mutating func object<Failure: Error>(
        _ content: (inout JSONWriter) throws(Failure) -> Void
    ) throws(Failure) {
        beginObject()
        try content(&self)
        endObject()
    }

    /// Writes an array that holds what the closure writes.
    public mutating func array<Failure: Error>(
        _ content: (inout JSONWriter) throws(Failure) -> Void
    ) throws(Failure) {
        beginArray()
        try content(&self)
        endArray()
    }

    /// Writes a field whose value is an object that holds what the closure writes.
    public mutating func object<Failure: Error>(
        _ name: String, _ content: (inout JSONWriter) throws(Failure) -> Void
    ) throws(Failure) {
        key(name)
        try object(content)
    }

    /// Writes a field whose value is an array that holds what the closure writes.
    public mutating func array<Failure: Error>(
        _ name: String, _ content: (inout JSONWriter) throws(Failure) -> Void
    ) throws(Failure) {
        key(name)
        try array(content)
    }

    /// Writes a value.
    public mutating func value(_ value: some JSONWritable) {
        value.writeJSON(to: &self)
    }

    /// Writes a field.
    public mutating func field(_ name: String, _ value: some JSONWritable) {
        key(name)
        value.writeJSON(to: &self)
    }

    /// Writes a field, or nothing if it has no value.
    public mutating func field(_ name: String, _ value: (some JSONWritable)?) {
        guard let value else { return }
        key(name)
        value.writeJSON(to: &self)
    }

    /// Writes a field whose value is an array, which may be empty.
    public mutating func field(_ name: String, _ values: [some JSONWritable]) {
        key(name)
        beginArray()
        for value in values { value.writeJSON(to: &self) }
        endArray()
    }
}
