/// Writes JSON as Apache Mesos does: no blanks, doubles with a fraction, infinities as bare words.
///
/// Commas are put where they belong; that each object and array is ended, and that an object holds keys with values, is
/// the caller's part.
///
///     var writer = JSONWriter()
///     writer.object {
///         $0.field("id", "master")
///         $0.field("start_time", 15.0)
///         $0.array("roles") { $0.value("*") }
///     }
///     writer.bytes                             // {"id":"master","start_time":15.0,"roles":["*"]}
public struct JSONWriter: ~Copyable {
    var buffer: ByteBuffer
    /// Whether a value stands before the next one, in the same object or array.
    var followsValue = false

    /// Creates a writer that has written nothing.
    public init() {
        self.init(capacity: 512)
    }

    /// Creates a writer with room for as many bytes.
    init(capacity: Int) {
        buffer = ByteBuffer(capacity: capacity)
    }

    /// What has been written, in UTF-8.
    public var bytes: [UInt8] { buffer.bytes }

    /// Begins an object; keys with values follow.
    public mutating func beginObject() {
        separate()
        buffer.append(UInt8(ascii: "{"))
        followsValue = false
    }

    /// Ends the object that was begun last.
    public mutating func endObject() {
        buffer.append(UInt8(ascii: "}"))
        followsValue = true
    }

    /// Begins an array; values follow.
    public mutating func beginArray() {
        separate()
        buffer.append(UInt8(ascii: "["))
        followsValue = false
    }

    /// Ends the array that was begun last.
    public mutating func endArray() {
        buffer.append(UInt8(ascii: "]"))
        followsValue = true
    }

    /// Writes the key of the value that follows.
    public mutating func key(_ name: String) {
        separate()
        buffer.append(quoted: name)
        buffer.append(UInt8(ascii: ":"))
        followsValue = false
    }

    /// Writes a text.
    public mutating func value(_ text: String) {
        separate()
        buffer.append(quoted: text)
        followsValue = true
    }

    /// Writes a whole number.
    public mutating func value(_ number: Int64) {
        separate()
        if number < 0 { buffer.append(UInt8(ascii: "-")) }
        buffer.append(decimal: number.magnitude)
        followsValue = true
    }

    /// Writes a whole number.
    public mutating func value(_ number: Int) {
        value(Int64(number))
    }

    /// Writes a whole number.
    public mutating func value(_ number: UInt64) {
        separate()
        buffer.append(decimal: number)
        followsValue = true
    }

    /// Writes a number with a fraction, `15.0` if need be; what is no number as `NaN`, `Infinity` or `-Infinity`.
    public mutating func value(_ number: Double) {
        separate()
        buffer.append(jsonNumber: number)
        followsValue = true
    }

    /// Writes `true` or `false`.
    public mutating func value(_ flag: Bool) {
        separate()
        buffer.append(flag ? "true" : "false")
        followsValue = true
    }

    /// Writes `null`.
    public mutating func null() {
        separate()
        buffer.append("null")
        followsValue = true
    }

    /// Writes the comma before a value or key that is not the first.
    @inline(__always)
    mutating func separate() {
        if followsValue { buffer.append(UInt8(ascii: ",")) }
    }
}
