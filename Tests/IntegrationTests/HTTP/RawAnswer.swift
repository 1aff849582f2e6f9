/// What came back for a request.
struct RawAnswer: Sendable {
    let head: RawHead
    /// The whole body, or nothing of a stream.
    var body: [UInt8] = []
    /// The first records of a stream.
    var records: [String] = []
    /// Whether the stream has ended behind them; streams that were not expected to end are not waited for.
    var hasEnded = false

    var text: String { String(decoding: body, as: UTF8.self) }

    /// All headers but the date, and the announcement that the connection is closed as the client has wished.
    var headers: [String: String] {
        let fields = head.fields.filter { $0.name != "Date" && $0 != RawHead.Field(name: "Connection", value: "close") }
            .map { ($0.name, $0.value) }
        return Dictionary(fields) { first, second in "\(first), \(second)" }
    }
}

/// How much of an answer to read.
enum RawExtent: Sendable {
    case body
    case records(Int, thenEnd: Bool)
}

extension RawConnection {
    /// Reads the answer to a request that has been sent. A stream is read as far as it is wanted; of an answer that is
    /// none, the whole body is read.
    func answer(to method: String, _ extent: RawExtent = .body) throws -> RawAnswer {
        var answer = RawAnswer(head: try head())
        guard case .records(let count, let thenEnd) = extent, answer.head["Transfer-Encoding"] == "chunked" else {
            answer.body = try body(after: answer.head, of: method)
            return answer
        }
        let stream = RecordStream(self)
        while answer.records.count < count {
            guard let record = try stream.next() else { return answer }
            answer.records.append(String(decoding: record, as: UTF8.self))
        }
        if thenEnd { answer.hasEnded = try stream.next() == nil }
        return answer
    }

    /// Sends one request on a connection of its own.
    static func ask(
        _ bytes: [UInt8], method: String, at port: UInt16, _ extent: RawExtent = .body
    ) async throws -> RawAnswer {
        try await Blocking.run {
            let connection = try RawConnection(port: port)
            try connection.send(bytes)
            return try connection.answer(to: method, extent)
        }
    }
}
