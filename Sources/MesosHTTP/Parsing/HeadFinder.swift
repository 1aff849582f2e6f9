/// Finds the empty line that ends a head, looking at each byte once however the head is cut into pieces.
struct HeadFinder: Sendable, Equatable {
    private static let lineFeed = UInt8(ascii: "\n")
    private static let carriageReturn = UInt8(ascii: "\r")

    /// How many of the unread bytes were looked at, and where among them the current line begins.
    private var looked = 0
    private var line = 0

    /// Skips the empty lines that some clients send behind a body.
    mutating func skipEmptyLines(in input: inout InputBuffer) {
        // A carriage return that came alone may have been looked at.
        guard looked <= 1 else { return }
        looked = 0
        while let byte = input.unread.first {
            if byte == Self.lineFeed {
                input.consume(1)
            } else if byte == Self.carriageReturn, input.unread.dropFirst().first == Self.lineFeed {
                input.consume(2)
            } else {
                return
            }
        }
    }

    /// The length of the head, its empty line included; `nil` if that has not come yet.
    mutating func find(in input: InputBuffer, limit: Int) throws(MessageProblem) -> Int? {
        let start = input.start
        let length: Int? = input.bytes.withUnsafeBufferPointer { bytes in
            var index = start + looked
            while index < bytes.count {
                defer { index += 1 }
                guard bytes[index] == Self.lineFeed else { continue }
                let first = start + line
                if index == first || index == first + 1 && bytes[first] == Self.carriageReturn {
                    return index + 1 - start
                }
                line = index + 1 - start
            }
            return nil
        }
        guard (length ?? input.count) <= limit else {
            throw MessageProblem("The head of the message is longer than \(limit) bytes", status: 431)
        }
        if length == nil { looked = input.count } else { self = HeadFinder() }
        return length
    }
}
