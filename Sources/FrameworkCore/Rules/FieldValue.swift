/// What a field is compared with.
public enum FieldValue: Sendable, Codable, Hashable {
    /// A text, compared byte by byte.
    case text(String)
    /// A number, compared as such, to three decimal digits as Mesos has them.
    case number(Double)
}

extension FieldValue: CustomStringConvertible {
    /// The value as it is written in a rule.
    public var description: String {
        switch self {
        case .text(let text): "\"\(text)\""
        case .number(let number): Self.text(of: number)
        }
    }

    static func text(of number: Double) -> String {
        guard let whole = Int64(exactly: number) else { return String(number) }
        return String(whole)
    }
}
