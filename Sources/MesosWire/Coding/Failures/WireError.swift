/// Why bytes are no message; its description is the sentence with which Apache Mesos answers them.
public struct WireError: Error, Equatable, CustomStringConvertible {
    /// What is wrong with the bytes.
    public enum Problem: Sendable, Equatable {
        /// The bytes are no JSON; the text says where and how.
        case syntax(String)
        /// A JSON value does not fit the field at the path, or the whole is no object; the text says how.
        case mismatch(String, path: String)
        /// Required fields are missing; their paths.
        case missingFields([String])
        /// The bytes are no Protocol Buffers from a byte on, counted from 0.
        case malformed(ProtobufProblem, offset: Int)
        /// The message would take so many times more memory than the bytes that no client can mean it.
        case tooDemanding
    }

    /// What is wrong.
    public var problem: Problem

    /// The format that the bytes were read as.
    public var format: WireFormat

    /// The full name of the message that was expected, such as `mesos.v1.scheduler.Call`.
    public var messageName: String

    /// Creates an error.
    public init(_ problem: Problem, in format: WireFormat, messageName: String) {
        self.problem = problem
        self.format = format
        self.messageName = messageName
    }

    /// The sentence with which Apache Mesos answers a request that has such a body.
    public var description: String {
        let name = messageName.split(separator: ".").last.map(String.init) ?? messageName
        switch (format, problem) {
        case (.json, .syntax): return "Failed to parse body into JSON: \(reason)"
        case (.json, _): return "Failed to convert JSON into \(name) protobuf: \(reason)"
        case (.protobuf, _): return "Failed to parse body into \(name) protobuf"
        }
    }

    /// What is wrong, without the words about what was being done.
    public var reason: String {
        switch problem {
        case .syntax(let reason), .mismatch(let reason, _): reason
        case .missingFields(let paths): "Missing required fields: \(paths.joined(separator: ", "))"
        case .malformed(let problem, let offset): "\(problem) at byte \(offset)"
        case .tooDemanding: "The message would take more than \(DecodingAllowance.factor) times the memory of its bytes"
        }
    }
}

/// How bytes fail to be Protocol Buffers.
public enum ProtobufProblem: Sendable, Hashable, CustomStringConvertible {
    /// The bytes end within a field.
    case truncated
    /// A number has more than ten bytes.
    case longVarint
    /// A field has number 0, or a wire type that does not exist.
    case badTag
    /// A group ends that was not begun.
    case unexpectedEndOfGroup
    /// Messages lie more than 100 deep in each other.
    case tooDeep
    /// Parts of one and the same message are scattered over too many fields.
    case tooManyParts

    /// The problem in words.
    public var description: String {
        switch self {
        case .truncated: "The bytes end within a field"
        case .longVarint: "A number has more than ten bytes"
        case .badTag: "A field has a number or type that does not exist"
        case .unexpectedEndOfGroup: "A group ends that was not begun"
        case .tooDeep: "Messages lie more than \(ProtobufReader.deepest) deep in each other"
        case .tooManyParts: "A message is divided into too many parts"
        }
    }
}

/// How much memory a message may take for each of its bytes, so that a small body cannot fill a large machine: lists of
/// empty messages are the cheapest to send for what they take.
struct DecodingAllowance {
    /// No message of the schema that says something takes more.
    static let factor = 256

    private var bytesLeft: Int

    init(byteCount: Int) {
        bytesLeft = 65_536 + byteCount * Self.factor
    }

    /// Takes the size of a value from the allowance; `false` if nothing is left.
    @inline(__always)
    mutating func take(_ bytes: Int) -> Bool {
        bytesLeft -= bytes
        return bytesLeft >= 0
    }
}
