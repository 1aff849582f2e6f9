/// A value of JSON, and where it begins.
package struct JSONNode: Sendable {
    package enum Value: Sendable {
        case null
        case bool(Bool)
        /// A number as it is written, so that whole numbers of 64 bits stay exact.
        case number(String)
        case string(String)
        case array([JSONNode])
        case object([Member])
    }

    package struct Member: Sendable {
        package let name: String
        package let node: JSONNode
    }

    package let value: Value
    /// The number of bytes before it.
    let offset: Int
}

extension JSONNode {
    /// Reads a value from a text that holds nothing else.
    ///
    /// - Throws: What is wrong with the text.
    package init(json bytes: [UInt8]) throws(JSONProblem) {
        do throws(JSONFault) { self = try JSONReader.value(in: bytes) } catch { throw error.problem }
    }

    /// The member of an object that has a name; the last one if there are several.
    package subscript(name: String) -> JSONNode? { members.last { $0.name == name }?.node }

    /// The members of an object; none of anything else.
    package var members: [Member] { if case .object(let members) = value { members } else { [] } }

    /// The elements of an array; none of anything else.
    package var elements: [JSONNode] { if case .array(let elements) = value { elements } else { [] } }

    /// The text, if it is one.
    package var text: String? { if case .string(let text) = value { text } else { nil } }

    /// The number, if it is one.
    package var number: Double? { if case .number(let text) = value { Double(text) } else { nil } }
}

/// What is wrong with JSON, and at which byte.
struct JSONFault: Error {
    let problem: JSONProblem
    let offset: Int

    init(_ problem: JSONProblem, at offset: Int) {
        self.problem = problem
        self.offset = offset
    }
}

/// What can be wrong with JSON that is to be resources.
public enum JSONProblem: Error, Sendable, Equatable {
    /// The text ends in the middle of a value.
    case unexpectedEnd
    /// Something else stands where this was expected.
    case unexpected(String, expected: String)
    /// More arrays and objects lie in each other than are read.
    case tooDeep(limit: Int)
    /// A number is not written as JSON writes numbers.
    case malformedNumber(String)
    /// A backslash in a string is followed by something that has no meaning there.
    case malformedEscape
    /// A control character stands in a string without being escaped.
    case controlCharacter
    /// A field has a value of the wrong kind.
    case wrongType(field: String, found: String, expected: String)
    /// A field that is not a whole number of 64 bits that is not below zero should be one.
    case notWhole(field: String, String)
    /// A field that must be there is not.
    case missing(field: String)
}

extension JSONProblem: CustomStringConvertible {
    /// One sentence that says what is wrong, and what would be right.
    public var description: String {
        switch self {
        case .unexpectedEnd: "the JSON ends in the middle of a value"
        case .unexpected(let found, let expected): "'\(found)' stands where JSON needs \(expected)"
        case .tooDeep(let limit): "more than \(limit) arrays and objects lie in each other"
        case .malformedNumber(let text): "'\(text)' is not a number of JSON"
        case .malformedEscape: "a backslash in a string is followed by something that JSON does not know"
        case .controlCharacter: "a control character in a string must be escaped"
        case .wrongType(let field, let found, let expected):
            "Not expecting a JSON \(found) for '\(field)'; write \(expected)"
        case .notWhole(let field, let text):
            "'\(text)' for '\(field)' is not a whole number from 0 to 18446744073709551615"
        case .missing(let field): "Missing required field '\(field)'"
        }
    }
}
