import MesosKit

/// A file that an agent shows, read from its beginning as it grows, line by line.
struct RemoteFile: Sendable {
    /// What one look at the file has brought.
    struct Piece: Sendable {
        fileprivate let offset: UInt64
        fileprivate let bytes: [UInt8]
        /// Whether there was no more when the agent answered.
        let isLast: Bool
    }

    /// The most that is asked for at once.
    private static let pieceSize: UInt64 = 256 << 10
    /// A line that is longer is shown in parts.
    private static let lineLimit = 1 << 20

    private let agent: AgentClient
    private let path: String
    private var offset: UInt64 = 0
    private var rest: [UInt8] = []

    init(_ path: String, on agent: AgentClient) {
        self.path = path
        self.agent = agent
    }

    /// Looks at what follows the last piece that was taken.
    func nextPiece() async throws(OperatorClientError) -> Piece {
        let answer = try await agent.read(path, offset: offset, length: Self.pieceSize)
        let end = offset + UInt64(answer.data.count)
        return Piece(offset: offset, bytes: answer.data, isLast: answer.data.isEmpty || end >= answer.size)
    }

    /// Takes a piece, and gives it as it is.
    mutating func takeBytes(_ piece: Piece) -> [UInt8] {
        offset += UInt64(piece.bytes.count)
        return piece.bytes
    }

    /// Takes a piece, and gives the lines that are whole with it.
    mutating func take(_ piece: Piece) -> [String] {
        guard piece.offset == offset else { return [] }
        offset += UInt64(piece.bytes.count)
        rest += piece.bytes
        var lines: [String] = []
        var begin = rest.startIndex
        while let end = rest[begin...].firstIndex(of: UInt8(ascii: "\n")) {
            lines.append(String(decoding: rest[begin..<end], as: UTF8.self))
            begin = end + 1
        }
        rest.removeSubrange(..<begin)
        if rest.count > Self.lineLimit { lines += takeRest() }
        return lines
    }

    /// What there is of a line that nothing follows any more.
    mutating func takeRest() -> [String] {
        defer { rest = [] }
        return rest.isEmpty ? [] : [String(decoding: rest, as: UTF8.self)]
    }
}
