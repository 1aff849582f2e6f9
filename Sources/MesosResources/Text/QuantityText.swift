extension ResourceQuantities {
    /// Why a text does not say quantities. The texts are the parts in question; numbers count the characters before
    /// them.
    public enum ParseError: Error, Sendable, Equatable, CustomStringConvertible {
        /// The text does not even say resources.
        case notResources(ResourceParseError)
        /// A resource is given by ranges or items and not by a number.
        case notANumber(String, at: Int)
        /// A resource is reserved for a role, and quantities are of everybody's.
        case reserved(String, at: Int)

        /// One sentence that says what is wrong, where, and what would be right.
        public var description: String {
            switch self {
            case .notResources(let error): "\(error)"
            case .notANumber(let text, let offset):
                "'\(text)' is not a number; say how many there are, as in 'ports:2' (after \(offset) characters)"
            case .reserved(let text, let offset):
                "'\(text)' names a role, and quantities are of any role; write 'cpus:4' (after \(offset) characters)"
            }
        }
    }

    /// Reads quantities from a text such as `cpus:1;mem:32;ports:1`.
    ///
    /// Each is a number, of things that are counted, too; amounts of the same name add up, and what is zero is left
    /// out. `mem` and `disk` are in MB.
    ///
    /// - Throws: What is wrong with the text, and where.
    public init(parsing text: String) throws(ParseError) {
        var quantities = ResourceQuantities()
        var offset = 0
        do throws(ResourceParseError) { _ = try Resources(parsing: text) } catch { throw .notResources(error) }
        for part in text.split(separator: ";", omittingEmptySubsequences: false) {
            let token = part.drop { $0.isWhitespace }
            let start = offset + part.count - token.count
            for entry in (try? Resources(parsing: String(token)))?.entries ?? [] {
                guard let amount = entry.scalar else { throw .notANumber(String(token), at: start) }
                guard entry.reservations.isEmpty else { throw .reserved(String(token), at: start) }
                quantities[entry.name] += amount
            }
            offset += part.count + 1
        }
        self = quantities
    }
}
