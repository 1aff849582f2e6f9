/// Takes records out of a stream that comes in pieces.
///
///     var decoder = RecordIODecoder(limit: 1 << 20)
///     decoder.append(piece)
///     while let record = try decoder.next() { … }
///
/// It keeps at most one record that is not complete, and what was appended behind records that nobody has taken yet.
public struct RecordIODecoder: Sendable {
    /// The most digits that a length of 64 bits has.
    private static let mostDigits = 20

    private let limit: Int
    private var bytes: [UInt8] = []
    /// Where what has not been read yet begins.
    private var start = 0
    /// The length of the record that begins there, once it is known.
    private var length: Int?
    private var failure: RecordIOError?

    /// Creates a decoder of records that have at most `limit` bytes.
    public init(limit: Int) {
        self.limit = limit
    }

    /// Whether bytes of a record that is not complete have come, so that the stream must not end here.
    public var isWithinRecord: Bool { start < bytes.count || length != nil }

    /// Takes the next piece of the stream; none after an error.
    public mutating func append(_ piece: [UInt8]) {
        guard failure == nil else { return }
        if start == bytes.count {
            bytes = piece
            start = 0
        } else {
            if start > bytes.count / 2 {
                bytes.removeSubrange(..<start)
                start = 0
            }
            bytes.append(contentsOf: piece)
        }
    }

    /// The next record, or `nil` until more of the stream has come.
    ///
    /// - Throws: What is wrong with the stream, which is of no use from then on: each further call throws the same.
    public mutating func next() throws(RecordIOError) -> [UInt8]? {
        if let failure { throw failure }
        do {
            return try record()
        } catch {
            failure = error
            bytes = []
            start = 0
            throw error
        }
    }

    private mutating func record() throws(RecordIOError) -> [UInt8]? {
        var known = length
        if known == nil { known = try takeLength() }
        guard let length = known else { return nil }
        guard bytes.count - start >= length else {
            self.length = length
            return nil
        }
        self.length = nil
        let record = Array(bytes[start..<start + length])
        start += length
        return record
    }

    private mutating func takeLength() throws(RecordIOError) -> Int? {
        let head = bytes[start...].prefix(Self.mostDigits + 1)
        guard let end = head.firstIndex(of: UInt8(ascii: "\n")) else {
            // What cannot become a length any more is refused before its line ends.
            guard head.count <= Self.mostDigits, head.allSatisfy({ 0x30...0x39 ~= $0 }) else {
                throw .badLength(Array(head))
            }
            return nil
        }
        let digits = head[..<end]
        guard !digits.isEmpty, digits.allSatisfy({ 0x30...0x39 ~= $0 }),
            let length = UInt64(String(decoding: digits, as: UTF8.self))
        else { throw .badLength(Array(digits)) }
        guard length <= UInt64(max(0, limit)) else { throw .tooLong(length: length, limit: limit) }
        start = end + 1
        return Int(length)
    }
}
