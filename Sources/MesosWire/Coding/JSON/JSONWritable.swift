/// What a ``JSONWriter`` takes as a value.
public protocol JSONWritable {
    /// Writes exactly one value.
    func writeJSON(to writer: inout JSONWriter)
}

extension String: JSONWritable {
    /// Writes the text.
    public func writeJSON(to writer: inout JSONWriter) { writer.value(self) }
}

extension Bool: JSONWritable {
    /// Writes `true` or `false`.
    public func writeJSON(to writer: inout JSONWriter) { writer.value(self) }
}

extension Double: JSONWritable {
    /// Writes the number, with a fraction.
    public func writeJSON(to writer: inout JSONWriter) { writer.value(self) }
}

extension Int: JSONWritable {
    /// Writes the number.
    public func writeJSON(to writer: inout JSONWriter) { writer.value(self) }
}

extension Int32: JSONWritable {
    /// Writes the number.
    public func writeJSON(to writer: inout JSONWriter) { writer.value(Int64(self)) }
}

extension Int64: JSONWritable {
    /// Writes the number.
    public func writeJSON(to writer: inout JSONWriter) { writer.value(self) }
}

extension UInt32: JSONWritable {
    /// Writes the number.
    public func writeJSON(to writer: inout JSONWriter) { writer.value(UInt64(self)) }
}

extension UInt64: JSONWritable {
    /// Writes the number.
    public func writeJSON(to writer: inout JSONWriter) { writer.value(self) }
}
