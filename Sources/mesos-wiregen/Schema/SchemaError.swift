/// Why a schema cannot be used, and where.
struct SchemaError: Error, Equatable, CustomStringConvertible {
    enum Problem: Equatable {
        case unreadable(String)
        case unexpectedCharacter(Character)
        case unterminatedString
        case expected(String, found: String)
        case unknownLabel(String)
        case unknownType(String)
        case duplicateName(String)
        case duplicateNumber(Int, first: String)
        case badNumber(String)
        case badName(String)
        case badDefault(String, type: String)
        case badIdentifier(String)
        case duplicateFile(String)
        case wrongFolder(namespace: String, folder: String)
        case tooLarge(String, bytes: Int)
        case tooManyLines(Int)
    }

    var place: SourcePlace
    var problem: Problem

    var description: String {
        "\(place.file):\(place.line): \(text)"
    }

    private var text: String {
        switch problem {
        case .unreadable(let reason):
            "cannot be read: \(reason)"
        case .unexpectedCharacter(let character):
            "unexpected character '\(character)'"
        case .unterminatedString:
            "the string is not closed on its line"
        case .expected(let what, let found):
            "expected \(what), found \(found)"
        case .unknownLabel(let label):
            "unknown label '\(label)'; a field is required, optional, repeated, map or oneof:<name>"
        case .unknownType(let name):
            "no message, enum or basic type is named '\(name)' here"
        case .duplicateName(let name):
            "'\(name)' is declared twice"
        case .duplicateNumber(let number, let first):
            "number \(number) is already taken by '\(first)'"
        case .badNumber(let text):
            "'\(text)' is not a number that fits"
        case .badName(let name):
            "'\(name)' is no name: a name has letters, digits and underscores and begins with no digit"
        case .badDefault(let value, let type):
            "'\(value)' is no default for a field of type \(type)"
        case .badIdentifier(let name):
            "identifier '\(name)' must have exactly one field: 1 value string required"
        case .duplicateFile(let other):
            "\(other) would make a Swift file of the same name"
        case .wrongFolder(let namespace, let folder):
            "namespace \(namespace) belongs in the folder of its first word, not in '\(folder)'"
        case .tooLarge(let name, let bytes):
            "\(name) takes \(bytes) bytes even with all its sub-messages boxed; declare it boxed itself"
        case .tooManyLines(let lines):
            "the Swift file would have \(lines) lines; split the schema file"
        }
    }
}
