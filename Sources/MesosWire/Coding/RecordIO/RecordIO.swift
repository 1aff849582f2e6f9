/// Records in a stream: each is its length in decimal digits, the end of a line, and as many bytes.
public enum RecordIO {
    /// A record as it stands in a stream.
    public static func encode(_ record: [UInt8]) -> [UInt8] {
        var buffer = ByteBuffer(capacity: record.count + 24)
        buffer.append(decimal: UInt64(record.count))
        buffer.append(UInt8(ascii: "\n"))
        record.withUnsafeBytes { buffer.append($0) }
        return buffer.bytes
    }
}

/// Why a stream holds no records from a place on; its description is the sentence of Apache Mesos where it has one.
public enum RecordIOError: Error, Equatable, CustomStringConvertible {
    /// What stands where a length belongs is none: it has other characters than digits, or no digit, or more than fit.
    case badLength([UInt8])
    /// A record is longer than allowed.
    case tooLong(length: UInt64, limit: Int)

    /// What is wrong.
    public var description: String {
        switch self {
        case .badLength(let bytes):
            let text = String(decoding: bytes, as: UTF8.self)
            return "Failed to decode length '\(text)': Failed to convert '\(text)' to number"
        case .tooLong(let length, let limit):
            return "The record has \(length) bytes, \(limit) are allowed"
        }
    }
}
