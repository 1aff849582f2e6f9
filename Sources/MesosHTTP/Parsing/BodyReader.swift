/// Takes a body out of the bytes of a connection as they come.
struct BodyReader: Sendable, Equatable {
    private enum State: Sendable, Equatable {
        case length(Int)
        case chunked(ChunkReader)
        case untilEnd
    }

    private var state: State
    /// How many bytes of the body have come.
    private(set) var total = 0
    private let limit: Int

    /// A body of at most `limit` bytes.
    init(_ framing: BodyFraming, limit: Int) throws(MessageProblem) {
        self.limit = limit
        switch framing {
        case .length(let length):
            guard length <= limit else { throw Self.tooLong(limit) }
            state = .length(length)
        case .chunked: state = .chunked(ChunkReader())
        case .untilEnd: state = .untilEnd
        }
    }

    private static func tooLong(_ limit: Int) -> MessageProblem {
        MessageProblem("The body is longer than \(limit) bytes", status: 413)
    }

    /// Whether the end of the connection is the proper end of the body.
    var endsWithConnection: Bool { state == .untilEnd }

    /// Moves what has come of the body; `true` once it is complete.
    mutating func read(from input: inout InputBuffer, into body: inout [UInt8]) throws(MessageProblem) -> Bool {
        switch state {
        case .length(let rest):
            let count = min(rest, input.count)
            try take(count, from: &input, into: &body)
            state = .length(rest - count)
            return rest == count
        case .untilEnd:
            try take(input.count, from: &input, into: &body)
            return false
        case .chunked(var reader):
            // Taken out, so that the reader is changed in place.
            state = .untilEnd
            defer { state = .chunked(reader) }
            while !input.isEmpty, !reader.isComplete {
                guard reader.rest > 0 else {
                    input.consume(try reader.readFraming(input.unread))
                    continue
                }
                let count = min(reader.rest, input.count)
                try take(count, from: &input, into: &body)
                reader.tookData(count)
            }
            return reader.isComplete
        }
    }

    private mutating func take(
        _ count: Int, from input: inout InputBuffer, into body: inout [UInt8]
    ) throws(MessageProblem) {
        guard count <= limit - total else { throw Self.tooLong(limit) }
        body.append(contentsOf: input.unread.prefix(count))
        input.consume(count)
        total += count
    }
}
