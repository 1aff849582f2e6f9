/// Why a text is not a pattern. Most cases hold the part of the text in question and the number of characters before
/// it.
public enum PatternError: Error, Sendable, Equatable {
    /// A group is opened and not closed.
    case unclosedGroup(at: Int)
    /// A parenthesis closes no group.
    case unopenedGroup(at: Int)
    /// A class is opened and not closed.
    case unclosedClass(String, at: Int)
    /// A range of a class ends before it begins.
    case reversedRange(String, at: Int)
    /// There is no class of that name.
    case unknownClass(String, at: Int)
    /// A backslash is followed by something that it gives no meaning.
    case unknownEscape(String, at: Int)
    /// The pattern refers to what a group has matched, which cannot be matched in linear time.
    case backreference(String, at: Int)
    /// The pattern looks ahead or behind, which cannot be matched in linear time.
    case lookAround(String, at: Int)
    /// Other engines know this, this one does not.
    case unsupported(String, at: Int)
    /// What follows `(?` is neither flags nor a name.
    case malformedGroup(String, at: Int)
    /// A group's name is empty or has something else than letters, digits and underscores.
    case malformedGroupName(String, at: Int)
    /// A repetition follows nothing that could be repeated.
    case nothingToRepeat(String, at: Int)
    /// A repetition follows another one.
    case repeatedRepetition(String, at: Int)
    /// Something is to be repeated more than 1,000 times, all repetitions around it included, or at least more often
    /// than at most.
    case malformedCount(String, at: Int)
    /// Groups are nested too deeply.
    case tooDeep(limit: Int, at: Int)
    /// The text has too many bytes.
    case tooLong(Int, limit: Int)
    /// The pattern's program is too large.
    case tooLarge(Int, limit: Int)
    /// The pattern's program takes too many bytes.
    case tooMuchMemory(Int, limit: Int)

    /// How many characters of the text come before the fault; `nil` if the fault is the size of the whole.
    public var offset: Int? {
        switch self {
        case .unclosedGroup(let at), .unopenedGroup(let at), .unclosedClass(_, let at), .reversedRange(_, let at),
            .unknownClass(_, let at), .unknownEscape(_, let at), .backreference(_, let at), .lookAround(_, let at),
            .unsupported(_, let at), .malformedGroup(_, let at), .malformedGroupName(_, let at),
            .nothingToRepeat(_, let at), .repeatedRepetition(_, let at),
            .malformedCount(_, let at), .tooDeep(_, let at):
            at
        case .tooLong, .tooLarge, .tooMuchMemory: nil
        }
    }
}

extension PatternError: CustomStringConvertible {
    /// One sentence that says what is wrong, where, and what would be right.
    public var description: String {
        guard let offset else { return sentence }
        return "\(sentence) (after \(offset) characters)"
    }

    private var sentence: String {
        switch self {
        case .unclosedGroup: "missing ): a group is not closed; write '\\(' for the character itself"
        case .unopenedGroup: "unexpected ): no group is open here; write '\\)' for the character itself"
        case .unclosedClass(let text, _): "missing ]: '\(text)' is a class without an end, as in '[a-z]'"
        case .reversedRange(let text, _):
            "invalid character class range: '\(text)' ends before it begins; the lower character comes first"
        case .unknownClass(let text, _):
            "invalid character class range: '\(text)' is not a class; there are alnum, alpha, ascii, blank, cntrl, "
                + "digit, graph, lower, print, punct, space, upper, word and xdigit, as in '[[:alpha:]]'"
        case .unknownEscape(let text, _):
            "invalid escape sequence: '\(text)' means nothing; a backslash goes before punctuation, one of "
                + "'AbBzdDsSwWafnrtvxQ', or up to three octal digits"
        case .backreference(let text, _):
            "invalid escape sequence: '\(text)' refers to a group, which cannot be matched in linear time; write out "
                + "the alternatives"
        case .lookAround(let text, _):
            "invalid perl operator: '\(text)' looks ahead or behind, which cannot be matched in linear time; use a "
                + "second constraint"
        case .unsupported(let text, _): "'\(text)' is not supported; use a class such as '[a-z]' or a plain group"
        case .malformedGroup(let text, _):
            "invalid perl operator: '\(text)' is neither flags as in '(?i)' nor a name as in '(?P<name>a)'"
        case .malformedGroupName(let text, _):
            "invalid named capture group: '\(text)' is not a name of letters, digits and underscores, as in "
                + "'(?P<name>a)'"
        case .nothingToRepeat(let text, _):
            "no argument for repetition operator: '\(text)' follows nothing that can be repeated; write "
                + "'\\\(text.prefix(1))' for the character itself"
        case .repeatedRepetition(let text, _):
            "bad repetition operator: '\(text)' repeats a repetition; put what is repeated into a group"
        case .malformedCount(let text, _):
            "invalid repetition size: '\(text)'; a repetition counts up to 1000, nested ones multiplied, and its "
                + "first number is not above its second"
        case .tooDeep(let limit, _): "groups are nested too deeply; there may be \(limit) of them around another"
        case .tooLong(let length, let limit): "the pattern has \(length) bytes; there may be \(limit)"
        case .tooLarge(let size, let limit):
            "program size of \(size) is larger than maximum of \(limit) allowed; repeat less, or use classes"
        case .tooMuchMemory(let size, let limit):
            "the program takes \(size) bytes of memory, and may take \(limit); repeat less, or use smaller classes"
        }
    }
}
