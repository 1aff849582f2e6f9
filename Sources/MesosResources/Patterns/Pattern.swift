/// A regular expression that whole texts match or do not match, in time that grows with the length of the text and not
/// faster, whatever the pattern.
///
/// The syntax is that of RE2, which offer constraints speak: characters and escapes, `.`, classes such as `[a-z]`,
/// `\d` and `[[:alpha:]]`, groups, alternatives, the repetitions `*`, `+`, `?` and `{n,m}`, the anchors `^`, `$`,
/// `\A`, `\z`, `\b` and `\B`, and the flags `(?imsU)`. What cannot be matched in such time, like references to groups
/// and looking around, is refused, as RE2 does; so are the classes of Unicode such as `\pL`.
///
/// ```swift
/// let racks = try Pattern("rack-(a|b)[0-9]+")
/// racks.matches("rack-a12")     // true
/// racks.matches("my rack-a12")  // false: not the whole text
/// ```
public struct Pattern: Sendable {
    /// How large a pattern may be.
    public struct Limits: Sendable, Hashable {
        /// The largest program: how many characters, classes, anchors and branches a pattern has when its repetitions
        /// are written out and common beginnings of alternatives are written once, and one for its end. A class
        /// counts as one whatever is in it, and a group as nothing, so no pattern counts more than it does in RE2.
        public var programSize: Int
        /// The most memory in bytes that the program may take.
        public var memory: Int
        /// The most memory in bytes that its table of transitions may take. Where it would take more, the pattern is
        /// matched without it, more slowly, but still in proportion to the length of the text.
        public var tableMemory: Int

        /// Creates limits; those of offer constraints, unless told otherwise.
        public init(programSize: Int = 100, memory: Int = 4_096, tableMemory: Int = 4_096) {
            self.programSize = programSize
            self.memory = memory
            self.tableMemory = tableMemory
        }
    }

    /// The pattern as it was written.
    public let text: String
    private let automaton: PatternAutomaton

    /// Reads a pattern.
    ///
    /// - Throws: What is wrong with the text, or that it is larger than the limits allow.
    public init(_ text: String, limits: Limits = Limits()) throws(PatternError) {
        let length = text.utf8.count
        guard length <= Self.maxLength else { throw .tooLong(length, limit: Self.maxLength) }
        var parser = PatternParser(text)
        let node = try parser.parse()
        self.text = text
        automaton = PatternAutomaton(try PatternProgram(node, limits: limits), maxTableBytes: limits.tableMemory)
    }

    /// The longest text of a pattern, in bytes.
    static let maxLength = 16_384

    /// Whether the whole text matches.
    public func matches(_ text: String) -> Bool {
        automaton.matches(text)
    }
}

extension Pattern: Hashable {
    /// Whether two patterns read the same.
    public static func == (first: Pattern, second: Pattern) -> Bool {
        first.text == second.text
    }

    /// Adds the text to a hash.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(text)
    }
}

extension Pattern: CustomStringConvertible {
    /// The pattern as it was written.
    public var description: String { text }
}

extension Pattern: Codable {
    /// Reads a pattern from its text, within the limits of offer constraints.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        do throws(PatternError) {
            try self.init(text)
        } catch {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "\(error)")
        }
    }

    /// Writes the pattern's text.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }
}
