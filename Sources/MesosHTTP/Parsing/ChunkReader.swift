/// Reads what frames the chunks of a body: sizes, their extensions and the trailer, which are both ignored.
struct ChunkReader: Sendable, Equatable {
    private enum State: Sendable, Equatable {
        /// So many digits of a size have come.
        case size(digits: Int)
        case chunkExtension
        case sizeLineFeed
        case data
        case dataReturn
        case dataLineFeed
        /// At the beginning of a line of the trailer.
        case trailer
        case trailerLine
        case trailerLineFeed
        case lastLineFeed
        case complete
    }

    /// How many bytes a body may spend on extensions and the trailer.
    private static let overheadLimit = 16_384

    private var state = State.size(digits: 0)
    private var size = 0
    private var overhead = 0
    /// How many bytes of the current chunk are to come.
    private(set) var rest = 0

    var isComplete: Bool { state == .complete }

    /// So many bytes of the current chunk were taken.
    mutating func tookData(_ count: Int) {
        rest -= count
        if rest == 0 { state = .dataReturn }
    }

    /// Reads up to the next data or the end of the body, and returns how many bytes that took.
    mutating func readFraming(_ bytes: ArraySlice<UInt8>) throws(MessageProblem) -> Int {
        var count = 0
        for byte in bytes {
            try read(byte)
            count += 1
            if state == .data || state == .complete { break }
        }
        return count
    }

    private mutating func read(_ byte: UInt8) throws(MessageProblem) {
        switch state {
        case .size(let digits): try readSize(byte, digits)
        case .chunkExtension:
            if byte == UInt8(ascii: "\r") { state = .sizeLineFeed } else { try spend(byte) }
        case .sizeLineFeed:
            try expect(byte, "\n", "behind the size of a chunk")
            rest = size
            state = size == 0 ? .trailer : .data
            size = 0
        case .dataReturn:
            try expect(byte, "\r", "behind a chunk")
            state = .dataLineFeed
        case .dataLineFeed:
            try expect(byte, "\n", "behind a chunk")
            state = .size(digits: 0)
        case .trailer where byte == UInt8(ascii: "\r"): state = .lastLineFeed
        case .trailer, .trailerLine:
            if byte == UInt8(ascii: "\r") { state = .trailerLineFeed } else { try spend(byte) }
            if state == .trailer { state = .trailerLine }
        case .trailerLineFeed:
            try expect(byte, "\n", "in the trailer")
            state = .trailer
        case .lastLineFeed:
            try expect(byte, "\n", "behind the trailer")
            state = .complete
        case .data, .complete: break
        }
    }

    private mutating func readSize(_ byte: UInt8, _ digits: Int) throws(MessageProblem) {
        if let digit = HTTPTarget.hexadecimal(byte) {
            // Fifteen digits fit into an Int with room to spare.
            guard digits < 15 else { throw MessageProblem("The size of a chunk has more than 15 digits") }
            size = size << 4 | Int(digit)
            state = .size(digits: digits + 1)
        } else if digits > 0, byte == UInt8(ascii: ";") {
            state = .chunkExtension
        } else if digits > 0, byte == UInt8(ascii: "\r") {
            state = .sizeLineFeed
        } else {
            throw MessageProblem("The size of a chunk is not a hexadecimal number (byte \(byte))")
        }
    }

    private func expect(_ byte: UInt8, _ expected: Unicode.Scalar, _ place: String) throws(MessageProblem) {
        guard byte == UInt8(ascii: expected) else { throw MessageProblem("The line does not end \(place)") }
    }

    /// Passes over a byte that means nothing here.
    private mutating func spend(_ byte: UInt8) throws(MessageProblem) {
        guard byte >= 0x20 && byte != 0x7F || byte == UInt8(ascii: "\t") else {
            throw MessageProblem("There is a control byte (\(byte)) between the chunks of the body")
        }
        overhead += 1
        guard overhead <= Self.overheadLimit else {
            throw MessageProblem("The body has more than \(Self.overheadLimit) bytes of extensions and trailer")
        }
    }
}
