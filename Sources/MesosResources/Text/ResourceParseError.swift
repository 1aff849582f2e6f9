public import MesosWire

/// Why a text does not say resources. Each case holds the text in question and the number of characters before it.
public enum ResourceParseError: Error, Sendable, Equatable {
    /// An entry has no colon between its name and its value.
    case missingColon(String, at: Int)
    /// An entry has more than one colon.
    case extraColon(String, at: Int)
    /// An entry has no name.
    case emptyName(String, at: Int)
    /// An entry has no value.
    case emptyValue(String, at: Int)
    /// A parenthesis, bracket or brace has no partner.
    case unmatchedBracket(String, at: Int)
    /// Something stands where nothing can, such as between a role and the colon.
    case unexpectedText(String, at: Int)
    /// The role cannot be the name of a role.
    case invalidRole(RoleNameError, at: Int)
    /// A number is followed by something else, such as a unit.
    case unknownUnit(String, at: Int)
    /// A value is neither a number nor ranges nor items.
    case notANumber(String, at: Int)
    /// A number is not finite.
    case notFinite(String, at: Int)
    /// A number is below zero.
    case negative(String, at: Int)
    /// A number is so close to zero that it would count as zero.
    case tooSmall(String, at: Int)
    /// A number is above the limit: a million million, or 64 bits in ranges.
    case tooLarge(String, at: Int)
    /// A range is not two whole numbers with a dash between them.
    case malformedRange(String, at: Int)
    /// A range ends before it begins.
    case reversedRange(String, at: Int)
    /// A range has numbers that an earlier one of the same entry has too.
    case overlappingRange(String, at: Int)
    /// An item occurs twice in an entry.
    case duplicateItem(String, at: Int)
    /// A name has been used for another type of value before.
    case conflictingTypes(String, at: Int)
    /// The text is not JSON, or the JSON is not resources.
    case malformedJSON(JSONProblem, at: Int)
    /// A resource in JSON says something that cannot be.
    case invalidResource(ResourceError, at: Int)
    /// A persistent volume is configured, which only frameworks and operators can create.
    case persistentVolume(String, at: Int)
    /// A revocable resource is configured, which only an estimator can find.
    case revocable(String, at: Int)
    /// A dynamic reservation is configured, which only frameworks and operators can make.
    case dynamicallyReserved(String, at: Int)

    /// How many characters of the text come before the fault.
    public var offset: Int {
        switch self {
        case .missingColon(_, let at), .extraColon(_, let at), .emptyName(_, let at), .emptyValue(_, let at),
            .unmatchedBracket(_, let at), .unexpectedText(_, let at), .invalidRole(_, let at),
            .unknownUnit(_, let at), .notANumber(_, let at), .notFinite(_, let at), .negative(_, let at),
            .tooSmall(_, let at), .tooLarge(_, let at), .malformedRange(_, let at), .reversedRange(_, let at),
            .overlappingRange(_, let at), .duplicateItem(_, let at), .conflictingTypes(_, let at),
            .malformedJSON(_, let at), .invalidResource(_, let at), .persistentVolume(_, let at),
            .revocable(_, let at), .dynamicallyReserved(_, let at):
            at
        }
    }
}

extension ResourceParseError: CustomStringConvertible {
    /// One sentence that says what is wrong, where, and what would be right.
    public var description: String {
        "\(complaint) (after \(offset) characters)"
    }

    private var complaint: String {
        switch self {
        case .missingColon(let text, _): "'\(text)' lacks a ':' between name and value, as in 'cpus:4'"
        case .extraColon(let text, _):
            "'\(text)' has more than one ':'; separate entries by ';', as in 'cpus:4;mem:512'"
        case .emptyName(let text, _): "'\(text)' lacks a name before its value, as in 'cpus:4'"
        case .emptyValue(let text, _): "'\(text)' lacks a value, as in 'cpus:4', 'ports:[31000-32000]' or 'disks:{a,b}'"
        case .unmatchedBracket(let text, _): "'\(text)' has a bracket without its partner"
        case .unexpectedText(let text, _):
            "'\(text)' is not expected here; an entry reads 'name:value' or 'name(role):value'"
        case .invalidRole(let error, _): error.description
        case .unknownUnit(let text, _):
            "'\(text)' has a unit; write the plain number, memory and disk in MB, as in 'mem:512'"
        case .notANumber(let text, _): "'\(text)' is not a number, nor '[begin-end]', nor '{item,item}'"
        case .notFinite(let text, _): "'\(text)' is not a finite number"
        case .negative(let text, _): "'\(text)' is below zero; resources are zero or more"
        case .tooSmall(let text, _):
            "'\(text)' is less than 0.0005 and would count as zero; the smallest amount is 0.001"
        case .tooLarge(let text, _):
            "'\(text)' is too large; amounts go up to 1000000000000 and ends of ranges up to 18446744073709551615"
        case .malformedRange(let text, _): "'\(text)' is not a range; write 'begin-end', as in '31000-32000' or '80-80'"
        case .reversedRange(let text, _): "'\(text)' ends before it begins; write the smaller number first"
        case .overlappingRange(let text, _): "'\(text)' overlaps with another range of the same entry"
        case .duplicateItem(let text, _): "'\(text)' occurs more than once in the same set"
        case .conflictingTypes(let text, _):
            "Resources with the same name ('\(text)') but different types are not allowed"
        default: complaintAboutJSON
        }
    }

    private var complaintAboutJSON: String {
        switch self {
        case .malformedJSON(let problem, _): "Some JSON resources were not formatted properly: \(problem)"
        case .invalidResource(let error, _): error.description
        case .persistentVolume(let text, _): "'\(text)': Persistent volumes cannot be specified at the command line"
        case .revocable(let text, _):
            "'\(text)': Revocable resources cannot be specified at the command line; do not include a 'revocable' key "
                + "in the resources JSON"
        case .dynamicallyReserved(let text, _):
            "'\(text)': Dynamic reservations cannot be specified at the command line; do not include a reservation "
                + "with DYNAMIC type in the resources JSON"
        default: "The text does not say resources"
        }
    }
}
