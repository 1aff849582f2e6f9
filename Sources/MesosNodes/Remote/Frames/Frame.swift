/// What one frame says: a line of words, and a message in protobuf behind it.
struct Frame: Sendable, Equatable {
    /// The words of the line.
    enum Kind: Sendable, Equatable {
        /// A call to whom it names. The calls of a subscription name the stream that answered it.
        case call(Callee, stream: String?)
        /// The answer to the oldest call that has none: an HTTP status, and the name of the stream if one begins.
        case answer(status: Int, stream: String?)
        /// An event of the stream.
        case event
        /// The connection carries the messages between a master and one of its agents.
        case link
        /// A message between a master and an agent, by its full name.
        case message(String)
    }

    /// Who is called.
    enum Callee: String, Sendable {
        case scheduler
        case executor
        case master
        case agent
    }

    let kind: Kind
    let body: [UInt8]

    init(_ kind: Kind, _ body: [UInt8] = []) {
        self.kind = kind
        self.body = body
    }

    /// Reads a frame.
    init(_ bytes: [UInt8]) throws(FrameError) {
        guard let end = bytes.prefix(Self.longestLine + 1).firstIndex(of: UInt8(ascii: "\n")) else { throw .noLine }
        let line = String(decoding: bytes[..<end], as: UTF8.self)
        let words = line.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
        guard let kind = Self.kind(words) else { throw .unknown(line) }
        self.init(kind, Array(bytes[(end + 1)...]))
    }

    /// The frame's bytes.
    var bytes: [UInt8] {
        var bytes = Array(line.utf8)
        bytes.reserveCapacity(bytes.count + 1 + body.count)
        bytes.append(UInt8(ascii: "\n"))
        bytes += body
        return bytes
    }

    private var line: String {
        switch kind {
        case .call(let callee, let stream): Self.join("call \(callee.rawValue)", stream)
        case .answer(let status, let stream): Self.join("answer \(status)", stream)
        case .event: "event"
        case .link: "link"
        case .message(let name): "message \(name)"
        }
    }

    private static let longestLine = 1_024

    private static func join(_ words: String, _ stream: String?) -> String {
        stream.map { "\(words) \($0)" } ?? words
    }

    private static func kind(_ words: [String]) -> Kind? {
        switch (words[0], words.count) {
        case ("call", 2...3): Callee(rawValue: words[1]).map { .call($0, stream: words.count == 3 ? words[2] : nil) }
        case ("answer", 2...3): Int(words[1]).map { .answer(status: $0, stream: words.count == 3 ? words[2] : nil) }
        case ("event", 1): .event
        case ("link", 1): .link
        case ("message", 2): .message(words[1])
        default: nil
        }
    }
}

/// Why the bytes of a frame mean nothing.
enum FrameError: Error, Sendable, Equatable, CustomStringConvertible {
    case noLine
    case unknown(String)
    case unexpected(String)

    var description: String {
        switch self {
        case .noLine: "a frame has no line of words at its beginning"
        case .unknown(let line): "a frame begins with '\(line)', which means nothing"
        case .unexpected(let what): what
        }
    }
}
