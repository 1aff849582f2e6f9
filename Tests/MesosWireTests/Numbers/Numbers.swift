import MesosWire
import Testing

/// What an enum says about its values, beside what it must say.
struct Numbers: CustomTestStringConvertible {
    let testDescription: String
    /// Each value as its name on the wire and its number, in the order of the numbers.
    let actual: [String]
    let expected: [String]
    /// The names of the values that are not found again by name and number, or that are printed by another name.
    let lost: [String]
    /// The names and numbers of no value for which one is found.
    let invented: [String]
    /// The number of the value that is named so.
    let unknown: Int32?

    init<Value: WireEnumeration>(_ type: Value.Type, _ expected: String) {
        testDescription = String(reflecting: type).replacing("MesosWire.", with: "")
        self.expected = expected.split(separator: " ").map(String.init)
        let values = type.allCases.sorted { $0.rawValue < $1.rawValue }
        actual = values.map { "\($0.wireName)=\($0.rawValue)" }
        lost = values.map(\.wireName).filter { name in
            guard let value = Value(wireName: name) else { return true }
            return Value(rawValue: value.rawValue) != value || value.description != name
        }
        invented =
            ["", "unknown", "NO_SUCH"].filter { Value(wireName: $0) != nil }
            + [-1, 9_999].filter { Value(rawValue: $0) != nil }.map { "\($0)" }
        unknown = Value(wireName: "UNKNOWN")?.rawValue
    }
}
