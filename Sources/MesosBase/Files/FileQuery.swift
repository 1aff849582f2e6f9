/// Which file is asked for and which part of it, as the parameters `path`, `offset` and `length` of a request say.
package struct FileQuery: Sendable, Equatable {
    /// Why the parameters make no sense; the descriptions are those of Apache Mesos, with the line's end.
    package enum ParseError: Error, Sendable, Equatable, CustomStringConvertible {
        case missingPath
        case notANumber(parameter: String, String)
        case negative(parameter: String, Int64)

        package var description: String {
            switch self {
            case .missingPath: "Expecting 'path=value' in query.\n"
            case .notANumber(let parameter, let text):
                "Failed to parse \(parameter): Failed to convert '\(text)' to number.\n"
            case .negative(let parameter, let number):
                "Negative \(parameter) provided: \(number).\n"
            }
        }
    }

    /// The virtual path.
    package let path: String
    /// Where to begin to read; `nil` if only the file's size is asked for.
    package let offset: UInt64?
    /// How many bytes to read; `nil` for as many as one answer holds.
    package let length: UInt64?

    /// Reads the parameters of a request for a path only.
    package static func path(_ parameter: (String) -> String?) throws(ParseError) -> String {
        guard let path = parameter("path"), !path.isEmpty else { throw .missingPath }
        return path
    }

    /// Reads the parameters of a request to read a file.
    package init(_ parameter: (String) -> String?) throws(ParseError) {
        path = try Self.path(parameter)
        offset = try Self.number("offset", parameter)
        length = try Self.number("length", parameter)
    }

    /// A parameter's number; -1 says the same as none.
    private static func number(
        _ name: String, _ parameter: (String) -> String?
    ) throws(ParseError) -> UInt64? {
        guard let text = parameter(name) else { return nil }
        guard let number = number(text) else { throw .notANumber(parameter: name, text) }
        guard number >= -1 else { throw .negative(parameter: name, number) }
        return number < 0 ? nil : UInt64(number)
    }

    /// A whole number in decimal digits, or behind `0x` in hexadecimal ones.
    private static func number(_ text: String) -> Int64? {
        if let number = Int64(text) { return number }
        let isNegative = text.hasPrefix("-")
        let digits = isNegative ? text.dropFirst() : text[...]
        guard digits.hasPrefix("0x") || digits.hasPrefix("0X"), digits.dropFirst(2).first?.isHexDigit == true,
            let number = Int64(digits.dropFirst(2), radix: 16)
        else { return nil }
        return isNegative ? -number : number
    }
}
