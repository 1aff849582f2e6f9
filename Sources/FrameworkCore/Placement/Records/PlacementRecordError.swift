/// Why a recorded round cannot be written or read.
public enum PlacementRecordError: Error, Sendable, Equatable {
    /// A rule or score of somebody's own cannot be written.
    case unwritable(String)
    /// It is no JSON.
    case malformed(String)
    /// It was written by a later version.
    case unknownVersion(Int)
    /// Something in it is absent or cannot be: where, and what is wrong.
    case badValue(at: String, String)
}

extension PlacementRecordError: CustomStringConvertible {
    /// One sentence that says what is wrong.
    public var description: String {
        switch self {
        case .unwritable(let problem): "the round cannot be recorded: \(problem)"
        case .malformed(let problem): "the recorded round cannot be read: \(problem)"
        case .unknownVersion(let version):
            "the recorded round has the version \(version), and this program reads version 1"
        case .badValue(at: "", let problem): "the recorded round cannot be used: \(problem)"
        case .badValue(at: let place, let problem): "the recorded round's '\(place)' cannot be used: \(problem)"
        }
    }
}

extension PlacementRecordError {
    /// What is wrong, as a decoder says it.
    init(reading error: any Error) {
        switch error {
        case let error as PlacementRecordError: self = error
        case DecodingError.typeMismatch(_, let context), DecodingError.valueNotFound(_, let context),
            DecodingError.keyNotFound(_, let context), DecodingError.dataCorrupted(let context):
            self = .badValue(
                at: context.codingPath.map(\.stringValue).joined(separator: "."), context.debugDescription)
        default: self = .badValue(at: "", "\(error)")
        }
    }

    /// What is wrong, as an encoder says it.
    init(writing error: any Error) {
        if case EncodingError.invalidValue(_, let context) = error {
            self = .unwritable(context.debugDescription)
        } else {
            self = .unwritable("\(error)")
        }
    }
}
